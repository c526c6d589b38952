import { createStore, type Store } from '../../app/store'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import type { AppendRows, CellChange, CellState, EntryResult } from '../../grid/sheet.types'
import type { Memory } from './daybook.columns'
import { blankRow, isEditable, isTotalText, missing, type DayRow, type DayRowFields } from './daybook.rows'
import type { KeptRows } from './kept.schema'

/** What became of a row: the draft it is now, or the words of the refusal. */
export type Saved = { id: string; draftId: number; warnings: readonly string[] } | { id: string; refusal: string; isUnreachable: boolean }

/** Edits on their way, rows that can't be kept yet, and what was said of them. */
export interface EditorState {
  entry: DayRow
  locals: readonly DayRow[]
  patches: ReadonlyMap<string, Partial<DayRowFields>>
  failures: ReadonlyMap<string, string>
  warnings: readonly string[]
  /** Rows that nobody answered for: they are sent again. */
  unsent: ReadonlyMap<string, DayRow>
  /** Draft ids by the id a row had before it was kept. */
  drafts: ReadonlyMap<string, number>
}

export interface EditorPorts {
  save: (rows: readonly DayRow[]) => Promise<readonly Saved[]>
  keep: (rows: KeptRows) => void
  removeDrafts: (ids: readonly number[]) => void
  memory: () => readonly Memory[]
}

let localCount = 0
const newId = () => `local${++localCount}`

const idOrNull = (value: unknown) => (typeof value === 'number' ? value : null)
const fieldsOf = ({ date, summary, counter, staffId, customerId, departmentId, inFen, outFen, attachments }: DayRow): DayRowFields =>
  ({ date, summary, counter, staffId: idOrNull(staffId), customerId: idOrNull(customerId), departmentId, inFen, outFen, attachments })

/** The fields that cell changes give. Cells that could not be read are kept by the sheet itself; income empties expense. */
export function patchOf(changes: readonly CellChange<DayRow>[]): Partial<DayRowFields> {
  const patch: Record<string, unknown> = {}
  for (const { key, after } of changes) if ('value' in after) patch[key] = normal(key, after.value)
  if (patch['inFen'] && patch['outFen'] === undefined) patch['outFen'] = null
  if (patch['outFen'] && patch['inFen'] === undefined) patch['inFen'] = null
  return patch as Partial<DayRowFields>
}
const normal = (key: string, value: unknown) => (key === 'summary' ? value ?? '' : (key === 'inFen' || key === 'outFen') && value === 0 ? null : value ?? null)

const valuesOf = (cells: Readonly<Record<string, CellState>>): Partial<DayRowFields> =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, state]) => ('value' in state ? [[key, normal(key, state.value)]] : [])))

/**
 * Holds what is typed into a day book until the services have it. Every change goes out at once; what they refuse stays
 * as typed, with the reason. React only reads `state`.
 */
export class BookEditor {
  readonly state: Store<EditorState>
  private readonly ports: EditorPorts

  constructor(ports: EditorPorts, kept: KeptRows | undefined, date: string) {
    this.ports = ports
    this.state = createStore<EditorState>({
      entry: { ...blankRow('entry', date), ...(kept?.entry ?? {}) }, patches: new Map(Object.entries(kept?.edits ?? {}) as [string, Partial<DayRowFields>][]), failures: new Map(), unsent: new Map(), warnings: [], drafts: new Map(),
      locals: (kept?.locals ?? []).map((fields) => ({ ...blankRow(newId(), null), ...fields, status: texts.unsaved }))
    })
  }

  readonly change = (changes: readonly CellChange<DayRow>[]): void => {
    const patches = new Map(this.state.get().patches), toSend: DayRow[] = []
    let { locals } = this.state.get()
    for (const [id, mine] of Map.groupBy(changes.filter(({ row }) => isEditable(row)), ({ rowId }) => rowId)) {
      const patch = patchOf(mine)
      const local = locals.find((row) => row.id === id)
      if (!local) patches.set(id, { ...patches.get(id), ...patch })
      const row = { ...(local ?? mine[0]!.row), ...(local ? patch : patches.get(id)) }
      if (local) locals = locals.map((other) => (other.id === id ? row : other))
      toSend.push(row)
    }
    this.set({ patches, locals })
    this.send(toSend)
  }

  readonly changeEntry = (changes: readonly CellChange<DayRow>[]): void => {
    const patch = patchOf(changes)
    const entry = { ...this.state.get().entry, ...patch }
    const remembered = patch.summary === undefined ? undefined : this.ports.memory().find((one) => one.summary === patch.summary)
    if (remembered) {
      entry.counter ??= remembered.categoryId !== null ? `c${remembered.categoryId}` : remembered.accountId !== null ? `a${remembered.accountId}` : null
      entry.customerId ??= remembered.customerId
    }
    this.setEntry(entry)
  }

