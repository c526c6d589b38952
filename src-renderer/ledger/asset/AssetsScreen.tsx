import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { lastDay } from '../../../src-shared/kernel/calendar'
import { sumFen } from '../../../src-shared/kernel/money'
import type { AssetList, AssetRow } from '../../../src-shared/ledger/asset'
import { assetTexts as texts } from '../../../src-shared/messages/asset'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen, openView } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import type { SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths, usePeriods } from '../period/periods'
import { PrintedReport } from '../reports/PrintedReport'
import { REPORTS } from '../reports/report.views'
import { onInsertKey } from '../setup/insert.key'
import { useLanding } from '../setup/useLanding'
import { useTarget } from '../setup/useTarget'
import { assetColumns } from './asset.columns'
import { nextCode } from './asset.form'
import { printDepreciation } from './asset.print'
import { AssetPanel, type AssetSubject } from './AssetPanel'
import '../../ui/page.css'

const none: readonly AssetRow[] = []
const GROUP_BY = ['category', 'department', 'keeper', 'state']
const getRowId = (row: AssetRow) => String(row.id)

/** 固定资产: the cards as of a month, what the month depreciates, and its one voucher. */
export function AssetsScreen() {
  const lookups = useLookups(), months = useMonths(), mayWrite = useMay('ledger.write'), { isActive } = useTab()
  const [view, change] = useTabView<{ month: string; disposed: boolean }>({ month: '', disposed: false }), month = view.month || months.current
  const list = useQuery(api.ledger.asset.list.queryOptions({ input: { month }, placeholderData: keepPreviousData })), isOpen = usePeriods()?.find((period) => period.month === month)?.state === 'open'
  const all = list.data?.rows ?? none, rows = useMemo(() => all.filter((row) => view.disposed || row.state !== 'disposed'), [all, view.disposed]), columns = useMemo(() => assetColumns(lookups), [lookups])
  const sums = (key: 'costFen' | 'monthFen' | 'takenFen' | 'netFen') => sumFen(rows.map((row) => row[key]))
  const totals = [{ id: 'total', cells: { code: texts.columns.total, costFen: sums('costFen'), monthFen: sums('monthFen'), takenFen: sums('takenFen'), netFen: sums('netFen') } }]
  const sheet = useRef<SheetHandle>(null), target = useTarget<AssetSubject>(), row = target.value?.id == null ? undefined : all.find((one) => one.id === target.value?.id)
  const [told, setTold] = useState<string>(), [isPrinting, setPrinting] = useState(false), run = useCommand(api.ledger.asset.depreciation.run), land = useLanding(sheet, rows, 'code')
  const { dueFen = 0, voucher = null } = list.data ?? {}, canRun = mayWrite && isOpen && voucher === null && dueFen > 0
  const depreciate = async () => { setTold(undefined); await run.run({ month }) }
  useFunctionKey(texts.runKey, texts.run(dueFen), isActive && canRun, () => { void depreciate() })
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const add = () => { if (mayWrite) target.go({ id: null }) }
  const finish = (id: number | undefined) => { land(id); target.go(id === undefined ? undefined : { id }) }
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.hint(rows.length, sums('netFen'))} end={<>
        <PrintButton label={texts.print} onPrint={() => { setPrinting(true) }} />
        {mayWrite && <Button icon="plus" shortcut="Insert" onClick={add}>{texts.add}</Button>}
        {canRun && <Button kind="primary" shortcut={texts.runKey} isBusy={run.isRunning} onClick={() => { void depreciate() }}>{texts.run(dueFen)}</Button>}
      </>}>
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { setTold(undefined); change({ month: chosen }) }} />
        <CheckField label={texts.showDisposed} value={view.disposed} onChange={(disposed) => { change({ disposed }) }} />
      </Toolbar>
      <Notes told={told} problem={run.error?.text} list={list.data} month={month} />
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(add)}>
          <TabSheet<AssetRow> ref={sheet} label={texts.title} rows={rows} columns={columns} getRowId={getRowId} groupBy={GROUP_BY} totals={totals} storageKey="ledger.assets" isLoading={list.isPending || !lookups.isReady} hasGutter
            onOpen={(one) => { openScreen('ledger.assetMonths', { id: one.id }) }} onActiveCell={(cell) => { target.follow(cell && { id: cell.row.id }) }}
            empty={<EmptyState title={all.length > 0 ? texts.emptyMonth : texts.empty} text={texts.emptyText} actions={mayWrite && <><Button kind="primary" onClick={add}>{texts.add}</Button><Button onClick={() => { openScreen('ledger.import', { record: 'assets' }) }}>{texts.import}</Button></>} />} />
        </div>
        <AssetPanel row={row} target={target} month={month} code={nextCode(all)} lookups={lookups} mayWrite={mayWrite} onTold={setTold} onFinish={finish} />
      </div>
      {isPrinting && <PrintedReport table={printDepreciation(rows, lookups, month)} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}

/** What was done, what stands in the way, and where the cards and their accounts part. */
function Notes({ told, problem, list, month }: { told: string | undefined; problem: string | undefined; list: AssetList | undefined; month: string }) {
  const voucher = list?.voucher, tie = list && list.rows.length > 0 ? list.tie : undefined
  if (problem === undefined && told === undefined && !voucher && (!tie || (tie.cardCostFen === tie.bookCostFen && tie.cardTakenFen === tie.bookTakenFen))) return null
  return (
    <div className="page-notes">
      {problem !== undefined && <Note tone="err">{problem}</Note>}
      {told !== undefined && <Note tone="ok">{told}</Note>}
      {voucher && <Note tone="ok" actions={<Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: voucher.kind, id: voucher.id }) }}>{texts.openVoucher}</Button>}>{texts.made}</Note>}
      {tie && <Ties tie={tie} month={month} />}
    </div>
  )
}

/** Where the cards and their accounts part, with the way to the account. */
function Ties({ tie, month }: { tie: AssetList['tie']; month: string }) {
  const parts = [
    { isCost: true, card: tie.cardCostFen, book: tie.bookCostFen, accountId: tie.assetAccountId }, { isCost: false, card: tie.cardTakenFen, book: tie.bookTakenFen, accountId: tie.depreciationAccountId }
  ].filter((one) => one.card !== one.book)
  return parts.map(({ isCost, card, book, accountId }) => (
    <Note key={String(isCost)} tone="warn" actions={accountId !== null && <Button kind="link" onClick={() => { openView(REPORTS.subsidiary, { accountId, from: `${month.slice(0, 4)}-01-01`, to: lastDay(month), up: 'ledger.assets' }) }}>{texts.toBook}</Button>}>
      {texts.differs(isCost, card, book)}
    </Note>
  ))
}
