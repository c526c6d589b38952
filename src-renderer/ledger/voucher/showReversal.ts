import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { openVoucher } from './desk'
import { showNotice } from './notice.store'

/** Opens the red voucher just made; the blue copy, if there is one, comes in front, since it is what has to be mended. */
export function showReversal(draftId: number, correctionId: number | null): void {
  showNotice({ tone: 'ok', text: correctionId === null ? voucherTexts.reversing.made : voucherTexts.reversing.madeBoth })
  openVoucher({ kind: 'draft', id: draftId })
  if (correctionId !== null) openVoucher({ kind: 'draft', id: correctionId })
}
