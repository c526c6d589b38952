import type { Month } from '../../../src-shared/kernel/calendar'
import type { Cast } from './cast'
import type { Entry } from './entry'
import { smallPayments, trips } from './expenses'
import { monthEndEntries, monthly } from './fixed'
import { accruals, payments } from './people'
import type { Random } from './random'
import { forgottenLoan } from './requests.choose'
import type { Story } from './story'
import { allowances, costOfSales, freight, goods, rebate, receipts, sales } from './trade'
import { withTreasury } from './treasury'

/** A story before its first month; the openings give it balances. */
export const beginStory = (random: Random, cast: Cast): Story => ({
  random, cast, dues: [], balances: new Map(), netSalesFen: 0, soldFen: new Map(), outputTaxFen: 0, inputTaxFen: 0,
  owed: { payFen: 8_359_000, insuranceFen: 2_215_135, withheldFen: 877_695, incomeTaxFen: 41_280, vatFen: 0, surchargeFen: 0, bonusFen: 0, freightFen: 0 }
})

/** Everything the office books in a month, in order of day; within a day, money comes in before it goes out. */
export function tellMonth(story: Story, month: Month): Entry[] {
  story.netSalesFen = story.outputTaxFen = story.inputTaxFen = 0
  story.soldFen = new Map()
  const entries = [...payments(story, month), ...monthly(story, month), ...goods(story, month), ...rebate(story, month), ...sales(story, month), ...allowances(story, month), ...freight(story, month),
    ...receipts(story, month), ...trips(story, month), ...smallPayments(story, month), ...forgottenLoan(story.cast, month)]
  const atEnd = [...costOfSales(story, month), ...monthEndEntries(story, month), ...accruals(story, month)]
  return [...withTreasury(story, month, entries), ...atEnd].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a) - rank(b)))
}

/** Transfers that fill a purse come first in their day: they have no expense or customer on the other side. */
const rank = (entry: Entry) => (entry.lines.length === 2 && entry.lines.every((line) => /^(1001|1002|1221\.02|2241\.01)/.test(line.code)) ? 0 : 1)
