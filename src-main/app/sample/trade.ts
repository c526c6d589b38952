import { allocate } from '../../../src-shared/kernel/allocation'
import { addDays, type Month } from '../../../src-shared/kernel/calendar'
import { divideRounded, fen } from '../../../src-shared/kernel/money'
import type { Customer } from './cast'
import { dayFrom, monthEnd, monthNumber, office, phrases, words, workdays } from './data'
import { CODES, credit, debit, type Entry } from './entry'
import { cents, type Story } from './story'

const season = office.season as Record<string, number>
/** How many of something an ordinary month sees, changed by the season. */
const inSeason = (month: Month, count: number) => Math.round(count * season[month.slice(5)]! / 100)

/** 价税分离 at 13 %. */
const netOf = (totalFen: number) => Number(divideRounded(BigInt(totalFen) * 100n, 113n))

/** What a sale or the red ink of one adds to the month. */
function sell(story: Story, productId: number, netFen: number): void {
  story.netSalesFen += netFen
  story.soldFen.set(productId, (story.soldFen.get(productId) ?? 0) + netFen)
}

/** Sales on credit over the month's working days, and now and then a return in red. */
export function sales(story: Story, month: Month): Entry[] {
  const { random, cast } = story
  const days = workdays(month)
  return Array.from({ length: Math.round(inSeason(month, 72) * Math.min(days.length, 20) / 20) }, (_, index): Entry => {
    const date = random.pick(days), customer = random.weighted(cast.customers), product = random.weighted(cast.products)
    const isReturn = index > 0 && index % 40 === 0
    const boxes = isReturn ? -random.between(10, 60) : random.between(6, 30) * customer.weight
    const totalFen = boxes * product.priceFen, netFen = netOf(totalFen), taxFen = totalFen - netFen
    sell(story, product.id, netFen)
    story.outputTaxFen += taxFen
    story.dues.push({ customer, amountFen: totalFen, dueDate: addDays(date, customer.termDays + random.between(-6, 24)) })
    return {
      date, summary: words(isReturn ? phrases.saleReturn : phrases.sale, { product: product.name }), attachments: isReturn ? 2 : 1,
      lines: [debit(CODES.receivable, totalFen, { customerId: customer.id }), credit(CODES.revenue, netFen, { customerId: customer.id, productId: product.id, quantity: boxes * 1000 }),
        credit(CODES.outputTax, taxFen)]
    }
  })
}

/** What customers pay: the invoices that have fallen due, some late, several at once before a quarter ends. */
export function receipts(story: Story, month: Month): Entry[] {
  const { random } = story
  const days = workdays(month), last = days.at(-1)!
  const isQuarterEnd = monthNumber(month) % 3 === 0 && monthEnd(month) !== null
  const latest = isQuarterEnd ? addDays(last, 12) : last
  const due = story.dues.filter((one) => one.dueDate <= latest && random.between(1, 100) > 8)
  story.dues = story.dues.filter((one) => !due.includes(one))
  const byPayment = Map.groupBy(due, (one) => `${one.customer.id}/${Math.min(random.between(1, 3), 2)}/${one.dueDate.slice(8, 9)}`)
  return [...byPayment.values()].flatMap((dues) => {
    const amountFen = dues.reduce((sum, one) => sum + one.amountFen, 0)
    if (amountFen <= 0) { // a credit note waits for an invoice to be set against
      story.dues.push(...dues)
      return []
    }
    const wished = dues[0]!.dueDate
    const date = days.find((day) => day >= wished) ?? last
    return [receipt(dues[0]!.customer, amountFen, date, random.between(1, 9) === 1 ? 1500 : 0)]
  })
}

function receipt(customer: Customer, amountFen: number, date: string, feeFen: number): Entry {
  return {
    date, summary: words(phrases.receipt, { customer: customer.name }), attachments: 1,
    lines: [debit(CODES.collectionBank, amountFen - feeFen), ...(feeFen > 0 ? [debit(CODES.bankFee, feeFen, { summary: phrases.receiptFee })] : []),
      credit(CODES.receivable, amountFen, { customerId: customer.id })]
  }
}

/** Goods from head office on account, about what the season will sell. */
export function goods(story: Story, month: Month): Entry[] {
  const { random, cast } = story
  return [4, 12, 22].flatMap((day) => {
    const date = dayFrom(month, day)
    if (date === null) return []
    const product = random.weighted(cast.products)
    const netFen = inSeason(month, random.between(640, 840)) * 10_000, taxFen = Math.round(netFen * 0.13)
    story.inputTaxFen += taxFen
    return [{
      date, summary: words(phrases.goods, { product: product.name }), attachments: 3,
      lines: [debit(CODES.stock, netFen, { productId: product.id }), debit(CODES.inputTax, taxFen), credit(CODES.headOffice, netFen + taxFen)]
    }]
  })
}

/** 返还费用: head office gives back part of what was collected. */
export function rebate(story: Story, month: Month): Entry[] {
  const date = dayFrom(month, 10)
  if (date === null) return []
  const amountFen = cents(story.random, 36_000, 52_000)
  return [{ date, summary: words(phrases.rebate, { month: (monthNumber(month) + 10) % 12 + 1 }), attachments: 1,
    lines: [debit(CODES.spendingBank, amountFen), credit(CODES.headOffice, amountFen)] }]
}

/** 销售折让 in the middle of each quarter: the price comes down, the goods stay. It is set against what the customer owes. */
export function allowances(story: Story, month: Month): Entry[] {
  const date = dayFrom(month, 24), customer = story.cast.customers[2], product = story.cast.products[1]
  if (date === null || monthNumber(month) % 3 !== 2 || !customer || !product) return []
  const netFen = -240_000, taxFen = -31_200
  sell(story, product.id, netFen)
  story.outputTaxFen += taxFen
  return [{
    date, summary: words(phrases.saleAllowance, { product: product.name }), attachments: 1,
    lines: [debit(CODES.receivable, netFen + taxFen, { customerId: customer.id }), credit(CODES.revenue, netFen, { customerId: customer.id, productId: product.id }), credit(CODES.outputTax, taxFen)]
  }]
}

/** 结转销售成本 at month end: 58 % of net sales, the dearer products at a better margin. */
export function costOfSales(story: Story, month: Month): Entry[] {
  const date = monthEnd(month)
  if (date === null) return []
  const sold = story.cast.products.filter(({ id }) => (story.soldFen.get(id) ?? 0) > 0)
  const costs = allocate(fen(Math.round(story.netSalesFen * 0.58)), sold.map(({ id }, index) => story.soldFen.get(id)! * (48 + 5 * (index % 4))))
  return [{
    date, summary: words(phrases.cost, { month: monthNumber(month) }), attachments: 1,
    lines: sold.flatMap(({ id: productId }, index) => [debit(CODES.cost, costs[index]!, { productId }), credit(CODES.stock, costs[index]!, { productId })])
  }]
}

/** The month's carrier: they take turns. */
export const carrierOf = ({ cast }: Story, month: number) => cast.carriers[month % cast.carriers.length]!

/** 货运费 of the month's deliveries, owed to the carrier until the next month. */
export function freight(story: Story, month: Month): Entry[] {
  const date = monthEnd(month)
  if (date === null) return []
  const amountFen = Math.round(story.netSalesFen * 0.008 / 100) * 100
  story.owed.freightFen = amountFen
  return [{ date, summary: words(phrases.freight, { month: monthNumber(month) }), attachments: 1, lines: [debit(CODES.freight, amountFen), credit(CODES.payable, amountFen, { customerId: carrierOf(story, monthNumber(month)).id })] }]
}
