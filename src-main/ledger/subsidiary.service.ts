import { monthOf, yearOf, type IsoDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { DimensionFilter, SubsidiaryRow } from '../../src-shared/ledger/report'
import type { ReadDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { findAccount } from './account.service'
import { listBooks } from './book.service'
import { turnoverBefore } from './opening.report'
import * as report from './subsidiary.report'

type Optional<T> = { [K in keyof T]: T[K] | undefined }
/** What 明细账 is asked for. */
export type SubsidiaryInput = Optional<DimensionFilter> & { accountId: number; from: IsoDate; to: IsoDate }
export type CashFlowInput = { from: IsoDate; to: IsoDate; bookId?: number | undefined }

/**
 * 明细账 of an account and everything under it, by parties if given, with a running balance signed on the account's own
 * side. Refuses ACCOUNT_UNKNOWN.
 */
export function getSubsidiary(db: ReadDb, input: SubsidiaryInput) {
  const account = findAccount(db, input.accountId)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: input.accountId })
  const sign = account.side === 'debit' ? 1 : -1
  const filter = {
    code: account.code, staffId: input.staffId ?? null, customerId: input.customerId ?? null, productId: input.productId ?? null,
    categoryId: input.categoryId ?? null, departmentId: input.departmentId ?? null
  }
  const before = netBefore(db, filter, input.from)
  let balance = sign * before.netFen, debit = 0, credit = 0
  const rows = report.lines.all(db, { ...filter, from: input.from, to: input.to }).map((line): SubsidiaryRow => {
    balance += sign * (line.debitFen - line.creditFen)
    debit += line.debitFen
    credit += line.creditFen
    return { ...line, type: line.type as SubsidiaryRow['type'], debitFen: fen(line.debitFen), creditFen: fen(line.creditFen), balanceFen: fen(balance) }
  })
  // 本年累计 of before the first month is kept by party, not by category.
  const isFirstYear = yearOf(input.from) === yearOf(getOffice(db).firstMonth) && filter.categoryId === null
  const turnover = isFirstYear ? turnoverBefore.get(db, filter)! : { debitFen: 0, creditFen: 0 }
  return {
    openingFen: fen(sign * before.netFen), side: account.side, debitFen: fen(debit), creditFen: fen(credit), closingFen: fen(balance),
    turnoverDebitFen: fen(turnover.debitFen), turnoverCreditFen: fen(turnover.creditFen), rows
  }
}

/** What stood before a day, by the cheapest way to it. */
function netBefore(db: ReadDb, filter: report.PartyFilter, before: IsoDate): { netFen: number } {
  const { code, staffId, customerId, ...rest } = filter, isMore = Object.values(rest).some((value) => value !== null)
  if (!isMore && staffId === null && customerId === null) return report.netBeforeByMonth.get(db, { code, before, month: monthOf(before) })!
  if (!isMore && staffId === null && customerId !== null) return report.customerNetBefore.get(db, { code, customerId, before })!
  if (!isMore && staffId !== null && customerId === null) return report.staffNetBefore.get(db, { code, staffId, before })!
  return report.netBefore.get(db, { ...filter, before })!
}

/** 现金流水: every movement of every money account in order, and each account's sum: opening + in − out = closing. */
export function getCashFlow(db: ReadDb, input: CashFlowInput) {
  const rows = report.cashLines.all(db, { from: input.from, to: input.to, bookId: input.bookId ?? 0 })
    .map((row) => ({ ...row, type: row.type as SubsidiaryRow['type'], inFen: fen(row.inFen), outFen: fen(row.outFen) }))
  const moved = new Map<number, { inFen: number; outFen: number }>()
  for (const row of rows) {
    const found = moved.get(row.bookId) ?? { inFen: 0, outFen: 0 }
    moved.set(row.bookId, { inFen: found.inFen + row.inFen, outFen: found.outFen + row.outFen })
  }
  const books = listBooks(db).filter((book) => input.bookId === undefined || book.id === input.bookId).map((book) => {
    const { inFen, outFen } = moved.get(book.id) ?? { inFen: 0, outFen: 0 }
    const opening = report.bookNetBefore.get(db, { accountId: book.accountId, staffId: book.staffId, before: input.from })!.netFen
    return { bookId: book.id, openingFen: fen(opening), inFen: fen(inFen), outFen: fen(outFen), closingFen: fen(opening + inFen - outFen) }
  })
  return { rows, books }
}
