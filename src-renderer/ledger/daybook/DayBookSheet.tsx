import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { monthOf, yearOf, type Month } from '../../../src-shared/kernel/calendar'
import type { CashBook } from '../../../src-shared/ledger/account'
import { changedBy } from '../../../src-shared/messages/changed'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { describeRefusal } from '../../api/errors'
import { useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import { useTab } from '../../app/tab.context'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import { displayText } from '../../../src-shared/listing/cell'
import type { ActiveCell, CellMark, KeptHistory, SheetColumn, SheetHandle, TotalRow } from '../../grid/sheet.types'
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
import { rangeOf, readDayBook, useDayBook, useMemory, type BookRange, type Span } from './daybook.queries'
import { FIELDS, type Patch } from './book-merge'
import { blankRow, bookRows, isCountedRow, isEditable, missing, type DayRow } from './daybook.rows'
import { FormulaBar } from './FormulaBar'
import { SplitPanel } from './SplitPanel'
import { useBookActions, type BookActions } from './useBookActions'
import type { KeptRows } from './kept.schema'
import { useBookDrafts } from './useBookDrafts'
import { useBookEditor, type EditedBook } from './useBookEditor'
import { useBookSteps } from './useBookSteps'
import { useEntryDay, useRevealEntered, useStartAtEnd } from './useBookView'
import type { Kept } from '../../api/useKept'

export interface DayBookSheetProps {
  lookups: Lookups; book: CashBook; books: readonly CashBook[]; periods: readonly { month: string; state: string }[]; month: Month; span: Span; kept: Kept<KeptRows>; steps: Kept<KeptHistory>
  onBook: (id: number) => void; onMonth: (month: Month) => void; onSpan: (span: Span) => void
}

const getRowId = (row: DayRow) => row.id
const rowKind = (row: DayRow) => (row.kind === 'total' ? 'subtotal' : row.source && !row.source.isCounted ? 'bad' : isEditable(row) ? 'data' : 'locked')
/** By what a book's rows can be looked at in groups. */
const GROUP_BY = ['month:date', 'date', 'counter', 'staffId', 'customerId', 'departmentId', 'status']
const NO_MEMORY: never[] = []

/** The sheet of one book with everything around it. */
export function DayBookSheet(props: DayBookSheetProps) {
  const { lookups, book, month, span, kept, steps } = props
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
  const actions = useBookActions({ month, onNotice: () => sheet.current?.focus() }), { say } = actions
  const drafts = useBookDrafts(book.id, say)
  const state = useBookEditor({
    book: data, bookId: book.id, date: near, withTotals, kept, drafts,
    onSaved: (rows, merged) => { tellSaved(rows, merged, { from, to }, { say, onMonth: props.onMonth, undo: () => { sheet.current?.undo() } }) },
    onLost: (row, patch, text) => { say({ tone: 'err', text: `${text}${texts.typed(describePatch(dayBookColumns(lookups, [], NO_MEMORY, near), row, patch))}` }) }
  })
  const { editor } = state
  const uses = useMemo(() => countUses(state.rows), [state.rows])
  const deferredUses = useDeferredValue(uses)
  const columns = useMemo(() => dayBookColumns(lookups, counterChoices(lookups, book, new Map(JSON.parse(deferredUses) as [string, number][])), memory, near), [lookups, book, deferredUses, memory, near])
  const comments = useComments(dayBookPlace, columns)
  const { failures, entry } = state
  useEntryDay(editor, entry, near, { from, to })
  const turning = useBookSteps({ editor, drafts, range: { from, to }, onMonth: props.onMonth, say, rows: state.rows, memory, steps, reverse: (row) => { void actions.reverse(row, false) } })
  useRevealEntered(sheet, state.rows, state.locals, splitId)
  useStartAtEnd(sheet, data && !isPlaceholderData ? state.rows : undefined, `${from} ${to}`)
  const marks = useMarks(state)
  const totals = useMemo(() => totalRows(state.rows, data, span, { from, to }), [state.rows, data, span, from, to])
  const entryFailure = failures.get('entry')
  const entryRow = useMemo(() => ({
    row: entry, onChange: editor.changeEntry, onCommit: editor.commitEntry, firstKey: 'summary',
    marks: (key: string): CellMark | undefined => (entryFailure !== undefined && key === 'outFen' ? { mark: 'bad', reason: entryFailure } : undefined)
  }), [entry, editor, entryFailure])
  const openRow = (row: DayRow) => {
    if (row.source) openScreen('ledger.voucher', { kind: row.source.kind, id: row.source.id })
  }
  const chosen = active?.row
  const split = (rowId: string) => { afterTyping(() => { setSplitting(rowId) }) }
  const splitRow = splitting === 'entry' ? entry : splitting === undefined ? undefined : rowOf(state.rows, splitting, editor.currentId(splitting))
  const advance = useAdvance(state, { bookId: book.id, from, to }, actions)
  useBookKeys({ advance: () => { void advance() }, split: () => { if (chosen) split(chosen.id) }, reverse: (correct) => { if (chosen) void actions.reverse(chosen, correct) } })
  const savedRows = useMemo(() => (state.patches.size === 0 ? state.rows : state.rows.filter((row) => !state.patches.has(row.id))), [state.rows, state.patches])
  return (
    <div className="page">
      <BookToolbar {...props} sheet={sheet} rows={savedRows} columns={columns} actions={actions} onAdvance={() => { void advance() }} onPrint={() => { if (data) setPrinted(printDayBook(book, data, state.rows, lookups, { from, to })) }} withTotals={withTotals} onTotals={setTotals} range={{ from, to }} />
      <BookStrip book={book} data={data} rows={state.rows} span={span} month={month} wrong={state.rows.filter((row) => row.source && !row.source.isCounted).length} onMonth={props.onMonth} />
      <BookNotes state={state} actions={actions} chosen={chosen} columns={columns} />
      <FormulaBar active={active} />
      <div className="page-body">
        <TabSheet<DayRow>
          groupBy={GROUP_BY} ref={sheet} label={texts.title(book.name)} rows={state.rows} columns={columns} getRowId={getRowId} rowKind={rowKind} cellMarks={marks} comments={comments}
          onChange={editor.change} append={editor.append} entryRow={entryRow} totals={totals} onOpen={openRow} onActiveCell={setActive}
          aliasOf={state.aliasOf} {...turning}
          storageKey="outpost.sheet.daybook" isLoading={isPending && !data}
          contextMenu={({ rows }) => actions.menu(rows, { open: openRow, split: (row) => { split(row.id) }, copy: (row) => { editor.setEntry({ ...row, id: 'entry', kind: 'local', source: null, issue: null, balanceFen: null, no: texts.auto, status: texts.entering }) }, remove: (ids) => { sheet.current?.removeRows(ids) } })}
          empty={<EmptyState title={texts.empty(ledgerMessages.monthText(month))} text={texts.emptyText} actions={<>
            <Button kind="primary" onClick={() => { sheet.current?.focusEntry() }}>{texts.emptyAction}</Button>
            <Button icon="download" onClick={() => { openScreen('ledger.import', { bookId: book.id }) }}>{texts.importFile}</Button>
          </>} />}
        />
        {splitRow && <SplitPanel key={splitting} row={splitRow} book={book} lookups={lookups} columns={columns} onClose={() => { setSplitting(undefined); sheet.current?.focusEntry() }} onSaved={(id, step) => { setSplitId(step.draftId); sheet.current?.record(step); if (id === 'entry') editor.setEntry(blankRow('entry', entry.date)) }} />}
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

/**
 * The next step for the drafts of the book as the services have it by now, which the page may not show yet. What is being
 * typed is taken first and everything typed is waited for; a row whose edit is not with the services stays behind, since
 * what they have is not what the screen shows.
 */
function useAdvance({ editor, settled }: EditedBook, range: BookRange, actions: BookActions) {
  return async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await new Promise((resume) => { setTimeout(resume) })
    await settled()
    const { patches, locals } = editor.state.get()
    await actions.advance(bookRows(readDayBook(range)?.rows ?? []).filter((row) => !patches.has(row.id)), patches.size + locals.length)
  }
}

/**
 * How often each category or account stands in the rows shown: what is used most is offered first. As text, so that it is
 * the same after an edit that moves none of them: other columns make the sheet look at all its cells again.
 */
function countUses(rows: readonly DayRow[]): string {
  const uses = new Map<string, number>()
  for (const { counter } of rows) if (counter !== null && counter !== 'parts') uses.set(counter, (uses.get(counter) ?? 0) + 1)
  return JSON.stringify([...uses])
}

const ISSUE_CELL: Readonly<Record<string, string>> = { ACCOUNT_MISSING: 'counter', ACCOUNT_NOT_POSTABLE: 'counter', NO_SUMMARY: 'summary' }

/** A cell being typed is taken by its blur; what follows starts from the row as it is then. */
function afterTyping(run: () => void) {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  setTimeout(run)
}

/** A row by its id, or by the one it has since it was kept: a row just being kept becomes a draft under an open panel. */
const rowOf = (rows: readonly DayRow[], id: string, current: string) => rows.find((row) => row.id === id || row.id === current)

function useBookKeys(on: { advance: () => void; split: () => void; reverse: (correct: boolean) => void }) {
  const { isActive } = useTab()
  useFunctionKey('F9', texts.steps, isActive, on.advance)
  useFunctionKey('F7', texts.split, isActive, on.split)
  useFunctionKey('F8', texts.reverse, isActive, (event) => { on.reverse(event.shiftKey) })
}

/** Of a clash the cells that two changed are marked; otherwise what is wrong with a row, where it shows. */
const useMarks = ({ failures, clashes }: EditedBook) => useCallback((row: DayRow, key: string): CellMark | undefined => {
  const clash = clashes.get(row.id)
  if (!clash) return markOf(row, key, failures)
  return clash.fields.some((field) => field === key) ? { mark: 'bad', reason: failures.get(row.id) ?? '' } : undefined
}, [failures, clashes])

/** Says what a save brought that can't be seen: another's change taken in, a row that went to another page. */
function tellSaved(
  rows: readonly DayRow[], merged: { row: DayRow; by: string; at: string } | undefined, { from, to }: { from: string; to: string },
  on: { say: BookActions['say']; onMonth: (month: Month) => void; undo: () => void }
) {
  if (merged) on.say({ tone: 'ok', text: texts.merged(changedBy(merged.by, merged.at), merged.row.summary) })
  const away = rows.findLast((row) => row.date !== null && (row.date < from || row.date > to))
  if (!away) return
  on.say({ tone: 'info', text: texts.movedAway(away.summary, away.date!), actions: [{ label: texts.goThere, run: () => { on.onMonth(monthOf(away.date!)) } }, { label: texts.undoIt, run: on.undo }] })
}

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

interface Sums { openingFen: number; yearInFen: number; yearOutFen: number; rows: readonly { inFen: number; outFen: number; isCounted: boolean }[] }

/** 本月合计 and 本年累计 of what is shown: the year moves with what is typed and not saved yet. */
function totalRows(rows: readonly DayRow[], data: Sums | undefined, span: Span, { from, to }: { from: string; to: string }): TotalRow[] {
  if (!data) return []
  let inFen = 0, outFen = 0, yearInFen = data.yearInFen, yearOutFen = data.yearOutFen
  for (const row of data.rows) if (row.isCounted) { yearInFen -= row.inFen; yearOutFen -= row.outFen }
  for (const row of rows) {
    if (!isCountedRow(row) || row.date === null || row.date > to) continue
    if (yearOf(row.date) === yearOf(to)) { yearInFen += row.inFen ?? 0; yearOutFen += row.outFen ?? 0 }
    if (row.date >= from) { inFen += row.inFen ?? 0; outFen += row.outFen ?? 0 }
  }
  const balanceFen = data.openingFen + inFen - outFen
  const period = { id: 'period', cells: { summary: span === 'month' ? texts.monthTotal : texts.periodTotal, inFen, outFen, balanceFen } }
  return [period, { id: 'year', cells: { summary: texts.yearTotal, inFen: yearInFen, outFen: yearOutFen, balanceFen } }]
}

/** 支出 99.00: what was typed over a row, for words that outlive it. */
const describePatch = (columns: readonly SheetColumn<DayRow>[], row: DayRow, patch: Patch) => FIELDS.flatMap((field) => {
  const column = field in patch ? columns.find(({ key }) => key === field) : undefined
  const text = column ? displayText(column, patch[field], row) : ''
  return column && text !== '' ? [`${column.title} ${text}`] : []
})
