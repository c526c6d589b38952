/** `money`: integer fen. `date`: `YYYY-MM-DD`. `month`: `YYYY-MM`. Anything else in such a column is written as text. */
export type ColumnKind = 'text' | 'money' | 'date' | 'integer' | 'month'
/** `width` in characters of the standard font, at least; what stands in the column may widen it. */
export interface XlsxColumn { title: string; width: number; kind: ColumnKind }
export type XlsxValue = string | number | null

export interface XlsxSheet {
  name: string
  /** Lines above the table, each merged over all columns, the first one large. */
  title?: readonly string[]
  columns: readonly XlsxColumn[]
  rows: Iterable<readonly XlsxValue[]>
  /** Indexes of the columns summed below the rows. */
  totals?: readonly number[]
  /** Rows that stay in view; the title lines and the header when left out. */
  freezeRows?: number
  landscape?: boolean
  /** Lines below the table, such as signatures. */
  footer?: readonly string[]
}

export interface XlsxBook { sheets: readonly XlsxSheet[] }
