import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RequestRow } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useMay } from '../app/session.context'
import { openScreen } from '../app/tabs.store'
import { TabSheet } from '../app/TabSheet'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Money } from '../ui/Money'
import { Note } from '../ui/Note'
import { Tag } from '../ui/Tag'
import { Toolbar } from '../ui/Toolbar'
import { Behalf } from './Behalf'
import { requestColumns, requestId } from './request.columns'
import { useNewRequest } from './useNewRequest'
import './expense.css'

const words = expenseTexts.mine
const GROUP_BY = ['kind', 'month:date', 'state']
const columns = requestColumns(false)
const open = (row: RequestRow) => { openScreen(row.record === 'claim' ? 'expense.claim' : 'expense.advance', { id: row.id }) }

/** 我的报销: what the user asked for, how far it is, and what is still out. */
export function MyRequestsScreen() {
  const claims = useQuery(api.expense.claim.list.queryOptions()), advances = useQuery(api.expense.advance.list.queryOptions())
  const limit = useQuery(api.workspace.setting.get.queryOptions()).data?.advanceDays ?? 30
  const rows = useMemo(() => [...advances.data ?? [], ...claims.data ?? []].toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id)), [claims.data, advances.data])
  const { isBusy, failure, start } = useNewRequest(), mayEnter = useMay('expense.pay'), [isAsking, setAsking] = useState(false)
  const error = claims.error ?? advances.error
  if (error) return <LoadFailure text={describeError(error).text} onRetry={() => { void claims.refetch(); void advances.refetch() }} />
  const buttons = <>{mayEnter && <Button kind="ghost" onClick={() => { setAsking(true) }}>{words.behalf}</Button>}<Button isBusy={isBusy} onClick={() => { void start('advance', null) }}>{words.newAdvance}</Button><Button kind="primary" icon="plus" isBusy={isBusy} onClick={() => { void start('claim', null) }}>{words.newClaim}</Button></>
  const late = rows.filter((row) => row.openFen > 0 && row.days > limit)
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.mine} hint={words.count(rows.length)} end={buttons} />
      {failure !== undefined && <Note tone="err">{failure}</Note>}
      {late.map((row) => <Note key={row.id} tone="warn">{words.overdue(row.no, row.days, formatFen(row.openFen))}</Note>)}
      <div className="page-body mine-sheet">
        <TabSheet<RequestRow> label={expenseTexts.titles.mine} rows={rows} columns={columns} getRowId={requestId} groupBy={GROUP_BY} isLoading={claims.isPending || advances.isPending} onOpen={open} storageKey="expense.mine" hasGutter
          empty={<EmptyState title={words.empty} text={words.emptyText} actions={buttons} />} />
      </div>
      <div className="mine-cards line-cards">
        {rows.map((row) => (
          <button key={requestId(row)} type="button" onClick={() => { open(row) }}>
            <b>{row.no} <Tag tone={row.state === 'pending' ? 'wait' : row.state === 'returned' ? 'err' : 'plain'}>{expenseMessages.states[row.state]}</Tag></b><Money fen={row.amountFen} /><small>{row.date} {row.purpose} {row.stepName}</small>
          </button>
        ))}
      </div>
      {isAsking && <Behalf onClose={() => { setAsking(false) }} />}
    </div>
  )
}
