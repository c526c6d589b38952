import { ledgerMessages, voucherNo } from '../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { api } from '../../api/api'
import type { Described } from '../../api/errors'
import { useCommand, type Outcome } from '../../api/useCommand'
import type { Step } from './model/steps'
import { showNotice, type PostedRef } from './notice.store'

/** What a step came to: words for the page, and the posted voucher if it is one now. */
export type StepResult = { ok: true; text: string; posted?: PostedRef } | { ok: false; error: Described }

/** The commands on one draft, each answering in words. */
export function useVoucherSteps() {
  const sign = useCommand(api.ledger.voucher.sign), review = useCommand(api.ledger.voucher.review), post = useCommand(api.ledger.voucher.post)
  const restore = useCommand(api.ledger.voucher.restore)
  const withdraw = useCommand(api.ledger.voucher.withdraw), remove = useCommand(api.ledger.voucher.remove), override = useCommand(api.ledger.voucher.override)
  const said = (outcome: Outcome<unknown>, text: string): StepResult => (outcome.ok ? { ok: true, text } : outcome)
  return {
    isBusy: sign.isRunning || review.isRunning || post.isRunning || withdraw.isRunning || remove.isRunning || restore.isRunning || override.isRunning,
    async step(step: Exclude<Step, 'hand'>, draftId: number, no: string): Promise<StepResult> {
      const input = { draftIds: [draftId] }
      if (step === 'sign') return said(await sign.run(input), voucherTexts.signed(no))
      if (step === 'review') return said(await review.run(input), voucherTexts.reviewed(no))
      const outcome = await post.run(input)
      if (!outcome.ok) return outcome
      const [posted] = outcome.value.vouchers
      const finalNo = posted ? voucherNo(posted.type, posted.no) : no
      return { ok: true, text: voucherTexts.posted(finalNo), ...(posted ? { posted: { id: posted.voucherId, no: finalNo } } : {}) }
    },
    withdraw: async (draftId: number, no: string): Promise<StepResult> => said(await withdraw.run({ draftIds: [draftId] }), voucherTexts.withdrawn(no)),
    remove: async (draftId: number, no: string): Promise<StepResult> => said(await remove.run({ draftIds: [draftId] }), voucherTexts.removed(no)),
    restore: async (draftId: number, no: string): Promise<StepResult> => said(await restore.run({ draftIds: [draftId] }), voucherTexts.restored(no)),
    override: async (draftId: number, reason: string): Promise<StepResult> => said(await override.run({ draftId, reason }), voucherTexts.override.done)
  }
}

/** Puts what a step came to on the page. */
export function sayResult(result: StepResult): StepResult {
  showNotice(result.ok ? { tone: 'ok', text: result.text, ...(result.posted ? { posted: result.posted } : {}) } : { tone: 'err', text: result.error.text })
  return result
}

/** 付-015, or 新凭证 while there is no number yet. */
export const numberText = (type: string | null, no: number | null): string =>
  (type === null || no === null ? voucherTexts.untitled : voucherNo(type as keyof typeof ledgerMessages.types, no))
