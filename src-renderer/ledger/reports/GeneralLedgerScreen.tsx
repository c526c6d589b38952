import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { firstDay, lastDay, type Month } from '../../../src-shared/kernel/calendar'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import type { RowKind, SheetHandle } from '../../grid/sheet.types'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import { AccountFacts } from './AccountFacts'
import { AccountPicker, accountName } from './AccountPicker'
import { generalColumns } from './general-ledger.columns'
import { printGeneral } from './general-ledger.print'
import { generalLines, turnover, type GeneralLine } from './general-ledger.rows'
import { MonthRange } from './MonthRange'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from './PrintedReport'
import { ReportOutput } from './ReportOutput'
import { BackLink, ReportPage } from './ReportPage'
import { openSubsidiary, REPORTS, type GeneralView } from './report.views'

const texts = reportMessages.general
const getRowId = (row: GeneralLine) => row.id
const rowKind = ({ month }: GeneralLine): RowKind => (month === null ? 'subtotal' : 'data')

/** 总账 of one account, month by month, with the line of its balance; Enter on a month opens its 明细账. */
export function GeneralLedgerScreen() {
  const months = useMonths(), lookups = useLookups()
  const [view, change] = useTabView<GeneralView>({ accountId: 0, from: '', to: '', up: '' })
  const range = { from: view.from || months.first, to: view.to || months.current }
  const report = useQuery(api.ledger.generalLedger.get.queryOptions({ input: view.accountId === 0 ? skipToken : { accountId: view.accountId, ...range } }))
  const [problem, setProblem] = useState<string>()
  const sheet = useRef<SheetHandle>(null)
  const [printed, setPrinted] = useState<PrintTable>()
  const lines = useMemo(() => (report.data ? generalLines(report.data) : []), [report.data])
  const totals = useMemo(() => (report.data ? [{ id: 'total', cells: { month: reportMessages.trial.total, ...turnover(report.data.rows) } }] : []), [report.data])
  const open = (month: Month) => { openSubsidiary(view.accountId, { from: firstDay(month), to: lastDay(month) }, REPORTS.generalLedger) }
  const account = lookups.account.get(view.accountId)
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage up={view.up}>
      <Toolbar
        title={reportMessages.titles.generalLedger} hint={reportMessages.unit}
        end={account && report.data && (
          <ReportOutput exported={{ what: 'general-ledger', accountId: account.id, ...range }} onProblem={setProblem} onPrint={() => { setPrinted(printGeneral(lines, accountName(lookups, account.id), range)) }} />
        )}
      >
        <BackLink up={view.up} />
        <AccountPicker lookups={lookups} accountId={view.accountId} onChange={(accountId) => { change({ accountId }); sheet.current?.focus() }} />
        <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
      </Toolbar>
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      {!account && lookups.isReady ? <EmptyState title={reportMessages.noAccount} text={reportMessages.noAccountText} /> : (
        <>
          {report.data && <Strip {...report.data} />}
          <div className="page-body">
            <TabSheet<GeneralLine>
              ref={sheet} label={texts.label} rows={lines} columns={generalColumns} getRowId={getRowId} rowKind={rowKind} totals={totals} storageKey="generalLedger" isLoading={report.isPending}
              hasGutter={false} onOpen={(line) => { if (line.month !== null) open(line.month) }}
              contextMenu={({ active }) => (active?.row.month ? [{ key: 'open', label: texts.subsidiary, shortcut: 'Enter', onSelect: () => { open(active.row.month!) } }] : [])}
            />
            {account && report.data && <AccountFacts account={account} rows={report.data.rows} onMonth={open} />}
          </div>
        </>
      )}
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}

/** 期初 + 发生 − 发生 = 期末, on the account's own side. */
function Strip({ openingFen, side, rows }: Parameters<typeof generalLines>[0]) {
  const { debitFen, creditFen } = turnover(rows)
  const { sum } = texts
  const [plus, minus] = side === 'debit' ? [{ label: sum.debit, fen: debitFen }, { label: sum.credit, fen: creditFen }] : [{ label: sum.credit, fen: creditFen }, { label: sum.debit, fen: debitFen }]
  return (
    <SummaryStrip figures={[
      { label: sum.opening, fen: openingFen }, { ...plus, sign: '+' }, { ...minus, sign: '−' }, { label: sum.closing, fen: openingFen + plus.fen - minus.fen, sign: '=' }
    ]} />
  )
}
