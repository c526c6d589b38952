import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import type { ImportPreview, ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { api } from '../../api/api'
import { TabSheet } from '../../app/TabSheet'
import { useWork } from '../../app/work.store'
import { CheckField } from '../../forms/CheckField'
import type { CellChange, MenuContext, SheetHandle, TotalRow } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Note } from '../../ui/Note'
import { Progress } from '../../ui/Progress'
import { Segmented } from '../../ui/Segmented'
import type { Lookups } from '../lookups'
import { CheckPanel } from './CheckPanel'
import { CheckStrip } from './CheckStrip'
import { checkColumns, checkMarks } from './import.columns'
import { checkRows, faultsOf, filterRows, NO_ROWS, sumRows, type CheckRow, type Fault, type Filter } from './import.rows'
import { ReadingProgress } from './ReadingProgress'
import type { Import } from './useImport'

const textOf = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

/** Sums under the record's amount columns; masters have none. */
function totalsOf(record: ImportRecord, label: string, sums: { inFen: number; outFen: number }): readonly TotalRow[] {
  const fields = IMPORT_RECORDS[record].shape.fields.filter((field) => field.kind === 'amount' && (field.role === 'in' || field.role === 'out'))
  return fields.length === 0 ? [] : [{ id: 'total', cells: { [label]: texts.sums, ...Object.fromEntries(fields.map((field) => [field.key, field.role === 'in' ? sums.inFen : sums.outFen])) } }]
}

const getRowId = (row: CheckRow) => row.id
const rowKind = (row: CheckRow) => (row.state === 'bad' ? 'bad' as const : row.state === 'duplicate' || row.state === 'out' ? 'subtotal' as const : 'data' as const)

/** Third step: every row as it would come in, what is wrong and why, and whether the sums agree; nothing is written yet. */
export function CheckStep({ wizard, preview, lookups }: { wizard: Import; preview: ImportPreview; lookups: Lookups }) {
  const sheet = useRef<SheetHandle>(null)
  const { record, bookId } = wizard, { shown, wide } = IMPORT_RECORDS[record]
  const rows = useMemo(() => checkRows(preview, wizard.rows), [preview, wizard.rows])
  const sums = useMemo(() => sumRows(rows), [rows])
  const faults = useMemo(() => faultsOf(rows, shown), [rows, shown])
  const columns = useMemo(() => checkColumns({ record, rows, lookups, bookId }), [record, rows, lookups, bookId])
  const marks = useMemo(() => checkMarks(record), [record])
  const [filter, setFilter] = useState<Filter>('all')
  const [at, setAt] = useState(-1)
  const visible = useMemo(() => filterRows(rows, filter), [rows, filter])
  const totals = useMemo((): readonly TotalRow[] => totalsOf(record, wide[0]!, sums), [record, wide, sums])
  const goTo = (fault: Fault, index: number) => {
    setAt(index)
    if (!visible.some((row) => row.id === fault.rowId)) setFilter('all')
    // The sheet has the rows of the new filter only after this render.
    setTimeout(() => { sheet.current?.select(fault.rowId, fault.key); sheet.current?.focus() })
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || faults.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    const next = (at + 1) % faults.length
    goTo(faults[next]!, next)
  }
  const decide = (chosen: readonly CheckRow[], isIn: boolean) => {
    wizard.set({ rows: { ...wizard.rows, groups: new Map([...wizard.rows.groups, ...chosen.map((row) => [row.group, isIn] as const)]) } })
  }
  const menu = ({ rows: chosen }: MenuContext<CheckRow>) => {
    if (chosen.length === 0) return []
    const isIn = chosen.some((row) => row.state !== 'out' && row.state !== 'duplicate')
    return [{ key: 'decide', label: isIn ? texts.exclude : texts.include, onSelect: () => { decide(chosen, !isIn) } }]
  }
  const mend = (changes: readonly CellChange<CheckRow>[]) => {
    wizard.mend(changes.map(({ row, key, after }) => ({ ref: row.ref, part: row.part, field: key, text: 'value' in after ? textOf(after.value) : after.text })))
  }
  return (
    <div className="page" onKeyDownCapture={onKeyDownCapture}>
      <CheckStrip record={record} preview={preview} sums={sums} tookMs={wizard.tookMs} />
      <div className="page-body">
        <div className="page-sheet">
          <Filters filter={filter} onFilter={setFilter} sums={sums} wizard={wizard} preview={preview} />
          <TabSheet<CheckRow>
            ref={sheet} label={texts.sheetLabel} rows={visible} columns={columns} getRowId={getRowId} rowKind={rowKind} cellMarks={marks} onChange={mend} totals={totals} hasGutter={false}
            storageKey={`import.${record}`} contextMenu={menu}
            empty={<EmptyState title={rows.length === 0 ? texts.noRows : texts.noneShown} text={rows.length === 0 ? texts.noRowsText : texts.noneShownText} />}
          />
        </div>
        <CheckPanel wizard={wizard} lookups={lookups} preview={preview} faults={faults} at={at} onFault={goTo} />
      </div>
      <Foot wizard={wizard} preview={preview} sums={sums} />
    </div>
  )
}

