import { addDays, firstDay, yearOf, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { DayBook, DayBookRow, DayBookRowInput } from '../../src-shared/ledger/daybook'
import { linesOfRow } from '../../src-shared/ledger/daybook.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { findAccount, findCategory } from './account.service'
import { getBook } from './book.service'
import { balanceBefore, bookMonths, draftLines, movement, postedLines, type BookLine } from './daybook.report'
import { turnoverBefore } from './opening.report'
import * as draftRepo from './draft.repo'
import { saveDraft, type SavedDraft } from './draft.service'

/**
 * 日记账 of a book: posted lines and drafts in one order (day, posted first, number), with what stood before.
 * Refuses BOOK_UNKNOWN.
 */
export function getDayBook(db: ReadDb, input: { bookId: number; from: IsoDate; to: IsoDate }): DayBook {
  const book = getBook(db, input.bookId)
  const range = { accountId: book.accountId, staffId: book.staffId, from: input.from, to: input.to }
  const year = movement(db, book, `${yearOf(input.to)}-01-01`, addDays(input.to, 1)), before = turnoverOf(db, book, input.to)
  return {
    openingFen: fen(balanceBefore(db, book, input.from)),
    rows: mergeByDay(postedLines.all(db, range), draftLines.all(db, range)).map((line) => toRow(line, book)),
    yearInFen: fen(year.inFen + before.debitFen), yearOutFen: fen(year.outFen + before.creditFen)
  }
}

/** What a book moved in the year of `to` before the office's first month. */
function turnoverOf(db: ReadDb, book: CashBook, to: IsoDate): { debitFen: number; creditFen: number } {
  const { firstMonth } = getOffice(db), account = findAccount(db, book.accountId)
  if (!account || yearOf(to) !== yearOf(firstMonth) || to < firstDay(firstMonth)) return { debitFen: 0, creditFen: 0 }
  return turnoverBefore.get(db, { code: account.code, staffId: book.staffId, customerId: null, productId: null, departmentId: null })!
}

/** Both lists are in order of day; drafts follow what is posted on the same day. */
function mergeByDay(posted: BookLine[], drafts: BookLine[]): BookLine[] {
  if (drafts.length === 0) return posted
  const merged: BookLine[] = []
  let next = 0
  for (const line of posted) {
    while (next < drafts.length && drafts[next]!.date < line.date) merged.push(drafts[next++]!)
    merged.push(line)
  }
  return merged.concat(drafts.slice(next))
}

const toRow = (line: BookLine, book: CashBook): DayBookRow => ({
  kind: line.kind, id: line.id, lineNo: line.lineNo, date: line.date, type: line.type as DayBookRow['type'], no: line.no, state: line.state as DayBookRow['state'],
  summary: line.summary, counterAccountId: line.counterCount === 1 ? line.counterAccountId : null, counterCount: line.counterCount,
  categoryId: line.counterCount === 1 ? line.categoryId : null, staffId: line.staffId ?? book.staffId, customerId: line.customerId,
  departmentId: line.departmentId, inFen: fen(line.inFen), outFen: fen(line.outFen), attachments: line.attachments,
  issue: line.issue === null ? null : { code: line.issue, data: JSON.parse(line.issueData ?? '{}') as unknown }, isCounted: line.isCounted === 1, revision: line.revision, isRed: line.isRed === 1
})

/**
 * Keeps a day-book row as a draft voucher: the book on one side, the category's or named account on the other.
 * Refuses BOOK_UNKNOWN and what saveDraft refuses.
 */
export function saveDayBookRow(w: WriteDb, input: { bookId: number; row: DayBookRowInput }): SavedDraft {
  const book = getBook(w, input.bookId)
  const { row } = input
  const lines = linesOfRow(book, row, { accountOfCategory: (id) => findCategory(w, id)?.accountId })
  const sourceRef = row.key === undefined ? String(book.id) : `${book.id} ${row.key}`
  // Sent again because its answer was lost (a reload, a cut connection): the row is a draft already.
  const id = row.draftId ?? (row.key === undefined ? null : draftRepo.byDayBookKey.get(w, { sourceRef })?.id ?? null)
  return saveDraft(w, { id, revision: row.revision, date: row.date, type: null, attachments: row.attachments, lines }, 'daybook', { sourceRef })
}

/** What became of each row: kept, or refused without touching the others. */
export type RowResult = ({ ok: true } & SavedDraft) | { ok: false; code: string; data: unknown }

/** Keeps rows typed or pasted together. Every refusal of a row comes before its first write. Refuses BOOK_UNKNOWN. */
export function saveDayBookRows(w: WriteDb, { bookId, rows }: { bookId: number; rows: readonly DayBookRowInput[] }): { results: RowResult[] } {
  getBook(w, bookId)
  return {
    results: rows.map((row): RowResult => {
      try {
        return { ok: true, ...saveDayBookRow(w, { bookId, row }) }
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, code: error.code, data: error.data }
        throw error
      }
    })
  }
}

/** Money in and out by month, drafts included. Refuses BOOK_UNKNOWN. */
export function getBookMonths(db: ReadDb, input: { bookId: number; from: Month; to: Month }) {
  const book = getBook(db, input.bookId)
  return bookMonths.all(db, { accountId: book.accountId, staffId: book.staffId, from: input.from, to: input.to })
    .map((row) => ({ month: row.month, inFen: fen(row.inFen), outFen: fen(row.outFen) }))
}
