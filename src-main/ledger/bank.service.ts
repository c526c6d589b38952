import { firstDay, lastDay, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, formatFen } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { BankLine, BookLine, BookLineRef, MatchGroup, MatchProposal } from '../../src-shared/ledger/bank'
import { proposeMatches, type MatchLine, type Reason } from '../../src-shared/ledger/bank.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { getSettings } from '../workspace/setting.service'
import { reachOf, requireBank } from './bank.facts'
import * as repo from './bank.repo'
import * as periodRepo from './period.repo'
import { requireOpenDate } from './period.service'

const keyOf = ({ voucherId, lineNo }: BookLineRef) => `${voucherId}/${lineNo}`
const refOf = (key: string): BookLineRef => { const [voucherId, lineNo] = key.split('/').map(Number) as [number, number]; return { voucherId, lineNo } }

/**
 * Both sides of a bank book up to a month's end: what is open, what was settled in the month, and what the rules propose of
 * the open lines. Refuses BOOK_UNKNOWN, BOOK_NOT_BANK.
 */
export function getReconciliation(db: ReadDb, { bookId, month }: { bookId: number; month: Month }): { book: BookLine[]; bank: BankLine[]; proposals: MatchProposal[] } {
  const { accountId } = requireBank(db, bookId), { first } = repo.span.get(db, { bookId })!
  const to = lastDay(month), since = firstDay(month)
  const book = repo.bookLines.all(db, { accountId, from: reachOf(first, month), to, since })
  const bank = repo.bankLines.all(db, { bookId, to, since })
  return {
    book: book.map(({ madeFrom: _from, ...line }) => ({ ...line, type: line.type as BookLine['type'], amountFen: fen(line.amountFen), isEarlier: first !== null && line.date < first })),
    bank: bank.map(({ madeKind, madeId, bookId: _book, ...line }) => ({ ...line, amountFen: fen(line.amountFen), balanceFen: line.balanceFen === null ? null : fen(line.balanceFen), made: madeKind === null || madeId === null ? null : { kind: madeKind, id: madeId } })),
    proposals: proposals(db, book, bank)
  }
}

function proposals(db: ReadDb, book: readonly repo.StoredBookLine[], bank: readonly repo.StoredBankLine[]): MatchProposal[] {
  const originals = new Map(book.map((line) => [`${line.voucherId} ${line.amountFen}`, keyOf(line)]))
  const left = book.filter((line) => line.matchId === null).map((line): MatchLine => ({
    key: keyOf(line), date: line.date, amountFen: line.amountFen, text: `${line.summary} ${line.party}`, madeFrom: line.madeFrom,
    reverses: line.reverses === null ? null : originals.get(`${line.reverses} ${-line.amountFen}`) ?? null
  }))
  const right = bank.filter((line) => line.matchId === null).map((line): MatchLine => ({ key: String(line.id), date: line.date, amountFen: line.amountFen, text: `${line.summary} ${line.party}` }))
  return proposeMatches(left, right, { days: getSettings(db).bankDays }).map((found) => ({ ...found, book: found.book.map(refOf), bank: found.bank.map(Number) }))
}

/** A line as a bank's statement has it. */
export interface GivenLine { date: IsoDate; amountFen: number; balanceFen: number | null; party: string; summary: string; serial: string }

/** Keeps lines of a bank's statement in the order of its balances; answers their ids. Refuses BOOK_UNKNOWN, BOOK_NOT_BANK. */
export function keepStatement(w: WriteDb, bookId: number, lines: readonly GivenLine[]): number[] {
  requireBank(w, bookId)
  return lines.map(({ date, amountFen, balanceFen, party, summary, serial }) => Number(repo.insertLine.run(w, { bookId, date, amountFen, balanceFen, party, summary, serial }).lastInsertRowid))
}

/**
 * 勾对: settles lines of the book with lines of the bank, group by group, all or none. What stands in the books stays as it is.
 * A match of lines whose months are closed counts from the first open month on, so that a closed month's sheet never changes.
 *
 * Refuses BOOK_UNKNOWN, BOOK_NOT_BANK, BANK_TOO_FEW, BANK_LINE_UNKNOWN, BANK_LINE_TAKEN, BANK_SUMS_DIFFER, PERIOD_CLOSED.
 */
export function saveMatches(w: WriteDb, input: { bookId: number; way: 'rule' | 'hand'; groups: readonly (MatchGroup & { reasons: readonly Reason[] })[] }): { matchIds: number[] } {
  const book = requireBank(w, input.bookId), { userId } = w.actor
  if (userId === null) throw new Error('somebody matches')
  const open = periodRepo.firstOpen.get(w, {})?.month
  if (open === undefined) throw new Refusal('PERIOD_CLOSED', { month: '' })
  let id = repo.lastMatch.get(w, {})!.id
  const matchIds: number[] = []
  for (const group of input.groups) {
    const left = group.book.map((ref) => freeBookLine(w, book, ref)), right = group.bank.map((line) => freeBankLine(w, book, line))
    if (left.length + right.length < 2) throw new Refusal('BANK_TOO_FEW')
    const bookFen = sum(left), bankFen = sum(right)
    if (bookFen !== bankFen) throw new Refusal('BANK_SUMS_DIFFER', { bookFen, bankFen })
    const date = [...left, ...right].reduce((last, line) => (line.date > last ? line.date : last), firstDay(open))
    requireOpenDate(w, date)
    id++
    for (const { voucherId, lineNo } of left) repo.insertBookPart.run(w, { matchId: id, voucherId, lineNo })
    for (const line of right) repo.insertBankPart.run(w, { matchId: id, bankLineId: line.id })
    repo.insertMatch.run(w, { id, bookId: book.id, date, way: input.way, reasons: JSON.stringify(group.reasons), at: w.now, userId })
    matchIds.push(id)
  }
  w.note(`book:${book.id}`, { name: book.name, matched: input.groups.length, way: input.way, matchIds })
  return { matchIds }
}

const sum = (lines: readonly { amountFen: number }[]) => lines.reduce((total, line) => total + line.amountFen, 0)
const labelOf = (line: { date: string; amountFen: number; summary: string }) => `${line.date} ${formatFen(line.amountFen)} ${line.summary}`

function freeBookLine(db: ReadDb, { accountId }: CashBook, ref: BookLineRef): repo.StoredBookLine {
  const line = repo.bookLineByRef.get(db, { ...ref, accountId })
  if (!line) throw new Refusal('BANK_LINE_UNKNOWN')
  if (line.matchId !== null) throw new Refusal('BANK_LINE_TAKEN', { line: labelOf(line) })
  return line
}

function freeBankLine(db: ReadDb, { id: bookId }: CashBook, id: number): repo.StoredBankLine {
  const line = repo.bankLineById.get(db, { id })
  if (line?.bookId !== bookId) throw new Refusal('BANK_LINE_UNKNOWN')
  if (line.matchId !== null) throw new Refusal('BANK_LINE_TAKEN', { line: labelOf(line) })
  return line
}

/** 取消勾对. Refuses BANK_MATCH_UNKNOWN, PERIOD_CLOSED (the match counts in a closed month). */
export function removeMatches(w: WriteDb, { matchIds }: { matchIds: readonly number[] }): { count: number } {
  const wanted = [...new Set(matchIds)]
  for (const id of wanted) {
    const match = repo.matchById.get(w, { id })
    if (!match) throw new Refusal('BANK_MATCH_UNKNOWN')
    requireOpenDate(w, match.date)
    repo.removeMatch.run(w, { id })
    w.note(`book:${match.bookId}`, { unmatched: wanted })
  }
  return { count: wanted.length }
}
