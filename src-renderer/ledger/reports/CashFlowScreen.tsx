import { useMemo, useState } from 'react'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { describeError } from '../../api/errors'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { DateRange } from '../../forms/DateRange'
import type { MenuContext } from '../../grid/sheet.types'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import { BookList } from './BookList'
import { cashFlowColumns } from './cash-flow.columns'
import { useCashFlow } from './cash-flow.queries'
import { printCashFlow } from './cash-flow.print'
import type { CashLine } from '../../../src-shared/ledger/report'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from './PrintedReport'
import { ReportOutput } from './ReportOutput'
import { BackLink, ReportPage } from './ReportPage'
import { daysOf, type CashFlowView } from './report.views'

const texts = reportMessages.cashFlow
const NONE: readonly CashLine[] = []
const GROUP_BY = ['month:date', 'date', 'book', 'counterpart']
const getRowId = (line: CashLine) => line.id

/** 现金流水: what came into and went out of every money account, each with opening + in − out = closing. */
export function CashFlowScreen() {
  const months = useMonths(), lookups = useLookups()
  const [view, change] = useTabView<CashFlowView>({ from: '', to: '', bookId: 0, up: '' })
  const current = daysOf({ from: months.current, to: months.current })
  const range = { from: view.from || current.from, to: view.to || current.to }
  const { report, sums, lines, pages, readAll } = useCashFlow(range, view.bookId)
  const [problem, setProblem] = useState<string>()
  const [printed, setPrinted] = useState<PrintTable>()
  const columns = useMemo(() => cashFlowColumns(lookups), [lookups])
  const totals = useMemo(() => [{ id: 'total', cells: { summary: reportMessages.trial.total, inFen: sums.inFen, outFen: sums.outFen, balanceFen: sums.closingFen } }], [sums])
  const print = async () => {
    try {
      setPrinted(printCashFlow(await readAll(), lookups, sums, range))
    } catch (error) {
      setProblem(describeError(error).text)
    }
  }
  const open = (line: CashLine) => { openScreen('ledger.voucher', { kind: 'posted', id: line.voucherId }) }
  const menu = ({ active }: MenuContext<CashLine>) => (active ? [
    { key: 'voucher', label: reportMessages.subsidiary.voucher, shortcut: 'Enter', onSelect: () => { open(active.row) } },
    { key: 'book', label: texts.choose(lookups.book.get(active.row.bookId)?.name ?? ''), onSelect: () => { change({ bookId: active.row.bookId }) } }
  ] : [])
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage up={view.up}>
      <Toolbar
        title={reportMessages.titles.cashFlow} hint={reportMessages.postedOnly}
        end={report.data && (
          <ReportOutput
            exported={{ what: 'cash-flow', ...range, ...(view.bookId === 0 ? {} : { bookId: view.bookId }) }} onProblem={setProblem}
            onPrint={() => { void print() }}
          />
        )}
      >
        <BackLink up={view.up} />
        <DateRange label={reportMessages.subsidiary.dates} {...range} onChange={change} />
      </Toolbar>
      <SummaryStrip figures={[
        { label: texts.sum.opening, fen: sums.openingFen }, { label: texts.sum.in, fen: sums.inFen, sign: '+', tone: 'in' },
        { label: texts.sum.out, fen: sums.outFen, sign: '−', tone: 'out' }, { label: texts.sum.closing, fen: sums.closingFen, sign: '=' }
      ]} />
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      <div className="page-body">
        <TabSheet<CashLine>
          key={String(pages !== undefined)} {...(pages ? { pages } : {})} label={texts.label} rows={pages ? NONE : lines} columns={columns} getRowId={getRowId} groupBy={GROUP_BY} totals={totals} storageKey="cashFlow" isLoading={report.isPending} onOpen={open} contextMenu={menu}
          {...(pages ? {} : { empty: <EmptyState title={reportMessages.empty} text={reportMessages.emptyText} /> })}
        />
        <SidePanel label={texts.books} width={288}>
          <SideSection title={texts.books}><BookList sums={report.data?.books ?? []} lookups={lookups} chosen={view.bookId} onChoose={(bookId) => { change({ bookId }) }} /></SideSection>
        </SidePanel>
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}
