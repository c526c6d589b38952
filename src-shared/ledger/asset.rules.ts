import { addMonths, monthOf, type IsoDate, type Month } from '../kernel/calendar'
import { divideRounded } from '../kernel/money'

/** 折旧方法: 平均年限法, 双倍余额递减法, 年数总和法. */
export const DEPRECIATION_METHODS = ['straight', 'double', 'sum'] as const
export type DepreciationMethod = (typeof DEPRECIATION_METHODS)[number]

/** 类别, each with the shortest life in months that the tax takes (企业所得税法实施条例第六十条). */
export const ASSET_LIVES = { building: 240, machine: 120, tool: 60, vehicle: 48, electronic: 36 } as const
export type AssetCategory = keyof typeof ASSET_LIVES
export const ASSET_CATEGORIES = ['building', 'machine', 'tool', 'vehicle', 'electronic'] as const satisfies readonly AssetCategory[]

/** By what a thing is depreciated from a month on; `salvageRate` in 1/10,000. */
export interface AssetTerm { fromMonth: Month; costFen: number; salvageRate: number; lifeMonths: number; method: DepreciationMethod }

/** What the rules ask of a card: months and 累计折旧 from before the register, its terms in order, and the month it left. */
export interface AssetCard { fromMonth: Month; usedMonths: number; openingFen: number; terms: readonly AssetTerm[]; disposedIn: Month | null }

/** What was depreciated, by month. */
export type Made = ReadonlyMap<Month, number>

/** 预计净残值 = 原值 × 残值率, rounded once. */
export const salvageOf = ({ costFen, salvageRate }: Pick<AssetTerm, 'costFen' | 'salvageRate'>): number => Number(divideRounded(BigInt(costFen) * BigInt(salvageRate), 10_000n))

/** 当月增加的固定资产，当月不计提折旧，从下月起计提 (小企业会计准则第三十一条). */
export const firstMonthOf = (boughtOn: IsoDate): Month => addMonths(monthOf(boughtOn), 1)

const number = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
/** How many months lie from one to a later one; 0 for the same. */
export const monthsApart = (from: Month, to: Month): number => number(to) - number(from)

/**
 * What the months still to come depreciate, the next one first. 平均年限法: equal months, the last takes the rest. The other
 * two reckon by years of use: a year's amount is spread evenly over its months, its last month takes the rest.
 * `takenFen` is what has been depreciated in `usedMonths`.
 */
export function comingAmounts(term: Omit<AssetTerm, 'fromMonth'>, usedMonths: number, takenFen: number): number[] {
  const restFen = term.costFen - salvageOf(term) - takenFen, months = term.lifeMonths - usedMonths
  if (restFen <= 0) return []
  if (months <= 0) return [restFen]
  const spans = term.method === 'straight' ? [{ months, fen: restFen }] : term.method === 'double' ? doubleDeclining(term, usedMonths, takenFen) : yearsDigits(term, usedMonths, restFen)
  return spans.flatMap((span) => evenly(span.fen, span.months))
}

interface Span { months: number; fen: number }
const ratio = (fen: number, numerator: number, denominator: number): number => Number(divideRounded(BigInt(fen) * BigInt(numerator), BigInt(denominator)))

/** Equal months; the last takes the rest. */
function evenly(fen: number, months: number): number[] {
  const each = ratio(fen, 1, months)
  // Rounding up could eat the last months of a very small amount.
  if (each * (months - 1) > fen) return Array.from({ length: months }, (_, index) => Math.max(0, Math.min(each, fen - each * index)))
  return [...Array.from({ length: months - 1 }, () => each), fen - each * (months - 1)]
}

/** 双倍余额递减法: 2 ÷ years of the net value at a year's beginning; in the last two years what is left above 残值 evenly. */
function doubleDeclining(term: Omit<AssetTerm, 'fromMonth'>, usedMonths: number, takenFen: number): Span[] {
  const years = term.lifeMonths / 12, spans: Span[] = []
  let netFen = term.costFen - takenFen, at = usedMonths
  while (term.lifeMonths - at > 24) {
    const months = 12 - (at % 12), fen = Math.min(ratio(netFen, 2 * months, years * 12), netFen - salvageOf(term))
    spans.push({ months, fen })
    netFen -= fen
    at += months
  }
  const months = term.lifeMonths - at, fen = netFen - salvageOf(term)
  if (months <= 12) return [...spans, { months, fen }]
  const before = ratio(fen, months - 12, months)
  return [...spans, { months: months - 12, fen: before }, { months: 12, fen: fen - before }]
}

/** 年数总和法: what is left is shared by the years' digits, each year by its months left. */
function yearsDigits(term: Omit<AssetTerm, 'fromMonth'>, usedMonths: number, restFen: number): Span[] {
  const years = term.lifeMonths / 12, parts: { months: number; weight: number }[] = []
  for (let at = usedMonths; at < term.lifeMonths;) {
    const months = 12 - (at % 12)
    parts.push({ months, weight: (years - Math.floor(at / 12)) * months })
    at += months
  }
  const whole = parts.reduce((sum, part) => sum + part.weight, 0), last = parts.length - 1
  let given = 0
  return parts.map(({ months, weight }, index) => {
    const fen = index === last ? restFen - given : ratio(restFen, weight, whole)
    given += fen
    return { months, fen }
  })
}

/** 累计折旧 before a month. */
export function takenBefore(card: AssetCard, made: Made, month: Month): number {
  let fen = card.openingFen
  for (const [at, amount] of made) if (at < month) fen += amount
  return fen
}

/** The term of a month; the first one before any. */
export const termOf = (card: AssetCard, month: Month): AssetTerm => card.terms.findLast((term) => term.fromMonth <= month) ?? card.terms[0]!

/**
 * What a month is to depreciate: what should be gone by its end less what is gone before it, so that a month left out is
 * made up for in the next. The month in which a thing leaves still counts (当月减少的固定资产，当月仍计提折旧).
 */
export function depreciationOf(card: AssetCard, made: Made, month: Month): number {
  if (month < card.fromMonth || (card.disposedIn !== null && month > card.disposedIn)) return 0
  const term = termOf(card, month), baseFen = takenBefore(card, made, term.fromMonth)
  const coming = comingAmounts(term, card.usedMonths + monthsApart(card.fromMonth, term.fromMonth), baseFen)
  const dueFen = coming.slice(0, monthsApart(term.fromMonth, month) + 1).reduce((sum, fen) => sum + fen, baseFen)
  return Math.max(0, dueFen - takenBefore(card, made, month))
}

export interface PlannedMonth { month: Month; amountFen: number; takenFen: number; isMade: boolean }

/** 折旧计划: every month of the register that depreciates, made ones as they were made, those to come as they will be. */
export function planOf(card: AssetCard, made: Made): PlannedMonth[] {
  const known = new Map(made), plan: PlannedMonth[] = [], lastMade = [...made.keys()].sort().at(-1) ?? '', lastTerm = card.terms.at(-1)?.fromMonth ?? ''
  let takenFen = card.openingFen
  for (let month = card.fromMonth; ; month = addMonths(month, 1)) {
    const amountFen = month <= lastMade ? made.get(month) ?? 0 : depreciationOf(card, known, month)
    if (amountFen === 0 && month > lastMade && month >= lastTerm) return plan
    if (amountFen === 0) continue
    known.set(month, amountFen)
    takenFen += amountFen
    plan.push({ month, amountFen, takenFen, isMade: made.has(month) })
  }
}
