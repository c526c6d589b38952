import type { Month } from '../kernel/calendar'
import { divideRounded } from '../kernel/money'

/** 纳税人类型: 一般纳税人, 小规模纳税人. */
export const TAXPAYERS = ['general', 'small'] as const
export type Taxpayer = (typeof TAXPAYERS)[number]

/** What moved on 应交增值税 in a month: 销项, 进项, 进项税额转出, 已交税金, and 转出未交 less 转出多交. */
export interface VatMoves { outputFen: number; inputFen: number; turnedOutFen: number; paidFen: number; movedFen: number }
/** 增值税计算表 of a 一般纳税人: what is carried in, what may be taken off, what is due, what is carried on, and what is still to be moved to 未交增值税. */
export interface VatResult { carriedFen: number; deductibleFen: number; dueFen: number; leftFen: number; restFen: number }

/**
 * 应纳税额 = 销项 − (进项 − 进项转出 + 上期留抵), not below zero; what is over is 期末留抵 of the next month. `months` run from
 * the first of the books to the one asked for, `openingFen` is the 留抵 they begin with.
 */
export function vatOf(months: readonly VatMoves[], openingFen: number): VatResult {
  let leftFen = openingFen, result: VatResult = { carriedFen: openingFen, deductibleFen: openingFen, dueFen: 0, leftFen: openingFen, restFen: 0 }
  for (const { outputFen, inputFen, turnedOutFen, paidFen, movedFen } of months) {
    const carriedFen = leftFen, deductibleFen = inputFen - turnedOutFen + carriedFen, dueFen = Math.max(0, outputFen - deductibleFen)
    leftFen = Math.max(0, deductibleFen - outputFen)
    result = { carriedFen, deductibleFen, dueFen, leftFen, restFen: dueFen - paidFen - movedFen }
  }
  return result
}

/** 征收率 of a 小规模纳税人 with the days it holds; up to `exemptFen` of a month's sales nothing is due. `rate` in 1/10,000. */
export interface LevyRate { from: string; to: string | null; rate: number; exemptFen: number; clause: string }

/** The rate of a month, by its first day. */
export const levyRateOf = (rates: readonly LevyRate[], month: Month): LevyRate | undefined => rates.find((one) => one.from <= `${month}-01` && (one.to === null || one.to >= `${month}-01`))

/** 应纳税额 of a 小规模纳税人 = 不含税销售额 × 征收率, rounded once; nothing up to the exempt amount. */
export function levyOf(salesFen: number, rate: LevyRate | undefined): { grossFen: number; isExempt: boolean; dueFen: number } {
  const grossFen = rate ? Number(divideRounded(BigInt(salesFen) * BigInt(rate.rate), 10_000n)) : 0
  const isExempt = rate !== undefined && salesFen > 0 && salesFen <= rate.exemptFen
  return { grossFen, isExempt, dueFen: isExempt ? 0 : Math.max(0, grossFen) }
}
