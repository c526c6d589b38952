import { dateParts, titleHints, unitFactors, unitLabel } from '../messages/tabular'
import type { DateHint } from './cells'
import { arabicDate } from './han-date'
import { cleanText, matchKey } from './text'

const HINT = new RegExp(`\\((${titleHints.map((hint) => hint.replace(/[/]/g, '\\$&')).join('|')})\\)$`)
const UNITS = Object.keys(unitFactors).join('|')
const UNIT_LINE = new RegExp(`${unitLabel}:?(?:\u4eba\u6c11\u5e01)?(${UNITS})`)
const UNIT_TAIL = new RegExp(`[(/](${UNITS})\\)?$`)

/** A title in the form titles are compared: 金 额(元)* → 金额. */
export function titleKey(text: string): string {
  const bare = matchKey(text).replace(/^[*\u2605\u203b]+|[*\u2605\u203b:]+$/g, '')
  return bare.replace(HINT, '').replace(/^[*\u2605]+|[*\u2605:]+$/g, '')
}

/** A title as shown: the spaces people set between two characters (日  期) and the required mark are layout. */
export function titleLabel(text: string): string {
  const joined = cleanText(text).replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
  return joined.replace(/\s*[*\uff0a\u2605]\s*$|^[*\uff0a\u2605]\s*/g, '')
}

/** The unit of money a text names (单位：万元), with its yuan; undefined when it names none. */
export function unitIn(text: string, isTitle = false): { name: string; factor: number } | undefined {
  const name = (isTitle ? UNIT_TAIL : UNIT_LINE).exec(matchKey(text))?.[1]
  return name === undefined ? undefined : { name, factor: unitFactors[name] ?? 1 }
}

const YEAR_MONTH = new RegExp(`(20\\d\\d)(?:${dateParts.year}(?:\u5ea6)?|[-./])(?:(\\d{1,2})(?:${dateParts.month}|$|[^\\d]))?`)
const COMPACT_MONTH = /(?:^|[^\d])(20\d\d)(0[1-9]|1[0-2])(?:$|[^\d])/
const MONTH_ONLY = new RegExp(`(?:^|[^\\d])(1[0-2]|0?[1-9])${dateParts.month}`)

/** The year and month a title or a sheet's name speaks of: 现金日记账（2026年3月） → 2026, 3. A range of months has no month. */
export function periodIn(text: string): DateHint {
  const key = arabicDate(matchKey(text))
  const found = YEAR_MONTH.exec(key) ?? COMPACT_MONTH.exec(key)
  const months = key.match(new RegExp(`\\d{1,2}${dateParts.month}`, 'g')) ?? []
  const monthText = found?.[2] ?? MONTH_ONLY.exec(key)?.[1]
  const month = months.length > 1 || monthText === undefined ? NaN : Number(monthText)
  return { ...(found ? { year: Number(found[1]) } : {}), ...(month >= 1 && month <= 12 ? { month } : {}) }
}
