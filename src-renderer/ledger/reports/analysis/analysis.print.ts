import type { Analysis } from '../../../../src-shared/ledger/analysis'
import { analysisTexts as texts } from '../../../../src-shared/messages/analysis'
import type { PrintTable } from '../../../print/print.table'
import { cellText } from './analysis.columns'

/** Columns beyond which the paper lies across. */
const UPRIGHT = 6

/** An analysis on paper, column by column as on the screen. */
export function printAnalysis({ title, subject, columns, rows, totals, notes }: Analysis, right: string): PrintTable {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const cells = (row: Analysis['rows'][number]['cells'], depth = 0) => columns.map((column, index) => `${index === 0 ? '\u2003'.repeat(depth) : ''}${cellText(column, row[column.key])}`)
  return {
    title, left: texts.heading([subject, ...notes]), right, isLandscape: columns.length > UPRIGHT,
    columns: columns.map((column) => ({ title: column.title, share: (100 * column.width) / width, ...(column.kind === 'text' || column.kind === 'date' ? {} : { align: 'right' as const }) })),
    rows: [...rows.map((row) => ({ cells: cells(row.cells, row.depth), ...(row.kind === 'subtotal' ? { kind: 'subtotal' as const } : {}) })), ...(totals ? [{ cells: cells(totals), kind: 'total' as const }] : [])]
  }
}
