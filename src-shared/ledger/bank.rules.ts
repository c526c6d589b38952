import { daysBetween, type IsoDate } from '../kernel/calendar'
import { bankWords } from '../messages/bank'
import { matchKey } from '../tabular/text'
import { subsetsOf } from './bank.subsets'

/** A line of either side; `amountFen` above zero came in, below went out. `text` is whom and what it is about. */
export interface MatchLine { key: string; date: IsoDate; amountFen: number; text: string; /** Bank line a voucher was made from. */ madeFrom?: string | null; /** The line of the book that this one reverses. */ reverses?: string | null }
export type ReasonCode = 'made' | 'amount' | 'same_day' | 'days' | 'text' | 'only' | 'sum' | 'reversal'
export interface Reason { code: ReasonCode; count: number }
/** Lines that seem to be the same money (对账建议), with why and how sure, 0–100. */
export interface Proposal { book: string[]; bank: string[]; confidence: number; reasons: Reason[] }

/** From here on a proposal may be taken without a look. */
export const SURE = 80

/** Which points make a proposal: equal amounts, nearness of days, likeness of words, nothing else that fits. */
const POINTS = { equal: 55, summed: 45, days: 20, text: 25, only: 10 }
/** A text as like as this is a reason. */
const LIKE = 0.4

/**
 * Proposes what belongs together: vouchers made from a bank line, reversals with their originals, equal amounts, then
 * several lines to one. Both sides must move the same way by the same sum, within `days` of one another. No line is in two
 * proposals. The surest come first.
 */
export function proposeMatches(book: readonly MatchLine[], bank: readonly MatchLine[], { days }: { days: number }): Proposal[] {
  const open = { book: new Map(book.map((line) => [line.key, line])), bank: new Map(bank.map((line) => [line.key, line])) }
  const found: Proposal[] = []
  const take = (proposal: Proposal) => {
    for (const key of proposal.book) open.book.delete(key)
    for (const key of proposal.bank) open.bank.delete(key)
    found.push(proposal)
  }
  for (const line of book) {
    const source = line.madeFrom == null ? undefined : open.bank.get(line.madeFrom)
    if (source?.amountFen === line.amountFen && open.book.has(line.key)) take({ book: [line.key], bank: [source.key], confidence: 100, reasons: [{ code: 'made', count: 0 }] })
  }
  for (const line of book) {
    const original = line.reverses == null ? undefined : open.book.get(line.reverses)
    if (original && original.amountFen + line.amountFen === 0 && open.book.has(line.key)) take({ book: [original.key, line.key], bank: [], confidence: 100, reasons: [{ code: 'reversal', count: 0 }] })
  }
  for (const pair of pairs([...open.book.values()], [...open.bank.values()], days)) if (pair.book.every((key) => open.book.has(key)) && pair.bank.every((key) => open.bank.has(key))) take(pair)
  for (const line of [...open.bank.values()]) {
    const sum = summed(line, [...open.book.values()], days)
    if (sum) take({ ...sum, book: sum.many, bank: [line.key] })
  }
  for (const line of [...open.book.values()]) {
    const sum = summed(line, [...open.bank.values()], days)
    if (sum) take({ ...sum, book: [line.key], bank: sum.many })
  }
  return found.map(({ book: left, bank: right, confidence, reasons }) => ({ book: left, bank: right, confidence, reasons })).sort((a, b) => b.confidence - a.confidence)
}

/** Every pair of equal amounts near in time, the best first. */
function pairs(book: readonly MatchLine[], bank: readonly MatchLine[], days: number): Proposal[] {
  const byAmount = Map.groupBy(book, (line) => line.amountFen)
  const near = bank.flatMap((right) => (byAmount.get(right.amountFen) ?? []).filter((left) => gap(left, right) <= days).map((left) => ({ left, right })))
  const counts = new Map<string, number>()
  const count = (key: string) => { counts.set(key, (counts.get(key) ?? 0) + 1) }
  for (const { left, right } of near) { count(`l${left.key}`); count(`r${right.key}`) }
  return near.map(({ left, right }) => {
    const isOnly = counts.get(`l${left.key}`) === 1 && counts.get(`r${right.key}`) === 1
    return { book: [left.key], bank: [right.key], ...judged(POINTS.equal, { code: 'amount', count: 0 }, right, [left], days, isOnly), order: gap(left, right) }
  }).sort((a, b) => b.confidence - a.confidence || a.order - b.order)
}

/** Several lines of one side whose sum is the other's line; the best of the ways, where there are any. */
function summed(line: MatchLine, others: readonly MatchLine[], days: number): { many: string[]; confidence: number; reasons: Reason[] } | undefined {
  const near = others.filter((other) => Math.sign(other.amountFen) === Math.sign(line.amountFen) && Math.abs(other.amountFen) < Math.abs(line.amountFen) && gap(other, line) <= days)
    .sort((a, b) => similarity(b.text, line.text) - similarity(a.text, line.text) || gap(a, line) - gap(b, line))
  const ways = subsetsOf(near, line.amountFen)
  return ways.map((many) => ({ many: many.map(({ key }) => key), ...judged(POINTS.summed, { code: 'sum', count: many.length }, line, many, days, ways.length === 1) }))
    .sort((a, b) => b.confidence - a.confidence || a.many.length - b.many.length)[0]
}

function judged(base: number, first: Reason, one: MatchLine, many: readonly MatchLine[], days: number, isOnly: boolean): { confidence: number; reasons: Reason[] } {
  const apart = Math.max(...many.map((line) => gap(line, one)))
  const like = many.reduce((sum, line) => sum + similarity(line.text, one.text), 0) / many.length
  const points = base + POINTS.days * (1 - apart / (days + 1)) + POINTS.text * like + (isOnly ? POINTS.only : 0)
  const reasons: Reason[] = [first, apart === 0 ? { code: 'same_day', count: 0 } : { code: 'days', count: apart }]
  if (like >= LIKE) reasons.push({ code: 'text', count: Math.round(like * 100) })
  if (isOnly) reasons.push({ code: 'only', count: 0 })
  return { confidence: Math.min(Math.round(points), 99), reasons }
}

const gap = (a: MatchLine, b: MatchLine) => Math.abs(daysBetween(a.date, b.date))

/** How alike two texts are, 0–1: pairs of characters of the shorter that the longer has too, the words all banks use left out. */
export function similarity(a: string, b: string): number {
  const [short, long] = [bigrams(a), bigrams(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  if (short.size === 0) return 0
  let both = 0
  for (const pair of short) if (long.has(pair)) both++
  return both / short.size
}

const COMMON = new RegExp(`${bankWords.common.join('|')}|[\\d\\s\\p{P}]`, 'gu')

function bigrams(text: string): Set<string> {
  const plain = matchKey(text).replace(COMMON, '')
  const found = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) found.add(plain.slice(at, at + 2))
  return found
}
