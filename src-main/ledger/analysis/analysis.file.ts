import { percentText } from '../../../src-shared/ledger/analysis.rules'
import type { Analysis, AnalysisColumn, AnalysisInput } from '../../../src-shared/ledger/analysis'
import { analysisTexts as texts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import type { XlsxValue } from '../../tabular/xlsx-book'
import type { ExportTable } from '../export.tables'
import { getAnalysis } from './analysis.service'

/** An analysis as a file, with the columns of the screen. */
export function analysisTable(db: ReadDb, input: AnalysisInput): ExportTable {
  const { title, subject, columns, rows, totals, notes } = getAnalysis(db, input)
  const cells = (row: Analysis['rows'][number]['cells']): XlsxValue[] => columns.map((column) => cellOf(column, row[column.key] ?? null))
  return {
    title, period: texts.heading([subject, texts.period(input), ...notes]), totals: [],
    columns: columns.map((column) => ({ title: column.title, kind: column.kind === 'percent' ? 'text' : column.kind, width: Math.max(8, Math.round(column.width / 8)) })),
    rows: rows.map((row) => { const [first, ...rest] = cells(row.cells); return [typeof first === 'string' ? texts.indented(row.depth, first) : first ?? null, ...rest] }), ...(totals ? { lastRow: cells(totals) } : {})
  }
}

const cellOf = ({ kind }: AnalysisColumn, value: string | number | null): XlsxValue => (kind === 'percent' && typeof value !== 'string' ? percentText(value) : value)
