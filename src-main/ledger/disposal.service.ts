import { addMonths, monthOf } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { DisposalInput } from '../../src-shared/ledger/asset'
import { takenBefore, termOf } from '../../src-shared/ledger/asset.rules'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { assetTexts } from '../../src-shared/messages/asset'
import type { ReadDb, WriteDb } from '../db/connection'
import { listAccounts } from './account.service'
import { dueOf, readRegister, type Asset } from './asset.cards'
import * as repo from './asset.repo'
import { accountOf, ASSET_CODES, requireAsset } from './asset.service'
import { getBook } from './book.service'
import { saveDraft } from './draft.service'
import { requireOpenDate } from './period.service'
import { removeDrafts } from './removal.service'

/** 待处理非流动资产损溢, 内部往来, 销项税额, 营业外收入, 营业外支出. */
const CODES = { lost: '1901', headOffice: '2241.01', outputTax: '2221.01.04', gain: '5301', loss: '5711' } as const

/**
 * 固定资产清理. The thing leaves at cost and with all it has depreciated, the month of leaving included; what is left goes
 * through 固定资产清理 to 营业外收支 with what came in and went out, or to whoever answers for it (盘亏), or back to head
 * office (调回). Money has vouchers of its own.
 *
 * Refuses ASSET_UNKNOWN, ASSET_DISPOSED, DATE_OUTSIDE_YEARS, PERIOD_CLOSED, DISPOSAL_UNDEPRECIATED, DISPOSAL_LATER, DISPOSAL_TAX,
 * DISPOSAL_BOOK, BOOK_UNKNOWN, ASSET_ACCOUNT_MISSING.
 */
export function disposeAsset(w: WriteDb, { disposal: input }: { disposal: DisposalInput }): { draftIds: number[] } {
  const { userId } = w.actor, month = monthOf(input.date), asset = requireAsset(readRegister(w), input.assetId)
  if (userId === null) throw new Error('somebody disposes')
  if (asset.disposal) throw new Refusal('ASSET_DISPOSED')
  requireOpenDate(w, input.date)
  if (!asset.made.has(month) && dueOf(asset, month) > 0) throw new Refusal('DISPOSAL_UNDEPRECIATED', { month })
  const later = [...asset.made.keys()].find((one) => one > month)
  if (later !== undefined) throw new Refusal('DISPOSAL_LATER', { month: later })
  if (input.taxFen > input.proceedsFen) throw new Refusal('DISPOSAL_TAX')
  const hasMoney = input.proceedsFen > 0 || input.expenseFen > 0
  if (hasMoney && input.bookId === null) throw new Refusal('DISPOSAL_BOOK')
  const costFen = termOf(asset, month).costFen, takenFen = takenBefore(asset, asset.made, addMonths(month, 1))
  const id = Number(repo.insertDisposal.run(w, { ...input, costFen, takenFen, at: w.now, userId }).lastInsertRowid)
  const save = (lines: LineInput[], ref: string) => saveDraft(w, { id: null, revision: null, date: input.date, type: null, attachments: 0, lines }, 'disposal', { sourceRef: ref }).draftId
  const draftIds = [save(outLines(w, asset, input, costFen, takenFen), String(id))]
  if (input.proceedsFen > 0) draftIds.push(save(moneyLines(w, asset, input, 'in'), `${id}:in`))
  if (input.expenseFen > 0) draftIds.push(save(moneyLines(w, asset, input, 'out'), `${id}:out`))
  w.note(`asset:${asset.stored.id}`, { name: asset.stored.name, disposed: input.kind, date: input.date, draftIds })
  return { draftIds }
}

const line = (summary: string, accountId: number, netFen: number, parties: Partial<LineInput> = {}): LineInput => ({
  summary, accountId, debitFen: netFen > 0 ? fen(netFen) : ZERO, creditFen: netFen < 0 ? fen(-netFen) : ZERO, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null, ...parties
})

/** The thing off the books, and what is left of it to where it goes. */
function outLines(db: ReadDb, { stored }: Asset, input: DisposalInput, costFen: number, takenFen: number): LineInput[] {
  const summary = assetTexts.disposalSummary(input.kind, `${stored.code} ${stored.name}`), netFen = costFen - takenFen
  const off = [line(summary, stored.depreciation_account_id, takenFen), line(summary, stored.asset_account_id, -costFen)]
  const filled = (lines: LineInput[]) => lines.filter((one) => one.debitFen !== one.creditFen)
  if (input.kind === 'lost') return filled([line(summary, accountOf(db, null, lastLeaf(db, CODES.lost)), netFen), ...off])
  if (input.kind === 'returned') return filled([line(summary, accountOf(db, null, CODES.headOffice), netFen, { departmentId: stored.department_id }), ...off])
  const clearing = accountOf(db, null, ASSET_CODES.clearing), resultFen = input.proceedsFen - input.taxFen - input.expenseFen - netFen
  const result = accountOf(db, null, resultLeaf(db, resultFen > 0 ? CODES.gain : CODES.loss))
  return filled([line(summary, clearing, netFen), ...off, line(assetTexts.resultSummary(stored.name), result, -resultFen), line(assetTexts.resultSummary(stored.name), clearing, resultFen)])
}

/** What came in for the thing, with its tax, or what it cost to get rid of it. */
function moneyLines(db: ReadDb, { stored }: Asset, input: DisposalInput, way: 'in' | 'out'): LineInput[] {
  const book = getBook(db, input.bookId!), clearing = accountOf(db, null, ASSET_CODES.clearing), summary = assetTexts.moneySummary(way, stored.name), ofBook = { staffId: book.staffId }
  if (way === 'out') return [line(summary, clearing, input.expenseFen), line(summary, book.accountId, -input.expenseFen, ofBook)]
  const lines = [line(summary, book.accountId, input.proceedsFen, ofBook), line(summary, clearing, input.taxFen - input.proceedsFen)]
  return input.taxFen > 0 ? [...lines, line(summary, accountOf(db, null, CODES.outputTax), -input.taxFen)] : lines
}

const leavesOf = (db: ReadDb, code: string) => listAccounts(db).filter((account) => account.code.startsWith(code) && account.isLeaf && account.isActive)
/** The leaf named after 处置, else the one for all else, else the last. */
const resultLeaf = (db: ReadDb, code: string): string => {
  const leaves = leavesOf(db, code)
  return (leaves.find((account) => assetTexts.isResultAccount(account.name)) ?? leaves.find((account) => assetTexts.isOtherAccount(account.name)) ?? leaves.at(-1))?.code ?? code
}
const lastLeaf = (db: ReadDb, code: string): string => leavesOf(db, code).at(-1)?.code ?? code

/** 撤销清理: its drafts go, and the thing is in use again. Refuses ASSET_UNKNOWN, DISPOSAL_POSTED, STATE_WRONG (a draft of it is signed). */
export function removeDisposal(w: WriteDb, { assetId }: { assetId: number }): { count: number } {
  const asset = requireAsset(readRegister(w), assetId)
  if (!asset.disposal) return { count: 0 }
  const ref = String(asset.disposal.id), vouchers = repo.vouchersOfDisposal.all(w, { ref, inRef: `${ref}:in`, outRef: `${ref}:out` })
  if (vouchers.some((one) => one.kind === 'posted')) throw new Refusal('DISPOSAL_POSTED')
  const { count } = removeDrafts(w, { draftIds: vouchers.map((one) => one.voucherId) })
  w.note(`asset:${assetId}`, { name: asset.stored.name, restored: true })
  return { count }
}
