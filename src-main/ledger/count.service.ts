import { addDays, type IsoDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { CashCount, CountInput, CountLine } from '../../src-shared/ledger/bank'
import { judgeCount } from '../../src-shared/ledger/count.rules'
import { linesOfRow } from '../../src-shared/ledger/daybook.rules'
import { countTexts } from '../../src-shared/messages/count-screen'
import type { ReadDb, WriteDb } from '../db/connection'
import { listAccounts } from './account.service'
import { getBook } from './book.service'
import * as repo from './count.repo'
import { balanceBefore } from './daybook.report'
import { saveDraft } from './draft.service'
import { requireOpenDate } from './period.service'

/** 现金盘点表 of a book, the newest first. */
export function listCounts(db: ReadDb, { bookId }: { bookId: number }): CashCount[] {
  const lines = Map.groupBy(repo.linesOf.all(db, { bookId }), (line) => line.countId)
  return repo.counts.all(db, { bookId }).map(({ madeKind, madeId, ...count }) => ({
    ...count, bookFen: fen(count.bookFen), countedFen: fen(count.countedFen), made: madeKind === null || madeId === null ? null : { kind: madeKind, id: madeId },
    lines: (lines.get(count.id) ?? []).map(({ kind, faceFen, pieces, amountFen, text }) => ({ kind, faceFen: fen(faceFen), pieces, amountFen: fen(amountFen), text }))
  }))
}

/** What a book holds at the end of a day, drafts included, as the day book shows it. Refuses BOOK_UNKNOWN. */
export const bookAt = (db: ReadDb, { bookId, date }: { bookId: number; date: IsoDate }) => ({ bookFen: fen(balanceBefore(db, getBook(db, bookId), addDays(date, 1))) })

/**
 * Keeps a count as it was taken. With `posts`, a draft moves what nothing explains between the book and 待处理财产损溢, until it
 * is known who answers for it.
 *
 * Refuses BOOK_UNKNOWN, BOOK_NOT_CASH, COUNT_NOBODY, COUNT_SAME_PERSON, COUNT_ACCOUNT_MISSING, DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function saveCount(w: WriteDb, { count, posts }: { count: CountInput; posts: boolean }): { id: number; draftId: number | null } {
  const book = getBook(w, count.bookId), { userId } = w.actor
  if (userId === null) throw new Error('somebody keeps the count')
  if (book.kind === 'bank') throw new Refusal('BOOK_NOT_CASH', { book: book.name })
  if (count.counter === '' || count.witness === '') throw new Refusal('COUNT_NOBODY')
  if (count.counter === count.witness) throw new Refusal('COUNT_SAME_PERSON', { name: count.counter })
  requireOpenDate(w, count.date)
  const lines = count.lines.filter((line) => line.pieces > 0 || line.amountFen !== 0).map((line): CountLine => (line.kind === 'face' ? { ...line, amountFen: fen(line.faceFen * line.pieces) } : { ...line, faceFen: ZERO, pieces: 0 }))
  const { bookFen } = bookAt(w, count), judged = judgeCount(bookFen, lines)
  const id = repo.lastCount.get(w, {})!.id + 1
  for (const [index, line] of lines.entries()) repo.insertLine.run(w, { countId: id, lineNo: index + 1, ...line })
  const { date, counter, witness, note } = count
  repo.insertCount.run(w, { id, bookId: book.id, date, counter, witness, note, bookFen, countedFen: judged.countedFen, at: w.now, userId })
  const draftId = posts && judged.unexplainedFen !== 0 ? draftDifference(w, book, date, id, judged.unexplainedFen) : null
  w.note(`count:${id}`, { name: book.name, date, bookFen, countedFen: judged.countedFen, differenceFen: judged.differenceFen })
  return { id, draftId }
}

/** The account for what is over or short until it is settled (小企业会计准则 1901). */
const SUSPENSE = '1901'

function draftDifference(w: WriteDb, book: CashBook, date: IsoDate, id: number, amountFen: number): number {
  const accountId = listAccounts(w).find((account) => account.code.startsWith(SUSPENSE) && account.isLeaf && account.isActive)?.id
  if (accountId === undefined) throw new Refusal('COUNT_ACCOUNT_MISSING', { code: SUSPENSE })
  const lines = linesOfRow(book, {
    draftId: null, revision: null, date, summary: amountFen > 0 ? countTexts.overSummary : countTexts.shortSummary, attachments: 1, categoryId: null, accountId, staffId: null, customerId: null, departmentId: null, productId: null,
    inFen: amountFen > 0 ? fen(amountFen) : ZERO, outFen: amountFen > 0 ? ZERO : fen(-amountFen), parts: []
  }, { accountOfCategory: () => undefined })
  return saveDraft(w, { id: null, revision: null, date, type: null, attachments: 1, lines }, 'count', { sourceRef: String(id) }).draftId
}
