import fc from 'fast-check'
import { postDrafts } from '../../src-main/ledger/posting.service'
import { reverseVoucher } from '../../src-main/ledger/reversal.service'
import { saveDraft } from '../../src-main/ledger/draft.service'
import { fen } from '../../src-shared/kernel/money'
import type { LedgerDesk } from './ledger'
import { randomVoucher, type RandomVoucher } from './random-ledger'

export const MONTHS = ['2026-01', '2026-02', '2026-03'] as const
/** The model: nothing but the lines, in the order of posting. */
export interface ModelLine { code: string; date: string; debitFen: number; creditFen: number }

/** Posts vouchers, some of them reversed at once, and answers the model of what stands in the books. */
export async function postAll(desk: LedgerDesk, vouchers: readonly { month: string; voucher: RandomVoucher; isReversed: boolean }[]): Promise<ModelLine[]> {
  const model: ModelLine[] = []
  await desk.core.office().writer.command({ userId: 1, host: 'desktop' }, (w) => {
    for (const { month, voucher, isReversed } of vouchers) {
      const date = `${month}-${String(voucher.day).padStart(2, '0')}`
      const lines = voucher.lines.map((line) => desk.line(line.code, 0, 0, { summary: voucher.summary })).map((line, index) => ({
        ...line, debitFen: fen(voucher.lines[index]!.debitFen), creditFen: fen(voucher.lines[index]!.creditFen) }))
      const { draftId, issue } = saveDraft(w, { id: null, revision: null, date, type: null, attachments: 0, lines }, 'entry')
      if (issue) throw new Error(JSON.stringify(issue))
      const { voucherId } = postDrafts(w, { draftIds: [draftId] }).vouchers[0]!
      model.push(...voucher.lines.map((line) => ({ ...line, date })))
      if (!isReversed) continue
      const red = reverseVoucher(w, { voucherId, date, correct: false }, () => '冲 ')
      postDrafts(w, { draftIds: [red.draftId] })
      model.push(...voucher.lines.map((line) => ({ ...line, date, debitFen: -line.debitFen, creditFen: -line.creditFen })))
    }
  })
  return model
}

/** Up to sixty vouchers of one quarter. */
export const story = fc.array(fc.record({ month: fc.constantFrom(...MONTHS), voucher: randomVoucher, isReversed: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }), { minLength: 1, maxLength: 60 })
