import { useQuery } from '@tanstack/react-query'
import type { Voucher } from '../../../../src-shared/ledger/voucher'
import { voucherNo } from '../../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { openScreen, openView } from '../../../app/tabs.store'
import { Button } from '../../../ui/Button'
import { SideSection } from '../../../ui/SidePanel'
import type { Lookups } from '../../lookups'

const words = voucherTexts.chain

/** Where a voucher comes from, in a few words for its head. */
export function sourceText(voucher: Pick<Voucher, 'source' | 'sourceRef'> | undefined, lookups: Lookups): string {
  if (!voucher || voucher.source === 'entry') return ''
  const book = voucher.source === 'daybook' ? lookups.book.get(Number(voucher.sourceRef)) : undefined
  return book ? words.book(book.name) : voucherTexts.sources[voucher.source] ?? ''
}

/** 来源链: what it reverses or corrects, what reversed it, who let it pass. Each is a link. */
export function ChainPanel({ voucher, here, lookups }: { voucher: Voucher; here: string; lookups: Lookups }) {
  const corrected = voucher.source === 'correction' && voucher.sourceRef !== null ? Number(voucher.sourceRef) : null
  const source = sourceText(voucher, lookups)
  return (
    <SideSection title={words.title}>
      <ul className="chain">
        {voucher.reversesId !== null && <li><PostedLink id={voucher.reversesId} text={words.reverses} /></li>}
        {corrected !== null && <li><PostedLink id={corrected} text={words.correction} /></li>}
        {source !== '' && voucher.reversesId === null && corrected === null && <li>{source} <SourceLink source={voucher.source} sourceRef={voucher.sourceRef} /></li>}
        <li>{voucher.date} {words.by(voucher.makerName)}</li>
        {voucher.overrideReason !== null && <li>{words.override(voucher.overrideReason)}</li>}
        <li><b>{here} {words.here}</b></li>
        {voucher.reversedById !== null && <li><PostedLink id={voucher.reversedById} text={words.reversedBy} /></li>}
      </ul>
    </SideSection>
  )
}

/** The way to the record that made the voucher, where it has a page of its own. */
function SourceLink({ source, sourceRef }: Pick<Voucher, 'source' | 'sourceRef'>) {
  const paymentId = source === 'expense' ? Number(sourceRef) : 0
  const request = useQuery({ ...api.expense.payment.get.queryOptions({ input: { id: paymentId } }), enabled: paymentId > 0 }).data
  if (source === 'refund' && sourceRef !== null) return <Button kind="link" onClick={() => { openView('expense.refund', { month: sourceRef }) }}>{words.refund(sourceRef)}</Button>
  if (!request) return null
  return <Button kind="link" onClick={() => { openScreen(request.record === 'claim' ? 'expense.claim' : 'expense.advance', { id: request.recordId }) }}>{words.request(request.no, request.staffName)}</Button>
}

function PostedLink({ id, text }: { id: number; text: (no: string) => string }) {
  const { data } = useQuery(api.ledger.voucher.get.queryOptions({ input: { kind: 'posted', id } }))
  if (!data) return null
  return <Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: 'posted', id }) }}>{text(`${data.date.slice(0, 7)} ${voucherNo(data.type, data.no)}`)}</Button>
}
