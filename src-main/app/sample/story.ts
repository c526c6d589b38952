import type { IsoDate, Month } from '../../../src-shared/kernel/calendar'
import type { Cast, Customer } from './cast'
import type { Random } from './random'

/** An invoice that a customer still has to pay. */
export interface Due { customer: Customer; amountFen: number; dueDate: IsoDate }

/** What one month hands on to the next while the year is told. */
export interface Story {
  readonly random: Random
  readonly cast: Cast
  /** Open invoices, paid when their day has come. */
  dues: Due[]
  /** Balances of the money accounts by code; 备用金 by code and holder. */
  readonly balances: Map<string, number>
  /** The month's net sales, output and input tax, and what was accrued last month and is paid this month. */
  netSalesFen: number
  /** Net sales of the month by product. */
  soldFen: Map<number, number>
  outputTaxFen: number
  inputTaxFen: number
  owed: { payFen: number; insuranceFen: number; withheldFen: number; incomeTaxFen: number; vatFen: number; surchargeFen: number; bonusFen: number; freightFen: number }
}

/** An amount in whole yuan between two, in fen; cents only where people meet them. */
export const yuan = (random: Random, low: number, high: number) => random.between(low, high) * 100
export const cents = (random: Random, low: number, high: number) => random.between(low * 10, high * 10) * 10

/** How much of an ordinary month's business a month sees, in percent. */
export type Season = (month: Month) => number
