import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import { linesOfRow } from '../../src-shared/ledger/daybook.rules'
import { LONGEST_SUMMARY } from '../../src-shared/ledger/import.rules'
import { bankWords } from '../../src-shared/messages/bank'
import type { WriteDb } from '../db/connection'
import { listDirectory } from '../workspace/directory.service'
import { findCategory, listAccounts, listCategories } from './account.service'
import * as repo from './bank.repo'
import { getBook } from './book.service'
import { saveDraft } from './draft.service'

/**
 * A voucher draft from a line that only the bank has: fees and interest to their accounts, a known customer's money to 应收账款,
 * anything else with the other side left to be filled in (`isWhole` says which).
 *
 * Refuses BANK_LINE_UNKNOWN, BANK_LINE_TAKEN, BANK_LINE_BOOKED, DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function draftFromBank(w: WriteDb, { bankLineId }: { bankLineId: number }): { draftId: number; isWhole: boolean } {
  const line = repo.bankLineById.get(w, { id: bankLineId })
  if (!line) throw new Refusal('BANK_LINE_UNKNOWN')
  if (line.matchId !== null) throw new Refusal('BANK_LINE_TAKEN', { line: `${line.date} ${line.summary}` })
  if (line.madeId !== null) throw new Refusal('BANK_LINE_BOOKED')
  const counter = counterOf(w, line)
  const summary = [line.summary === '' ? counter.summary : line.summary, line.party].filter((text) => text !== '').join(' ').slice(0, LONGEST_SUMMARY)
  const isIn = line.amountFen > 0
  const lines = linesOfRow(getBook(w, line.bookId), {
    draftId: null, revision: null, date: line.date, summary, attachments: 0, categoryId: counter.categoryId, accountId: counter.accountId, staffId: null, customerId: counter.customerId, departmentId: null, productId: null,
    inFen: isIn ? fen(line.amountFen) : ZERO, outFen: isIn ? ZERO : fen(-line.amountFen), parts: []
  }, { accountOfCategory: (id) => findCategory(w, id)?.accountId })
  const { draftId, issue } = saveDraft(w, { id: null, revision: null, date: line.date, type: null, attachments: 0, lines }, 'bank', { sourceRef: String(bankLineId) })
  return { draftId, isWhole: issue === null }
}

interface Counter { accountId: number | null; categoryId: number | null; customerId: number | null; summary: string }

function counterOf(w: WriteDb, { summary, party, amountFen }: repo.StoredBankLine): Counter {
  const says = (words: readonly string[]) => words.some((word) => summary.includes(word))
  const leaves = listAccounts(w).filter((account) => account.isLeaf && account.isActive)
  const named = (name: string) => leaves.find((account) => account.name === name)?.id ?? leaves.find((account) => account.role === 'financial')?.id ?? null
  const categoryOf = (accountId: number | null) => listCategories(w).find((category) => category.accountId === accountId && category.isLeaf && category.isActive)?.id ?? null
  const of = (accountId: number | null, words: string): Counter => ({ accountId, categoryId: categoryOf(accountId), customerId: null, summary: words })
  if (says(bankWords.interest) && amountFen > 0) return of(named(bankWords.interestAccount), bankWords.interestSummary)
  if (says(bankWords.fee) && amountFen < 0) return of(named(bankWords.feeAccount), bankWords.feeSummary)
  const customer = amountFen > 0 && party !== '' ? listDirectory(w, 'customer').find((one) => one.name === party && one.isActive) : undefined
  const receivable = customer && leaves.find((account) => account.role === 'receivable')
  return { accountId: receivable?.id ?? null, categoryId: null, customerId: receivable ? customer.id : null, summary: bankWords.plain }
}
