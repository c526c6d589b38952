import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { holds } from '../../../../src-shared/kernel/permissions'
import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { importScreenTexts } from '../../../../src-shared/messages/import-screen'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { api, client } from '../../../api/api'
import { saveFile } from '../../../api/download'
import { describeError } from '../../../api/errors'
import { useSession } from '../../../app/session.context'
import { openScreen } from '../../../app/tabs.store'
import { Button } from '../../../ui/Button'
import { MoreMenu, type MoreItem } from '../../../ui/MoreMenu'
import { Note } from '../../../ui/Note'
import { Toolbar } from '../../../ui/Toolbar'
import type { BulkAction } from './bulk'
import type { listInput } from './list.view'

/** Filters at the left; at the right what can be done with the vouchers chosen, by role and setting. */
export function ListToolbar({ input, chosen, isBusy, onAct, children }: {
  input: ReturnType<typeof listInput>; chosen: readonly VoucherRow[]; isBusy: boolean; onAct: (action: BulkAction | 'print', rows: readonly VoucherRow[]) => void; children: ReactNode
}) {
  const { user } = useSession()
  const separation = useQuery(api.workspace.setting.get.queryOptions()).data?.separation ?? 'none'
  const [failure, setFailure] = useState<string>()
  const save = async (format: 'xlsx' | 'csv') => {
    setFailure(undefined)
    try {
      saveFile(await client.ledger.export.run({ what: 'vouchers', format, ...input }))
    } catch (error) {
      setFailure(describeError(error).text)
    }
  }
  const drafts = chosen.filter((row) => row.kind === 'draft')
  const may = { sign: separation === 'full' && holds(user.role, 'ledger.sign'), review: separation !== 'none' && holds(user.role, 'ledger.review'), post: holds(user.role, 'ledger.post'), write: holds(user.role, 'ledger.write') }
  const count = (action: BulkAction | 'print', rows: readonly VoucherRow[]) => texts.withCount(texts.actions[action], rows.length)
  const open = drafts.filter((row) => row.state === 'draft'), passed = drafts.filter((row) => row.state !== 'draft')
  const unreviewed = drafts.filter((row) => row.state !== 'reviewed'), ready = separation === 'none' ? drafts : drafts.filter((row) => row.state === 'reviewed')
  const items: MoreItem[] = [
    ...(may.write && passed.length > 0 ? [{ key: 'withdraw', label: count('withdraw', passed), onSelect: () => { onAct('withdraw', passed) } }] : []),
    ...(holds(user.role, 'ledger.import') ? [{ key: 'import', label: importScreenTexts.title, onSelect: () => { openScreen('ledger.import', { record: 'vouchers' }) } }] : []),
    { key: 'xlsx', label: texts.exportXlsx, onSelect: () => { void save('xlsx') } },
    { key: 'csv', label: texts.exportCsv, onSelect: () => { void save('csv') } },
    ...(may.write && open.length > 0 ? [{ key: 'remove', label: count('remove', open), isDanger: true, onSelect: () => { onAct('remove', open) } }] : [])
  ]
  return (
    <>
      <Toolbar
        title={texts.title}
        end={<>
          {may.sign && open.length > 0 && <Button isBusy={isBusy} onClick={() => { onAct('sign', open) }}>{count('sign', open)}</Button>}
          {may.review && unreviewed.length > 0 && <Button isBusy={isBusy} onClick={() => { onAct('review', unreviewed) }}>{count('review', unreviewed)}</Button>}
          {may.post && ready.length > 0 && <Button isBusy={isBusy} onClick={() => { onAct('post', ready) }}>{count('post', ready)}</Button>}
          {chosen.length > 0 && <Button kind="ghost" icon="print" onClick={() => { onAct('print', chosen) }}>{count('print', chosen)}</Button>}
          <MoreMenu label={texts.more} items={items} />
          {may.write && <Button kind="primary" icon="plus" shortcut="Alt N" onClick={() => { openScreen('ledger.voucher') }}>{texts.newVoucher}</Button>}
        </>}
      >{children}</Toolbar>
      {failure !== undefined && <div className="list-note"><Note tone="err">{failure}</Note></div>}
    </>
  )
}
