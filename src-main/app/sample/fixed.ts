import type { Month } from '../../../src-shared/kernel/calendar'
import { dayFrom, monthEnd, monthNumber, phrases, quarterOf, words } from './data'
import { CODES, credit, debit, type Entry, type EntryLine } from './entry'
import { cents, type Story } from './story'
import { carrierOf } from './trade'

/** What comes every month: rent, storage, utilities, telephone, bank fees; tax of the month before. */
export function monthly(story: Story, month: Month): Entry[] {
  const { random, owed } = story
  const entries: Entry[] = []
  const number = monthNumber(month), lastMonth = (number + 10) % 12 + 1
  const add = (day: number, phrase: string, lines: EntryLine[], values: Record<string, number> = { month: number }) => {
    const date = dayFrom(month, day)
    if (date !== null && lines.every((line) => line.debitFen + line.creditFen !== 0)) entries.push({ date, summary: words(phrase, values), lines, attachments: 1 })
  }
  const pay = (code: string, amountFen: number, from: string) => [debit(code, amountFen), credit(from, amountFen)]
  add(3, phrases.rent, pay(CODES.rent, 1_150_000, CODES.spendingBank))
  add(5, phrases.storage, pay(CODES.storage, 351_500, CODES.spendingBank))
  add(9, phrases.power, pay(CODES.utilities, cents(random, 520, number >= 6 && number <= 9 ? 1280 : 860), CODES.cash), { month: lastMonth })
  add(11, phrases.water, pay(CODES.utilities, cents(random, 60, 140), CODES.cash), { month: lastMonth })
  if (owed.freightFen > 0) add(12, phrases.freightOut, [debit(CODES.payable, owed.freightFen, { customerId: carrierOf(story, lastMonth).id }), credit(CODES.spendingBank, owed.freightFen)], { month: lastMonth })
  add(16, phrases.phone, pay(CODES.phone, 29_800, CODES.cash))
  add(17, phrases.cleaning, pay(CODES.cleaning, 60_000, CODES.cash))
  add(20, phrases.bankFee, pay(CODES.bankFee, cents(random, 20, 60), CODES.spendingBank))
  add(21, phrases.collectionFee, pay(CODES.bankFee, cents(random, 30, 90), CODES.collectionBank))
  if (owed.vatFen > 0) {
    const cityFen = Math.round(owed.surchargeFen * 7 / 12)
    add(15, phrases.vatOut, [debit(CODES.unpaidTax, owed.vatFen), debit(CODES.cityTax, cityFen), debit(CODES.educationTax, owed.surchargeFen - cityFen),
      credit(CODES.spendingBank, owed.vatFen + owed.surchargeFen)], { month: lastMonth })
  }
  if (number % 3 === 0) {
    const interestFen = cents(random, 80, 260)
    // Interest received stands in red on the debit side of 财务费用, as is usual.
    add(21, phrases.interest, [debit(CODES.collectionBank, interestFen), debit(CODES.interest, -interestFen)], { quarter: quarterOf(month) })
  }
  return entries
}

/** Month end: the month's VAT with its surcharges. */
export function monthEndEntries(story: Story, month: Month): Entry[] {
  const date = monthEnd(month)
  if (date === null) return []
  const { owed } = story
  const entries: Entry[] = []
  owed.vatFen = Math.max(0, story.outputTaxFen - story.inputTaxFen)
  owed.surchargeFen = Math.round(owed.vatFen * 0.12)
  if (owed.vatFen > 0) {
    const cityFen = Math.round(owed.surchargeFen * 7 / 12)
    entries.push({ date, summary: phrases.vatTransfer, attachments: 0, lines: [debit(CODES.taxOut, owed.vatFen), credit(CODES.unpaidTax, owed.vatFen)] })
    entries.push({ date, summary: phrases.surcharge, attachments: 0,
      lines: [debit(CODES.surcharge, owed.surchargeFen), credit(CODES.cityTax, cityFen), credit(CODES.educationTax, owed.surchargeFen - cityFen)] })
  }
  return entries
}
