import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { requestStateSchema, type RequestRow, type RequestState } from '../../src-shared/expense/claim'
import { addMonths, firstDay, lastDay, monthOf } from '../../src-shared/kernel/calendar'
import { sumFen } from '../../src-shared/kernel/money'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useSession } from '../app/session.context'
import { openScreen } from '../app/tabs.store'
import { TabSheet } from '../app/TabSheet'
import { useTabView } from '../app/useTabView'
import { DateRange } from '../forms/DateRange'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Toolbar } from '../ui/Toolbar'
import { requestColumns, requestId } from './request.columns'

const words = expenseTexts.register
const GROUP_BY = ['kind', 'month:date', 'staffName', 'departmentName', 'state', 'stepName']
const columns = requestColumns(true)

/** 费用单据: everybody's advances and claims of a span. */
export function RegisterScreen() {
  const month = monthOf(useSession().today)
  const [view, change] = useTabView<{ from: string; to: string; record: 'all' | 'advance' | 'claim'; state: RequestState | '' }>({ from: firstDay(addMonths(month, -2)), to: lastDay(month), record: 'all', state: '' })
  const list = useQuery(api.expense.register.list.queryOptions({ input: { from: view.from, to: view.to, record: view.record, state: view.state === '' ? null : view.state } }))
  const rows = list.data ?? none
  const totals = useMemo(() => [{ id: 'total', cells: { no: expenseTexts.pay.total, amountFen: sumFen(rows.map((row) => row.amountFen)), openFen: sumFen(rows.map((row) => row.openFen)) } }], [rows])
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.register} hint={expenseTexts.mine.count(rows.length)}>
        <DateRange label={expenseTexts.columns.date} from={view.from} to={view.to} onChange={change} />
        <select className="input" aria-label={expenseTexts.columns.kind} value={view.record} onChange={(event) => { change({ record: event.target.value as 'all' }) }}>
          <option value="all">{words.all}</option><option value="claim">{expenseTexts.records.claim}</option><option value="advance">{expenseTexts.records.advance}</option>
        </select>
        <select className="input" aria-label={expenseTexts.columns.state} value={view.state} onChange={(event) => { change({ state: event.target.value as RequestState | '' }) }}>
          <option value="">{words.allStates}</option>{requestStateSchema.options.map((state) => <option key={state} value={state}>{expenseMessages.states[state]}</option>)}
        </select>
      </Toolbar>
      <div className="page-body">
        <TabSheet<RequestRow> label={expenseTexts.titles.register} rows={rows} columns={columns} getRowId={requestId} groupBy={GROUP_BY} totals={totals} isLoading={list.isPending} hasGutter storageKey="expense.register"
          onOpen={(row) => { openScreen(row.record === 'claim' ? 'expense.claim' : 'expense.advance', { id: row.id }) }} empty={<EmptyState title={words.empty} />} />
      </div>
    </div>
  )
}
const none: readonly RequestRow[] = []
