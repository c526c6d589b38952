import { fen, type Fen } from '../kernel/money'
import { shownLines, statementLines } from './statement.lines'
import type { StatementKind, StatementPart, StatementRow } from './statement'
import type { FigureTerm } from './figure'

/** A balance or turnover of one account (and party), and the lines it counts in. `netFen` is debit − credit. */
export interface StatementSource { term: Omit<FigureTerm, 'side'>; netFen: number; lines: readonly number[] }
export interface StatementSources { first: readonly StatementSource[]; second: readonly StatementSource[] }

/** What line `no` is made of, each with the sign by which it counts; they add up to the line's figure. */
export function partsOf(kind: StatementKind, no: number, sources: readonly StatementSource[]): StatementPart[] {
  return shownLines(kind, no).flatMap((line) => sources.filter(({ lines }) => lines.includes(line.no)).map(({ term, netFen }) => {
    const isDebit = (line.side === 'debit') === (line.sign === 1)
    return { term: { ...term, side: isDebit ? 'debit' as const : 'credit' as const }, amountFen: fen(isDebit ? netFen : -netFen) }
  }))
}

const figureOf = (kind: StatementKind, no: number, sources: readonly StatementSource[]): Fen =>
  fen(partsOf(kind, no, sources).reduce((sum, { amountFen }) => sum + amountFen, 0))

/** Every line with its two figures. */
export const statementRows = (kind: StatementKind, { first, second }: StatementSources): StatementRow[] =>
  statementLines(kind).map(({ no }) => ({ no, firstFen: figureOf(kind, no, first), secondFen: figureOf(kind, no, second) }))