function Filters({ filter, onFilter, sums: { total, count }, wizard, preview }: {
  filter: Filter; onFilter: (filter: Filter) => void; sums: ReturnType<typeof sumRows>; wizard: Import; preview: ImportPreview
}) {
  const labels = { all: total, notable: count.bad + count.notice, wrong: count.bad, duplicate: count.duplicate + count.out }
  const options = (Object.keys(labels) as Filter[]).filter((one) => one === 'all' || one === filter || labels[one] > 0).map((value) => ({ value, label: texts.filters[value](labels[value]) }))
    const repeated = new Set(preview.rows.filter((row) => row.isDuplicate).map((row) => row.ref)).size
  return (
    <div className="import-filters">
      <Segmented<Filter> label={texts.show} options={options} value={filter} onChange={onFilter} />
      {repeated > 0 && (
        <CheckField label={texts.withDuplicates(repeated)} value={wizard.rows.withDuplicates} onChange={(withDuplicates) => { wizard.set({ rows: { ...NO_ROWS, withDuplicates } }) }} />
      )}
      <span className="import-promise">{texts.editHint}</span>
    </div>
  )
}

/** The way back at the left; the one deed of the page at the right, named by its result. */
function Foot({ wizard, preview, sums }: { wizard: Import; preview: ImportPreview; sums: ReturnType<typeof sumRows> }) {
  const { run } = wizard, { earlier } = preview
  const settings = useQuery(api.workspace.setting.get.queryOptions())
  const canPost = IMPORT_RECORDS[wizard.record].canPost && settings.data?.separation === 'none'
  const [isPressed, setPressed] = useState(false)
  const foot = useRef<HTMLDivElement>(null)
  const isRepeat = earlier !== null && !wizard.allowRepeat
  const count = sums.refs.length, left = sums.total - count
  const isSlow = useWork(run.isRunning ? { label: texts.importing, done: run.progress?.done ?? 0, total: run.progress?.total ?? count, cancel: run.cancel } : undefined)
  const importNow = () => {
    if (!isRepeat && count > 0) {
      // What had the keyboard, such as 取消, is gone by then.
      void wizard.importRows(sums.refs).then(() => { foot.current?.querySelector<HTMLElement>('.btn-primary')?.focus() })
      return
    }
    setPressed(true)
    foot.current?.querySelector<HTMLElement>('input')?.focus()
  }
  // Who wants a file again all of whose rows are in the book wants those rows.
  const repeat = (allowRepeat: boolean) => {
    wizard.set({ allowRepeat, problem: undefined, ...(allowRepeat && count === 0 ? { rows: { ...NO_ROWS, withDuplicates: true } } : {}) })
  }
  const blocked = isRepeat ? texts.repeatFirst : texts.nothing
  return (
    <div ref={foot} className="import-foot">
      <Button isLarge onClick={() => { wizard.set({ step: 'columns', problem: undefined }) }}>{texts.back}</Button>
      {sums.count.bad > 0 && <Button isLarge kind="ghost" icon="download" onClick={wizard.fetchFaulty}>{texts.fetchFaulty(sums.count.bad)}</Button>}
      {canPost && <CheckField label={texts.posts} value={wizard.posts} onChange={(posts) => { wizard.set({ posts }) }} />}
      {earlier && (
        <Note tone="warn" actions={<CheckField label={texts.repeatAnyway} value={wizard.allowRepeat} onChange={repeat} />}>
          {texts.repeat(earlier.at.slice(0, 10), earlier.rowCount)}
        </Note>
      )}
      {wizard.problem ? <Note tone="err">{wizard.problem}</Note> : isPressed && (isRepeat || count === 0) && <Note tone="err">{blocked}</Note>}
      <span className="import-gap" />
      {run.isRunning
        ? isSlow && <div className="import-progress"><Progress label={texts.importing} done={run.progress?.done ?? 0} total={run.progress?.total ?? count} onCancel={run.cancel} /></div>
        : wizard.isReading ? <ReadingProgress wizard={wizard} /> : <span className="import-promise">{texts.allOrNothing}</span>}
      <Button kind="primary" isLarge autoFocus shortcut={texts.nextKey} isBusy={run.isRunning} onClick={importNow}
        title={texts.sumsOf(formatFen(sums.inFen), formatFen(sums.outFen))}>
        {count === 0 ? texts.nothing : texts.importRows(count, left)}
      </Button>
    </div>
  )
}
