import type { Month } from '../../../src-shared/kernel/calendar'
import type { Person } from './cast'
import { dayFrom, monthEnd, monthNumber, phrases, quarterOf, words } from './data'
import { CODES, credit, debit, type Entry, type EntryLine } from './entry'
import { yuan, type Story } from './story'

const of = (person: Person) => ({ staffId: person.id, departmentId: person.departmentId })
const total = (lines: readonly EntryLine[]) => lines.reduce((sum, line) => sum + line.debitFen, 0)

/** What last month accrued is paid: wages on the 10th, insurance and income tax on the 15th, a bonus after each quarter. */
export function payments(story: Story, month: Month): Entry[] {
  const { owed } = story
  const lastMonth = (monthNumber(month) + 10) % 12 + 1
  const entries: Entry[] = []
  const add = (day: number, phrase: string, attachments: number, lines: EntryLine[], values: Record<string, number> = { month: lastMonth }) => {
    const date = dayFrom(month, day)
    if (date !== null && lines.every((line) => line.debitFen + line.creditFen !== 0)) entries.push({ date, summary: words(phrase, values), lines, attachments })
  }
  const netFen = owed.payFen - owed.withheldFen - owed.incomeTaxFen
  add(10, phrases.payOut, 2, [debit(CODES.pay, owed.payFen), credit(CODES.spendingBank, netFen),
    credit(CODES.withheld, owed.withheldFen, { summary: phrases.payInsurance }), credit(CODES.incomeTax, owed.incomeTaxFen, { summary: phrases.payTax })])
  add(15, phrases.insuranceOut, 1, [debit(CODES.insurance, owed.insuranceFen), debit(CODES.withheld, owed.withheldFen), credit(CODES.spendingBank, owed.insuranceFen + owed.withheldFen)])
  add(15, phrases.taxOut, 1, [debit(CODES.incomeTax, owed.incomeTaxFen), credit(CODES.spendingBank, owed.incomeTaxFen)])
  if (monthNumber(month) % 3 === 1) {
    add(20, phrases.bonusOut, 2, [debit(CODES.bonus, owed.bonusFen), credit(CODES.spendingBank, owed.bonusFen)], { quarter: (quarterOf(month) + 2) % 4 + 1 })
  }
  return entries
}

/** Month end: wages and insurance by person, and a bonus at the end of a quarter. */
export function accruals(story: Story, month: Month): Entry[] {
  const date = monthEnd(month)
  if (date === null) return []
  const { random, cast, owed } = story
  const entries: Entry[] = []
  const add = (phrase: string, lines: EntryLine[], code: string, values: Record<string, number>) => {
    entries.push({ date, summary: words(phrase, values), attachments: 1, lines: [...lines, credit(code, total(lines))] })
    return total(lines)
  }
  owed.payFen = add(phrases.payAccrual, cast.staff.map((person) => debit(CODES.payExpense, person.payFen + yuan(random, -3, 6) * 10, of(person))), CODES.pay, { month: monthNumber(month) })
  owed.insuranceFen = add(phrases.insuranceAccrual, [debit(CODES.insuranceExpense, Math.round(owed.payFen * 0.265))], CODES.insurance, { month: monthNumber(month) })
  owed.withheldFen = Math.round(owed.payFen * 0.105)
  owed.incomeTaxFen = cast.staff.reduce((sum, person) => sum + Math.max(0, Math.round((person.payFen * 0.895 - 500_000) * 0.03)), 0)
  if (monthNumber(month) % 3 === 0) {
    owed.bonusFen = add(phrases.bonusAccrual, cast.staff.filter((person) => person.travels > 0)
      .map((person) => debit(CODES.bonusExpense, yuan(random, 600, 3200), of(person))), CODES.bonus, { quarter: quarterOf(month) })
  }
  return entries
}
