import { z } from 'zod'

/** 分: an integer number of fen. Nothing else holds money. */
export type Fen = number & { readonly [unit]: 'Fen' }
declare const unit: unique symbol

/** Beyond this SQLite and doubles could no longer agree to the fen; the database refuses it too (posting_range). */
export const MAX_FEN = 2 ** 51

/** 百亿元: one amount beyond it is a slip of the keys, and two thousand below it can still be added up. */
export const MAX_ENTRY_FEN = 10 ** 12

/** Takes an integer number of fen; throws on anything else, because a fraction of a fen is always a bug. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= MAX_FEN) throw new RangeError(`not an amount in fen: ${value}`)
  return (value === 0 ? 0 : value) as Fen
}

export const ZERO = fen(0)

/** The wire form: any client sends plain integers, the service reads Fen. */
export const fenSchema = z.int().gt(-MAX_ENTRY_FEN).lt(MAX_ENTRY_FEN).transform((value) => value as Fen)
/** An amount of which there is none below zero, and one that must be there. */
export const amountSchema = z.int().min(0).lt(MAX_ENTRY_FEN).transform((value) => value as Fen)
export const positiveFenSchema = z.int().gt(0).lt(MAX_ENTRY_FEN).transform((value) => value as Fen)
/** The same for outputs, where a transform would hide the shape from the JSON Schema. */
export const fenOut = z.custom<Fen>((value) => Number.isSafeInteger(value)).meta({ type: 'integer', description: 'fen' })

/** Adds amounts; the sum is checked like any amount. */
export function sumFen(amounts: Iterable<number>): Fen {
  let total = 0
  for (const amount of amounts) total += amount
  return fen(total)
}

/** 1268.50 for 126850: no grouping, the form in which an amount is typed. */
export function yuanText(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** 1,268.50, and a true minus: the form in which an amount is read. */
export function formatFen(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '\u2212' : ''}${whole}.${digits.slice(-2)}`
}

/** Rounds numerator ÷ denominator once, half away from zero. Both may exceed 2^53 in product, hence bigint. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}
