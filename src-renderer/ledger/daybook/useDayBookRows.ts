import { useCallback, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import type { AppendRows, CellChange, CellState, EntryResult } from '../../grid/sheet.types'
import { blankRow, isEditable, missing, sheetRows, type DayRow, type DayRowFields } from './daybook.rows'
import type { Memory } from './daybook.columns'
import type { Kept } from './useKept'
import { useRowSaver, type Saved } from './useRowSaver'

const fieldsSchema = z.object({
  date: z.string().nullable(), summary: z.string(), counter: z.string().nullable(), staffId: z.int().nullable(), customerId: z.int().nullable(), departmentId: z.int().nullable(),
  inFen: z.int().nullable(), outFen: z.int().nullable(), attachments: z.int().nullable()
})
/** What of a book's sheet is typed and not yet a draft: the entry row and rows that can't be kept so far. */
export const keptSchema = z.object({ entry: fieldsSchema, locals: z.array(fieldsSchema) })
export type KeptRows = z.infer<typeof keptSchema>

const fieldsOf = (row: DayRow): DayRowFields => ({
  date: row.date, summary: row.summary, counter: row.counter, staffId: typeof row.staffId === 'number' ? row.staffId : null, customerId: typeof row.customerId === 'number' ? row.customerId : null,
  departmentId: row.departmentId, inFen: row.inFen, outFen: row.outFen, attachments: row.attachments
})

/** The fields that cell changes give; cells that could not be read are kept by the sheet itself. */
function patchOf(changes: readonly CellChange<DayRow>[]): Partial<DayRowFields> {
  const patch: Record<string, unknown> = {}
  for (const { key, after } of changes) {
    if (!('value' in after)) continue
    patch[key] = key === 'summary' ? after.value ?? '' : key === 'inFen' || key === 'outFen' ? (after.value === 0 ? null : after.value) : after.value
    if (key === 'inFen' && after.value) patch['outFen'] ??= null
    if (key === 'outFen' && after.value) patch['inFen'] ??= null
  }
  return patch as Partial<DayRowFields>
}

let localCount = 0
const newId = () => `local${++localCount}`

export interface DayBookRows {
  rows: readonly DayRow[]; entry: DayRow; failures: ReadonlyMap<string, string>; warnings: readonly string[]
  change: (changes: readonly CellChange<DayRow>[]) => void
  changeEntry: (changes: readonly CellChange<DayRow>[]) => void
  commitEntry: () => EntryResult
  setEntry: (row: DayRow) => void
  append: AppendRows<DayRow>
  dropLocals: (ids: readonly string[]) => void
  dismissWarnings: () => void
  /** Draft ids by the id a row had before it was saved, for undo of a paste. */
  pending: number; savedAt: Date | undefined; localCount: number
}

interface Options { book: DayBook | undefined; bookId: number; date: string; memory: readonly Memory[]; withTotals: boolean; kept: Kept<KeptRows>; onRemoveDrafts: (ids: readonly number[]) => void }

/**
 * The rows of a book as the sheet shows them: what the services have, edits on their way, and rows that can't be kept
 * yet. An edit shows with right balances at once and is saved behind; what is refused stays as typed with the reason.
 */
export function useDayBookRows({ book, bookId, date, memory, withTotals, kept, onRemoveDrafts }: Options): DayBookRows {
  const { save, pending, savedAt } = useRowSaver(bookId)
  const [locals, setLocals] = useState<readonly DayRow[]>(() => (kept.value?.locals ?? []).map((fields) => ({ ...blankRow(newId(), null), ...fields, status: texts.unsaved })))
  const [entry, setEntryRow] = useState<DayRow>(() => ({ ...blankRow('entry', date), ...(kept.value?.entry ?? {}) }))
  const [patches, setPatches] = useState<ReadonlyMap<string, Partial<DayRowFields>>>(new Map())
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map())
  const [warnings, setWarnings] = useState<readonly string[]>([])
  const latest = useRef({ locals, entry, patches })
  const drafts = useRef(new Map<string, number>())

  const keepAll = useCallback(() => {
    const { locals: rows, entry: typed } = latest.current
    kept.keep({ entry: fieldsOf(typed), locals: rows.map(fieldsOf) })
  }, [kept])
  const setAllLocals = useCallback((next: readonly DayRow[]) => { latest.current.locals = next; setLocals(next); keepAll() }, [keepAll])
  const setEntry = useCallback((row: DayRow) => { latest.current.entry = row; setEntryRow(row); keepAll() }, [keepAll])
  const setAllPatches = useCallback((next: ReadonlyMap<string, Partial<DayRowFields>>) => { latest.current.patches = next; setPatches(next) }, [])

  const settle = useCallback((results: readonly Saved[], sent: ReadonlyMap<string, Partial<DayRowFields> | undefined>) => {
    const done = new Set(results.flatMap((result) => ('draftId' in result ? [result.id] : [])))
    for (const result of results) if ('draftId' in result) drafts.current.set(result.id, result.draftId)
    setFailures((before) => {
      const next = new Map([...before].filter(([id]) => !done.has(id)))
      for (const result of results) if ('refusal' in result) next.set(result.id, result.refusal)
      return next
    })
    setAllPatches(new Map([...latest.current.patches].filter(([id, patch]) => !done.has(id) || sent.get(id) !== patch)))
    if (latest.current.locals.some((row) => done.has(row.id))) setAllLocals(latest.current.locals.filter((row) => !done.has(row.id)))
    const told = results.flatMap((result) => ('warnings' in result ? result.warnings : []))
    if (told.length > 0) setWarnings([...new Set(told)])
  }, [setAllLocals, setAllPatches])

  const send = useCallback((rows: readonly DayRow[]) => {
    const ready = rows.filter((row) => missing(row) === null)
    if (ready.length === 0) return
    const sent = new Map(ready.map((row) => [row.id, latest.current.patches.get(row.id)]))
    void save(ready).then((results) => { settle(results, sent) })
  }, [save, settle])

  const change = useCallback((changes: readonly CellChange<DayRow>[]) => {
    const byRow = Map.groupBy(changes.filter(({ row }) => isEditable(row)), ({ rowId }) => rowId)
    const nextPatches = new Map(latest.current.patches), toSend: DayRow[] = []
    let nextLocals = latest.current.locals
    for (const [id, mine] of byRow) {
      const patch = patchOf(mine)
      const local = nextLocals.find((row) => row.id === id)
      if (local) {
        const row = { ...local, ...patch }
        nextLocals = nextLocals.map((other) => (other.id === id ? row : other))
        toSend.push(row)
      } else {
        const whole = { ...nextPatches.get(id), ...patch }
        nextPatches.set(id, whole)
        toSend.push({ ...mine[0]!.row, ...whole })
      }
    }
    setAllPatches(nextPatches)
    if (nextLocals !== latest.current.locals) setAllLocals(nextLocals)
    send(toSend)
  }, [send, setAllLocals, setAllPatches])

  const changeEntry = useCallback((changes: readonly CellChange<DayRow>[]) => {
    const patch = patchOf(changes)
    const next = { ...latest.current.entry, ...patch }
    const remembered = patch.summary === undefined ? undefined : memory.find((one) => one.summary === patch.summary)
    if (remembered) {
      next.counter ??= remembered.categoryId !== null ? `c${remembered.categoryId}` : remembered.accountId !== null ? `a${remembered.accountId}` : null
      next.customerId ??= remembered.customerId
    }
    setEntry(next)
  }, [memory, setEntry])

  const commitEntry = useCallback((): EntryResult => {
    const typed = latest.current.entry
    const lack = missing(typed)
    if (lack) { setFailures((before) => new Map(before).set('entry', lack.text)); return { ok: false, key: lack.key } }
    const row: DayRow = { ...typed, id: newId(), status: texts.unsaved }
    setFailures((before) => new Map([...before].filter(([id]) => id !== 'entry')))
    setAllLocals([...latest.current.locals, row])
    setEntry(blankRow('entry', typed.date))
    send([row])
    return { ok: true }
  }, [send, setAllLocals, setEntry])

  const append = useMemo((): AppendRows<DayRow> => ({
    blankRow: () => blankRow('blank', latest.current.entry.date),
    onAppend: (cells) => {
      const added = cells.map((row): DayRow => ({ ...blankRow(newId(), null), ...valuesOf(row), status: texts.unsaved }))
      const hasBad = (index: number) => Object.values(cells[index]!).some((state) => 'problem' in state)
      setAllLocals([...latest.current.locals, ...added])
      send(added.filter((_row, index) => !hasBad(index)))
      return added.map((row) => row.id)
    },
    onRemove: (ids) => {
      setAllLocals(latest.current.locals.filter((row) => !ids.includes(row.id)))
      onRemoveDrafts(ids.flatMap((id) => drafts.current.get(id) ?? []))
    }
  }), [send, setAllLocals, onRemoveDrafts])

  const dropLocals = useCallback((ids: readonly string[]) => { setAllLocals(latest.current.locals.filter((row) => !ids.includes(row.id))) }, [setAllLocals])
  const rows = useMemo(() => (book ? sheetRows(book, patches, locals, withTotals) : []), [book, patches, locals, withTotals])
  return {
    rows, entry, failures, warnings, change, changeEntry, commitEntry, setEntry, append, dropLocals, dismissWarnings: () => { setWarnings([]) },
    pending, savedAt, localCount: locals.length
  }
}

function valuesOf(cells: Readonly<Record<string, CellState>>): Partial<DayRowFields> {
  const values = Object.fromEntries(Object.entries(cells).flatMap(([key, state]) => ('value' in state ? [[key, state.value]] : [])))
  return { ...values, summary: typeof values['summary'] === 'string' ? values['summary'] : '', inFen: values['inFen'] === 0 ? null : values['inFen'] as number | null ?? null, outFen: values['outFen'] === 0 ? null : values['outFen'] as number | null ?? null }
}
