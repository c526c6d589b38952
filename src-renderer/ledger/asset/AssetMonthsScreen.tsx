import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetMonth } from '../../../src-shared/ledger/asset'
import { assetTexts } from '../../../src-shared/messages/asset'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { PrintButton } from '../../app/PrintButton'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import type { SheetColumn } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Toolbar } from '../../ui/Toolbar'
import { PrintedReport } from '../reports/PrintedReport'
import { printPlan } from './asset.print'

const words = assetTexts.plan
const stateOf = (row: AssetMonth) => (row.voucher === null ? 'none' : row.voucher.kind)
const columns: readonly SheetColumn<AssetMonth>[] = [
  { key: 'month', title: words.month, kind: 'text', width: 100 }, { key: 'amountFen', title: words.amount, kind: 'money', width: 120, tone: (_, row) => (row.voucher ? undefined : 'muted') },
  { key: 'takenFen', title: words.taken, kind: 'money', width: 140, isRunning: true }, { key: 'netFen', title: words.net, kind: 'money', width: 140, isRunning: true },
  { key: 'state', title: words.state, kind: 'tag', width: 90, value: (row) => words.states[stateOf(row)], tone: (_, row) => (row.voucher === null ? 'plain' : row.voucher.kind === 'draft' ? 'draft' : 'ok') }
]
const getRowId = (row: AssetMonth) => row.month
const none: readonly AssetMonth[] = []

/** 折旧计划 of one card: every month with what it depreciates; Enter opens the month's voucher. */
export function AssetMonthsScreen({ params: { id } }: { params: { readonly id?: number } }) {
  const plan = useQuery(api.ledger.asset.get.queryOptions({ input: id === undefined ? skipToken : { id } })), [isPrinting, setPrinting] = useState(false)
  if (id === undefined) return <EmptyState title={words.unknown} actions={<Button kind="primary" onClick={() => { openScreen('ledger.assets') }}>{words.back}</Button>} />
  if (plan.error) return <LoadFailure text={describeError(plan.error).text} onRetry={() => { void plan.refetch() }} />
  const { asset, months = none } = plan.data ?? {}
  return (
    <div className="page">
      <Toolbar title={asset ? words.title(`${asset.code} ${asset.name}`) : words.screen} hint={words.hint(months.length)} end={<>
        <Button kind="ghost" onClick={() => { openScreen('ledger.assets') }}>{words.back}</Button>
        <PrintButton label={words.print} onPrint={() => { setPrinting(true) }} />
      </>} />
      <div className="page-body">
        <TabSheet<AssetMonth> label={words.screen} rows={months} columns={columns} getRowId={getRowId} isLoading={plan.isPending} hasGutter storageKey="ledger.assetMonths" onOpen={({ voucher }) => { if (voucher) openScreen('ledger.voucher', { kind: voucher.kind, id: voucher.id }) }} />
      </div>
      {isPrinting && asset && <PrintedReport table={printPlan(asset, months)} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}
