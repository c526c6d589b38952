import type { Imprest, ImprestLine } from '../../src-shared/expense/imprest.contract'
import { addDays } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { requestPurpose } from '../../src-shared/messages/expense'
import { imprestTexts } from '../../src-shared/messages/imprest'
import type { ReadDb, WriteDb } from '../db/connection'
import { getBook } from '../ledger/book.service'
import { saveDraft } from '../ledger/draft.service'
import * as repo from './imprest.repo'
import { staffNameOf } from './person.service'

interface Asked { bookId: number; from: string | null; to: string }

function holderOf(db: ReadDb, bookId: number): CashBook & { staffId: number } {
  const book = getBook(db, bookId)
  if (book.kind !== 'imprest' || book.staffId === null) throw new Refusal('IMPREST_UNKNOWN')
  return { ...book, staffId: book.staffId }
}

const asLine = (row: ReturnType<typeof repo.spending.all>[number]): ImprestLine => ({ ...row, type: row.type as ImprestLine['type'], categories: requestPurpose(JSON.parse(row.categories) as string[]), amountFen: fen(row.amountFen) })

/** 备用金 of a holder with what was spent and is to be paid back, up to a day. Refuses BOOK_UNKNOWN, IMPREST_UNKNOWN. */
export function getImprest(db: ReadDb, { bookId, from: given, to }: Asked): Imprest {
  const book = holderOf(db, bookId), holder = { accountId: book.accountId, staffId: book.staffId }, refills = repo.refills.all(db, { bookId })
  const lastIn = repo.lastIn.get(db, holder)?.date
  const begun = refills.map(({ fromDate }) => fromDate).sort()[0]
  const from = begun ?? given ?? (lastIn ? addDays(lastIn, 1) : repo.firstDay.get(db, holder)?.date ?? to)
  const lines = repo.spending.all(db, { ...holder, from, to }).map(asLine)
  const [last] = refills
  return {
    bookId, name: book.name, holderName: staffNameOf(db, book.staffId), from, isFirst: begun === undefined, balanceFen: fen(repo.balance.get(db, { ...holder, to })?.fen ?? 0), spentFen: sumFen(lines.map((line) => line.amountFen)), lines,
    last: last ? { from: last.fromDate, date: last.toDate, amountFen: fen(last.amountFen), lines: repo.paidBack.all(db, { refillId: last.id }).map(asLine), draftId: last.draftId, voucherId: last.voucherId } : null
  }
}

/**
 * 补足备用金: what was spent since the last time comes back to the holder, so that he has again what he was given.
 * Refuses BOOK_UNKNOWN, IMPREST_UNKNOWN, IMPREST_NOTHING, IMPREST_DONE, DRAFT_HAS_ISSUE, and what saving a draft refuses.
 */
export function runImprest(w: WriteDb, input: Asked & { payBookId: number; date: string }): { draftId: number } {
  const { from, spentFen, lines, holderName, isFirst } = getImprest(w, input), book = holderOf(w, input.bookId), payer = getBook(w, input.payBookId)
  if (spentFen <= 0 || payer.id === book.id) throw new Refusal('IMPREST_NOTHING')
  const start = isFirst ? from : lines.map(({ date }) => date).sort()[0] ?? from
  const blank: Omit<LineInput, 'accountId' | 'staffId'> = { summary: imprestTexts.summary(holderName, start, input.to), debitFen: ZERO, creditFen: ZERO, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }
  const id = repo.nextId.get(w, {})!.id
  const draft = saveDraft(w, { id: null, revision: null, date: input.date, type: null, attachments: 1, lines: [
    { ...blank, accountId: book.accountId, staffId: book.staffId, debitFen: spentFen }, { ...blank, accountId: payer.accountId, staffId: payer.staffId, creditFen: spentFen }
  ] }, 'imprest', { sourceRef: String(id) })
  if (draft.issue) throw new Refusal('DRAFT_HAS_ISSUE', { no: `${draft.type}-${draft.no}`, issue: draft.issue.code })
  repo.insert.run(w, { id, bookId: book.id, from: start, to: input.to < start ? start : input.to, amountFen: spentFen, draftId: draft.draftId })
  for (const { voucherId, lineNo } of lines) repo.insertLine.run(w, { refillId: id, voucherId, lineNo })
  w.note(`imprest:${book.id}`, { name: book.name, from: start, to: input.to, amountFen: spentFen, draftId: draft.draftId })
  return { draftId: draft.draftId }
}
