import type { Month } from '../../../src-shared/kernel/calendar'
import { phrases, words, workdays } from './data'
import { CODES, credit, debit, type Entry, type EntryLine } from './entry'
import type { Story } from './story'

/** A money account that is filled up again when it would fall below a floor. */
interface Purse { key: string; floorFen: number; fill(neededFen: number, date: string): Entry }

const keyOf = (line: EntryLine) => (line.code === CODES.imprest ? `${line.code}/${line.staffId}` : line.code)
const movesOf = (entries: readonly Entry[], key: string) => entries.flatMap((entry) => entry.lines.filter((line) => keyOf(line) === key)
  .map((line) => ({ date: entry.date, netFen: line.debitFen - line.creditFen })))
const roundUp = (amountFen: number, stepFen: number) => Math.ceil(amountFen / stepFen) * stepFen

/**
 * Keeps every account solvent as a careful bookkeeper would: 备用金 topped up from the bank, cash drawn before it runs
 * short, head office asked for a grant in time, collections handed over each Friday. In this order, since each draws on
 * the one after it.
 */
export function withTreasury(story: Story, month: Month, entries: readonly Entry[]): Entry[] {
  const transfer = (date: string, summary: string, to: EntryLine, from: EntryLine): Entry => ({ date, summary, lines: [to, from], attachments: 1 })
  const purses: Purse[] = [
    ...story.cast.holders.map((holder): Purse => ({ key: `${CODES.imprest}/${holder.id}`, floorFen: 20_000, fill: (neededFen, date) => {
      const amountFen = Math.max(150_000, roundUp(neededFen, 10_000))
      return transfer(date, words(phrases.imprestUp, { name: holder.name }), debit(CODES.imprest, amountFen, { staffId: holder.id }), credit(CODES.spendingBank, amountFen))
    } })),
    { key: CODES.cash, floorFen: 300_000, fill: (neededFen, date) => {
      const amountFen = Math.max(1_000_000, roundUp(neededFen, 500_000))
      return transfer(date, phrases.withdraw, debit(CODES.cash, amountFen), credit(CODES.spendingBank, amountFen))
    } },
    { key: CODES.spendingBank, floorFen: 3_000_000, fill: (neededFen, date) => {
      const amountFen = Math.max(10_000_000, roundUp(neededFen, 5_000_000))
      return transfer(date, phrases.grant, debit(CODES.spendingBank, amountFen), credit(CODES.headOffice, amountFen))
    } }
  ]
  const all = [...entries]
  for (const purse of purses) all.push(...fillUp(story, purse, all))
  all.push(...handOver(story, month, all))
  return all
}

function fillUp(story: Story, purse: Purse, entries: readonly Entry[]): Entry[] {
  const byDay = Map.groupBy(movesOf(entries, purse.key), (move) => move.date)
  let balanceFen = story.balances.get(purse.key) ?? 0
  const added: Entry[] = []
  for (const date of [...byDay.keys()].sort()) {
    const netFen = byDay.get(date)!.reduce((sum, move) => sum + move.netFen, 0)
    if (balanceFen + netFen < purse.floorFen) {
      const entry = purse.fill(purse.floorFen - balanceFen - netFen, date)
      added.push(entry)
      balanceFen += entry.lines[0]!.debitFen
    }
    balanceFen += netFen
  }
  story.balances.set(purse.key, balanceFen)
  return added
}

/** 上交货款: what has come in, but for a round remainder, every week on its last working day. */
function handOver(story: Story, month: Month, entries: readonly Entry[]): Entry[] {
  const moves = movesOf(entries, CODES.collectionBank)
  let balanceFen = story.balances.get(CODES.collectionBank) ?? 0
  const added: Entry[] = []
  let from = ''
  for (const date of workdays(month).filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 5)) {
    balanceFen += moves.filter((move) => move.date > from && move.date <= date).reduce((sum, move) => sum + move.netFen, 0)
    from = date
    const amountFen = Math.floor((balanceFen - 5_000_000) / 1_000_000) * 1_000_000
    if (amountFen <= 0) continue
    balanceFen -= amountFen
    added.push({ date, summary: phrases.remit, attachments: 1, lines: [debit(CODES.headOffice, amountFen), credit(CODES.collectionBank, amountFen)] })
  }
  balanceFen += moves.filter((move) => move.date > from).reduce((sum, move) => sum + move.netFen, 0)
  story.balances.set(CODES.collectionBank, balanceFen)
  return added
}
