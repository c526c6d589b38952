import type { StatementKind, StatementRow } from '../../../src-shared/ledger/statement'
import { byLine, statementLayout, type StatementCell } from '../../../src-shared/ledger/statement.layout'

/** One side of a row of the form, with its figures in fen; a heading has none. */
export interface StatementSide extends StatementCell { firstFen: number | null; secondFen: number | null }
export interface StatementLine { id: string; left: StatementSide | null; right: StatementSide | null }

/** The form filled in: every line of it, also those without a figure. */
export function statementForm(kind: StatementKind, rows: readonly StatementRow[]): StatementLine[] {
  const figures = byLine(rows)
  const side = (cell: StatementCell | null): StatementSide | null => {
    if (!cell) return null
    const row = cell.no === null ? undefined : figures.get(cell.no)
    return { ...cell, firstFen: row?.firstFen ?? null, secondFen: row?.secondFen ?? null }
  }
  return statementLayout(kind).map(({ left, right }, index) => ({ id: String(index), left: side(left), right: side(right) }))
}
