import type { ImportPreview, ImportRow } from '../../../src-shared/ledger/import'
import { isSound } from '../../../src-shared/ledger/import.rules'
import { remarkText } from '../../../src-shared/messages/import'

/** What becomes of a row: in as it is, in with something to look at, or left in the file for one of three reasons. */
export type RowState = 'ok' | 'notice' | 'bad' | 'duplicate' | 'out'

/** A row of the dry run (试导入); rows of one `group` come in together or not at all. */
export interface CheckRow extends ImportRow { id: string; state: RowState }

/** What the user decided about rows: all that the office has already, or single groups. */
export interface RowChoice { withDuplicates: boolean; groups: ReadonlyMap<string, boolean> }
export const NO_ROWS: RowChoice = { withDuplicates: false, groups: new Map() }

function stateOf(rows: readonly ImportRow[], { withDuplicates, groups }: RowChoice): RowState {
  const [{ group, isDuplicate }] = rows as [ImportRow]
  const isIn = groups.get(group) ?? (!isDuplicate || withDuplicates)
  if (!isIn && groups.get(group) === false) return 'out'
  if (!isSound(rows)) return 'bad'
  if (!isIn) return 'duplicate'
  return isDuplicate || rows.some((row) => row.notices.length > 0) ? 'notice' : 'ok'
}

/** The rows as the dry run shows them. */
export function checkRows(preview: ImportPreview, choice: RowChoice): CheckRow[] {
  const states = new Map([...Map.groupBy(preview.rows, (row) => row.group)].map(([group, rows]) => [group, stateOf(rows, choice)]))
  return preview.rows.map((row) => ({ ...row, id: `${row.ref}.${row.part}`, state: states.get(row.group)! }))
}

/** Rows of the file (split ones once) by state, and the money of those that come in; `refs` are what to ask the import for. */
export interface CheckSums { total: number; count: Record<RowState, number>; inFen: number; outFen: number; refs: string[] }

export function sumRows(rows: readonly CheckRow[]): CheckSums {
  const sums: CheckSums = { total: 0, count: { ok: 0, notice: 0, bad: 0, duplicate: 0, out: 0 }, inFen: 0, outFen: 0, refs: [] }
  const seen = new Set<string>()
  for (const row of rows) {
    const isIn = row.state === 'ok' || row.state === 'notice'
    if (isIn) { sums.inFen += row.inFen; sums.outFen += row.outFen }
    if (seen.has(row.ref)) continue
    seen.add(row.ref)
    sums.total++
    sums.count[row.state]++
    if (isIn) sums.refs.push(row.ref)
  }
  return sums
}

export type Filter = 'all' | 'notable' | 'wrong' | 'duplicate'
const NOTABLE: ReadonlySet<RowState> = new Set(['bad', 'notice'])

export function filterRows(rows: readonly CheckRow[], filter: Filter): readonly CheckRow[] {
  if (filter === 'all') return rows
  return rows.filter(({ state }) => (filter === 'wrong' ? state === 'bad' : filter === 'notable' ? NOTABLE.has(state) : state === 'duplicate' || state === 'out'))
}

/** One thing to mend, where it stands. */
export interface Fault { rowId: string; rowNumber: number; sheet: string; field: string; key: string; text: string }

/** The sheet's columns stand for several fields: one amount column may be told by two, an account by its code and name. */
const COLUMN_OF: Readonly<Record<string, readonly string[]>> = { amount: ['income', 'debit'], direction: ['income', 'debit'], code: ['account'], detail: ['account'], type: ['no'], remark: ['summary'] }

/** The column of the dry run that shows a field; the first one where none does. */
export const columnOf = (shown: readonly string[], field: string): string => (shown.includes(field) ? field : (COLUMN_OF[field] ?? []).find((key) => shown.includes(key)) ?? shown[0]!)

export function faultsOf(rows: readonly CheckRow[], shown: readonly string[]): Fault[] {
  return rows.filter((row) => row.state !== 'out').flatMap((row) => row.problems.map((problem) =>
    ({ rowId: row.id, rowNumber: row.rowNumber, sheet: row.sheet, field: problem.field, key: columnOf(shown, problem.field), text: remarkText(problem) })))
}
