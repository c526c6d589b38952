import { allocate } from '../../src-shared/kernel/allocation'
import { fen, sumFen, type Fen } from '../../src-shared/kernel/money'
import type { FigureLine, FigureTerm } from '../../src-shared/ledger/figure'
import type { ReadDb } from '../db/connection'
import { figureLine, figureLines, type FigureRow } from './figure.report'

/** 数字来源: the voucher lines behind a figure and what they add up to. A line that two terms count stands twice. */
export function getFigure(db: ReadDb, { terms }: { terms: readonly FigureTerm[] }): { rows: FigureLine[]; totalFen: Fen } {
  const rows = terms.flatMap((term) => linesOf(db, term))
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.voucherId - b.voucherId || a.lineNo - b.lineNo))
  return { rows, totalFen: sumFen(rows.map(({ amountFen }) => amountFen)) }
}

function linesOf(db: ReadDb, { side, closing, from, only, money, line, countFen, ...term }: FigureTerm): FigureLine[] {
  const found = line ? figureLine.all(db, line) : figureLines.all(db, { ...term, from: from ?? '', closing: Number(closing), money: Number(money) })
  const lines = found.map(({ debitFen, creditFen, type, ...one }): FigureLine => ({ ...one, type: type as FigureLine['type'], amountFen: amountOf({ debitFen, creditFen }, side, only) }))
  const counted = countFen === null ? lines : shared(lines, fen(countFen))
  return counted.filter(({ amountFen }) => amountFen !== 0)
}

/** What a line counts: one column alone, or debit less credit, or the opposite. */
function amountOf({ debitFen, creditFen }: Pick<FigureRow, 'debitFen' | 'creditFen'>, side: FigureTerm['side'], only: FigureTerm['only']): Fen {
  const debit = only === 'credit' ? 0 : debitFen, credit = only === 'debit' ? 0 : creditFen
  return fen(side === 'debit' ? debit - credit : credit - debit)
}

/** The lines with a part of each, as they weigh: 分摊. */
function shared(lines: readonly FigureLine[], total: Fen): FigureLine[] {
  const parts = allocate(total, lines.map(({ amountFen }) => Math.abs(amountFen)))
  return lines.map((line, index) => ({ ...line, amountFen: parts[index] ?? fen(0) }))
}
