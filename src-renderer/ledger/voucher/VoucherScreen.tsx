import { useQuery } from '@tanstack/react-query'
import { holds } from '../../../src-shared/kernel/permissions'
import type { Voucher, VoucherRef } from '../../../src-shared/ledger/voucher'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import type { Params } from '../../app/screen.types'
import { useMay, useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Waiting } from '../../ui/Progress'
import { useVoucherChoices } from './cells/useVoucherChoices'
import { automaticType, type Desk } from './desk'
import type { SessionStart } from './model/draft-session'
import { blankEntry, entryOfDraft, readEntry } from './model/entry'
import { keptKey } from './useDraftSession'
import { useBookableDay } from './voucher.queries'
import { VoucherEditor } from './VoucherEditor'
import { VoucherViewer } from './VoucherViewer'

/** 凭证: a new one without parameters, otherwise the draft or posted voucher named by `kind` and `id`. */
export function VoucherScreen({ params }: { params: Params }) {
  const choices = useVoucherChoices()
  const { office } = useSession()
  const settings = useQuery(api.workspace.setting.get.queryOptions())
  const day = useBookableDay()
  if (settings.error) return <LoadFailure text={describeError(settings.error).text} onRetry={() => { void settings.refetch() }} />
  if (!settings.data || day === undefined || !choices.lookups.isReady) return <Waiting />
  const desk: Desk = { choices, separation: settings.data.separation, numbering: office.numbering, day }
  const { kind, id } = params
  return (kind === 'draft' || kind === 'posted') && typeof id === 'number' ? <StoredVoucher desk={desk} voucherRef={{ kind, id }} /> : <NewVoucher desk={desk} />
}

/** What a screen kept: nothing, a draft's id, or with `entry` also what the books don't have. It is read afresh each time. */
const useKept = (draftId: number | null) => useQuery({ ...api.workspace.draft.get.queryOptions({ input: { key: keptKey(draftId) } }), staleTime: 0, gcTime: 0, refetchOnMount: false })

const startOf = (voucher: Voucher, desk: Desk, kept: unknown): SessionStart => {
  const { id, no, type, issue } = voucher
  const body = kept as { entry?: unknown; base?: unknown; revision?: unknown } | null
  const typed = readEntry(body?.entry)
  const revision = typed !== null && typeof body?.revision === 'number' ? body.revision : voucher.revision
  return { entry: typed ?? entryOfDraft(voucher, automaticType(desk.numbering, voucher.lines, desk.choices.lookups)), id, revision, no, type, issue, isTyped: typed !== null, ...(typed === null ? {} : { base: readEntry(body?.base) ?? undefined }) }
}

function StoredVoucher({ desk, voucherRef }: { desk: Desk; voucherRef: VoucherRef }) {
  const { user } = useSession()
  const voucher = useQuery(api.ledger.voucher.get.queryOptions({ input: voucherRef }))
  const kept = useKept(voucherRef.id)
  if (!voucher.data) return voucher.error ? <LoadFailure text={describeError(voucher.error).text} onRetry={() => { void voucher.refetch() }} /> : <Waiting />
  if (voucherRef.kind === 'posted' || voucher.data.state !== 'draft' || !holds(user.role, 'ledger.write')) return <VoucherViewer desk={desk} voucher={voucher.data} />
  if (kept.isPending) return <Waiting />
  return <VoucherEditor desk={desk} voucher={voucher.data} start={startOf(voucher.data, desk, kept.data?.body)} keptKey={keptKey(voucherRef.id)} />
}

function NewVoucher({ desk }: { desk: Desk }) {
  const mayWrite = useMay('ledger.write')
  const kept = useKept(null)
  const body = kept.data?.body as { id?: unknown } | null | undefined
  const draftId = typeof body?.id === 'number' ? body.id : null
  const stored = useQuery(api.ledger.voucher.get.queryOptions({ input: { kind: 'draft', id: draftId ?? 0 }, enabled: draftId !== null }))
  if (!mayWrite) return <EmptyState title={voucherTexts.readOnlyTitle} text={voucherTexts.readOnlyText} actions={<Button onClick={() => { openScreen('ledger.vouchers') }}>{voucherTexts.recent.all}</Button>} />
  if (kept.isPending || (draftId !== null && stored.isPending)) return <Waiting />
  const typed = readEntry((body as { entry?: unknown } | null | undefined)?.entry)
  const start: SessionStart = stored.data?.state === 'draft'
    ? startOf(stored.data, desk, body)
    : { entry: typed ?? blankEntry(desk.day), id: null, revision: null, no: null, type: null, issue: null, isTyped: typed !== null }
  return <VoucherEditor desk={desk} voucher={undefined} start={start} keptKey={keptKey(null)} />
}
