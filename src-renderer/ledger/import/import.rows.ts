import type { ImportPreview, ImportRow } from '../../../src-shared/ledger/import'
import { isSound } from '../../../src-shared/ledger/import.rules'
import { importMessages } from '../../../src-shared/messages/import'
import { cellProblemText } from '../../../src-shared/messages/tabular'

/** What becomes of a row: in as it is, in with something to look at, or left in the file for one of three reasons. */
export type RowState = 'ok' | 'notice' | 'bad' | 'duplicate' | 'out'

/** A row of the dry run (试导入); the parts of a split row follow each other under one `rowNumber`. */
export interface CheckRow extends ImportRow { id: string; state: RowState; counter: string; staff: string; customer: string }

/** What the user decided about rows: all that are in the book already, or single rows by number. */
export interface RowChoice { withDuplicates: boolean; rows: ReadonlyMap<number, boolean> }

/** Names for what the services answer as ids. */
export interface Names { counter: (row: ImportRow) => string; staff: (id: number | null) => string; customer: (id: number | null) => string }

type Problem = ImportRow['problems'][number]

/** Why a cell can't be taken, in words. */
export function problemText({ code, text }: Problem): string {
  const own = importMessages.problems as Readonly<Record<string, (text: string) => string>>
  return (own[code] ?? cellProblemText[code])?.(text) ?? text
}

function stateOf(parts: readonly ImportRow[], { withDuplicates, rows }: RowChoice): RowState {
  if (!isSound(parts)) return 'bad'
  const [{ rowNumber, isDuplicate }] = parts as [ImportRow]
  const isIn = rows.get(rowNumber) ?? (!isDuplicate || withDuplicates)
  if (!isIn) return isDuplicate ? 'duplicate' : 'out'
  return isDuplicate || parts.some((row) => row.categoryId === null && row.accountId === null) ? 'notice' : 'ok'
}

/** The rows as the dry run shows them. */
export function checkRows(preview: ImportPreview, choice: RowChoice, names: Names): CheckRow[] {
  return [...Map.groupBy(preview.rows, (row) => row.rowNumber).values()].flatMap((parts) => {
    const state = stateOf(parts, choice)
    return parts.map((row, index) => ({
      ...row, id: `${row.rowNumber}.${index}`, state, counter: names.counter(row), staff: names.staff(row.staffId), customer: names.customer(row.customerId) || row.customerText
    }))
  })
}

/** Rows of the file (split ones once) by state, and the money of those that come in. */
export interface CheckSums { total: number; count: Record<RowState, number>; inFen: number; outFen: number; rowNumbers: number[] }

export function sumRows(rows: readonly CheckRow[]): CheckSums {
  const sums: CheckSums = { total: 0, count: { ok: 0, notice: 0, bad: 0, duplicate: 0, out: 0 }, inFen: 0, outFen: 0, rowNumbers: [] }
  let last: number | undefined
  for (const row of rows) {
    const isIn = row.state === 'ok' || row.state === 'notice'
    if (isIn) { sums.inFen += row.inFen; sums.outFen += row.outFen }
    if (row.rowNumber === last) continue
    last = row.rowNumber
    sums.total++
    sums.count[row.state]++
    if (isIn) sums.rowNumbers.push(row.rowNumber)
  }
  return sums
}

export type Filter = 'all' | 'notable' | 'wrong' | 'duplicate'
const NOTABLE: ReadonlySet<RowState> = new Set(['bad', 'notice'])

export function filterRows(rows: readonly CheckRow[], filter: Filter): readonly CheckRow[] {
  if (filter === 'all') return rows
  return rows.filter(({ state }) => (filter === 'wrong' ? state === 'bad' : filter === 'notable' ? NOTABLE.has(state) : state === 'duplicate' || state === 'out'))
}

/** Fields of the services' shapes by the columns of the dry run. */
const COLUMN_OF: Readonly<Record<string, string>> = { income: 'inFen', expense: 'outFen', amount: 'inFen', direction: 'outFen', category: 'counter', customer: 'customer', staff: 'staff' }
export const columnOf = (field: string) => COLUMN_OF[field] ?? field

/** One thing to mend, where it stands. */
export interface Fault { rowId: string; rowNumber: number; field: string; key: string; text: string }

export function faultsOf(rows: readonly CheckRow[]): Fault[] {
  return rows.flatMap((row) => row.problems.map((problem) => ({ rowId: row.id, rowNumber: row.rowNumber, field: problem.field, key: columnOf(problem.field), text: problemText(problem) })))
}

const quoted = (text: string) => {
  // A spreadsheet would calculate what begins like a formula.
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-[\d,.]+$/.test(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The faulty rows as they stand in the file, with the reasons behind, as a csv to be mended and imported again. */
export function faultyCsv(preview: ImportPreview, reasonTitle: string, separator: string): string {
  const reasons = Map.groupBy(preview.rows.flatMap((row) => row.problems.map((problem) => ({ row: row.rowNumber, text: problemText(problem) }))), ({ row }) => row)
  const lines = preview.faulty.map(({ rowNumber, cells }) => [...cells, [...new Set((reasons.get(rowNumber) ?? []).map(({ text }) => text))].join(separator)])
  const titles = [...preview.columns.map((column) => column.title.split('/').at(-1) ?? ''), reasonTitle]
  return `\ufeff${[titles, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
