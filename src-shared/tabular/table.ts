import type { CellProblem } from './cells'
import type { Mapping } from './columns'
import type { Header } from './header'
import type { RowKind } from './rows'

/** Amounts are fen, dates `YYYY-MM-DD`. */
export type Values = Record<string, string | number>
/** A cell that can't be taken: `code` is worded in messages/tabular, `text` is the cell as it stands in the file. */
export interface CellIssue { key: string; code: CellProblem; text: string }

/** A row of the file (1-based `rowNumber`); a row with several categories' amounts gives several entries of one number. */
export interface TableRow {
  rowNumber: number
  kind: RowKind
  /** The text that made it a total, an opening or a note. */
  label: string
  values: Values
  problems: CellIssue[]
  /** Fields whose value was taken from the row above. */
  carried: string[]
}

/** What a sheet prints as a total (合计行); undefined where it isn't readable. */
export interface PrintedTotal { label: string; row: number; inFen?: number; outFen?: number }
/** Something to know before taking the table in; worded by tableWarningText. */
export interface TableWarning { code: string; detail: string }

export interface Table {
  header: Header
  mapping: Mapping
  rows: TableRow[]
  /** 期初余额, wherever the sheet keeps it. */
  openingFen?: number
  printedTotals: PrintedTotal[]
  warnings: TableWarning[]
  /** The fields whose amounts are money in and money out. */
  inKeys: string[]
  outKeys: string[]
}
