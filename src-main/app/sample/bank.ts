import { addDays, lastDay, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import type { BookLine } from '../../../src-shared/ledger/bank'
import type { WriteDb } from '../../db/connection'
import { getReconciliation, keepStatement, saveMatches } from '../../ledger/bank.service'
import { getBankSheet } from '../../ledger/bank.sheet.service'
import { listBooks } from '../../ledger/book.service'
import { phrases } from './data'
import { createRandom, type Random } from './random'

/** What a bank would send: the same money as the book's a day or two later, some payments in one sum, and its own fee and interest. */
export interface SampleBank { random: Random; /** Lines of the book on their way, with the day the bank will show them. */ due: Map<string, IsoDate>; sent: Set<string>; balances: Map<number, number>; serial: number }

const SEED = 20260712
/** A fee in fen of the running month that nobody has booked yet, and interest. */
const FEE = 3500, INTEREST = 12_843

export const openSampleBank = (): SampleBank => ({ random: createRandom(SEED), due: new Map(), sent: new Set(), balances: new Map(), serial: 0 })

/** 银行对账单 of a month for every bank book up to `until`, and, in a month that is over, what the rules are sure of is matched. */
export function bankMonth(w: WriteDb, bank: SampleBank, month: Month, until: IsoDate | null): { lines: number } {
  let lines = 0
  for (const book of listBooks(w).filter((one) => one.kind === 'bank')) lines += statementOf(w, bank, book.id, month, until)
  return { lines }
}

function statementOf(w: WriteDb, bank: SampleBank, bookId: number, month: Month, until: IsoDate | null): number {
  const end = until ?? lastDay(month), sheet = getBankSheet(w, { bookId, month })
  const open = getReconciliation(w, { bookId, month }).book.filter((line) => line.matchId === null)
  const opening = bank.balances.get(bookId) ?? sheet.bookFen - open.reduce((sum, line) => sum + line.amountFen, 0)
  const arrived = open.filter((line) => !bank.sent.has(keyOf(line)) && dayOf(bank, line) <= end)
  for (const line of arrived) bank.sent.add(keyOf(line))
  const shown = summed(bank, arrived).map((group) => ({ date: dayOf(bank, group[0]!), amountFen: group.reduce((sum, line) => sum + line.amountFen, 0), party: group[0]!.party, summary: group.length > 1 ? phrases.bankBatch : group[0]!.summary }))
  if (until !== null) shown.push({ date: end, amountFen: INTEREST, party: '', summary: phrases.bankInterest }, { date: end, amountFen: -FEE, party: '', summary: phrases.bankCharge })
  let balanceFen = opening
  const statement = shown.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map((line) => {
    balanceFen += line.amountFen
    bank.serial++
    return { ...line, balanceFen, serial: `${line.date.replaceAll('-', '')}${String(bank.serial).padStart(6, '0')}` }
  })
  keepStatement(w, bookId, statement)
  bank.balances.set(bookId, balanceFen)
  const { proposals } = getReconciliation(w, { bookId, month })
  if (until === null && proposals.length > 0) saveMatches(w, { bookId, way: 'rule', groups: proposals })
  return statement.length
}

const keyOf = ({ voucherId, lineNo }: BookLine) => `${voucherId}/${lineNo}`

/** The day on which the bank shows a line: the same, or up to three later. */
function dayOf({ random, due }: SampleBank, line: BookLine): IsoDate {
  const key = keyOf(line), known = due.get(key)
  if (known !== undefined) return known
  const day = addDays(line.date, random.between(1, 100) <= 60 ? 0 : random.between(1, 3))
  due.set(key, day)
  return day
}

/** Now and then the payments of a day leave in one sum (批量代付). */
function summed(bank: SampleBank, lines: readonly BookLine[]): BookLine[][] {
  return [...Map.groupBy(lines, (line) => dayOf(bank, line)).values()].flatMap((day) => {
    const paid = day.filter((line) => line.amountFen < 0)
    return paid.length >= 2 && paid.length <= 3 && bank.random.between(1, 100) <= 25 ? [paid, ...day.filter((line) => line.amountFen > 0).map((line) => [line])] : day.map((line) => [line])
  })
}
