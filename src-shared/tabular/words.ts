import {
  balanceEndings, broughtForwardWords, inWords, openingSuffixes, openingWords, noteStarts, remarkStarts, subtotalEndings, subtotalWords
} from '../messages/tabular'
import { matchKey } from './text'

/** One of the words, the longest first. */
const any = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
const PERIOD = '(\\d{2,4}\u5e74)?(\\d{1,2}\u6708(\u4efd)?)?(\\d{1,2}[\u65e5\u53f7])?'
const SUBTOTAL = new RegExp(`^${PERIOD}(${any(subtotalWords)})$`)
const SUBTOTAL_LOOSE = new RegExp(`^[^\\d:]{0,10}(${any(subtotalEndings)})$|^${PERIOD}(${any(subtotalEndings)})$`)
const OPENING = new RegExp(`^${PERIOD}(${any(openingWords)})(${any(openingSuffixes)})?$`)
const MONTH_BALANCE = new RegExp(`^(\\d{2,4}\u5e74)?\\d{1,2}\u6708(\u4efd)?(${any(balanceEndings)})$`)
const BROUGHT_FORWARD = new RegExp(`^(${any(broughtForwardWords)})$`)
const PAGE_NUMBER = '^\u7b2c\\d+\u9875|^(\u5171)?\\d+\u9875'
const NOTE = new RegExp(`^(${any(noteStarts)})[^:]{0,6}:|^(${any(remarkStarts)})\\d{0,2}:|^\\*|^\u203b|${PAGE_NUMBER}`)

const IN_WORDS = new RegExp(`\\(?${inWords}\\)?:?[^\\d]*$`)

/** A row's label in the form the patterns compare: no spaces, half-width, without a colon, a bracketed tail or an amount in words. */
const labelKey = (text: string) => matchKey(text).replace(IN_WORDS, '').replace(/\([^)]*\)$/, '').replace(/[:;,.\u3002\u3001]+$/, '')

export type LabelKind = 'subtotal' | 'loose_subtotal' | 'opening' | 'month_balance' | 'brought_forward'

/**
 * What a label says its row is: a total (合计行), perhaps one (差旅费小计: only where the row isn't dated), a balance brought
 * in (期初行), a month's balance (2月结余), or 承前页. Undefined for ordinary text, which may well contain those words.
 */
export function labelKind(text: string): LabelKind | undefined {
  const key = labelKey(text)
  if (key === '' || key.length > 24) return undefined
  if (BROUGHT_FORWARD.test(key)) return 'brought_forward'
  if (OPENING.test(key)) return 'opening'
  if (SUBTOTAL.test(key)) return 'subtotal'
  if (MONTH_BALANCE.test(key)) return 'month_balance'
  return SUBTOTAL_LOOSE.test(key) ? 'loose_subtotal' : undefined
}

/** True for how lines of signatures and remarks begin: 审核：, 制表人：张三, 注：带*为必填. */
export const isNoteText = (text: string) => NOTE.test(matchKey(text))
