import { expect } from 'vitest'
import { TOTAL_ROW, type AnalysisInput } from '../../src-shared/ledger/analysis'
import type { LedgerDesk } from './ledger'

/** An analysis, its cells by row id and column; the inputs' defaults stand as a client would send them. */
export async function analysisOf(desk: LedgerDesk, input: AnalysisInput) {
  const report = await desk.ledger.analysis.get(input)
  const rows = new Map(report.rows.map((row) => [row.id, row.cells]))
  return { report, rows, cells: (id: string, ...keys: string[]) => keys.map((key) => rows.get(id)?.[key] ?? null) }
}

/**
 * Holds an analysis against itself and the ledger: rows add up to the totals, ties hold, and each figure is what its voucher
 * lines come to. Answers how many figures were opened.
 */
export async function expectAnalysisHolds(desk: LedgerDesk, input: AnalysisInput): Promise<number> {
  const { report } = await analysisOf(desk, input)
  let opened = 0
  for (const { left, leftFen, right, rightFen } of report.ties) expect(leftFen, `${input.what}: ${left} ${right}`).toBe(rightFen)
  for (const column of report.columns.filter(({ kind, isFigure }) => kind === 'money' && isFigure)) {
    const total = report.totals?.[column.key]
    // A balance runs from row to row and is not added up.
    if (total !== undefined && column.key !== 'balance') expect(report.rows.reduce((sum, { kind, cells }) => sum + (kind === 'data' ? Number(cells[column.key] ?? 0) : 0), 0), `${input.what} ${column.title}`).toBe(total)
    for (const [row, fen] of [...report.rows.filter(({ voucherId }) => voucherId === null).map(({ id, cells }) => [id, cells[column.key]] as const), [TOTAL_ROW, total] as const]) {
      if (typeof fen !== 'number' || fen === 0) continue
      const terms = await desk.ledger.analysisTerm.list({ input, row, column: column.key })
      expect((await desk.ledger.figure.get({ terms })).totalFen, `${input.what} ${row} ${column.title}`).toBe(fen)
      opened += 1
    }
  }
  return opened
}
