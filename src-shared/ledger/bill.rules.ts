import { daysBetween, type IsoDate } from '../kernel/calendar'
import { divideRounded } from '../kernel/money'

/** 银行承兑汇票, 商业承兑汇票. */
export const BILL_KINDS = ['bank', 'commercial'] as const
/** How a bill leaves: 到期收款, 贴现, 背书转让, 退票 (拒付). */
export const BILL_WAYS = ['collected', 'discounted', 'endorsed', 'bounced'] as const
export type BillWay = (typeof BILL_WAYS)[number]

/** 贴现天数: from the day of discount to the day before it falls due; none once it is due. */
export const discountDays = (on: IsoDate, dueOn: IsoDate): number => Math.max(0, daysBetween(on, dueOn))

/** 贴现息 = 票面金额 × 年利率 × 贴现天数 ÷ 360, rounded once; `rate` in 1/10,000. */
export const discountOf = (amountFen: number, rate: number, days: number): number => Number(divideRounded(BigInt(amountFen) * BigInt(rate) * BigInt(days), 3_600_000n))
