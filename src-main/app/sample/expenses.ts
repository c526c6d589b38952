import { addDays, type Month } from '../../../src-shared/kernel/calendar'
import type { Person } from './cast'
import { office, phrases, words, workdays } from './data'
import { CODES, credit, debit, type Entry, type EntryLine, type Spending } from './entry'
import { cents, yuan, type Story } from './story'

const of = (person: Person) => ({ staffId: person.id, departmentId: person.departmentId })
/** The share of a month that has been told, so that the running month is not as full as a whole one. */
const share = (month: Month, count: number) => Math.round(count * Math.min(workdays(month).length, 20) / 20)

/** 差旅: fare, hotel and allowance of a trip in one claim, sometimes after a loan that the claim settles. */
export function trips(story: Story, month: Month): Entry[] {
  const { random, cast } = story
  const days = workdays(month)
  return cast.staff.flatMap((person) => Array.from({ length: share(month, person.travels) }, () => trip(story, person, random.pick(days))).flat())
}

function trip(story: Story, person: Person, date: string): Entry[] {
  const { random } = story
  const nights = random.between(0, 4), { place } = person
  const lines: EntryLine[] = [debit(CODES.fare, cents(random, 60, 480), { ...of(person), summary: words(phrases.trip.fare, { place }) })]
  if (nights > 0) {
    lines.push(debit(CODES.hotel, nights * random.between(180, 280) * 100, { ...of(person), summary: words(phrases.trip.hotel, { place, nights }) }))
    lines.push(debit(CODES.allowance, (nights + 1) * 6000, { ...of(person), summary: words(phrases.trip.allowance, { days: nights + 1 }) }))
  }
  const totalFen = lines.reduce((sum, line) => sum + line.debitFen, 0)
  const [summary, attachments] = [words(phrases.trip.fare, { place }), random.between(2, 9)]
  const before = addDays(date, -nights - 2), trip = {}
  const spending = (kind: Spending['kind']): Spending => ({ kind, person, trip })
  if (nights < 2 || before.slice(0, 7) !== date.slice(0, 7)) {
    return [{ date, summary, attachments, lines: [...lines, credit(CODES.cash, totalFen)], spending: spending('claim') }]
  }
  const loanFen = yuan(random, 5, 20) * 100, restFen = totalFen - loanFen
  const rest: EntryLine[] = restFen > 0 ? [credit(CODES.cash, restFen, { summary: phrases.loanPaid })]
    : restFen < 0 ? [debit(CODES.cash, -restFen, { summary: phrases.loanBack })] : []
  return [
    { date: workdays(date.slice(0, 7)).find((day) => day >= before)!, summary: words(phrases.loan, { place }), attachments: 1, spending: spending('loan'),
      lines: [debit(CODES.loan, loanFen, of(person)), credit(CODES.cash, loanFen)] },
    // A claim with money back is two vouchers, since one voucher moves money one way.
    ...(restFen < 0
      ? [{ date, summary, attachments, spending: spending('claim'), lines: [...lines, credit(CODES.loan, totalFen, { ...of(person), summary: words(phrases.loanSettle, { place }) })] },
        { date, summary: phrases.loanBack, attachments: 1, spending: spending('back'), lines: [...rest, credit(CODES.loan, -restFen, of(person))] }]
      : [{ date, summary, attachments, spending: spending('claim'), lines: [...lines, credit(CODES.loan, loanFen, { ...of(person), summary: words(phrases.loanSettle, { place }) }), ...rest] }])
  ]
}

/** Everyday payments from the cash box, and a few from each holder's 备用金. */
export function smallPayments(story: Story, month: Month): Entry[] {
  const { random, cast } = story
  const days = workdays(month), hospitals = cast.customers.filter((customer) => customer.isHospital)
  const season = (office.season as Record<string, number>)[month.slice(5)]!
  const paid = Array.from({ length: share(month, Math.round(70 * season / 100)) }, (): Entry => {
    const kind = random.weighted(phrases.small), person = random.pick(cast.staff), customer = random.weighted(kind.isForHospital ? hospitals : cast.customers)
    const parties = { ...of(person), ...(kind.customer ? { customerId: customer.id } : {}) }
    const amountFen = cents(random, kind.low, kind.high)
    return { date: random.pick(days), summary: words(kind.text, { place: person.place, customer: customer.name }), attachments: random.between(1, 4),
      lines: [debit(kind.account, amountFen, parties), credit(CODES.cash, amountFen)],
      ...(kind.isForHospital && kind.customer ? { spending: { kind: 'claim' as const, person, trip: {}, customer } } : {}) }
  })
  const fromHolders = cast.holders.flatMap((holder) => Array.from({ length: share(month, 5) }, (): Entry => {
    const kind = random.weighted(phrases.imprest), amountFen = cents(random, kind.low, kind.high)
    return { date: random.pick(days), summary: words(kind.text, { place: holder.place }), attachments: 1,
      lines: [debit(kind.account, amountFen, of(holder)), credit(CODES.imprest, amountFen, { staffId: holder.id })] }
  }))
  return [...paid, ...fromHolders]
}
