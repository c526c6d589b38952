import { fen, ZERO } from '../../../src-shared/kernel/money'
import type { DayBookRow, DayBookRowInput } from '../../../src-shared/ledger/daybook'
import { runBalances, type BalancedRow } from '../../../src-shared/ledger/daybook.rules'
import type { Issue } from '../../../src-shared/ledger/voucher'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { ledgerMessages, voucherNo } from '../../../src-shared/messages/ledger'

/** 费用类别 or 对方科目 in one cell: `c12` a category, `a3` an account, `parts` several. */
export type Counter = string

/** A row of the sheet: a posted line, a draft, one not saved yet (`local`), or a day's total. */
export interface DayRow {
  id: string; kind: 'posted' | 'draft' | 'local' | 'total'
  source: BalancedRow | null
  date: string | null; no: string; summary: string; counter: Counter | null; staffId: number | null; customerId: number | null; departmentId: number | null
  inFen: number | null; outFen: number | null; balanceFen: number | null; attachments: number | null; status: string
  issue: Issue | null
}

/** What of a row is typed; the rest follows from it. */
export type DayRowFields = Pick<DayRow, 'date' | 'summary' | 'counter' | 'staffId' | 'customerId' | 'departmentId' | 'inFen' | 'outFen' | 'attachments'>

const orNull = (amount: number) => (amount === 0 ? null : amount)

export const counterOf = (row: Pick<DayBookRow, 'counterCount' | 'categoryId' | 'counterAccountId'>): Counter | null =>
  row.counterCount > 1 ? 'parts' : row.categoryId !== null ? `c${row.categoryId}` : row.counterAccountId !== null ? `a${row.counterAccountId}` : null

const rowId = (row: DayBookRow) => `${row.kind}${row.id}-${row.lineNo}`

function fromBook(row: BalancedRow): DayRow {
  return {
    id: rowId(row), kind: row.kind, source: row, date: row.date, no: voucherNo(row.type, row.no), summary: row.summary, counter: counterOf(row), staffId: row.staffId,
    customerId: row.customerId, departmentId: row.departmentId, inFen: orNull(row.inFen), outFen: orNull(row.outFen), balanceFen: row.balanceFen,
    attachments: orNull(row.attachments), status: row.issue ? texts.wrong : ledgerMessages.states[row.state], issue: row.issue
  }
}

export const blankRow = (id: string, date: string | null): DayRow => ({
  id, kind: 'local', source: null, date, no: texts.auto, summary: '', counter: null, staffId: null, customerId: null, departmentId: null, inFen: null, outFen: null,
  balanceFen: null, attachments: null, status: texts.entering, issue: null
})

/**
 * The sheet's rows: the book in order with running balances, 本日合计 after each day if wanted, rows not saved yet at the
 * end. `patches` are edits on their way to the services, shown and counted at once.
 */
export function sheetRows(book: { openingFen: number; rows: readonly DayBookRow[] }, patches: ReadonlyMap<string, Partial<DayRowFields>>, locals: readonly DayRow[], withTotals: boolean): DayRow[] {
  const patched = patches.size === 0 ? book.rows : inOrder(book.rows.map((row) => patchRow(row, patches.get(rowId(row)))))
  const { rows, days } = runBalances(book.openingFen, patched)
  const shown: DayRow[] = []
  let next = 0
  for (const [index, row] of rows.entries()) {
    const patch = patches.get(rowId(row))
    shown.push(patch ? { ...fromBook(row), ...patch } : fromBook(row))
    const day = days[next]!
    if (withTotals && rows[index + 1]?.date !== day.date) {
      shown.push({
        ...blankRow(`total${day.date}`, day.date), kind: 'total', no: '', summary: texts.dayTotal, inFen: orNull(day.inFen), outFen: orNull(day.outFen), balanceFen: day.balanceFen, status: ''
      })
    }
    if (rows[index + 1]?.date !== day.date) next++
  }
  return [...shown, ...locals]
}

function patchRow(row: DayBookRow, patch: Partial<DayRowFields> | undefined): DayBookRow {
  if (!patch) return row
  return {
    ...row, date: patch.date ?? row.date, ...(patch.inFen === undefined ? {} : { inFen: fen(patch.inFen ?? 0) }), ...(patch.outFen === undefined ? {} : { outFen: fen(patch.outFen ?? 0) })
  }
}

const inOrder = (rows: DayBookRow[]) => rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** What a row lacks to be kept as a draft: its cell and the words. Null when it can be. */
export function missing(row: DayRowFields): { key: string; text: string } | null {
  if (row.date === null) return { key: 'date', text: texts.needDate }
  if (row.inFen !== null && row.outFen !== null) return { key: 'outFen', text: texts.bothSides }
  if (row.inFen === null && row.outFen === null) return { key: 'outFen', text: texts.needAmount }
  return null
}

/** The row as the services take it; only for rows of which `missing` says null. */
export function toInput(row: DayRow): DayBookRowInput {
  const id = row.counter === null ? 0 : Number(row.counter.slice(1))
  return {
    draftId: row.source?.kind === 'draft' ? row.source.id : null, revision: row.source?.kind === 'draft' ? row.source.revision : null,
    date: row.date!, summary: row.summary.trim(), inFen: row.inFen === null ? ZERO : fen(row.inFen), outFen: row.outFen === null ? ZERO : fen(row.outFen),
    attachments: row.attachments ?? 0, categoryId: row.counter?.startsWith('c') ? id : null, accountId: row.counter?.startsWith('a') ? id : null,
    staffId: row.staffId, customerId: row.customerId, departmentId: row.departmentId, productId: null, parts: []
  }
}

/** A draft typed as one day-book row may be edited in place; signed, reviewed and split ones are not. */
export const isEditable = (row: DayRow) => row.kind === 'local' || (row.kind === 'draft' && row.source?.state === 'draft' && row.source.counterCount <= 1 && !row.source.isRed)
