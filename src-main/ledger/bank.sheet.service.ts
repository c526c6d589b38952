import { daysBetween, firstDay, lastDay, type Month } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { BankSheet, BankStatus, OpenItem } from '../../src-shared/ledger/bank'
import { adjustBalances, balanceBreaks, bankOpening, inBankOrder } from '../../src-shared/ledger/bank.balance'
import { voucherNo } from '../../src-shared/messages/ledger'
import type { VoucherType } from '../../src-shared/ledger/voucher'
import type { ReadDb } from '../db/connection'
import { reachOf, requireBank } from './bank.facts'
import * as repo from './bank.repo'
import { listBooks } from './book.service'
import { accountNet } from './closing.report'
import * as periodRepo from './period.repo'

/**
 * 银行存款余额调节表 of a month's end, from posted vouchers: a line is open as of that day while no match counts by then. The bank's
 * balance is its own opening and all that moved since; where it prints no balances, the book's is taken for the opening.
 * Refuses BOOK_UNKNOWN, BOOK_NOT_BANK.
 */
export const getBankSheet = (db: ReadDb, { bookId, month }: { bookId: number; month: Month }): BankSheet => sheetOf(db, requireBank(db, bookId), month)

function sheetOf(db: ReadDb, { id: bookId, accountId }: CashBook, month: Month): BankSheet {
  const date = lastDay(month), { first, last } = repo.span.get(db, { bookId })!
  const lines = inBankOrder(repo.balances.all(db, { bookId, to: date })), isBegun = first !== null && first <= date
  const after = (line: { matchDate: string | null }) => line.matchDate === null || line.matchDate > date
  const openBank = repo.bankLines.all(db, { bookId, to: date, since: firstDay(month) }).filter(after)
  // Without a statement nothing is known to be open; before the first one, only what the bank showed later.
  const openBook = isBegun ? repo.bookLines.all(db, { accountId, from: reachOf(first, month), to: date, since: firstDay(month) }).filter((line) => after(line) && (line.date >= first || line.matchId !== null)) : []
  const bookFen = accountNet.get(db, { accountId, month })!.netFen
  const moved = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const bankFen = isBegun ? (bankOpening(lines) ?? bookFen - movedSince(db, accountId, first, date)) + moved : null
  const { adjustedBankFen, adjustedBookFen, differenceFen, book, bank } = adjustBalances({
    bankFen: bankFen ?? bookFen, bookFen, openBook: openBook.map((line) => line.amountFen), openBank: openBank.map((line) => line.amountFen)
  })
  const items = [
    ...openBook.map((line): OpenItem => ({ side: 'book', date: line.date, label: voucherNo(line.type as VoucherType, line.no), summary: line.summary, party: line.party, amountFen: fen(line.amountFen), days: daysBetween(line.date, date), ref: { voucherId: line.voucherId, lineNo: line.lineNo }, bankLineId: null })),
    ...openBank.map((line): OpenItem => ({ side: 'bank', date: line.date, label: line.serial, summary: line.summary, party: line.party, amountFen: fen(line.amountFen), days: daysBetween(line.date, date), ref: null, bankLineId: line.id }))
  ]
  return {
    bookId, month, date, isLocked: periodRepo.byMonth.get(db, { month })?.state === 'closed', firstDate: first, lastDate: last, bankFen: bankFen === null ? null : fen(bankFen), bookFen: fen(bookFen),
    book: { inFen: fen(book.inFen), outFen: fen(book.outFen) }, bank: { inFen: fen(bank.inFen), outFen: fen(bank.outFen) },
    adjustedBankFen: fen(adjustedBankFen), adjustedBookFen: fen(adjustedBookFen), differenceFen: fen(differenceFen), items,
    breaks: balanceBreaks(lines).map((found) => ({ ...found, expectedFen: fen(found.expectedFen), balanceFen: fen(found.balanceFen) })), drafts: repo.draftsOf.get(db, { accountId, to: date })!.count
  }
}

const movedSince = (db: ReadDb, accountId: number, from: string, to: string) => repo.bookLines.all(db, { accountId, from, to, since: '' }).reduce((sum, line) => sum + line.amountFen, 0)

/** Every bank book in use as it stands at a month's end; `unused` has no statement up to then. */
export const listBankStatus = (db: ReadDb, { month }: { month: Month }): BankStatus[] => listBooks(db).filter((book) => book.kind === 'bank' && book.isActive).map((book) => {
  const sheet = sheetOf(db, book, month), count = (side: OpenItem['side']) => sheet.items.filter((item) => item.side === side).length
  const openBook = count('book'), openBank = count('bank')
  const state = sheet.bankFen === null ? 'unused' : (sheet.lastDate ?? '') < firstDay(month) ? 'missing' : sheet.breaks.length > 0 || sheet.differenceFen !== 0 ? 'broken' : openBook + openBank > 0 ? 'open' : 'settled'
  return { bookId: book.id, name: book.name, state, openBook, openBank, differenceFen: sheet.differenceFen }
})
