import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import type { CellMark, SheetColumn, Tone } from '../../grid/sheet.types'
import { columnOf, problemText, type CheckRow } from './import.rows'

const STATE_TONE: Readonly<Record<CheckRow['state'], Tone>> = { ok: 'ok', notice: 'wait', bad: 'err', duplicate: 'plain', out: 'plain' }
const titles = texts.columns

const isAway = (row: CheckRow) => row.state === 'duplicate' || row.state === 'out'
const away = (_value: unknown, row: CheckRow): Tone | undefined => (isAway(row) ? 'muted' : undefined)
const problemAt = (row: CheckRow, key: string) => row.problems.find((problem) => columnOf(problem.field) === key)

/** A cell that could not be read shows what stands in the file. */
const asInFile = (key: string, format: (value: unknown) => string) => (value: unknown, row: CheckRow) => problemAt(row, key)?.text || format(value)
const plain = (value: unknown) => (typeof value === 'string' ? value : '')
const amount = (key: 'inFen' | 'outFen', title: string): SheetColumn<CheckRow> =>
  ({ key, title, kind: 'money', width: 100, tone: away, value: (row) => problemAt(row, key)?.text || (row[key] === 0 ? null : row[key]) })

const columns: readonly SheetColumn<CheckRow>[] = [
  { key: 'rowNumber', title: titles.rowNumber, kind: 'integer', width: 52, tone: () => 'dim' },
  { key: 'state', title: titles.state, kind: 'tag', width: 80, value: (row) => texts.states[row.state], tone: (_value, row) => STATE_TONE[row.state] },
  { key: 'date', title: titles.date, kind: 'date', width: 98, tone: away, format: asInFile('date', plain) },
  { key: 'summary', title: titles.summary, kind: 'text', flex: 2, minWidth: 150, tone: away },
  { key: 'counter', title: titles.counter, kind: 'text', flex: 1, minWidth: 130, tone: away, format: (value, row) => plain(value) || row.categoryText },
  { key: 'staff', title: titles.staff, kind: 'text', width: 72, tone: away },
  { key: 'customer', title: titles.customer, kind: 'text', width: 110, tone: away },
  amount('inFen', titles.in), amount('outFen', titles.out),
  { key: 'attachments', title: titles.attachments, kind: 'integer', width: 52, tone: away, value: (row) => row.attachments || null }
]

const OPTIONAL: ReadonlySet<string> = new Set(['staff', 'customer', 'attachments'])

/** Columns of the dry run (试导入); what no row says anything in is left out, so that the amounts stay in view. */
export function checkColumns(rows: readonly CheckRow[]): readonly SheetColumn<CheckRow>[] {
  return columns.filter(({ key }) => !OPTIONAL.has(key) || rows.some((row) => Boolean(row[key as 'staff' | 'customer' | 'attachments'])))
}

/** Red where a cell can't be taken, amber where it comes in and wants a look, always with the reason. */
export function checkMarks(row: CheckRow, key: string): CellMark | undefined {
  const problem = problemAt(row, key)
  if (problem) return { mark: 'bad', reason: problemText(problem) }
  if (isAway(row) || row.state === 'bad') return undefined
  if (key === 'counter' && row.categoryId === null && row.accountId === null) return { mark: 'warning', reason: texts.noCounter }
  if (key === 'summary' && row.isDuplicate) return { mark: 'warning', reason: texts.inBook }
  return undefined
}
