import { StrictMode, useCallback, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { pagesOf } from '../../../src-renderer/api/listing'
import { Sheet } from '../../../src-renderer/grid/Sheet'
import { GroupedSheet } from '../../../src-renderer/grid/group/GroupedSheet'
import { ENTRY_ROW, type ActiveCell, type AppendRows, type CellChange, type CellMark, type CellState, type EntryRow, type SelectionSummary, type SheetComments, type SheetExport, type SheetHandle } from '../../../src-renderer/grid/sheet.types'
import { answerList, type Listing } from '../../../src-shared/listing/listing'
import { bookColumns, wideColumns } from './columns'
import { blankLine, dayBook, manyLines, type Line } from './rows'

/** What the specs read: the rows as the owner holds them and what the sheet told it. */
interface Probe { rows: readonly Line[]; events: string[]; summary: SelectionSummary | undefined; active: ActiveCell<Line> | undefined; sheet: SheetHandle | null; setRows: (change: (rows: readonly Line[]) => readonly Line[]) => void; violations: string[]; exported?: SheetExport }
declare global { interface Window { probe: Probe } }
window.probe = { rows: [], events: [], summary: undefined, active: undefined, sheet: null, setRows: () => {}, violations: [] }
document.addEventListener('securitypolicyviolation', (event) => { window.probe.violations.push(event.violatedDirective) })

const asked = new URLSearchParams(location.search)
const kind = asked.get('case') ?? 'book'
document.documentElement.dataset['theme'] = asked.has('dark') ? 'dark' : 'light'
const START: Readonly<Record<string, () => readonly Line[]>> = {
  book: () => dayBook, report: () => dayBook, empty: () => [], master: () => manyLines(40), wide: () => manyLines(200), big: () => manyLines(100_000)
}
let nextId = 1

function patched(row: Line, changes: readonly CellChange<Line>[]): Line {
  return changes.reduce((line, { key, after }) => ('value' in after ? { ...line, [key]: after.value } : line), row)
}
const fromCells = (cells: Readonly<Record<string, CellState>>): Line =>
  Object.entries(cells).reduce((line, [key, state]) => ('value' in state ? { ...line, [key]: state.value } : line), blankLine(`n${nextId++}`))

const marks = (row: Line, key: string): CellMark | undefined => {
  if (row.id === 'r11' && key === 'inFen') return { mark: 'bad', reason: '坐支：费用户不得收客户货款' }
  if (row.id === 'r8' && key === 'outFen') return { mark: 'warning', reason: '超过上月同项' }
  if (row.id === 'r2' && key === 'pieces') return { mark: 'locked', reason: '' }
}
const TOTALS = [
  { id: 'month', cells: { summary: '本月合计', inFen: 3034000, outFen: 981620, balanceFen: 2700630 } },
  { id: 'year', cells: { summary: '本年累计', inFen: 14868000, outFen: 12488910, balanceFen: 2700630 } }
]
const getRowId = (row: Line) => row.id
const rowKind = (row: Line) => row.kind
const memory = { get: (key: string) => localStorage.getItem(key), set: (key: string, text: string) => { localStorage.setItem(key, text) } }
const freshEntry = (): Line => ({ ...blankLine('entry', '录入'), date: '2026-06-18' })

const noted = (form: HTMLFormElement) => { const note = new FormData(form).get('note'); return typeof note === 'string' ? note : '' }

function App() {
  const [rows, setRows] = useState<readonly Line[]>(START[kind] ?? START['book']!)
  const [entry, setEntry] = useState(freshEntry)
  const [notice, setNotice] = useState('')
  const [active, setActive] = useState<ActiveCell<Line>>()
  const [summary, setSummary] = useState<SelectionSummary>()
  window.probe.rows = rows
  window.probe.setRows = setRows
  const note = (text: string) => { window.probe.events.push(text) }
  const onChange = useCallback((changes: readonly CellChange<Line>[], source: string) => {
    note(`${source}:${changes.length}`)
    const byRow = Map.groupBy(changes, ({ rowId }) => rowId)
    setRows((before) => before.map((row) => (byRow.has(row.id) ? patched(row, byRow.get(row.id)!) : row)))
  }, [])
  const append: AppendRows<Line> = useMemo(() => ({
    blankRow: () => blankLine('blank'),
    onAppend: (cells) => { const added = cells.map(fromCells); note(`append:${added.length}`); setRows((before) => [...before, ...added]); return added.map(({ id }) => id) },
    onRemove: (ids) => { note(`remove:${ids.length}`); setRows((before) => before.filter(({ id }) => !ids.includes(id))) }
  }), [])
  const entryRow: EntryRow<Line> = useMemo(() => ({
    row: entry,
    onChange: (changes) => { note(`entry:${changes.map(({ rowId, key }) => (rowId === ENTRY_ROW ? key : '?')).join()}`); setEntry((before) => patched(before, changes)) },
    onCommit: () => {
      const take = () => {
        const id = `n${nextId++}`
        setRows((before) => [...before, { ...entry, id, status: '草稿' }])
        setEntry(freshEntry())
      }
      if (entry.category === null) { note('refused'); return { ok: false, key: 'category' } }
      note('commit')
      if (asked.has('slow')) return new Promise((resolve) => { setTimeout(() => { take(); resolve({ ok: true }) }, 400) })
      take()
      return { ok: true }
    }
  }), [entry])
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({ 'r5 summary': '吴静：少一箱回单' })
  const comments: SheetComments<Line> = useMemo(() => ({
    has: (row, key) => said[`${row.id} ${key}`] !== undefined,
    canOpen: (row) => row.kind !== 'subtotal',
    preview: (row, key) => said[`${row.id} ${key}`],
    card: (row, key, close) => (
      <form onSubmit={(event) => { event.preventDefault(); setSaid({ ...said, [`${row.id} ${key}`]: noted(event.currentTarget) }); close() }}>
        <textarea name="note" aria-label="批注内容" defaultValue={said[`${row.id} ${key}`]} /><button type="submit">记下</button>
      </form>
    )
  }), [said])
  const onActiveCell = useCallback((cell: ActiveCell<Line> | undefined) => { window.probe.active = cell; setActive(cell) }, [])
  const onSelection = useCallback((found: SelectionSummary | undefined) => { window.probe.summary = found; setSummary(found) }, [])
  const isBook = kind === 'book' || kind === 'empty'
  return (
    <div className="page">
      <div className="bar"><button type="button">前</button><span data-testid="label">{active?.label}</span><span data-testid="text">{active?.text}</span></div>
      <div className="place">
        <Sheet<Line>
          ref={(sheet) => { window.probe.sheet = sheet }} label="现金日记账" rows={rows} columns={kind === 'wide' ? wideColumns : bookColumns} getRowId={getRowId}
          rowKind={rowKind} cellMarks={marks} comments={comments} styleNonce="harness" storageKey="columns" store={memory}
          {...(kind === 'report' ? {} : { onChange, append })}
          {...(isBook ? { entryRow } : {})} {...(isBook || kind === 'report' ? { totals: TOTALS } : {})}
          onOpen={(row, key) => { note(`open:${row.id}:${key}`) }} onActiveCell={onActiveCell} onSelection={onSelection} onNotice={setNotice}
          onBadCells={(cells) => { note(`bad:${cells.length}`) }}
          contextMenu={({ rows: chosen }) => [{ key: 'post', label: `过账 ${chosen.length} 行`, onSelect: () => { note(`post:${chosen.length}`) } }]}
          empty={<b>还没有 6 月的日记账</b>}
        />
      </div>
      <div className="foot"><span data-testid="notice">{notice}</span><span data-testid="sum">{summary?.sumFen ?? summary?.sum ?? ''}</span><button type="button">后</button></div>
    </div>
  )
}
/** A million rows that stay elsewhere, handed over after a moment: `case=paged`, `rows=` for another count. */
const PAGED = Number(asked.get('rows') ?? 100_000)
const pagedLine = (index: number): Line => ({ ...blankLine(`p${index}`), date: '2026-06-18', number: `付-${index}`, summary: `第 ${index} 笔`, outFen: (index + 1) * 100, pieces: index % 7 })
const elsewhere: Listing<Line> = { rows: kind === 'paged' ? Array.from({ length: PAGED }, (_, index) => pagedLine(index)) : [], columns: bookColumns }
const MANY = pagesOf<Line>(async ({ view, ask }) => {
  await new Promise((resolve) => { setTimeout(resolve, 30) })
  window.probe.events.push(ask.what === 'rows' ? `read:${ask.from}-${ask.to}` : ask.what)
  return answerList(elsewhere, view, ask)
})
const PAGED_TOTALS = [{ id: 'total', cells: { summary: '合计', outFen: PAGED * (PAGED + 1) / 2 * 100 } }]
const NO_LINES: readonly Line[] = []

function Paged() {
  const [notice, setNotice] = useState('')
  return (
    <div className="page">
      <Sheet<Line>
        ref={(sheet) => { window.probe.sheet = sheet }} label="操作日志" rows={NO_LINES} pages={MANY} columns={bookColumns} totals={PAGED_TOTALS} getRowId={getRowId} styleNonce="harness"
        onActiveCell={(cell) => { window.probe.active = cell }} onSelection={(found) => { window.probe.summary = found }} onNotice={setNotice} onExport={(exported) => { window.probe.exported = exported }}
        onOpen={(row, key) => { window.probe.events.push(`open:${row.id}:${key}`) }}
      />
      <div className="foot"><span data-testid="notice">{notice}</span></div>
    </div>
  )
}

/** The day book by date and category: `case=groups`. */
const GROUPS = { levels: [
  { key: 'date', title: '日期', of: (row: Line) => ({ id: row.date ?? '', label: row.date ?? '' }) },
  { key: 'category', title: '类别', of: (row: Line) => ({ id: row.category ?? '', label: row.category ?? '（空）' }) }
], labelKey: 'summary', sums: ['inFen', 'outFen'] }
const groupedRows = dayBook.filter(({ kind: is }) => is !== 'subtotal')

function Grouped() {
  const [notice, setNotice] = useState('')
  return (
    <div className="page">
      <GroupedSheet<Line>
        ref={(sheet) => { window.probe.sheet = sheet }} label="现金日记账" rows={groupedRows} columns={bookColumns} getRowId={getRowId} rowKind={rowKind} groups={GROUPS} styleNonce="harness"
        onActiveCell={(cell) => { window.probe.active = cell }} onSelection={(found) => { window.probe.summary = found }} onNotice={setNotice}
        onOpen={(row, key) => { window.probe.events.push(`open:${row.id}:${key}`) }}
      />
      <div className="foot"><span data-testid="notice">{notice}</span></div>
    </div>
  )
}
createRoot(document.getElementById('root')!).render(<StrictMode>{kind === 'groups' ? <Grouped /> : kind === 'paged' ? <Paged /> : <App />}</StrictMode>)
