import { skipToken, useQuery } from '@tanstack/react-query'
import type { AnalysisInput } from '../../../src-shared/ledger/analysis'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import type { StatementColumn, StatementKind } from '../../../src-shared/ledger/statement'
import { api } from '../../api/api'

/** Which figure of which report the tab shows: plain values, so that the tab can be brought back. */
export type FigureParams =
  | { source: 'statement'; kind: StatementKind; month: string; no: number; column: StatementColumn; name: string; fen: number }
  | { source: 'analysis'; input: string; row: string; column: string; name: string; fen: number }
  | { source: 'vat'; month: string; key: string; name: string; fen: number }
  | { source: 'budget'; lineId: number; from: string; to: string; name: string; fen: number }

/** The terms of a figure, asked of the report it stands in. */
export function useFigureTerms(figure: FigureParams): { terms: readonly FigureTerm[] | undefined; error: unknown } {
  const { source } = figure
  const parts = useQuery(api.ledger.statementPart.list.queryOptions({ input: source === 'statement' ? { kind: figure.kind, month: figure.month, no: figure.no, column: figure.column } : skipToken }))
  const terms = useQuery(api.ledger.analysisTerm.list.queryOptions({ input: source === 'analysis' ? { input: JSON.parse(figure.input) as AnalysisInput, row: figure.row, column: figure.column } : skipToken }))
  const used = useQuery(api.expense.budgetFigure.get.queryOptions({ input: source === 'budget' ? { lineId: figure.lineId, from: figure.from, to: figure.to } : skipToken }))
  const vat = useQuery(api.expense.vat.get.queryOptions({ input: source === 'vat' ? { month: figure.month } : skipToken }))
  switch (source) {
    case 'statement': return { terms: parts.data?.map(({ term }) => term), error: parts.error }
    case 'analysis': return { terms: terms.data, error: terms.error }
    case 'vat': return { terms: vat.data?.lines.find(({ key }) => key === figure.key)?.terms, error: vat.error }
    case 'budget': return { terms: used.data?.terms, error: used.error }
  }
}
