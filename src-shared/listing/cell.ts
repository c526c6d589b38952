import { formatFen } from '../kernel/money'

/** How a column reads, shows and compares its values. */
export type ColumnKind = 'text' | 'money' | 'date' | 'integer' | 'choice' | 'tag'

/** What filtering, sorting and adding up must know of a column, in the page as on the side of the services. */
export interface ListColumn<Row> {
  key: string
  kind: ColumnKind
  /** Reads the value; without it the field of the same key. Money is fen, dates `YYYY-MM-DD`, nothing is null. */
  value?: (row: Row) => unknown
  /** Text shown in the cell. */
  format?: (value: unknown, row: Row) => string
  /** A balance that runs on from row to row: true in the rows' own order only, and no column to add up. */
  isRunning?: boolean
}

/** The value of a column in a row; nothing is always null. */
export function valueOf<Row>(column: ListColumn<Row>, row: Row): unknown {
  const value = column.value ? column.value(row) : (row as Readonly<Record<string, unknown>>)[column.key]
  return value ?? null
}

/** Text shown in a cell. Amounts have separators and a true minus, choices show the label of their value. */
export function displayText<Row>(column: ListColumn<Row>, value: unknown, row: Row): string {
  if (column.format) return column.format(value, row)
  if (value === null || value === undefined) return ''
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value)
  if (column.kind === 'money') return formatFen(value)
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return column.kind === 'integer' ? `${value < 0 ? '\u2212' : ''}${digits}` : String(value)
}

/** True where rows are put in the order of the words shown: choices and formatted values. */
export const isSortedAsShown = <Row>({ kind, format }: ListColumn<Row>): boolean => kind === 'choice' || kind === 'tag' || (kind === 'text' && format !== undefined)

/** Made when first needed: the order of Chinese is a megabyte of tables, which most commands have no use for. */
let chinese: Intl.Collator | undefined
const compareWords = (a: string, b: string): number => (chinese ??= new Intl.Collator('zh-CN', { numeric: true })).compare(a, b)

/** The order of two values of one column: nothing first, figures by size, words by pinyin. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'string' && typeof b === 'string' ? compareWords(a, b) : typeof a === 'number' ? -1 : 1
}
