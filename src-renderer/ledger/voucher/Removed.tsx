import { voucherListTexts, voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { useTab } from '../../app/tab.context'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { openVoucher } from './desk'
import { showNotice, useNotice, type RemovedRef } from './notice.store'
import { sayResult, useVoucherSteps } from './useVoucherSteps'

/** Brings a draft back that was just removed, and opens it. */
export function Restore({ id, no }: RemovedRef) {
  const steps = useVoucherSteps()
  const restore = async () => {
    const result = await steps.restore(id, no)
    sayResult(result)
    if (result.ok) openVoucher({ kind: 'draft', id })
  }
  return <Button kind="link" disabled={steps.isBusy} onClick={() => { void restore() }}>{voucherTexts.restore}</Button>
}

/** A draft's own page goes with the draft; the list says so and offers it back. */
export function RemovedNote() {
  const notice = useNotice()
  const { isActive } = useTab()
  if (!notice?.removed || !isActive) return null
  const dismiss = <Button kind="link" onClick={() => { showNotice(undefined) }}>{voucherListTexts.dismiss}</Button>
  return <div className="list-note"><Note tone={notice.tone} actions={<><Restore {...notice.removed} />{dismiss}</>}>{notice.text}</Note></div>
}
