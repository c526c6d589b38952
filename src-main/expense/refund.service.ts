import type { RefundRow } from '../../src-shared/expense/refund.contract'
import { refundOf } from '../../src-shared/expense/budget.rules'
import { addMonths, monthsBetween, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { budgetTexts } from '../../src-shared/messages/budget'
import type { ReadDb, WriteDb } from '../db/connection'
import { listAccounts } from '../ledger/account.service'
import { getBook } from '../ledger/book.service'
import { saveDraft } from '../ledger/draft.service'
import { listDirectory } from '../workspace/directory.service'
import { ledgerActuals } from './actuals.service'
import * as repo from './refund.repo'

const madeOf = (db: ReadDb, month: Month) => repo.made.get(db, { ref: month, from: month, to: addMonths(month, 12) }) ?? { draftId: null, voucherId: null }

/** 返还费用表 of a month: each rule from its first month on, a shortfall carried into the next. */
export function listRefunds(db: ReadDb, { month }: { month: Month }): { rows: RefundRow[]; draftId: number | null; voucherId: number | null } {
  const rules = repo.rules.all(db, {}).filter((rule) => rule.from_month <= month)
  const pays = new Map(repo.pays.all(db, {}).map((one) => [`${one.ruleId} ${one.month}`, one.payFen]))
  const nameOf = (kind: 'department' | 'staff', id: number) => listDirectory(db, kind).find((entry) => entry.id === id)?.name ?? ''
  const first = rules.map((rule) => rule.from_month).sort()[0] ?? month, actuals = ledgerActuals(db, first, month)
  const rows = rules.map((rule): RefundRow => {
    const unit = { departmentId: rule.department_id, staffId: rule.staff_id }
    const receiptsOf = (of: Month) => actuals.over(unit, of, of).receiptsFen, payOf = (of: Month) => pays.get(`${rule.id} ${of}`) ?? 0
    const carriedFen = monthsBetween(rule.from_month, month).slice(0, -1).reduce((carried, of) => refundOf(receiptsOf(of), rule.rate, payOf(of), carried).shortfallFen, ZERO)
    const { grossFen, resultFen, transferFen } = refundOf(receiptsOf(month), rule.rate, payOf(month), carriedFen)
    return {
      id: rule.id, ...unit, unitName: rule.staff_id !== null ? nameOf('staff', rule.staff_id) : rule.department_id !== null ? nameOf('department', rule.department_id) : budgetTexts.wholeOffice, rate: rule.rate, fromMonth: rule.from_month,
      receiptsFen: fen(receiptsOf(month)), grossFen, payFen: fen(payOf(month)), carriedFen, resultFen, transferFen
    }
  })
  return { rows, ...madeOf(db, month) }
}

/** Adds or changes a ratio. Refuses REFUND_UNKNOWN, REFUND_TWICE. */
export function saveRefund(w: WriteDb, input: { id: number | null; departmentId: number | null; staffId: number | null; rate: number; fromMonth: Month }): { id: number } {
  if (input.id !== null && !repo.ruleById.get(w, { id: input.id })) throw new Refusal('REFUND_UNKNOWN')
  if (repo.rules.all(w, {}).some((rule) => rule.id !== input.id && rule.department_id === input.departmentId && rule.staff_id === input.staffId)) throw new Refusal('REFUND_TWICE')
  const id = input.id ?? Number(repo.insert.run(w, input).lastInsertRowid)
  if (input.id !== null) repo.update.run(w, { ...input, id })
  w.note(`refund:${id}`, { rate: input.rate, month: input.fromMonth })
  return { id }
}

/** Refuses REFUND_UNKNOWN. */
export function removeRefunds(w: WriteDb, { ids }: { ids: readonly number[] }): Record<string, never> {
  for (const id of ids) if (repo.remove.run(w, { id }).changes === 0) throw new Refusal('REFUND_UNKNOWN')
  w.note('refund', { removed: ids.length })
  return {}
}

/** Refuses REFUND_UNKNOWN. */
export function saveRefundPay(w: WriteDb, input: { month: Month; cells: readonly { ruleId: number; payFen: number }[] }): Record<string, never> {
  for (const cell of input.cells) {
    if (!repo.ruleById.get(w, { id: cell.ruleId })) throw new Refusal('REFUND_UNKNOWN')
    repo.setPay.run(w, { ...cell, month: input.month })
  }
  w.note('refund', { month: input.month, cells: input.cells.length })
  return {}
}

/** The voucher draft of a month's transfer. Refuses REFUND_NOTHING, REFUND_DONE, BOOK_UNKNOWN, ACCOUNT_UNKNOWN, and what saving a draft refuses. */
export function runRefund(w: WriteDb, input: { month: Month; bookId: number; date: string }): { draftId: number } {
  const { rows, draftId, voucherId } = listRefunds(w, { month: input.month }), totalFen = sumFen(rows.map((row) => row.transferFen))
  if (draftId !== null || voucherId !== null) throw new Refusal('REFUND_DONE')
  if (totalFen <= 0) throw new Refusal('REFUND_NOTHING')
  const book = getBook(w, input.bookId), headOffice = listAccounts(w).find((account) => account.role === 'head_office' && account.isLeaf && account.isActive)
  if (!headOffice) throw new Refusal('ACCOUNT_UNKNOWN', { id: 0 })
  const blank: Omit<LineInput, 'accountId'> = { summary: budgetTexts.refund.summary(input.month), debitFen: ZERO, creditFen: ZERO, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }
  const lines: LineInput[] = [
    { ...blank, accountId: book.accountId, staffId: book.staffId, debitFen: totalFen },
    ...rows.filter((row) => row.transferFen > 0).map((row): LineInput => ({ ...blank, accountId: headOffice.id, creditFen: row.transferFen, summary: `${blank.summary} ${row.unitName}`, departmentId: row.departmentId, staffId: row.staffId }))
  ]
  const draft = saveDraft(w, { id: null, revision: null, date: input.date, type: null, attachments: 0, lines }, 'refund', { sourceRef: input.month })
  w.note(`refund:${input.month}`, { month: input.month, totalFen, draftId: draft.draftId })
  return { draftId: draft.draftId }
}
