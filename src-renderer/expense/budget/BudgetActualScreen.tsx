import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BudgetPosition } from '../../../src-shared/expense/budget'
import { formatFen } from '../../../src-shared/kernel/money'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { PrintButton } from '../../app/PrintButton'
import { TabSheet } from '../../app/TabSheet'
import { openScreen } from '../../app/tabs.store'
import { useTheme } from '../../app/theme.store'
import { useTabView } from '../../app/useTabView'
import { Chart } from '../../charts/Chart'
import { useMonths } from '../../ledger/period/periods'
import type { FigureParams } from '../../ledger/reports/figure.source'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { PositionCard } from '../BudgetPanel'
import { actualColumns, positionId } from './budget.columns'
import { budgetMonthsOption, budgetMonthsTable } from './budget-months.option'
import '../expense.css'

const words = budgetTexts.actual
const none: readonly BudgetPosition[] = []
/** A fixed budget and a cap show a month, the others count from January on; the lines behind are the same. */
const openFigure = (row: BudgetPosition) => {
  const from = row.from === null ? row.month : `${row.month.slice(0, 4)}-01`
  openScreen('ledger.figure', { source: 'budget', lineId: row.lineId, from, to: row.month, name: words.figure(row.categoryName, row.unitName), fen: row.usedFen } satisfies FigureParams)
}

const GROUP_BY = ['unitName', 'categoryName', 'method']

/** 预算执行: every line of the plan in force with what is left of it, its formula, its months and its vouchers. */
export function BudgetActualScreen() {
  const months = useMonths()
  const [view, change] = useTabView<{ month: string }>({ month: '' })
  const month = view.month || months.current
  const list = useQuery(api.expense.budget.list.queryOptions({ input: { month } }))
  const [active, setActive] = useState<number>(), [isPrinting, setPrinting] = useState(false)
  const rows = list.data?.rows ?? none, shown = rows.find((row) => row.lineId === active), over = rows.filter((row) => row.leftFen < 0).length
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={<PrintButton label={budgetTexts.plan.print} onPrint={() => { setPrinting(true) }} />}>
        <MonthPicker label={words.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { change({ month: chosen }) }} />
        {rows.length > 0 && (over > 0 ? <Tag tone="err">{words.over(over)}</Tag> : <Tag tone="ok">{words.within}</Tag>)}
      </Toolbar>
      <div className="page-body">
        <TabSheet<BudgetPosition> label={words.title} rows={rows} columns={actualColumns} getRowId={positionId} groupBy={GROUP_BY} isLoading={list.isPending} hasGutter storageKey="expense.budgetActual"
          onOpen={openFigure} onActiveCell={(cell) => { setActive(cell?.row.lineId) }} empty={<EmptyState title={words.empty} text={words.emptyText} />} />
        <SidePanel label={words.title} width={300}>
          {shown ? <><PositionCard position={shown} /><SideSection title={words.chart(shown.categoryName)}><Months lineId={shown.lineId} name={shown.categoryName} /><Button kind="link" onClick={() => { openFigure(shown) }}>{words.source}</Button></SideSection></> : <SideSection title={words.hint}><p className="field-hint">{words.choose}</p></SideSection>}
        </SidePanel>
      </div>
      {isPrinting && <PrintedReport onDone={() => { setPrinting(false) }} table={{
        title: words.title, left: month, right: reportMessages.unit, isLandscape: true,
        columns: [{ title: budgetTexts.plan.unit, share: 12 }, { title: budgetTexts.plan.category, share: 18 }, { title: budgetTexts.plan.method, share: 12 }, ...[words.entitled, words.used, words.committed, words.reserved, words.left].map((title) => ({ title, align: 'right' as const, share: 11.6 }))],
        rows: rows.map((row) => ({ cells: [row.unitName, row.categoryName, budgetTexts.methods[row.method], ...[row.entitledFen, row.usedFen, row.committedFen, row.reservedFen, row.leftFen].map(formatFen)] }))
      }} />}
    </div>
  )
}

function Months({ lineId, name }: { lineId: number; name: string }) {
  const theme = useTheme(), months = useQuery(api.expense.budget.months.queryOptions({ input: lineId > 0 ? { lineId } : skipToken })).data
  const option = useMemo(() => budgetMonthsOption(months ?? [], theme), [months, theme])
  return <div className="months"><Chart label={words.chart(name)} option={option} theme={theme} isBare table={budgetMonthsTable(months ?? [])} /></div>
}
