import { allocate } from '../kernel/allocation'
import { fen, sumFen, type Fen } from '../kernel/money'
import { TOTAL_ROW } from './analysis'
import { opposite, type FigureTerm } from './figure'

/** A piece of a figure, in one row and one column. */
export interface Piece { row: string; column: string; amountFen: number }
/** A piece with the voucher lines (`term`) that come to it. */
export interface Part extends Piece { term: FigureTerm }
/** Columns that add others up, each with its sign: gross margin is `{ net: 1, cost: -1 }`. They may name one another. */
export type Sums = Readonly<Record<string, Readonly<Record<string, 1 | -1>>>>

/** A column's figure down to the columns that have parts, with the sign by which each counts. */
export function baseColumns(sums: Sums, column: string, sign: 1 | -1 = 1): { column: string; sign: 1 | -1 }[] {
  const of = sums[column]
  return of ? Object.entries(of).flatMap(([one, own]) => baseColumns(sums, one, (own * sign) as 1 | -1)) : [{ column, sign }]
}

/** Figures of rows and columns, all made of parts; of pieces where nobody asks for terms. */
export class Pivot<P extends Piece = Part> {
  readonly #byRow = new Map<string, Map<string, number>>()
  readonly #totals = new Map<string, number>()
  readonly #parts: readonly P[]
  readonly #sums: Sums
  readonly #bases = new Map<string, ReturnType<typeof baseColumns>>()

  constructor(parts: readonly P[], sums: Sums = {}) {
    this.#parts = parts
    this.#sums = sums
    for (const { row, column, amountFen } of parts) {
      const cells = this.#byRow.get(row) ?? new Map<string, number>()
      this.#byRow.set(row, cells.set(column, (cells.get(column) ?? 0) + amountFen))
      this.#totals.set(column, (this.#totals.get(column) ?? 0) + amountFen)
    }
  }

  /** The rows and columns that parts name. */
  get rows(): ReadonlySet<string> { return new Set(this.#byRow.keys()) }
  get columns(): ReadonlySet<string> { return new Set(this.#totals.keys()) }

  #basesOf(column: string): ReturnType<typeof baseColumns> {
    const bases = this.#bases.get(column) ?? baseColumns(this.#sums, column)
    this.#bases.set(column, bases)
    return bases
  }

  /** The figure of a row (or `total`) and a column. */
  figure(row: string, column: string): Fen {
    const cells = row === TOTAL_ROW ? this.#totals : this.#byRow.get(row)
    return fen(this.#basesOf(column).reduce((sum, base) => sum + base.sign * (cells?.get(base.column) ?? 0), 0))
  }

  /** The terms whose lines add up to a figure. */
  terms(this: Pivot, row: string, column: string): FigureTerm[] {
    const signs = new Map(this.#basesOf(column).map((base) => [base.column, base.sign]))
    return this.#parts.filter((part) => (row === TOTAL_ROW || part.row === row) && signs.has(part.column) && part.amountFen !== 0)
      .map(({ column: own, term }) => (signs.get(own) === 1 ? term : opposite(term)))
  }
}

/** 分摊: what each row gets of a pool whose parts are of one column, as the rows weigh. */
export function sharePool(pool: readonly Part[], rows: readonly string[], weightOf: (row: string) => number): Piece[] {
  const shares = allocate(sumFen(pool.map(({ amountFen }) => amountFen)), rows.map(weightOf))
  return pool.length === 0 ? [] : rows.map((row, index) => ({ row, column: pool[0]!.column, amountFen: shares[index]! }))
}

/** What rows' shares are made of: each takes its share from every part of the pool, as those weigh. Thousands of parts for each row, so only where somebody asks. */
export const partsOfShares = (shares: readonly Piece[], pool: readonly Part[]): Part[] => shares.flatMap(({ row, amountFen }) => {
  const amounts = allocate(fen(amountFen), pool.map((part) => Math.abs(part.amountFen)))
  return pool.map((part, piece) => ({ ...part, row, amountFen: amounts[piece]!, term: { ...part.term, countFen: amounts[piece]! } }))
})

/** A ratio in 1/1000, rounded half away from zero; null where the denominator is zero or negative. */
export function ratio(part: number, whole: number): number | null {
  if (whole <= 0) return null
  const scaled = Math.abs(part) * 1000
  return Math.sign(part) * Math.floor((2 * scaled + whole) / (2 * whole))
}

/** 16.2%; — for no ratio. */
export const percentText = (perMille: number | null): string =>
  (perMille === null ? '\u2014' : `${perMille < 0 ? '\u2212' : ''}${String(Math.floor(Math.abs(perMille) / 10)).replace(/\B(?=(\d{3})+$)/g, ',')}.${Math.abs(perMille) % 10}%`)
