import { importWords } from '../messages/import'
import { matchKey } from '../tabular/text'
import type { Account, Category } from './account'
import type { ImportPreview, ImportRow, ImportStep, ImportSummary } from './import'

/** Names a file's category may go by, for the category's own name: 业务招待费 is 交际费, 车费 is 交通. */
const SYNONYMS: readonly (readonly [own: string, words: readonly string[]])[] = importWords.categorySynonyms

/**
 * The expense category that a file's word means: its own name or full name first, then a known synonym, then a name
 * that contains the other. A root with children means its 其他, or its first child. Undefined when nothing fits.
 */
export function categoryFor(text: string, categories: readonly Category[]): Category | undefined {
  const key = matchKey(text)
  if (key === '') return undefined
  const active = categories.filter((category) => category.isActive)
  const exact = categoryNamed(text, active)
  if (exact || VAGUE.has(key)) return exact
  const synonym = SYNONYMS.find(([, words]) => words.some((word) => key.includes(matchKey(word))))?.[0]
  const found = (synonym === undefined ? undefined : named(synonym, active))
    ?? active.find((category) => category.isLeaf && (key.includes(matchKey(category.name)) || matchKey(category.name).includes(key)))
  return found && leafOf(found, active)
}

/** The category that a word is the name or a known synonym of; nothing is guessed from a part of it. */
export function categoryNamed(text: string, categories: readonly Category[]): Category | undefined {
  const key = matchKey(text)
  if (key === '') return undefined
  const active = categories.filter((category) => category.isActive)
  const synonym = SYNONYMS.find(([, words]) => words.some((word) => matchKey(word) === key))?.[0]
  const found = named(text, active) ?? (synonym === undefined ? undefined : named(synonym, active))
  return found && leafOf(found, active)
}

/** Words that are part of many names and mean none of them. */
const VAGUE: ReadonlySet<string> = new Set(importWords.vague)

const named = (name: string, categories: readonly Category[]) =>
  categories.find((category) => matchKey(category.name) === matchKey(name) || pathKey(category.fullName) === pathKey(name))

function leafOf(category: Category, categories: readonly Category[]): Category | undefined {
  if (category.isLeaf) return category
  const children = categories.filter((child) => child.parentId === category.id)
  const general = children.find((child) => matchKey(child.name).startsWith(matchKey(importWords.general))) ?? children[0]
  return general && leafOf(general, categories)
}

/** A path of names however its parts are joined: 管理费用-办公费, 管理费用\办公费 and 管理费用 · 办公费 are one. */
const pathKey = (text: string) => matchKey(text).replace(/[-\u2010-\u2015\u2212_/\\>.\u00b7\u30fb:|]+/g, '/')

/**
 * The account that a file's word names by code, name or path (5602 管理费用, 银行存款-工行). Only a leaf in use, and only
 * when no other fits as well.
 */
export function accountFor(text: string, accounts: readonly Account[]): Account | undefined {
  const key = matchKey(text)
  if (key === '') return undefined
  const leaves = accounts.filter((account) => account.isLeaf && account.isActive)
  const code = /^\d{4}(\.\d{2,4})*/.exec(key)?.[0]
  const byCode = leaves.find((account) => account.code === code)
  if (byCode) return byCode
  const path = pathKey(code === undefined ? text : key.slice(code.length)).replace(/^\/+/, '')
  const named = leaves.filter((account) => pathKey(account.fullName) === path)
  const found = named.length > 0 ? named : leaves.filter((account) => matchKey(account.name) === path || pathKey(account.fullName).endsWith(`/${path}`))
  return found.length === 1 ? found[0] : undefined
}

/** What kind of account a summary speaks of when no category says so: money drawn from the bank, or an advance. */
export function counterHint(summary: string): 'bank' | 'cash' | 'advance' | 'head_office' | undefined {
  const key = matchKey(summary)
  return importWords.counterHints.find(([, words]) => words.some((word) => key.includes(matchKey(word))))?.[0]
}

/** A row's summary is at most this long; what stands behind is cut and said. */
export const LONGEST_SUMMARY = 200

const ATTACHMENTS = new RegExp(`^(?:${importWords.attachments.join('|')})?(\\d{1,3})(?:${importWords.sheets.join('|')})?$`)

/** 附单据数 typed where remarks stand: 2, 3张, 附件2张. Undefined for a real remark. */
export function attachmentsIn(remark: string): number | undefined {
  const found = remark === '' ? null : ATTACHMENTS.exec(matchKey(remark))
  return found ? Number(found[1]) : undefined
}

/** The summary with what else the row says in words, unless it says so already: 货款（济南中心医院，承兑）. */
export function fullSummary(summary: string, more: readonly string[]): string {
  const key = matchKey(summary)
  const added = [...new Set(more)].filter((text) => text !== '' && !key.includes(matchKey(text)))
  if (summary === '') return added.join(importWords.comma)
  return added.length === 0 ? summary : importWords.inBrackets(summary, added.join(importWords.comma))
}

/** Rows that come in together and can as they stand. */
export const isSound = (rows: readonly ImportRow[]): boolean => rows.every((row) => row.problems.length === 0)

/** A dry run whole, of the pieces in which it is told; `onStep` hears of each. */
export async function gatherPreview(events: AsyncIterator<ImportStep, ImportSummary, void>, onStep?: (step: ImportStep) => void): Promise<ImportPreview> {
  const rows: ImportRow[] = []
  for (;;) {
    const step = await events.next()
    if (step.done) return { ...step.value, rows }
    for (const row of step.value.rows) rows.push(row)
    onStep?.(step.value)
  }
}
