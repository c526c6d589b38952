import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { monthOf, type Month } from '../../../src-shared/kernel/calendar'
import type { CashBook } from '../../../src-shared/ledger/account'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { describeRefusal } from '../../api/errors'
import { useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import { useTab } from '../../app/tab.context'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import type { ActiveCell, CellMark, SheetHandle, TotalRow } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { PrintTable } from '../../print/print.table'
import { dayBookPlace } from '../comments/places'
import { useComments } from '../comments/useComments'
import type { Lookups } from '../lookups'
import { PrintedReport } from '../reports/PrintedReport'
import { BookNotes } from './BookNotes'
import { BookStrip } from './BookStrip'
import { BookToolbar } from './BookToolbar'
import { counterChoices, dayBookColumns } from './daybook.columns'
import { printDayBook } from './daybook.print'
import { rangeOf, useDayBook, useMemory, type Span } from './daybook.queries'
import { isCountedRow, isEditable, missing, type DayRow } from './daybook.rows'
import { FormulaBar } from './FormulaBar'
import { SplitPanel } from './SplitPanel'
import { useBookActions, type BookActions } from './useBookActions'
import type { KeptRows } from './kept.schema'
import { useBookEditor, type EditedBook } from './useBookEditor'
import { useEntryDay, useRevealEntered, useStartAtEnd } from './useBookView'
import type { Kept } from './useKept'

export interface DayBookSheetProps {
  lookups: Lookups; book: CashBook; books: readonly CashBook[]; periods: readonly { month: string; state: string }[]; month: Month; span: Span; kept: Kept<KeptRows>
  onBook: (id: number) => void; onMonth: (month: Month) => void; onSpan: (span: Span) => void
}

const getRowId = (row: DayRow) => row.id
const rowKind = (row: DayRow) => (row.kind === 'total' ? 'subtotal' : row.source && !row.source.isCounted ? 'bad' : isEditable(row) ? 'data' : 'locked')
const NO_MEMORY: never[] = []

/** The sheet of one book with everything around it. */
export function DayBookSheet(props: DayBookSheetProps) {
  const { lookups, book, month, span, kept } = props
  const { today } = useSession()
  const sheet = useRef<SheetHandle>(null)
  const [withTotals, setTotals] = useState(true)
  const [active, setActive] = useState<ActiveCell<DayRow>>()
  const [printed, setPrinted] = useState<PrintTable>()
  const [splitting, setSplitting] = useState<string>()
  const [splitId, setSplitId] = useState<number>()
  const { from, to } = rangeOf(span, month)
  const { data, isPending, isPlaceholderData } = useDayBook(book.id, from, to)
  const { data: memory = NO_MEMORY } = useMemory()
  const near = monthOf(today) === month ? today : (isPlaceholderData ? undefined : data?.rows.at(-1)?.date) ?? from
  const actions = useBookActions({ month, onNotice: () => sheet.current?.focus() })
  const state = useBookEditor({ book: data, bookId: book.id, date: near, memory, withTotals, kept, removeDrafts: actions.removeDrafts })
  const { editor } = state
  const uses = useMemo(() => countUses(state.rows), [state.rows])
  const deferredUses = useDeferredValue(uses)
  const columns = useMemo(() => dayBookColumns(lookups, counterChoices(lookups, book, deferredUses), memory, near), [lookups, book, deferredUses, memory, near])
  const comments = useComments(dayBookPlace, columns)
  const { failures, entry } = state
  useEntryDay(editor, entry, near, { from, to })
  useRevealEntered(sheet, state.rows, state.locals, splitId)
  useStartAtEnd(sheet, data && !isPlaceholderData ? state.rows : undefined, `${from} ${to}`)
  const marks = useCallback((row: DayRow, key: string): CellMark | undefined => markOf(row, key, failures), [failures])
  const totals = useMemo(() => totalRows(state.rows, data, span), [state.rows, data, span])
  const entryFailure = failures.get('entry')
  const entryRow = useMemo(() => ({
    row: entry, onChange: editor.changeEntry, onCommit: editor.commitEntry, firstKey: 'summary',
    marks: (key: string): CellMark | undefined => (entryFailure !== undefined && key === 'outFen' ? { mark: 'bad', reason: entryFailure } : undefined)
  }), [entry, editor, entryFailure])
  const openRow = (row: DayRow) => {
    if (row.source) openScreen('ledger.voucher', { kind: row.source.kind, id: row.source.id })
  }
  const chosen = active?.row
  // A cell being typed is taken by its blur; the panel starts from the row as it is then.
  const split = (rowId: string) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTimeout(() => { setSplitting(rowId) })
  }
  const splitRow = splitting === 'entry' ? entry : state.rows.find((row) => row.id === splitting)
  const advance = useAdvance(state, actions)
  const { isActive } = useTab()
  useFunctionKey('F9', texts.steps, isActive, () => { void advance() })
  useFunctionKey('F7', texts.split, isActive, () => { if (chosen) split(chosen.id) })
  useFunctionKey('F8', texts.reverse, isActive, (event) => { if (chosen) void actions.reverse(chosen, event.shiftKey) })
  const savedRows = useMemo(() => (state.patches.size === 0 ? state.rows : state.rows.filter((row) => !state.patches.has(row.id))), [state.rows, state.patches])
  return (
    <div className="page">
      <BookToolbar {...props} sheet={sheet} rows={savedRows} columns={columns} actions={actions} onAdvance={() => { void advance() }} onPrint={() => { if (data) setPrinted(printDayBook(book, data, state.rows, lookups, { from, to })) }} withTotals={withTotals} onTotals={setTotals} range={{ from, to }} />
      <BookStrip book={book} data={data} rows={state.rows} span={span} month={month} wrong={state.rows.filter((row) => row.source && !row.source.isCounted).length} onMonth={props.onMonth} />
      <BookNotes state={state} actions={actions} chosen={chosen} />
      <FormulaBar active={active} />
      <div className="page-body">
        <TabSheet<DayRow>
          ref={sheet} label={texts.title(book.name)} rows={state.rows} columns={columns} getRowId={getRowId} rowKind={rowKind} cellMarks={marks} comments={comments}
          onChange={editor.change} append={editor.append} entryRow={entryRow} totals={totals} onOpen={openRow} onActiveCell={setActive}
          storageKey="outpost.sheet.daybook" isLoading={isPending && !data}
          contextMenu={({ rows }) => actions.menu(rows, { open: openRow, split: (row) => { split(row.id) }, copy: (row) => { editor.setEntry({ ...row, id: 'entry', kind: 'local', source: null, issue: null, balanceFen: null, no: texts.auto, status: texts.entering }) }, drop: editor.dropLocals })}
          empty={<EmptyState title={texts.empty(ledgerMessages.monthText(month))} text={texts.emptyText} actions={<>
            <Button kind="primary" onClick={() => { sheet.current?.focusEntry() }}>{texts.emptyAction}</Button>
            <Button icon="download" onClick={() => { openScreen('ledger.import', { bookId: book.id }) }}>{texts.importFile}</Button>
          </>} />}
        />
        {splitRow && <SplitPanel key={splitRow.id} row={splitRow} book={book} lookups={lookups} columns={columns} onClose={() => { setSplitting(undefined); sheet.current?.focusEntry() }} onSaved={(id, draftId) => { setSplitId(draftId); if (id === 'entry') editor.setEntry({ ...entry, summary: '', counter: null, inFen: null, outFen: null, customerId: null, attachments: null }) }} />}
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

/**
 * The next step for the drafts shown. What is being typed is taken first and everything typed is waited for; a row whose
 * edit is not with the services stays behind, since what they have is not what the screen shows.
 */
function useAdvance({ rows, settled, patches }: EditedBook, actions: BookActions) {
  const latest = useRef({ rows, patches })
  useEffect(() => { latest.current = { rows, patches } })
  return async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await new Promise((resume) => { setTimeout(resume) })
    await settled()
    const { rows: shown, patches: unsaved } = latest.current
    await actions.advance(shown.filter((row) => !unsaved.has(row.id)), unsaved.size)
  }
}

/** How often each category or account stands in the rows shown: what is used most is offered first. */
function countUses(rows: readonly DayRow[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { counter } of rows) if (counter !== null && counter !== 'parts') uses.set(counter, (uses.get(counter) ?? 0) + 1)
  return uses
}

const ISSUE_CELL: Readonly<Record<string, string>> = { ACCOUNT_MISSING: 'counter', ACCOUNT_NOT_POSTABLE: 'counter', NO_SUMMARY: 'summary' }

/** Where a row's issue or refusal shows: on the cell that mends it, or on the amount. */
function markOf(row: DayRow, key: string, failures: ReadonlyMap<string, string>): CellMark | undefined {
  const failure = failures.get(row.id)
  if (failure !== undefined && key === 'date') return { mark: 'bad', reason: failure }
  const lack = row.kind === 'draft' ? missing(row) : null
  if (lack && key === lack.key) return { mark: 'bad', reason: lack.text }
  if (!row.issue) return undefined
  const amount = row.inFen !== null ? 'inFen' : 'outFen'
  const dimension = row.issue.code === 'DIMENSION_MISSING' ? { staff: 'staffId', customer: 'customerId' }[String((row.issue.data as { dimension?: string }).dimension)] : undefined
  const at = dimension ?? ISSUE_CELL[row.issue.code] ?? amount
  return key === at ? { mark: 'bad', reason: describeRefusal(row.issue.code, row.issue.data) ?? row.issue.code } : undefined
}

function totalRows(rows: readonly DayRow[], data: { openingFen: number; yearInFen: number; yearOutFen: number } | undefined, span: Span): TotalRow[] {
  if (!data) return []
  let inFen = 0, outFen = 0
  for (const row of rows) if (isCountedRow(row)) { inFen += row.inFen ?? 0; outFen += row.outFen ?? 0 }
  const balanceFen = data.openingFen + inFen - outFen
  const period = { id: 'period', cells: { summary: span === 'month' ? texts.monthTotal : texts.periodTotal, inFen, outFen, balanceFen } }
  return [period, { id: 'year', cells: { summary: texts.yearTotal, inFen: data.yearInFen, outFen: data.yearOutFen, balanceFen } }]
}

