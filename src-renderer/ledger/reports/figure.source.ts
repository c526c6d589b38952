import { useQuery } from '@tanstack/react-query'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import type { StatementColumn, StatementKind } from '../../../src-shared/ledger/statement'
import { api } from '../../api/api'

/** Which figure of which report the tab shows: plain values, so that the tab can be brought back. */
export type FigureParams = { source: 'statement'; kind: StatementKind; month: string; no: number; column: StatementColumn; name: string; fen: number }

/** The terms of a figure, asked of the report it stands in. */
export function useFigureTerms({ kind, month, no, column }: FigureParams): { terms: readonly FigureTerm[] | undefined; error: unknown } {
  const parts = useQuery(api.ledger.statementPart.list.queryOptions({ input: { kind, month, no, column } }))
  return { terms: parts.data?.map(({ term }) => term), error: parts.error }
}
