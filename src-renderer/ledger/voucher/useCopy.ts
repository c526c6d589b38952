import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { openVoucher, type Desk } from './desk'
import { toInput, type Entry } from './model/entry'
import { showNotice } from './notice.store'

/** Makes a draft of its own with an entry's lines, dated the day new vouchers start with, and opens it. */
export function useCopy(desk: Desk) {
  const save = useCommand(api.ledger.voucher.save)
  return async (entry: Entry, no: string) => {
    const outcome = await save.run({ draft: toInput({ ...entry, date: desk.day, dateText: null, type: null, attachments: 0 }, null, null) })
    showNotice(outcome.ok ? { tone: 'info', text: voucherTexts.copied(no) } : { tone: 'err', text: outcome.error.text })
    if (outcome.ok) openVoucher({ kind: 'draft', id: outcome.value.draftId })
  }
}
