import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import type { StatementKind, StatementTie } from '../../../src-shared/ledger/statement'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { statementMessages as texts } from '../../../src-shared/messages/statements'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useSession } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import type { ActiveCell, MenuContext, RowKind } from '../../grid/sheet.types'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { SidePanel } from '../../ui/SidePanel'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import { FigureParts, openFigure, type StatementFigure } from './FigureParts'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from './PrintedReport'
import { ReportOutput } from './ReportOutput'
import { ReportPage } from './ReportPage'
import { figureAt, statementColumns } from './statement.columns'
import { printStatement } from './statement.print'
import { statementForm, type StatementLine } from './statement.rows'

const EXPORTED = { balance: 'balance-sheet', income: 'income-statement', cash: 'cash-flow-statement' } as const
const getRowId = ({ id }: StatementLine) => id
// On 资产负债表 a total at one side stands beside a plain line, so only the last row is set off.
const rowKind = ({ left, right }: StatementLine): RowKind => (left?.isTotal && (right === null || right.isTotal) && (right === null || left.no === 30) ? 'subtotal' : 'data')

export const BalanceSheetScreen = () => <StatementScreen kind="balance" />
export const IncomeStatementScreen = () => <StatementScreen kind="income" />
export const CashFlowStatementScreen = () => <StatementScreen kind="cash" />

/** A statement of a month in its form, tied out, each figure down to its accounts, its voucher lines and their vouchers. */
function StatementScreen({ kind }: { kind: StatementKind }) {
  const months = useMonths(), lookups = useLookups(), { office } = useSession()
  const [view, change] = useTabView<{ month: string }>({ month: '' })
  const month = view.month || months.current
  const report = useQuery(api.ledger.statement.get.queryOptions({ input: { kind, month } }))
  const [problem, setProblem] = useState<string>()
  const [printed, setPrinted] = useState<PrintTable>()
  const [active, setActive] = useState<{ id: string; key: string }>()
  const lines = useMemo(() => statementForm(kind, report.data?.lines ?? []), [kind, report.data])
  const figureOf = (row: StatementLine | undefined, key: string): StatementFigure | undefined => {
    const place = figureAt(key), side = place && row?.[place.half]
    const fen = place && side ? side[`${place.column}Fen`] : null
    return !place || !side || side.no === null || fen === null ? undefined : { kind, month, no: side.no, column: place.column, name: side.label, fen }
  }
  const figure = active && figureOf(lines.find(({ id }) => id === active.id), active.key)
  const open = (row: StatementLine, key: string) => { const chosen = figureOf(row, key); if (chosen && chosen.fen !== 0) openFigure(chosen) }
  const menu = ({ active: cell }: MenuContext<StatementLine>) => (cell && figureOf(cell.row, cell.key) ? [{ key: 'figure', label: texts.parts.all, shortcut: 'Enter', onSelect: () => { open(cell.row, cell.key) } }] : [])
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage>
      <Toolbar
        title={texts.titles[kind]} hint={texts.hint(texts.forms[kind], reportMessages.unit)}
        end={report.data && <ReportOutput exported={{ what: EXPORTED[kind], month }} onProblem={setProblem} onPrint={() => { setPrinted(printStatement(kind, lines, month)) }} />}
      >
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { change({ month: chosen }) }} />
      </Toolbar>
      {report.data && <Ties ties={report.data.ties} />}
      {(problem ?? (office.template === 'imprest' ? texts.imprest : undefined)) && (
        <div className="page-notes">{problem ? <Note tone="err">{problem}</Note> : <Note tone="info">{texts.imprest}</Note>}</div>
      )}
      <div className="page-body">
        <TabSheet<StatementLine>
          label={texts.titles[kind]} rows={lines} columns={statementColumns[kind]} getRowId={getRowId} rowKind={rowKind} storageKey={`statement.${kind}`} isLoading={report.isPending}
          hasGutter={false} onOpen={open} contextMenu={menu} onActiveCell={(cell: ActiveCell<StatementLine> | undefined) => { setActive(cell && { id: cell.rowId, key: cell.key }) }}
        />
        <SidePanel label={texts.parts.title} width={288}><FigureParts figure={figure} lookups={lookups} /></SidePanel>
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}

/** 勾稽关系, in words where one does not hold. */
function Ties({ ties }: { ties: readonly StatementTie[] }) {
  const wrong = ties.find(({ leftFen, rightFen }) => leftFen !== rightFen)
  return (
    <>
      <div className="tie">
        {ties.length > 0 && (wrong ? <Tag tone="err" icon="error">{texts.untied(formatFen(wrong.leftFen - wrong.rightFen))}</Tag> : <Tag tone="ok" icon="check">{texts.tied}</Tag>)}
        {ties.map(({ key, leftFen, rightFen }) => (
          <dl key={key}>
            <dt>{texts.ties[key].left}</dt><dd>{formatFen(leftFen)}<span>{leftFen === rightFen ? reportMessages.trial.equal : reportMessages.trial.notEqual}</span>{formatFen(rightFen)}</dd><dt>{texts.ties[key].right}</dt>
          </dl>
        ))}
      </div>
      {wrong && <div className="page-notes"><Note tone="err">{texts.untiedText[wrong.key]}</Note></div>}
    </>
  )
}
