import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { formatFen } from '../../../../src-shared/kernel/money'
import { percentText } from '../../../../src-shared/ledger/analysis.rules'
import { TOTAL_ROW, type Analysis, type AnalysisInput, type AnalysisRow, type AnalysisTie } from '../../../../src-shared/ledger/analysis'
import { analysisTexts as texts } from '../../../../src-shared/messages/analysis'
import { reportMessages } from '../../../../src-shared/messages/reports-screen'
import { api } from '../../../api/api'
import { describeError } from '../../../api/errors'
import { openScreen } from '../../../app/tabs.store'
import { TabSheet } from '../../../app/TabSheet'
import { useTabView } from '../../../app/useTabView'
import type { MenuContext, MenuItem, RowKind } from '../../../grid/sheet.types'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { LoadFailure } from '../../../ui/LoadFailure'
import { Note } from '../../../ui/Note'
import { Tag } from '../../../ui/Tag'
import { Toolbar } from '../../../ui/Toolbar'
import type { FigureParams } from '../figure.source'
import type { PrintTable } from '../../../print/print.table'
import { PrintedReport } from '../PrintedReport'
import { ReportOutput } from '../ReportOutput'
import { ReportPage } from '../ReportPage'
import { AnalysisChart, type Picture } from './AnalysisChart'
import { analysisColumns } from './analysis.columns'
import { printAnalysis } from './analysis.print'

const getRowId = ({ id }: AnalysisRow) => id
const rowKind = ({ kind }: AnalysisRow): RowKind => kind

export interface AnalysisPageProps {
  title: string
  /** What is asked; undefined until a choice is made, which `unchosen` asks for. */
  input: AnalysisInput | undefined
  unchosen?: ReactNode
  /** Filters in the toolbar. */
  children: ReactNode
  /** Figures and pictures above the sheet. */
  aside?: (report: Analysis) => ReactNode
  /** Drawn above the sheet, unless it is folded away. */
  picture?: Picture
  /** The table on paper, where it differs from the sheet. */
  paper?: (report: Analysis, right: string) => PrintTable
  /** What else can be done with a row. */
  more?: (row: AnalysisRow) => MenuItem[]
  /** Something to be told about what was tried. */
  note?: string | undefined
}

/** The page of every analysis: filters, its sheet with totals and ties, each figure down to its voucher lines, print and files. */
export function AnalysisPage({ title, input, unchosen, children, aside, picture, paper = printAnalysis, more, note: told }: AnalysisPageProps) {
  const report = useQuery(api.ledger.analysis.get.queryOptions({ input: input ?? skipToken }))
  const [problem, setProblem] = useState<string>()
  const [printed, setPrinted] = useState<PrintTable>()
  const [{ isChartHidden }, change] = useTabView<{ isChartHidden: boolean }>({ isChartHidden: false })
  const data = input && report.data
  const columns = useMemo(() => (data ? analysisColumns(data) : []), [data])
  const totals = useMemo(() => (data?.totals ? [{ id: TOTAL_ROW, cells: totalCells(data) }] : []), [data])
  const openFigure = (row: AnalysisRow | undefined, key: string) => { if (input && data) showFigure(input, data, row, key) }
  const menu = ({ active }: MenuContext<AnalysisRow>) => (active ? [
    { key: 'open', label: active.row.voucherId === null ? texts.figure : texts.voucher, shortcut: 'Enter', onSelect: () => { openFigure(active.row, active.key) } }, ...(more?.(active.row) ?? []),
    ...(data?.totals && isFigure(data, active.key) ? [{ key: 'total', label: texts.totalFigure, onSelect: () => { openFigure(undefined, active.key) } }] : [])
  ] : [])
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return (
    <ReportPage>
      <Toolbar
        title={title} hint={reportMessages.unit}
        end={data && <>{picture && data.rows.length > 0 && <ChartButton isHidden={isChartHidden} onChange={change} />}<ReportOutput exported={input} onProblem={setProblem} onPrint={() => { setPrinted(paper(data, texts.heading([texts.period(input), texts.unit]))) }} /></>}
      >{children}</Toolbar>
      {data && <Ties subject={data.subject} ties={data.ties} />}
      {(problem !== undefined || told !== undefined || (data && data.notes.length > 0)) && (
        <div className="page-notes">{told !== undefined && <Note tone="warn">{told}</Note>}{problem === undefined ? data?.notes.map((note) => <Note key={note} tone="info">{note}</Note>) : <Note tone="err">{problem}</Note>}</div>
      )}
      {data && aside?.(data)}
      {data && picture && !isChartHidden && data.rows.length > 0 && <AnalysisChart report={data} picture={picture} onFigure={(row, key) => { openFigure(data.rows.find(({ id }) => id === row), key) }} />}
      {input === undefined ? unchosen : (
        <div className="page-body">
          <TabSheet<AnalysisRow>
            label={title} rows={data?.rows ?? []} columns={columns} getRowId={getRowId} rowKind={rowKind} totals={totals} storageKey={`analysis.${input.what}`} isLoading={report.isPending}
            onOpen={openFigure} contextMenu={menu} empty={<EmptyState title={texts.empty} text={texts.emptyText} />}
          />
        </div>
      )}
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </ReportPage>
  )
}

