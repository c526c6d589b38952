import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { monthOf } from '../../../../src-shared/kernel/calendar'
import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { describeError, describeRefusal } from '../../../api/errors'
import { useSession } from '../../../app/session.context'
import { openScreen } from '../../../app/tabs.store'
import { TabSheet } from '../../../app/TabSheet'
import { useTabView } from '../../../app/useTabView'
import type { CellMark, MenuContext, SheetHandle } from '../../../grid/sheet.types'
import { Button } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { EmptyState } from '../../../ui/EmptyState'
import { LoadFailure } from '../../../ui/LoadFailure'
import { Waiting } from '../../../ui/Progress'
import { CommentsButton } from '../../comments/CommentsButton'
import { voucherListPlace } from '../../comments/places'
import { useComments } from '../../comments/useComments'
import { useLookups } from '../../lookups'
import { openPrint, openVoucher } from '../desk'
import { RemovedNote } from '../Removed'
import { useVoucherKeys } from '../useVoucherKeys'
import { inBinderOrder, useBookableDay } from '../voucher.queries'
import type { BulkAction } from './bulk'
import { BulkNote } from './BulkNote'
import { ListFilters } from './ListFilters'
import { isFiltered, listInput, type ListView } from './list.view'
import { ListToolbar } from './ListToolbar'
import { voucherGroups } from './voucher.groups'
import { useBulk } from './useBulk'
import { rowIdOf, rowKindOf, voucherListColumns } from './voucher-list.columns'
import './list.css'

const markOf = (row: VoucherRow, key: string): CellMark | undefined =>
  (row.issue && key === 'issue' ? { mark: 'bad', reason: describeRefusal(row.issue.code, row.issue.data) ?? '' } : undefined)

/** 凭证: all of a month, drafts and posted. */
export function VoucherListScreen() {
  const day = useBookableDay()
  return day === undefined ? <Waiting /> : <VoucherList month={monthOf(day)} />
}

function VoucherList({ month }: { month: string }) {
  const { office } = useSession()
  const lookups = useLookups()
  const [view, change] = useTabView<ListView>({ month, state: 'all', type: '', accountId: 0, text: '' })
  const input = useDeferredValue(listInput(view))
  const list = useQuery({ ...api.ledger.voucher.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const rows = useMemo(() => inBinderOrder(list.data ?? []), [list.data])
  const totals = useMemo(() => [{ id: 'total', cells: { summary: texts.totalOf(rows.length), totalFen: rows.reduce((sum, row) => sum + row.totalFen, 0), lineCount: rows.reduce((sum, row) => sum + row.lineCount, 0), attachments: rows.reduce((sum, row) => sum + row.attachments, 0) } }], [rows])
  const sheet = useRef<SheetHandle>(null)
  const [chosenIds, setChosenIds] = useState<readonly string[]>([])
  const chosen = useMemo(() => { const wanted = new Set(chosenIds); return rows.filter((row) => wanted.has(rowIdOf(row))) }, [rows, chosenIds])
  const comments = useComments(voucherListPlace, voucherListColumns)
  const bulk = useBulk()
  const [removing, setRemoving] = useState<readonly VoucherRow[]>()
  const shown = useRef(rows)
  useEffect(() => { shown.current = rows })
  /** Afterwards one row is selected, so that a second press can't take the rows that moved up. */
  const run = async (action: BulkAction, on: readonly VoucherRow[]) => {
    const { problems } = await bulk.run(action, on)
    const wanted = problems[0] ? rowIdOf(problems[0].ref) : undefined
    const row = shown.current.find((one) => rowIdOf(one) === wanted) ?? shown.current[0]
    if (row) sheet.current?.select(rowIdOf(row), 'no')
  }
  const act = (action: BulkAction | 'print', on: readonly VoucherRow[]) => {
    if (action === 'print') openPrint(on)
    else if (action === 'remove') setRemoving(on)
    else void run(action, on)
  }
  useVoucherKeys({ new: () => { openScreen('ledger.voucher') }, print: chosen.length > 0 ? () => { openPrint(chosen) } : undefined })
  const menu = ({ active }: MenuContext<VoucherRow>) => [
    ...(active ? [{ key: 'open', label: texts.goTo, shortcut: 'Enter', onSelect: () => { openVoucher(active.row) } }] : []),
    { key: 'print', label: texts.withCount(texts.actions.print, chosen.length), shortcut: 'Ctrl+P', isDisabled: chosen.length === 0, onSelect: () => { act('print', chosen) } }
  ]
  if (list.error && !list.data) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const clear = () => { change({ state: 'all', type: '', accountId: 0, text: '' }) }
  return (
    <div className="page">
      <ListToolbar input={input} chosen={chosen} isBusy={bulk.running !== undefined} onAct={act}>
        <ListFilters view={view} change={change} lookups={lookups} isThreefold={office.numbering === 'threefold'} />
        <CommentsButton rows={rows} columns={voucherListColumns} placeOf={voucherListPlace} getRowId={rowIdOf} sheet={sheet} />
      </ListToolbar>
      <BulkNote bulk={bulk} rows={rows} />
      <RemovedNote />
      <div className="page-body">
        <TabSheet<VoucherRow>
          ref={sheet} groupBy={voucherGroups} label={texts.label} rows={rows} columns={voucherListColumns} getRowId={rowIdOf} rowKind={rowKindOf} cellMarks={markOf} comments={comments} totals={totals} storageKey="vouchers"
          isLoading={list.isPending} onOpen={openVoucher} contextMenu={menu} onSelection={() => { setChosenIds(sheet.current?.selectedRowIds() ?? []) }}
          empty={<EmptyState
            title={isFiltered(view) ? texts.emptyFiltered : texts.empty(ledgerMessages.monthText(view.month))} text={texts.emptyText}
            actions={isFiltered(view) ? <Button onClick={clear}>{texts.clearFilters}</Button> : <Button kind="primary" onClick={() => { openScreen('ledger.voucher') }}>{texts.newVoucher}</Button>}
          />}
        />
      </div>
      <ConfirmDialog
        isOpen={removing !== undefined} title={texts.removeAsk(removing?.length ?? 0)} confirmLabel={texts.removeAsk(removing?.length ?? 0)} isDanger
        onConfirm={() => { setRemoving(undefined); void run('remove', removing ?? []) }} onCancel={() => { setRemoving(undefined) }}
      >
        <p>{texts.removeText}</p>
      </ConfirmDialog>
    </div>
  )
}
