import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { displayText, valueOf } from '../../../src-shared/listing/cell'
import type { SheetColumn, SheetExport, TotalRow } from '../sheet.types'
import type { SheetCore } from './core'
import { failureText } from './pages'
import { shownTotals } from './totals'

type Value = string | number | null

/** More rows than a file takes at once. */
const MOST_ROWS = 200_000

/** Has the owner write the sheet; the rows of a paged one are read through first. */
export function exportSheet<Row>(core: SheetCore<Row>, format: 'xlsx' | 'csv'): void {
  const { onExport } = core.props, count = core.extent.rows
  if (count > MOST_ROWS) { core.tell(words.exportTooMany(count, MOST_ROWS)); return }
  if (core.pages) core.tell(words.exporting(count))
  exportOf(core, format).then((exported) => { onExport?.(exported) }).catch((error: unknown) => { core.tell(failureText(error)) })
}

/** The sheet as it is seen (所见即所得): its columns, rows and totals, as they are filtered, sorted and arranged. */
async function exportOf<Row>(core: SheetCore<Row>, format: 'xlsx' | 'csv'): Promise<SheetExport> {
  const { zoom } = core.tools.get()
  const widths = new Map(core.api.getColumnState().map(({ colId, width }) => [colId, width ?? 110]))
  const columns = core.columns.map((column) => ({ title: column.title, kind: fileKind(column), width: Math.max(6, Math.round(widths.get(column.key)! * 100 / zoom / 7)) }))
  const rows: Value[][] = []
  const sums = core.columns.map(() => 0)
  let hasSubtotals = false
  const take = (row: Row, id: string | undefined) => {
    const kind = core.kindOf(row)
    hasSubtotals ||= kind === 'subtotal' || kind === 'bad'
    const values = core.columns.map((column) => fileValue(column, row, core.badAt(id ?? '', column.key)?.text))
    values.forEach((value, col) => { if (typeof value === 'number') sums[col]! += value })
    rows.push(values)
  }
  if (core.pages) await core.pages.readThrough(0, core.pages.count - 1, (read) => { for (const row of read) take(row, undefined) })
  else core.api.forEachNodeAfterFilterAndSort(({ id, data }) => { take(data as Row, id) })
  const totals = shownTotals(core)
  const summed = hasSubtotals ? undefined : summedColumns(core, totals, sums)
  const tail = summed ? [] : totals.map((total) => core.columns.map((column) => totalValue(column, total)))
  return { format, title: core.props.label, notes: notesOf(core), columns, rows: [...rows, ...tail], sums: summed ?? [] }
}

/** The columns of a single total that are plain sums of the rows: these go out as formulas. Undefined when any isn't. */
function summedColumns<Row>(core: SheetCore<Row>, totals: readonly TotalRow[], sums: readonly number[]): number[] | undefined {
  const total = totals[0]
  if (!total || totals.length > 1) return undefined
  const at = core.columns.flatMap((column, col) => (typeof total.cells[column.key] === 'number' ? [col] : []))
  return at.every((col) => total.cells[core.columns[col]!.key] === sums[col]) ? at : undefined
}

const totalValue = <Row>(column: SheetColumn<Row>, { cells }: TotalRow): Value => {
  const value = cells[column.key]
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

function fileKind<Row>({ kind }: SheetColumn<Row>): SheetExport['columns'][number]['kind'] {
  return kind === 'money' || kind === 'date' || kind === 'integer' ? kind : 'text'
}

/** Figures and dates as values, everything else in the words shown; text that could not be read goes out as it stands. */
function fileValue<Row>(column: SheetColumn<Row>, row: Row, bad: string | undefined): Value {
  if (bad !== undefined) return bad
  const value = valueOf(column, row)
  if (value === null) return null
  if (fileKind(column) !== 'text' && (typeof value === 'number' || typeof value === 'string')) return value
  return displayText(column, value, row).trim()
}

/** Says in the file what was left out of it, and in which order it stands. */
function notesOf<Row>(core: SheetCore<Row>): string[] {
  const { filters, sort, shown, total } = core.tools.get()
  const titleOf = (key: string) => core.props.columns.find((column) => column.key === key)?.title ?? key
  const filtered = [...filters].map(([key, { text, values }]) => words.filterChip(titleOf(key), text.trim() || words.list([...(values ?? [])])))
  const sorted = sort.map(({ key, direction }) => words.sortColumn(titleOf(key), direction === 'asc'))
  return [
    ...(filtered.length > 0 ? [words.filteredNote(shown, total, filtered)] : []),
    ...(sorted.length > 0 ? [words.sortedBy(words.list(sorted))] : [])
  ]
}
