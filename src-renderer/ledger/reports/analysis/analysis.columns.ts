import { percentText } from '../../../../src-shared/ledger/analysis.rules'
import type { Analysis, AnalysisColumn, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { formatFen } from '../../../../src-shared/kernel/money'
import type { SheetColumn } from '../../../grid/sheet.types'

const INDENT = '\u2003'
/** Columns beyond which the first ones stay in view. */
const WIDE = 8

/** Text of a cell wherever it is shown: zero amounts as nothing, a ratio without a denominator as —. */
export function cellText({ kind }: AnalysisColumn, value: string | number | null | undefined): string {
  if (typeof value === 'string') return value
  if (kind === 'percent') return percentText(value ?? null)
  if (value === null || value === undefined) return ''
  return kind === 'money' ? formatFen(value) : String(value)
}

/** The sheet's columns as the analysis names them. */
export const analysisColumns = ({ columns }: Pick<Analysis, 'columns'>): readonly SheetColumn<AnalysisRow>[] => {
  // Names stand before the figures; the last of them takes the width left over, and in a wide sheet they stay in view.
  const figures = columns.findIndex(({ kind }) => kind !== 'text' && kind !== 'date'), named = (figures < 0 ? columns.length : figures) - 1
  return columns.map((column, index): SheetColumn<AnalysisRow> => ({
    key: column.key, title: column.title, kind: column.kind === 'percent' ? 'integer' : column.kind, value: ({ cells }) => cells[column.key] ?? null,
    ...(columns.length <= WIDE && index === named ? { flex: 1, minWidth: column.width } : { width: column.width }),
    ...(columns.length > WIDE && index <= named ? { pinned: 'left' as const } : {}),
    ...(column.kind === 'percent' ? { align: 'right' as const, format: (value: unknown) => percentText(value as number | null), text: (value: unknown) => percentText(value as number | null) } : {}),
    ...(index === 0 && column.kind === 'text' ? { format: (value: unknown, { depth }: AnalysisRow) => `${INDENT.repeat(depth)}${typeof value === 'string' ? value : ''}` } : {}),
    ...(column.key === 'balance' ? { isRunning: true } : {})
  }))
}
