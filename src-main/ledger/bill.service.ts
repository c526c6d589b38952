import { daysBetween, type IsoDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import type { Account, AccountRole } from '../../src-shared/ledger/account'
import type { BillInput, BillList, BillRow } from '../../src-shared/ledger/bill.contract'
import { BILL_WAYS, type BillWay } from '../../src-shared/ledger/bill.rules'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { billTexts } from '../../src-shared/messages/bill'
import type { ReadDb, WriteDb } from '../db/connection'
import { listDirectory } from '../workspace/directory.service'
import { countChange, requireSeen, revisionsOf } from '../workspace/version.service'
import { listAccounts } from './account.service'
import { accountOf } from './asset.service'
import * as repo from './bill.repo'
import { getBook } from './book.service'
import { saveDraft } from './draft.service'

/** 利息支出 takes 贴现息, 手续费 what the bank keeps of a collection. */
const CODES = { interest: '5603.01', fee: '5603.03' } as const
const refOf = (id: number, what: 'received' | BillWay) => `${id}:${what}`

/** 应收票据备查簿, those due first before the others. */
export function listBills(db: ReadDb, { asOf }: { asOf: IsoDate }): BillList {
  const revision = revisionsOf(db, 'bill'), made = new Map(repo.made.all(db, {}).map((one) => [one.ref, one]))
  const rows = repo.all.all(db, {}).map((row): BillRow => {
    const receipt = made.get(refOf(row.id, 'received')), way = BILL_WAYS.find((one) => made.has(refOf(row.id, one))), left = way && made.get(refOf(row.id, way))
    return {
      id: row.id, no: row.no, kind: row.kind as BillRow['kind'], customerId: row.customer_id, acceptor: row.acceptor, amountFen: fen(row.amount_fen), issuedOn: row.issued_on, receivedOn: row.received_on, dueOn: row.due_on, isBooked: row.is_booked === 1, note: row.note, revision: revision(row.id),
      state: way ?? (row.is_booked === 1 || receipt ? 'held' : 'unbooked'), days: daysBetween(asOf, row.due_on), received: receipt ? { kind: receipt.kind, id: receipt.id } : null, left: left ? { kind: left.kind, id: left.id } : null, leftOn: left?.date ?? null
    }
  })
  const inBooks = rows.filter((row) => (row.isBooked || row.received?.kind === 'posted') && row.left?.kind !== 'posted')
  return { rows, heldFen: sumFen(inBooks.map((row) => row.amountFen)), bookFen: fen(repo.netOfRole.get(db, { role: 'bill' })!.netFen), accountId: listAccounts(db).find((account) => account.role === 'bill' && account.isLeaf)?.id ?? null }
}

function requireBill(db: ReadDb, id: number): BillRow {
  const found = listBills(db, { asOf: '2000-01-01' }).rows.find((row) => row.id === id)
  if (!found) throw new Refusal('BILL_UNKNOWN')
  return found
}

const line = (summary: string, accountId: number, netFen: number, parties: Partial<LineInput> = {}): LineInput => ({
  summary, accountId, debitFen: netFen > 0 ? fen(netFen) : ZERO, creditFen: netFen < 0 ? fen(-netFen) : ZERO, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null, ...parties
})

/** The first usable account of a role. Refuses ASSET_ACCOUNT_MISSING. */
function ofRole(db: ReadDb, role: AccountRole): number {
  const found = listAccounts(db).find((account): account is Account => account.role === role && account.isLeaf && account.isActive)
  return found?.id ?? accountOf(db, null, role === 'bill' ? '1121' : '1122')
}

/**
 * Adds or changes a bill. What stands in vouchers already (amount, customer, day received) stays.
 * Refuses BILL_UNKNOWN, RECORD_CHANGED, ENTRY_UNKNOWN, BILL_TWICE, BILL_DATES, BILL_USED, ASSET_ACCOUNT_MISSING, DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function saveBill(w: WriteDb, { bill: input }: { bill: BillInput }): { id: number; draftId: number | null } {
  const before = input.id === null ? undefined : requireBill(w, input.id)
  if (before) requireSeen(w, 'bill', before.id, input.revision)
  const customer = listDirectory(w, 'customer').find((one) => one.id === input.customerId)
  if (!customer) throw new Refusal('ENTRY_UNKNOWN', { id: input.customerId })
  if (repo.named.get(w, { no: input.no, id: input.id ?? 0 })) throw new Refusal('BILL_TWICE', { no: input.no })
  if (input.dueOn < input.issuedOn || input.receivedOn < input.issuedOn) throw new Refusal('BILL_DATES')
  const isShut = before && (before.received ?? before.left) !== null
  if (isShut && (before.amountFen !== input.amountFen || before.customerId !== input.customerId || before.receivedOn !== input.receivedOn || before.isBooked !== input.isBooked)) throw new Refusal('BILL_USED', { no: before.no })
  const row = { ...input, isBooked: input.isBooked ? 1 : 0 }, id = before?.id ?? Number(repo.insert.run(w, row).lastInsertRowid)
  if (before) repo.update.run(w, { ...row, id })
  countChange(w, 'bill', id)
  const summary = billTexts.receivedSummary(customer.name, input.no), parties = { customerId: customer.id }
  const draftId = input.isBooked || before?.received ? null : saveDraft(w, {
    id: null, revision: null, date: input.receivedOn, type: null, attachments: 0, lines: [line(summary, ofRole(w, 'bill'), input.amountFen, parties), line(summary, ofRole(w, 'receivable'), -input.amountFen, parties)]
  }, 'bill', { sourceRef: refOf(id, 'received') }).draftId
  w.note(`bill:${id}`, { no: input.no, amountFen: input.amountFen, draftId })
  return { id, draftId }
}

/** Bills without vouchers. Refuses BILL_UNKNOWN, BILL_USED. */
export function removeBills(w: WriteDb, { ids }: { ids: readonly number[] }): { count: number } {
  for (const id of ids) {
    const { no, received, left } = requireBill(w, id)
    if (received ?? left) throw new Refusal('BILL_USED', { no })
    repo.remove.run(w, { id })
  }
  w.note('bill', { removed: ids.length })
  return { count: ids.length }
}

export interface BillMove { id: number; way: BillWay; date: IsoDate; bookId: number | null; accountId: number | null; feeFen: number }

/**
 * The voucher draft by which a bill leaves: 到期收款 and 贴现 into a money account less what the bank keeps, 背书 to whom it
 * pays, 退票 back to what the customer owes.
 *
 * Refuses BILL_UNKNOWN, BILL_GONE, BILL_UNBOOKED, BILL_DATES, BILL_FEE, BILL_PLACE, BOOK_UNKNOWN, ACCOUNT_NOT_POSTABLE, ASSET_ACCOUNT_MISSING,
 * DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function moveBill(w: WriteDb, input: BillMove): { draftId: number } {
  const bill = requireBill(w, input.id), { amountFen, customerId } = bill, hasMoney = input.way === 'collected' || input.way === 'discounted'
  if (bill.state === 'unbooked') throw new Refusal('BILL_UNBOOKED')
  if (bill.state !== 'held') throw new Refusal('BILL_GONE')
  if (input.date < bill.receivedOn) throw new Refusal('BILL_DATES')
  if (hasMoney && input.feeFen >= amountFen) throw new Refusal('BILL_FEE')
  if (hasMoney ? input.bookId === null : input.way === 'endorsed' && input.accountId === null) throw new Refusal('BILL_PLACE')
  const name = listDirectory(w, 'customer').find((one) => one.id === customerId)?.name ?? '', summary = billTexts.waySummary(input.way, name, bill.no)
  const off = line(summary, ofRole(w, 'bill'), -amountFen, { customerId })
  const lines = hasMoney ? moneyLines(w, input, amountFen, summary) : input.way === 'endorsed' ? [line(summary, accountOf(w, input.accountId, '2202'), amountFen)] : [line(summary, ofRole(w, 'receivable'), amountFen, { customerId })]
  const { draftId } = saveDraft(w, { id: null, revision: null, date: input.date, type: null, attachments: 0, lines: [...lines, off] }, 'bill', { sourceRef: refOf(bill.id, input.way) })
  w.note(`bill:${bill.id}`, { no: bill.no, way: input.way, date: input.date, draftId })
  return { draftId }
}

function moneyLines(db: ReadDb, { bookId, way, feeFen }: BillMove, amountFen: number, summary: string): LineInput[] {
  const book = getBook(db, bookId!), got = line(summary, book.accountId, amountFen - feeFen, { staffId: book.staffId })
  return feeFen === 0 ? [got] : [got, line(billTexts.feeSummary(way), accountOf(db, null, way === 'discounted' ? CODES.interest : CODES.fee), feeFen)]
}
