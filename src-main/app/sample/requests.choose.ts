import { phrases, requests, words } from './data'
import type { Cast } from './cast'
import { CODES, credit, debit, type Entry } from './entry'

/**
 * Of a month's spending, what went through the forms: the trips and meetings of those who have a login. A claim settles
 * every advance of its person, so spending that lies within another's trip stays what it was, a voucher alone.
 */
export function askedFor(entries: readonly Entry[], names: ReadonlySet<string>): Set<Entry> {
  const groups = [...Map.groupBy(entries.filter((entry) => entry.spending && names.has(entry.spending.person.name)), (entry) => entry.spending!.trip).values()]
  const ordered = groups.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
  const busyUntil = new Map<number, string>(), chosen = new Set<Entry>()
  for (const group of ordered) {
    const { id, name } = group[0]!.spending!.person
    // Any later claim of his would settle what is to stay forgotten.
    if (name === requests.overdue.staff && group.some((entry) => entry.spending!.kind !== 'loan')) continue
    if (startOf(group) <= (busyUntil.get(id) ?? '')) continue
    busyUntil.set(id, group.reduce((last, entry) => (entry.date > last ? entry.date : last), ''))
    for (const entry of group) chosen.add(entry)
  }
  return chosen
}
const startOf = (group: readonly Entry[]) => group.reduce((first, entry) => (entry.date < first ? entry.date : first), '9')

/** The advance that is forgotten: paid in its month, and nothing heard of it since. */
export function forgottenLoan(cast: Cast, month: string): Entry[] {
  const { staff, date, amountFen, summary } = requests.overdue
  const person = cast.staff.find((one) => one.name === staff)!
  if (!date.startsWith(month)) return []
  return [{ date, summary, attachments: 1, spending: { kind: 'loan', person, trip: {} },
    lines: [debit(CODES.loan, amountFen, { staffId: person.id, departmentId: person.departmentId }), credit(CODES.cash, amountFen)] }]
}

/** What a request says it is for. */
export const purposeOf = ({ spending }: Entry) => (spending!.customer ? words(requests.meeting, { customer: spending!.customer.name })
  : spending!.person.name === requests.overdue.staff ? requests.overdue.purpose : words(phrases.loan, { place: spending!.person.place }).replace(/^.*[：:]/, ''))
