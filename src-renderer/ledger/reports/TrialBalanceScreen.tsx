import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { yearOf } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import type { TrialRow } from '../../../src-shared/ledger/report'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import type { MenuContext, RowKind, SheetHandle } from '../../grid/sheet.types'
import type { TreePlace } from '../../grid/tree/tree'
import { useTree } from '../../grid/tree/useTree'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { CommentsButton } from '../comments/CommentsButton'
import { trialPlace } from '../comments/places'
import { useComments } from '../comments/useComments'
import { useMonths } from '../period/periods'
import { MonthRange } from './MonthRange'
import { ReportOutput } from './ReportOutput'
import { ReportPage } from './ReportPage'
import { daysOf, openGeneral, openSubsidiary, REPORTS, type TrialView } from './report.views'
import { trialColumns, trialFigures, TRIAL_NAME } from './trial-balance.columns'
import { topmost, trialLines, trialNode, tiePairs, type TrialLine } from './trial-balance.rows'
import { printTrialBalance } from './trial-balance.print'
import { PrintedReport } from './PrintedReport'
import type { PrintTable } from '../../print/print.table'

const texts = reportMessages.trial
const LEVELS = [1, 2, 9] as const
const getRowId = ({ row }: TreePlace<TrialLine>) => String(row.accountId)
// An open parent repeats its children, so it is left out of sums of a selection.
const rowKind = ({ isOpen }: TreePlace<TrialLine>): RowKind => (isOpen ? 'subtotal' : 'data')

/** 科目余额表: opening, turnover and closing of every account, tied out, down to 明细账. */
export function TrialBalanceScreen() {
  const months = useMonths()
  const [view, change] = useTabView<TrialView>({ from: '', to: '', level: 9, hideZero: true })
  const range = { from: view.from || months.current, to: view.to || months.current }
  const report = useQuery(api.ledger.trialBalance.get.queryOptions({ input: range }))
  const [problem, setProblem] = useState<string>()
  const [printed, setPrinted] = useState<PrintTable>()
  const lines = useMemo(() => trialLines(report.data?.rows ?? [], { hideZero: view.hideZero }), [report.data, view.hideZero])
  const sheet = useRef<SheetHandle>(null)
  const tree = useTree(lines, { node: trialNode, openTo: view.level - 1, treeKey: TRIAL_NAME, select: (id, key) => { sheet.current?.select(id, key) } })
  const placeOf = useMemo(() => trialPlace({ from: range.from, to: range.to }), [range.from, range.to])
  const comments = useComments(placeOf, trialColumns)
  const totals = useMemo(() => totalsOf(report.data?.totals), [report.data])
  const subsidiary = (row: TrialLine) => { openSubsidiary(row.accountId, daysOf(range), REPORTS.trialBalance) }
  // A single month would be one row of 总账; the year up to it shows where the month stands.
  const general = (row: TrialLine) => {
    const january = `${yearOf(range.from)}-01`
    openGeneral(row.accountId, { from: january < months.first ? months.first : january, to: range.to }, REPORTS.trialBalance)
  }
  const menu = ({ active }: MenuContext<TreePlace<TrialLine>>) => (active ? [
    { key: 'subsidiary', label: texts.subsidiary, shortcut: 'Enter', onSelect: () => { subsidiary(active.row.row) } },
    { key: 'general', label: texts.general, onSelect: () => { general(active.row.row) } },
    ...(active.row.hasChildren ? [{ key: 'toggle', label: texts.toggle, shortcut: 'Space', onSelect: () => { tree.toggle(active.row.row.accountId) } }] : []),
    { key: 'openAll', label: texts.openAll, shortcut: 'Alt+Shift+→', onSelect: () => { tree.openLevels(Infinity) } },
    { key: 'closeAll', label: texts.closeAll, shortcut: 'Alt+Shift+←', onSelect: () => { tree.openLevels(0) } }
  ] : [])
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage>
      <Toolbar
        title={reportMessages.titles.trialBalance} hint={reportMessages.unit}
        end={report.data && <ReportOutput exported={{ what: 'trial-balance', ...range }} onProblem={setProblem} onPrint={() => { setPrinted(printTrialBalance(tree.places, report.data.totals, range)) }} />}
      >
        <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
        <select className="input" aria-label={texts.level} value={view.level} onChange={(event) => { change({ level: Number(event.target.value) }) }}>
          {LEVELS.map((level) => <option key={level} value={level}>{texts.levels[level]}</option>)}
        </select>
        <span title={texts.hideZero}><CheckField label={texts.hideZeroShort} value={view.hideZero} onChange={(hideZero) => { change({ hideZero }) }} /></span>
        <CommentsButton rows={tree.places} columns={trialColumns} placeOf={placeOf} getRowId={getRowId} sheet={sheet} />
      </Toolbar>
      {report.data && <TieOut totals={report.data.totals} />}
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      <div className="page-body" {...tree.listeners}>
        <TabSheet<TreePlace<TrialLine>>
          ref={sheet} label={texts.label} rows={tree.places} columns={trialColumns} getRowId={getRowId} rowKind={rowKind} comments={comments} totals={totals} totalsOf={shownTotals} isLoading={report.isPending}
          storageKey="trialBalance" onActiveCell={tree.onActiveCell} contextMenu={menu} hasGutter={false} isOrdered
          onOpen={(place) => { if (place.hasChildren) general(place.row); else subsidiary(place.row) }}
          empty={<EmptyState title={reportMessages.empty} text={reportMessages.emptyText} />}
        />
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}

const totalsOf = (totals: TrialRow | undefined) => (totals === undefined ? []
  : [{ id: 'total', cells: { [TRIAL_NAME]: texts.total, ...Object.fromEntries(trialFigures.map(([key]) => [key, totals[key]])) } }])

/** 借贷平衡: the three equalities the report must keep, and in words where one does not hold. */
function TieOut({ totals }: { totals: TrialRow }) {
  const pairs = tiePairs(totals)
  const wrong = pairs.find((pair) => pair.debitFen !== pair.creditFen)
  return (
    <>
      <div className="tie">
        {wrong ? <Tag tone="err" icon="error">{texts.unbalanced(wrong.debitFen - wrong.creditFen)}</Tag> : <Tag tone="ok" icon="check">{texts.balanced}</Tag>}
        {pairs.map((pair) => (
          <dl key={pair.key} title={texts.debitEqualsCredit}>
            <dt>{texts.pairs[pair.key]}</dt>
            <dd>{formatFen(pair.debitFen)}<span>{pair.debitFen === pair.creditFen ? texts.equal : texts.notEqual}</span>{formatFen(pair.creditFen)}</dd>
          </dl>
        ))}
      </div>
      {wrong && (
        <div className="page-notes">
          <Note tone="err" actions={<Button kind="link" onClick={() => { openScreen('workspace.check') }}>{texts.check}</Button>}>{texts.unbalancedText}</Note>
        </div>
      )}
    </>
  )
}

function shownTotals(places: readonly TreePlace<TrialLine>[]) {
  const rows = topmost(places.map(({ row }) => row))
  return [{ id: 'filtered', cells: { [TRIAL_NAME]: texts.shownTotal(places.length), ...Object.fromEntries(trialFigures.map(([key]) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) } }]
}