  readonly setEntry = (entry: DayRow): void => { this.set({ entry }) }

  readonly commitEntry = (): EntryResult => {
    const { entry, failures, locals } = this.state.get()
    const lack = missing(entry)
    if (lack) {
      this.set({ failures: new Map(failures).set('entry', lack.text) })
      return { ok: false, key: lack.key }
    }
    const row: DayRow = { ...entry, id: newId(), status: texts.unsaved }
    this.set({ failures: without(failures, new Set(['entry'])), locals: [...locals, row], entry: blankRow('entry', entry.date) })
    this.send([row])
    return { ok: true }
  }

  readonly append: AppendRows<DayRow> = {
    blankRow: () => blankRow('blank', this.state.get().entry.date),
    onAppend: (cells) => {
      const added = cells.map((row): DayRow => ({ ...blankRow(newId(), null), ...valuesOf(row), status: texts.unsaved }))
      // Totals copied along with the rows are no entries.
      this.set({ locals: [...this.state.get().locals, ...added.filter((row) => !isTotalText(row.summary))] })
      this.send(added.filter((row, index) => !isTotalText(row.summary) && !Object.values(cells[index]!).some((state) => 'problem' in state)))
      return added.map((row) => row.id)
    },
    onRemove: (ids) => {
      this.dropLocals(ids)
      this.ports.removeDrafts(ids.flatMap((id) => this.state.get().drafts.get(id) ?? []))
    }
  }

  readonly dropLocals = (ids: readonly string[]): void => { this.set({ locals: this.state.get().locals.filter((row) => !ids.includes(row.id)) }) }
  readonly dismissWarnings = (): void => { this.set({ warnings: [] }) }

  /** Hears which drafts rows became, before the book is read again, so that none is shown twice. */
  readonly onKept = (kept: readonly { id: string; draftId: number }[]): void => {
    this.set({ drafts: new Map([...this.state.get().drafts, ...kept.map(({ id, draftId }) => [id, draftId] as const)]) })
  }

  /** Sends what nobody answered for once more. */
  readonly resend = (): void => {
    const rows = [...this.state.get().unsent.values()]
    if (rows.length === 0) return
    this.set({ unsent: new Map() })
    this.send(rows)
  }

  /** Takes up edits and rows kept from before: those of the rows shown that can be kept go out. */
  readonly takeUp = (rows: readonly DayRow[]): void => { this.send(rows) }

  private send(rows: readonly DayRow[]) {
    const ready = rows.filter((row) => missing(row) === null)
    if (ready.length === 0) return
    const sent = new Map(ready.map((row) => [row.id, this.state.get().patches.get(row.id)]))
    void this.ports.save(ready).then((results) => { this.settle(results, sent, ready) })
  }

  private settle(results: readonly Saved[], sent: ReadonlyMap<string, Partial<DayRowFields> | undefined>, rows: readonly DayRow[]) {
    const { failures, patches, locals, warnings } = this.state.get()
    const done = new Set(results.flatMap((result) => ('draftId' in result ? [result.id] : [])))
    const left = without(failures, done)
    for (const result of results) if ('refusal' in result) left.set(result.id, result.refusal)
    const lost = new Set(results.flatMap((result) => ('refusal' in result && result.isUnreachable ? [result.id] : [])))
    const told = results.flatMap((result) => ('warnings' in result ? result.warnings : []))
    this.set({
      unsent: new Map([...this.state.get().unsent, ...rows.filter((row) => lost.has(row.id)).map((row) => [row.id, row] as const)]),
      failures: left, locals: locals.filter((row) => !done.has(row.id)), warnings: told.length > 0 ? [...new Set(told)] : warnings,
      // A row edited again meanwhile keeps its newer patch.
      patches: new Map([...patches].filter(([id, patch]) => !done.has(id) || sent.get(id) !== patch))
    })
  }

  private set(change: Partial<EditorState>) {
    const before = this.state.get()
    this.state.set({ ...before, ...change })
    if (change.entry || change.locals || change.patches) this.keep()
  }

  private keep() {
    const { entry, locals, patches } = this.state.get()
    this.ports.keep({ entry: fieldsOf(entry), locals: locals.map(fieldsOf), edits: Object.fromEntries(patches) })
  }
}

const without = (map: ReadonlyMap<string, string>, ids: ReadonlySet<string>) => new Map([...map].filter(([id]) => !ids.has(id)))
