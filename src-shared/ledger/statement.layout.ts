import { statementMessages as texts } from '../messages/statements'
import type { StatementKind, StatementRow } from './statement'
import { statementLines } from './statement.lines'

/** A place on the form: a heading without 行次, or a line. `depth` 1 is 其中 and what stands under it, and lines under a heading. */
export interface StatementCell { no: number | null; label: string; isTotal: boolean; depth: number }
/** One row of the form; 资产负债表 has assets at the left and claims at the right, the others only a left side. */
export interface StatementPlace { left: StatementCell | null; right: StatementCell | null }

/** 其中 lines, by their 行次. */
const DETAILS: Record<StatementKind, ReadonlySet<number>> = {
  balance: new Set([10, 11, 12, 13]), income: new Set([4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 19, 23, 25, 26, 27, 28, 29]), cash: new Set()
}
const CLAIMS_FROM = 31

function cellsOf(kind: StatementKind, isIncluded: (no: number) => boolean): StatementCell[] {
  const headings: Readonly<Record<number, string>> = texts.headings[kind], labels: Readonly<Record<number, string>> = texts.lines[kind]
  return statementLines(kind).filter(({ no }) => isIncluded(no)).flatMap(({ no, sum }) => {
    const heading = headings[no], hasHeadings = Object.keys(headings).length > 0
    const isTotal = sum !== undefined && !(kind === 'balance' && no === 20)
    const depth = DETAILS[kind].has(no) ? 2 : hasHeadings && !isTotal && !(kind === 'cash' && no > 20) ? 1 : 0
    const line = { no, label: labels[no] ?? '', isTotal, depth }
    return heading === undefined ? [line] : [{ no: null, label: heading, isTotal: false, depth: 0 }, line]
  })
}

/** The form as printed: the grand totals of 资产负债表 stand in its last row, side by side. */
export function statementLayout(kind: StatementKind): StatementPlace[] {
  if (kind !== 'balance') return cellsOf(kind, () => true).map((left) => ({ left, right: null }))
  const assets = cellsOf(kind, (no) => no < CLAIMS_FROM - 1), claims = cellsOf(kind, (no) => no >= CLAIMS_FROM && no < 53)
  const [assetsTotal] = cellsOf(kind, (no) => no === 30), [claimsTotal] = cellsOf(kind, (no) => no === 53)
  const height = Math.max(assets.length, claims.length)
  return [
    ...Array.from({ length: height }, (_, index) => ({ left: assets[index] ?? null, right: claims[index] ?? null })),
    { left: assetsTotal ?? null, right: claimsTotal ?? null }
  ]
}

/** Rows by their 行次. */
export const byLine = (rows: readonly StatementRow[]): ReadonlyMap<number, StatementRow> => new Map(rows.map((row) => [row.no, row]))
