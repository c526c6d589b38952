import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addMonths, firstDay, lastDay, monthOf } from '../../../src-shared/kernel/calendar'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { Chart } from '../../charts/Chart'
import { useSession } from '../session.context'
import { openView } from '../tabs.store'
import { useTheme } from '../theme.store'
import { monthFlowOption, monthFlowTable, sumMonths, type MonthFlow } from './month-flow.option'

/** 近 12 个月收支: money in and out of all accounts, month by month; a month leads to its 现金流水. */
export function FlowCard() {
  const theme = useTheme()
  const to = monthOf(useSession().today), from = addMonths(to, -23)
  const books = useQuery(api.ledger.book.list.queryOptions())
  const accounts = useQueries({
    queries: (books.data ?? []).map((book) => api.ledger.daybook.months.queryOptions({ input: { bookId: book.id, from, to } })),
    combine: (results) => results.map((result) => result.data as readonly MonthFlow[] | undefined)
  })
  const isComplete = books.data !== undefined && accounts.every((months) => months !== undefined)
  const rows = useMemo(() => (isComplete ? sumMonths(accounts.map((months) => months ?? [])) : []), [isComplete, accounts])
  const option = useMemo(() => monthFlowOption(rows, theme), [rows, theme])
  const { title } = shellMessages.home.flow
  return (
    <section className="card home-wide" aria-label={title}>
      <div className="card-head"><h3>{title}</h3></div>
      <div className="card-body home-chart">
        <Chart label={title} option={option} theme={theme} isLoading={!isComplete} isEmpty={rows.length === 0} table={monthFlowTable(rows)} onPoint={(_, index) => { const row = rows[index]; if (row) openView('ledger.cashFlow', { from: firstDay(row.month), to: lastDay(row.month), bookId: 0, up: 'home' }) }} />
      </div>
    </section>
  )
}
