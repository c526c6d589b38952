import { useMemo, useRef, useState } from 'react'
import { monthOf } from '../../../src-shared/kernel/calendar'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { describeError } from '../../api/errors'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import { DateRange } from '../../forms/DateRange'
import type { MenuContext, RowKind, SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Toolbar } from '../../ui/Toolbar'
import { CommentsButton } from '../comments/CommentsButton'
import { subsidiaryPlace } from '../comments/places'
import { useComments } from '../comments/useComments'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import { AccountPicker, accountName } from './AccountPicker'
import { PartyFilters } from './PartyFilters'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from './PrintedReport'
import { ReportOutput } from './ReportOutput'
import { BackLink, ReportPage } from './ReportPage'
import { daysOf, NO_PARTIES, openGeneral, REPORTS, type SubsidiaryView } from './report.views'
import { subsidiaryColumns } from './subsidiary.columns'
import { printSubsidiary } from './subsidiary.print'
import { partiesOf, useSubsidiary } from './subsidiary.queries'
import type { SubsidiaryLine } from '../../../src-shared/ledger/subsidiary.rows'

const texts = reportMessages.subsidiary
const NONE: readonly SubsidiaryLine[] = []
const GROUP_BY = ['month:date', 'counterpart', 'account', 'categoryId', 'staffId', 'customerId', 'productId', 'departmentId']
const getRowId = (line: SubsidiaryLine) => line.id
const rowKind = ({ kind }: SubsidiaryLine): RowKind => (kind === 'entry' ? 'data' : 'subtotal')

/** 明细账 of an account, by parties if wanted: every entry with the balance after it, down to the voucher and up to 总账. */
export function SubsidiaryScreen() {
  const months = useMonths(), lookups = useLookups()
  const [view, change] = useTabView<SubsidiaryView>({ accountId: 0, from: '', to: '', ...NO_PARTIES, subtotals: true, up: '' })
  const current = daysOf({ from: months.current, to: months.current })
  const range = { from: view.from || current.from, to: view.to || current.to }
  const asked = useMemo(() => ({ ...view, from: range.from, to: range.to }), [view, range.from, range.to])
  const { report, lines, pages, readAll } = useSubsidiary(asked)
  const [problem, setProblem] = useState<string>()
  const sheet = useRef<SheetHandle>(null)
  const [printed, setPrinted] = useState<PrintTable>()
  const { data } = report
  const account = lookups.account.get(view.accountId)
  const columns = useMemo(() => subsidiaryColumns(lookups, data?.parties ?? [], account?.isLeaf === false), [lookups, data?.parties, account?.isLeaf])
  const comments = useComments(subsidiaryPlace, columns)
  const totals = useMemo(() => (data ? [{ id: 'total', cells: { summary: reportMessages.trial.total, debitFen: data.debitFen, creditFen: data.creditFen } }] : []), [data])
  const open = ({ entry }: SubsidiaryLine) => { if (entry) openScreen('ledger.voucher', { kind: 'posted', id: entry.voucherId }) }
  const print = async (accountId: number) => {
    try {
      setPrinted(printSubsidiary(await readAll(), accountName(lookups, accountId), range))
    } catch (error) {
      setProblem(describeError(error).text)
    }
  }
  const up = () => { openGeneral(view.accountId, { from: months.first, to: monthOf(range.to) }, REPORTS.subsidiary) }
  const menu = ({ active }: MenuContext<SubsidiaryLine>) => (active?.row.entry ? [{ key: 'voucher', label: texts.voucher, shortcut: 'Enter', onSelect: () => { open(active.row) } }] : [])
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage up={view.up}>
      <Toolbar
        title={reportMessages.titles.subsidiary} hint={data ? texts.rows(data.count) : reportMessages.unit}
        end={account && data && (
          <ReportOutput
            exported={{ what: 'subsidiary-ledger', accountId: account.id, ...range, ...partiesOf(view) }} onProblem={setProblem}
            onPrint={() => { void print(account.id) }}
          />
        )}
      >
        <BackLink up={view.up} />
        <AccountPicker lookups={lookups} accountId={view.accountId} onChange={(accountId) => { change({ accountId, ...NO_PARTIES }); sheet.current?.focus() }} />
        <DateRange label={texts.dates} {...range} onChange={change} />
      </Toolbar>
      {account && data && (
        <Strip {...data}>
          <PartyFilters lookups={lookups} account={account} used={new Set(data.parties)} view={view} onChange={change} />
          <CheckField label={texts.subtotals} value={view.subtotals} onChange={(subtotals) => { change({ subtotals }) }} />
          <CommentsButton rows={lines} columns={columns} placeOf={subsidiaryPlace} getRowId={getRowId} sheet={sheet} onGo={pages ? open : undefined} />
          {view.up !== REPORTS.generalLedger && <Button kind="ghost" onClick={up}>{texts.upToAccount}</Button>}
        </Strip>
      )}
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      {!account && lookups.isReady ? <EmptyState title={reportMessages.noAccount} text={reportMessages.noAccountText} /> : (
        <div className="page-body">
          <TabSheet<SubsidiaryLine>
            // The grid appends columns that come later; a sheet made anew has them in their places.
            key={`${columns.map(({ key }) => key).join()} ${pages !== undefined}`} ref={sheet} {...(pages ? { pages } : {})} label={texts.label} rows={pages ? NONE : lines} columns={columns} getRowId={getRowId} rowKind={rowKind} groupBy={GROUP_BY} comments={comments} totals={totals} storageKey="subsidiary" isLoading={report.isPending}
            onOpen={open} contextMenu={menu}
          />
        </div>
      )}
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}

function Strip({ openingFen, side, debitFen, creditFen, closingFen, children }: {
  openingFen: number; side: 'debit' | 'credit'; debitFen: number; creditFen: number; closingFen: number; children: React.ReactNode
}) {
  const { sum } = reportMessages.general
  const debit = { label: sum.debit, fen: debitFen }, credit = { label: sum.credit, fen: creditFen }
  const [plus, minus] = side === 'debit' ? [debit, credit] : [credit, debit]
  return (
    <SummaryStrip figures={[{ label: sum.opening, fen: openingFen }, { ...plus, sign: '+' }, { ...minus, sign: '−' }, { label: sum.closing, fen: closingFen, sign: '=' }]}>
      {children}
    </SummaryStrip>
  )
}
