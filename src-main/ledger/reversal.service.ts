import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import type { WriteDb } from '../db/connection'
import { isOfAsset, saveDraft } from './draft.service'
import * as repo from './voucher.repo'

type PostingRow = ReturnType<typeof repo.linesOf.all>[number]

const copyLine = (line: PostingRow, factor: 1 | -1): LineInput => ({
  summary: line.summary, accountId: line.account_id, debitFen: fen(line.debit_fen * factor), creditFen: fen(line.credit_fen * factor),
  staffId: line.staff_id, customerId: line.customer_id, productId: line.product_id, categoryId: line.category_id, departmentId: line.department_id,
  cashFlowId: line.cash_flow_id, quantity: line.quantity === null ? null : line.quantity * factor, typed: null
})

/**
 * 红冲: a draft with the same lines in red, linked to the original; with `correct`, a blue copy as well, to be mended
 * (红字更正法, 会计基础工作规范第五十一条). `prefix` words what each red line undoes.
 *
 * Refuses VOUCHER_UNKNOWN, ALREADY_REVERSED, VOUCHER_OF_PAYMENT (it is reversed where it was paid, `isFromSource`),
 * VOUCHER_OF_ASSET (red ink alone: what comes in its place is made from the cards), and what saveDraft refuses.
 */
export function reverseVoucher(w: WriteDb, input: { voucherId: number; date: string; correct: boolean }, prefix: (type: string, no: number, month: string) => string, isFromSource = false) {
  const voucher = repo.byId.get(w, { id: input.voucherId })
  if (!voucher) throw new Refusal('VOUCHER_UNKNOWN')
  if (repo.reversalOf.get(w, { id: voucher.id }) || repo.reversalDraftOf.get(w, { id: voucher.id }) || voucher.reverses_id !== null || voucher.type === 'opening') {
    throw new Refusal('ALREADY_REVERSED', { no: `${voucher.type}-${voucher.no}` })
  }
  if (voucher.source === 'expense' && !isFromSource) throw new Refusal('VOUCHER_OF_PAYMENT')
  if (isOfAsset(voucher.source) && input.correct) throw new Refusal('VOUCHER_OF_ASSET')
  const lines = repo.linesOf.all(w, { id: voucher.id })
  const type = voucher.type as 'journal' | 'receipt' | 'payment' | 'transfer'
  const head = { id: null, revision: null, date: input.date, type, attachments: 0 }
  const mark = prefix(voucher.type, voucher.no, voucher.month)
  const red = saveDraft(w, { ...head, lines: lines.map((line) => ({ ...copyLine(line, -1), summary: `${mark}${line.summary}`.slice(0, 200) })) },
    'reversal', { sourceRef: String(voucher.id), reversesId: voucher.id })
  const blue = input.correct ? saveDraft(w, { ...head, lines: lines.map((line) => copyLine(line, 1)) }, 'correction', { sourceRef: String(voucher.id) }) : null
  w.note(`voucher:${voucher.id}`, { reversedBy: red.draftId, correction: blue?.draftId ?? null })
  return { draftId: red.draftId, correctionId: blue?.draftId ?? null }
}
