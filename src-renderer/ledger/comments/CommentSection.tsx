import type { CommentRecord } from '../../../src-shared/ledger/comment'
import { commentMessages as words } from '../../../src-shared/messages/comment'
import { SideSection } from '../../ui/SidePanel'
import { Thread } from './Thread'
import { useThreads } from './useComments'

/** What was said of a voucher and its lines, beside it; the first box is for the voucher as a whole. */
export function CommentSection({ record, no }: { record: CommentRecord; no: string }) {
  const own = useThreads().filter((thread) => thread.record.kind === record.kind && thread.record.id === record.id)
  const whole = { record, lineNo: 0, field: 'voucher', label: words.onVoucher(no, words.wholeVoucher) }
  const general = own.find(({ lineNo, field }) => lineNo === 0 && field === whole.field)
  const others = own.filter((thread) => thread !== general && thread.isOpen)
  return (
    <SideSection title={words.title}>
      {others.map((thread) => <Thread key={thread.id} place={thread} thread={thread} />)}
      <Thread place={whole} thread={general} placeholder={words.addToVoucher} />
    </SideSection>
  )
}
