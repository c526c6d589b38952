import { fen } from '../../src-shared/kernel/money'
import type { FigureLine, FigureTerm } from '../../src-shared/ledger/figure'
import type { ReadDb } from '../db/connection'
import { figureLines } from './figure.report'

/** 数字来源: the voucher lines behind a figure and what they add up to. A line that two terms count stands twice. */
export function getFigure(db: ReadDb, { terms }: { terms: readonly FigureTerm[] }): { rows: FigureLine[]; totalFen: ReturnType<typeof fen> } {
  const rows = terms.flatMap(({ side, closing, from, ...term }) =>
    figureLines.all(db, { ...term, from: from ?? '', closing: closing ? 1 : 0 }).map(({ debitFen, creditFen, type, ...line }): FigureLine => ({
      ...line, type: type as FigureLine['type'], amountFen: fen(side === 'debit' ? debitFen - creditFen : creditFen - debitFen)
    })))
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.voucherId - b.voucherId || a.lineNo - b.lineNo))
  return { rows, totalFen: fen(rows.reduce((sum, { amountFen }) => sum + amountFen, 0)) }
}