/** Folds the picture away, so that the sheet has the room. */
const ChartButton = ({ isHidden, onChange }: { isHidden: boolean; onChange: (view: { isChartHidden: boolean }) => void }) => (
  <Button kind="ghost" icon="chart" aria-pressed={!isHidden} title={isHidden ? texts.showChart : texts.hideChart} onClick={() => { onChange({ isChartHidden: !isHidden }) }}>{texts.chart}</Button>
)

const isFigure = ({ columns }: Analysis, key: string) => columns.some((column) => column.key === key && column.isFigure)
const totalCells = ({ columns, totals }: Analysis) => Object.fromEntries(columns.map((column) => {
  const value = totals?.[column.key] ?? null
  return [column.key, column.kind === 'percent' && totals && column.key in totals ? percentText(value as number | null) : value]
}))

/** The voucher of a line, or the lines of a figure; without a row those of the column's total. */
function showFigure(input: AnalysisInput, report: Analysis, row: AnalysisRow | undefined, key: string): void {
  if (row?.voucherId) { openScreen('ledger.voucher', { kind: 'posted', id: row.voucherId }); return }
  const column = report.columns.find((one) => one.key === key), fen = row ? row.cells[key] : report.totals?.[key]
  if (!column?.isFigure || typeof fen !== 'number' || fen === 0) return
  const named = row?.cells['name'] ?? row?.cells[report.columns[0]?.key ?? '']
  openScreen('ledger.figure', {
    source: 'analysis', input: JSON.stringify(input), row: row?.id ?? TOTAL_ROW, column: key, name: texts.figureOf(typeof named === 'string' ? named : texts.total, column.title), fen
  } satisfies FigureParams)
}

/** What the report is about and 勾稽, in words where one does not hold. */
function Ties({ subject, ties }: { subject: string; ties: readonly AnalysisTie[] }) {
  const wrong = ties.find(({ leftFen, rightFen }) => leftFen !== rightFen)
  return (
    <div className="tie">
      {subject !== '' && <b>{subject}</b>}
      {ties.length > 0 && (wrong ? <Tag tone="err" icon="error">{texts.untied(formatFen(wrong.leftFen - wrong.rightFen))}</Tag> : <Tag tone="ok" icon="check">{texts.tied}</Tag>)}
      {ties.map(({ left, leftFen, right, rightFen }) => (
        <dl key={left}>
          <dt>{left}</dt><dd>{formatFen(leftFen)}<span>{leftFen === rightFen ? reportMessages.trial.equal : reportMessages.trial.notEqual}</span>{formatFen(rightFen)}</dd><dt>{right}</dt>
        </dl>
      ))}
    </div>
  )
}
