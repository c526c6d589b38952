import { fen, ZERO } from '../../../src-shared/kernel/money'
import type { DayBookRow, DayBookRowInput } from '../../../src-shared/ledger/daybook'
import { runBalances, type BalancedRow, type DayTotal } from '../../../src-shared/ledger/daybook.rules'
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

const NEW = 'new-'
/** An id of its own for a row that is no draft yet; the entry row has none until it is committed. */
export const newRowId = () => `${NEW}${crypto.randomUUID()}`
const isNewId = (id: string) => id.startsWith(NEW)

/** A row's draft by its id, or null: `draft12`, and `draft12-2` for its second line on the book's account. */
export const draftIdOf = (id: string): number | null => Number(/^draft(\d+)/.exec(id)?.[1] ?? 0) || null

/**
 * Ids of a book's rows. A draft's line number changes with its sides, so its first line goes by the draft alone: undo and
 * edits under way must find it again.
 */
function rowIds(rows: readonly DayBookRow[]): string[] {
  const seen = new Map<number, number>()
  return rows.map(({ kind, id, lineNo }) => {
    if (kind === 'posted') return `posted${id}-${lineNo}`
    const nth = (seen.get(id) ?? 0) + 1
    seen.set(id, nth)
    return nth === 1 ? `draft${id}` : `draft${id}-${nth}`
  })
}

/** The book's own rows, without balances. */
export function bookRows(rows: readonly DayBookRow[]): DayRow[] {
  const ids = rowIds(rows)
  return rows.map((row, index) => fromBook({ ...row, balanceFen: null }, ids[index]!))
}

function fromBook(row: BalancedRow, id: string): DayRow {
  return {
    id, kind: row.kind, source: row, date: row.date, no: voucherNo(row.type, row.no), summary: row.summary, counter: counterOf(row), staffId: row.staffId,
    customerId: row.customerId, departmentId: row.departmentId, inFen: orNull(row.inFen), outFen: orNull(row.outFen), balanceFen: row.balanceFen,
    attachments: orNull(row.attachments), status: row.issue ? texts.wrong : ledgerMessages.states[row.state], issue: row.issue
  }
}

/** A row's text in which a sheet's own totals came back by the clipboard. */
export const isTotalText = (summary: string) => [texts.dayTotal, texts.monthTotal, texts.periodTotal, texts.yearTotal].some((label) => label === summary)

export const blankRow = (id: string, date: string | null): DayRow => ({
  id, kind: 'local', source: null, date, no: texts.auto, summary: '', counter: null, staffId: null, customerId: null, departmentId: null, inFen: null, outFen: null,
  balanceFen: null, attachments: null, status: texts.entering, issue: null
})

/** What the sheet knows beyond the book itself. */
export interface Pending {
  /** Edits on their way to the services, by row. */
  patches: ReadonlyMap<string, Partial<DayRowFields>>
  /** Rows not kept yet; those that can be stand in their place and count already. */
  locals: readonly DayRow[]
  /** Rows that were refused. */
  failures: ReadonlyMap<string, string>
}

interface Item { id: string; book: DayBookRow; typed: Partial<DayRow> | undefined }

/**
 * The sheet's rows: the book in order with running balances, 本日合计 after each day if wanted. What was just typed or
 * changed shows in its place and counts at once; rows that can't be kept stand at the end.
 */
export function sheetRows(book: { openingFen: number; rows: readonly DayBookRow[] }, { patches, locals, failures }: Pending, withTotals: boolean): DayRow[] {
  const isReady = (row: DayRow) => missing(row) === null && !failures.has(row.id)
  const ids = rowIds(book.rows)
  const items: Item[] = book.rows.map((row, index) => {
    const id = ids[index]!, patch = patches.size === 0 ? undefined : patches.get(id)
    // A refused edit is shown and does not count: the books have the row as it was.
    return { id, book: patch && !failures.has(id) ? patchRow(row, patch) : row, typed: patch }
  })
  for (const row of locals) if (isReady(row)) items.push({ id: row.id, book: asBookRow(row), typed: row })
  // Stable, so rows of a day keep their order: posted, drafts, just typed.
  if (items.some((item) => item.typed)) items.sort((a, b) => (a.book.date < b.book.date ? -1 : a.book.date > b.book.date ? 1 : 0))
  const { rows, days } = runBalances(book.openingFen, items.map((item) => item.book))
  const shown: DayRow[] = []
  let next = 0
  for (const [index, row] of rows.entries()) {
    const { id, typed } = items[index]!
    shown.push(typed?.id === undefined ? edited(fromBook(row, id), typed, failures) : { ...blankRow(typed.id, row.date), ...typed, balanceFen: row.balanceFen })
    if (rows[index + 1]?.date === row.date) continue
    const day = days[next++]!
    if (withTotals) shown.push(dayTotal(day))
  }
  return [...shown, ...locals.filter((row) => !isReady(row))]
}

/** A draft with edits on top; what can't be kept says so. */
function edited(row: DayRow, patch: Partial<DayRowFields> | undefined, failures: Pending['failures']): DayRow {
  if (!patch) return row
  const shown = { ...row, ...patch }
  return failures.has(row.id) || missing(shown) !== null ? { ...shown, status: texts.unsaved } : shown
}

const dayTotal = (day: DayTotal): DayRow => ({
  ...blankRow(`total${day.date}`, day.date), kind: 'total', no: '', summary: texts.dayTotal, inFen: orNull(day.inFen), outFen: orNull(day.outFen), balanceFen: day.balanceFen, status: ''
})

function patchRow(row: DayBookRow, patch: Partial<DayRowFields>): DayBookRow {
  return {
    ...row, date: patch.date ?? row.date, ...(patch.inFen === undefined ? {} : { inFen: fen(patch.inFen ?? 0) }), ...(patch.outFen === undefined ? {} : { outFen: fen(patch.outFen ?? 0) })
  }
}

/** A row just typed, as far as balances go. */
const asBookRow = (row: DayRow): DayBookRow => ({
  kind: 'draft', id: 0, lineNo: 0, date: row.date!, type: 'journal', no: 0, state: 'draft', summary: row.summary, counterAccountId: null, counterCount: 1, categoryId: null,
  staffId: null, customerId: null, departmentId: null, inFen: fen(row.inFen ?? 0), outFen: fen(row.outFen ?? 0), attachments: 0, issue: null, isCounted: true, revision: 0, isRed: false
})

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
    draftId: row.source?.kind === 'draft' ? row.source.id : null, revision: row.source?.kind === 'draft' ? row.source.revision : null, ...(isNewId(row.id) ? { key: row.id.slice(NEW.length) } : {}),
    date: row.date!, summary: row.summary.trim(), inFen: row.inFen === null ? ZERO : fen(row.inFen), outFen: row.outFen === null ? ZERO : fen(row.outFen),
    attachments: row.attachments ?? 0, categoryId: row.counter?.startsWith('c') ? id : null, accountId: row.counter?.startsWith('a') ? id : null,
    staffId: row.staffId, customerId: row.customerId, departmentId: row.departmentId, productId: null, parts: []
  }
}

/** Whether a row's money is in the running balance. */
export const isCountedRow = (row: DayRow) => row.kind !== 'total' && row.balanceFen !== null

/** A draft typed as one day-book row may be edited in place; signed, reviewed and split ones are not. */
export const isEditable = (row: DayRow) => row.kind === 'local' || (row.kind === 'draft' && row.source?.state === 'draft' && row.source.counterCount <= 1 && !row.source.isRed)
