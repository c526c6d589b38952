import type { Account, Dimension } from '../../../../src-shared/ledger/account'
import { DIMENSIONS } from '../../../../src-shared/ledger/account'
import { DIMENSION_FIELD, isBlankLine } from '../../../../src-shared/ledger/voucher.rules'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { typeAmount } from './amount'
import { insertLine, patchLine, withTyped, type Entry, type EntryLine } from './entry'

type Column = 'summary' | 'account' | 'debit' | 'credit' | 'party' | Dimension

/** What pasted text is looked up in: each list answers the one id of a name or code. */
export interface PasteLookups {
  account: (text: string) => Account | undefined
  party: (dimension: Dimension, text: string) => number | undefined
}

/** What a paste came to: the entry, the lines it filled, and the cells whose text was kept because it could not be read. */
export interface Pasted { entry: Entry; lines: number; bad: number }

const PLAIN: readonly Column[] = ['summary', 'account', 'debit', 'credit', 'party', 'party', 'party', 'party']

/** 摘要 科目 借方 贷方, then parties; or the columns in the order that a header row names them. */
function columnsOf(first: readonly string[]): readonly Column[] | null {
  const names = first.map((text): Column | undefined => {
    const typed = text.replaceAll(/\s/g, '')
    const known = (Object.entries(voucherTexts.pasteHeads) as [Column, readonly string[]][]).find(([, heads]) => heads.includes(typed))
    return known?.[0] ?? DIMENSIONS.find((dimension) => ledgerMessages.dimensions[dimension] === typed)
  })
  return names.filter((name) => name !== undefined).length >= 2 ? names.map((name) => name ?? 'party') : null
}

/**
 * Lays copied rows over the lines from `at` on, as one change: blank lines are filled, lines that say something make
 * room. A cell that can't be read keeps its text, marked; nothing pasted is dropped.
 */
export function pasteLines(entry: Entry, at: number, block: readonly (readonly string[])[], lookups: PasteLookups): Pasted {
  const named = columnsOf(block[0] ?? [])
  const rows = (named ? block.slice(1) : block).filter((row) => row.some((text) => text.trim() !== ''))
  let next = entry, bad = 0
  for (const [index, row] of rows.entries()) {
    let line = next.lines[at + index]
    if (line && !isBlankLine(line)) {
      next = insertLine(next, line.key)
      line = next.lines[at + index]
    }
    if (!line) break
    next = fillLine(next, line.key, row, named ?? PLAIN, lookups)
    bad += Object.keys(lineOf(next, line.key).typed ?? {}).length
  }
  return { entry: next, lines: rows.length, bad }
}

const lineOf = (entry: Entry, key: number): EntryLine => entry.lines.find((line) => line.key === key)!

function fillLine(entry: Entry, key: number, row: readonly string[], columns: readonly Column[], lookups: PasteLookups): Entry {
  let next = entry
  const parties: [Dimension | null, string][] = []
  for (const [index, raw] of row.entries()) {
    const text = raw.trim(), column = columns[index] ?? 'party'
    if (text === '') continue
    if (column === 'summary') next = patchLine(next, key, { summary: text.slice(0, 200) })
    else if (column === 'account') {
      const account = lookups.account(text)
      next = patchLine(next, key, account ? { accountId: account.id } : { typed: withTyped(lineOf(next, key), 'account', text) })
    } else if (column === 'debit' || column === 'credit') {
      // An empty side is often written as 0 or -.
      if (!/^[-\u2212\u2014]$|^0+(?:\.0+)?$/.test(text)) next = typeAmount(next, key, column, text)
    } else parties.push([column === 'party' ? null : column, text])
  }
  return parties.reduce((before, [dimension, text]) => fillParty(before, key, dimension, text, lookups), next)
}

/** A party under its heading, or where none says what it is, the first kind that knows the name. */
function fillParty(entry: Entry, key: number, named: Dimension | null, text: string, lookups: PasteLookups): Entry {
  const found = (named ? [named] : DIMENSIONS).map((dimension) => [dimension, lookups.party(dimension, text)] as const).find(([, id]) => id !== undefined)
  if (found) return patchLine(entry, key, { [DIMENSION_FIELD[found[0]]]: found[1] })
  const line = lineOf(entry, key), before = line.typed?.['dimension']
  return patchLine(entry, key, { typed: withTyped(line, 'dimension', before === undefined ? text : `${before} ${text}`) })
}
