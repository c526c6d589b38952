import { createStore, type Store } from '../../app/store'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import type { AppendRows, CellChange, CellState, EntryResult, StepOutcome } from '../../grid/sheet.types'
import { baseWith, basesAfter, clashingFields, type Clash, type Field, type Patch } from './book-merge'
import { blankRow, draftIdOf, isEditable, isTotalText, missing, newRowId, type DayRow, type DayRowFields } from './daybook.rows'
import type { KeptRows } from './kept.schema'

/** What became of a row: the draft it is now, or the words of the refusal; `isStale` where another changed it first. */
export type Saved = { id: string; draftId: number; warnings: readonly string[] } | { id: string; refusal: string; isUnreachable: boolean; isStale: boolean }

/** A draft as the services have it: its row, or the words for what became of it. */
export type Found = { row: DayRow; by: string; at: string } | { isRemoved: boolean; text: string }

/** Edits on their way, rows that can't be kept yet, and what was said of them. */
export interface EditorState {
  entry: DayRow
  locals: readonly DayRow[]
  patches: ReadonlyMap<string, Patch>
  /** What stood in the changed fields before, by row. */
  bases: ReadonlyMap<string, Patch>
  /** Rows whose edits meet another's in the same cells. */
  clashes: ReadonlyMap<string, Clash>
  failures: ReadonlyMap<string, string>
  warnings: readonly string[]
  /** Rows that nobody answered for: they are sent again. */
  unsent: ReadonlyMap<string, DayRow>
  /** Draft ids by the id a row had before it was kept. */
  drafts: ReadonlyMap<string, number>
  /** Drafts on their way out. */
  leaving: ReadonlySet<number>
}

export interface EditorPorts {
  /** `onAnswer` hears which rows were kept before the book is read again. */
  save: (rows: readonly DayRow[], onAnswer: (ids: readonly string[]) => void) => Promise<readonly Saved[]>
  settled: () => Promise<void>
  keep: (rows: KeptRows) => void
  /** Takes drafts away as they are shown, or brings them back; says what came of it. */
  removeDrafts: (ids: readonly number[]) => Promise<StepOutcome>
  restoreDrafts: (ids: readonly number[]) => Promise<StepOutcome>
  /** A row of the book without what is typed over it. */
  bookRow: (id: string) => DayRow | undefined
  find: (draftId: number) => Promise<Found>
  /** Hears of rows that were kept, and of those that took in another's change. */
  onSaved: (rows: readonly DayRow[], merged: { row: DayRow; by: string; at: string } | undefined) => void
  /** Hears of edits that no row is left for, with why. */
  onLost: (row: DayRow, patch: Patch, text: string) => void
}

const idOrNull = (value: unknown) => (typeof value === 'number' ? value : null)
/** What of a row is typed. */
export const fieldsOf = ({ date, summary, counter, staffId, customerId, departmentId, inFen, outFen, attachments }: DayRow): DayRowFields =>
  ({ date, summary, counter, staffId: idOrNull(staffId), customerId: idOrNull(customerId), departmentId, inFen, outFen, attachments })

const normal = (key: string, value: unknown) => (key === 'summary' ? value ?? '' : (key === 'inFen' || key === 'outFen') && value === 0 ? null : value ?? null)
const valuesOf = (cells: Readonly<Record<string, CellState>>): Patch =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, state]) => ('value' in state ? [[key, normal(key, state.value)]] : [])))

/** The fields that cell changes give. Cells that could not be read are kept by the sheet itself. */
export const patchOf = (changes: readonly CellChange<DayRow>[]): Patch => valuesOf(Object.fromEntries(changes.map(({ key, after }) => [key, after])))
/** What stood in those fields when they were typed over. */
const baseOf = (changes: readonly CellChange<DayRow>[]): Patch =>
  valuesOf(Object.fromEntries(changes.flatMap(({ key, before, after, shown }) => ('value' in after ? [[key, shown ?? before]] : []))))

/**
 * Holds what is typed into a day book until the services have it. Every change goes out at once; what they refuse stays
 * as typed, with the reason. Where another changed the row meanwhile, fields that only one touched go together by
 * themselves, and one that both touched is asked about. React only reads `state`.
 */
export class BookEditor {
  readonly state: Store<EditorState>
  private readonly ports: EditorPorts

  constructor(ports: EditorPorts, kept: KeptRows | undefined, date: string) {
    this.ports = ports
    this.state = createStore<EditorState>({
      entry: { ...blankRow('entry', date), ...(kept?.entry ?? {}) }, patches: new Map(Object.entries(kept?.edits ?? {}) as [string, Patch][]), bases: new Map(Object.entries(kept?.bases ?? {}) as [string, Patch][]),
      clashes: new Map(), failures: new Map(), unsent: new Map(), warnings: [], drafts: new Map(), leaving: new Set(),
      locals: (kept?.locals ?? []).map(({ id, ...fields }) => ({ ...blankRow(id ?? newRowId(), null), ...fields, status: texts.unsaved }))
    })
  }

  readonly change = (changes: readonly CellChange<DayRow>[]): void => {
    const patches = new Map(this.state.get().patches), bases = new Map(this.state.get().bases), toSend: DayRow[] = []
    let { locals } = this.state.get()
    for (const [id, mine] of Map.groupBy(changes.filter(({ row }) => isEditable(row)), ({ rowId }) => this.currentId(rowId))) {
      const patch = patchOf(mine)
      const local = locals.find((row) => row.id === id)
      if (!local) {
        patches.set(id, { ...patches.get(id), ...patch })
        bases.set(id, baseWith(bases.get(id), baseOf(mine)))
      }
      const row = { ...(local ?? mine[0]!.row), ...(local ? patch : patches.get(id)) }
      if (local) locals = locals.map((other) => (other.id === id ? row : other))
      toSend.push(row)
    }
    this.set({ patches, bases, locals })
    this.send(toSend)
  }

  readonly changeEntry = (changes: readonly CellChange<DayRow>[]): void => { this.setEntry({ ...this.state.get().entry, ...patchOf(changes) }) }
  readonly setEntry = (entry: DayRow): void => { this.set({ entry }) }

  readonly commitEntry = (): EntryResult => {
    const { entry, failures, locals } = this.state.get()
    const lack = missing(entry)
    if (lack) {
      this.set({ failures: new Map(failures).set('entry', lack.text) })
      return { ok: false, key: lack.key }
    }
    const row: DayRow = { ...entry, id: newRowId(), status: texts.unsaved }, next = blankRow('entry', entry.date)
    this.set({ failures: without(failures, new Set(['entry'])), locals: [...locals, row], entry: next })
    this.send([row])
    return { ok: true, born: { rowId: row.id, next } }
  }

  readonly append: AppendRows<DayRow> = {
    blankRow: () => blankRow('blank', this.state.get().entry.date),
    onAppend: (cells) => {
      const added = cells.map((row): DayRow => ({ ...blankRow(newRowId(), null), ...valuesOf(row), status: texts.unsaved }))
      // Totals copied along with the rows are no entries.
      this.set({ locals: [...this.state.get().locals, ...added.filter((row) => !isTotalText(row.summary))] })
      this.send(added.filter((row, index) => !isTotalText(row.summary) && !Object.values(cells[index]!).some((state) => 'problem' in state)))
      return added.map((row) => row.id)
    },
    onRemove: async (ids) => {
      // A row that is just being kept is taken away as the draft it becomes, and one just edited at the revision it gets.
      await this.ports.settled()
      const draftIds = [...new Set(ids.flatMap((id) => this.draftId(id) ?? []))]
      this.dropLocals(ids)
      if (draftIds.length === 0) return 'done'
      this.set({ leaving: new Set([...this.state.get().leaving, ...draftIds]) })
      const outcome = await this.ports.removeDrafts(draftIds)
      const gone = new Set(draftIds.map((id) => `draft${id}`)), { leaving, patches, bases, clashes, failures } = this.state.get()
      this.set({ leaving: new Set([...leaving].filter((id) => !draftIds.includes(id))) })
      if (outcome === 'done') this.set({ patches: without(patches, gone), bases: without(bases, gone), clashes: without(clashes, gone), failures: without(failures, gone) })
      return outcome
    },
    onRestore: async (ids, cells) => {
      const { locals } = this.state.get()
      const back = ids.map((id, index): DayRow | null => (this.draftId(id) === undefined ? { ...blankRow(id, null), ...valuesOf(cells?.[index] ?? {}), status: texts.unsaved } : null))
        .filter((row) => row !== null && !locals.some((local) => local.id === row.id)) as DayRow[]
      const draftIds = [...new Set(ids.flatMap((id) => this.draftId(id) ?? []))]
      const outcome = draftIds.length > 0 ? await this.ports.restoreDrafts(draftIds) : 'done'
      if (outcome !== 'done') return outcome
      this.set({ locals: [...this.state.get().locals, ...back] })
      this.send(back)
      return 'done'
    }
  }

  readonly dropLocals = (ids: readonly string[]): void => { this.set({ locals: this.state.get().locals.filter((row) => !ids.includes(row.id)) }) }
  readonly dismissWarnings = (): void => { this.set({ warnings: [] }) }

  /** The id a row has by now: a row that was kept is a draft. */
  readonly currentId = (id: string): string => {
    const draftId = this.state.get().drafts.get(id)
    return draftId === undefined || this.state.get().locals.some((row) => row.id === id) ? id : `draft${draftId}`
  }
  private draftId(id: string): number | undefined { return draftIdOf(id) ?? this.state.get().drafts.get(id) }

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

  /** Settles a clash: the fields in `mine` stand as typed here, the other clashing ones as the other left them. */
  readonly settleClash = (id: string, mine: readonly Field[]): void => {
    const { clashes, patches, bases } = this.state.get()
    const clash = clashes.get(id), patch = patches.get(id)
    if (!clash || !patch) return
    const left = Object.fromEntries(Object.entries(patch).filter(([field]) => !clash.fields.includes(field as Field) || mine.includes(field as Field))) as Patch
    const seen = Object.fromEntries(clash.fields.map((field) => [field, clash.theirs[field]]))
    const keeps = Object.keys(left).length > 0
    this.set({
      clashes: without(clashes, new Set([id])), failures: without(this.state.get().failures, new Set([id])),
      patches: keeps ? new Map(patches).set(id, left) : without(patches, new Set([id])), bases: keeps ? new Map(bases).set(id, { ...bases.get(id), ...seen }) : without(bases, new Set([id]))
    })
    if (keeps) this.send([{ ...clash.theirs, ...left }])
  }

  /** Gives up what is typed over a row. */
  readonly giveUp = (id: string): void => {
    const { patches, bases, failures, clashes } = this.state.get(), one = new Set([id])
    this.set({ patches: without(patches, one), bases: without(bases, one), failures: without(failures, one), clashes: without(clashes, one) })
    this.dropLocals([id])
  }

  private send(rows: readonly DayRow[]) {
    const ready = rows.filter((row) => missing(row) === null && !this.meetsAnother(row))
    if (ready.length === 0) return
    const sent = new Map(ready.map((row) => [row.id, this.state.get().patches.get(row.id)]))
    void this.ports.save(ready, (ids) => { this.rebase(ids, sent) }).then((results) => this.settle(results, sent, ready))
  }

  /** What was kept stands in the book from now on: read again, it is nobody else's change. */
  private rebase(ids: readonly string[], sent: ReadonlyMap<string, Patch | undefined>) {
    const bases = new Map(this.state.get().bases)
    for (const id of ids) if (bases.has(id)) bases.set(id, { ...bases.get(id), ...sent.get(id) })
    this.set({ bases })
  }

  /** Marks a row whose cells another changed while they were typed over here. */
  private meetsAnother(row: DayRow): boolean {
    if (row.kind === 'local') return false
    if (this.state.get().clashes.has(row.id)) return true
    const book = this.ports.bookRow(row.id)
    const now = book && (row.source?.revision ?? 0) < (book.source?.revision ?? 0) ? book : row.source && this.state.get().patches.has(row.id) ? book : undefined
    if (!now || !this.isClash(row.id, now)) return false
    const draftId = draftIdOf(row.id)
    this.markClash(row.id, { row: now, by: '', at: '' })
    if (draftId !== null) void this.ports.find(draftId).then((found) => { if ('row' in found) this.markClash(row.id, found) })
    return true
  }

  private isClash(id: string, theirs: DayRow): boolean {
    const { patches, bases } = this.state.get()
    return clashingFields(patches.get(id) ?? {}, bases.get(id) ?? {}, theirs).length > 0
  }

  private markClash(id: string, { row, by, at }: { row: DayRow; by: string; at: string }) {
    const { patches, bases, clashes, failures } = this.state.get()
    const fields = clashingFields(patches.get(id) ?? {}, bases.get(id) ?? {}, row)
    if (fields.length === 0) return
    this.set({ clashes: new Map(clashes).set(id, { fields, theirs: row, by, at }), failures: new Map(failures).set(id, texts.clash(by, at)) })
  }

  private async settle(results: readonly Saved[], sent: ReadonlyMap<string, Patch | undefined>, rows: readonly DayRow[]) {
    const { failures, patches, locals, warnings, bases } = this.state.get()
    const done = new Set(results.flatMap((result) => ('draftId' in result ? [result.id] : [])))
    const left = new Map([...failures].filter(([id]) => !done.has(id)))
    for (const result of results) if ('refusal' in result && !result.isStale) left.set(result.id, result.refusal)
    const lost = new Set(results.flatMap((result) => ('refusal' in result && result.isUnreachable ? [result.id] : [])))
    const told = results.flatMap((result) => ('warnings' in result ? result.warnings : []))
    // A row edited again meanwhile keeps its newer patch.
    const pending = new Map([...patches].filter(([id, patch]) => !done.has(id) || sent.get(id) !== patch))
    this.set({
      unsent: new Map([...this.state.get().unsent, ...rows.filter((row) => lost.has(row.id)).map((row) => [row.id, row] as const)]),
      failures: left, locals: locals.filter((row) => !done.has(row.id)), warnings: told.length > 0 ? [...new Set(told)] : warnings, patches: pending,
      bases: new Map([...bases].flatMap(([id, base]) => {
        const next = done.has(id) ? basesAfter(base, sent.get(id) ?? {}, pending.get(id)) : base
        return next ? [[id, next] as const] : []
      }))
    })
    this.followDrafts(results, rows, locals)
    const saved = rows.filter((row) => done.has(row.id))
    if (saved.length > 0) this.ports.onSaved(saved, undefined)
    for (const result of results) if ('refusal' in result && result.isStale) await this.meet(result.id, rows.find((row) => row.id === result.id)!)
  }

  /** What was typed over a row while it was first being kept goes on as an edit of the draft it became. */
  private followDrafts(results: readonly Saved[], rows: readonly DayRow[], locals: readonly DayRow[]) {
    const patches = new Map(this.state.get().patches), bases = new Map(this.state.get().bases), failures = new Map(this.state.get().failures)
    for (const result of results) {
      const sent = rows.find((row) => row.id === result.id)!, now = locals.find((row) => row.id === result.id), draft = this.currentId(result.id)
      if (sent.kind !== 'local' || draft === result.id) continue
      const typed = fieldsOf(sent), pending = patches.get(draft)
      if ('refusal' in result) failures.set(draft, result.refusal)
      else if (pending && Object.entries(pending).every(([field, value]) => typed[field as Field] === value)) { patches.delete(draft); bases.delete(draft) }
      const edits = now ? Object.fromEntries(Object.entries(fieldsOf(now)).filter(([field, value]) => typed[field as Field] !== value)) as Patch : {}
      if ('refusal' in result || Object.keys(edits).length === 0) continue
      patches.set(draft, { ...patches.get(draft), ...edits })
      bases.set(draft, { ...Object.fromEntries(Object.keys(edits).map((field) => [field, typed[field as Field]])), ...bases.get(draft) })
    }
    this.set({ patches, bases, failures })
  }

  /** Another was first: what only one touched goes together, the rest is asked about; a row that is gone is kept as typed. */
  private async meet(id: string, row: DayRow) {
    const draftId = draftIdOf(id)
    if (draftId === null) return
    const found = await this.ports.find(draftId)
    if (!('row' in found)) { this.keepOrphan(id, row, found); return }
    if (this.isClash(id, found.row)) { this.markClash(id, found); return }
    const merged = { ...found.row, ...this.state.get().patches.get(id) }
    this.send([merged])
    this.ports.onSaved([], { row: merged, by: found.by, at: found.at })
  }

  private keepOrphan(id: string, row: DayRow, { isRemoved, text }: { isRemoved: boolean; text: string }) {
    const { failures, locals, patches, bases } = this.state.get(), one = new Set([id])
    if (!isRemoved) {
      this.set({ failures: new Map(failures).set(id, text) })
      // A row that was signed is still shown, with what is typed over it; one that was posted is not.
      if (!this.ports.bookRow(id)) { this.ports.onLost(row, patches.get(id) ?? {}, text); this.giveUp(id) }
      return
    }
    const local: DayRow = { ...blankRow(newRowId(), row.date), ...fieldsOf(row), status: texts.unsaved }
    this.set({ patches: without(patches, one), bases: without(bases, one), locals: [...locals, local], failures: new Map(failures).set(local.id, text) })
  }

  private set(change: Partial<EditorState>) {
    const before = this.state.get()
    this.state.set({ ...before, ...change })
    if (change.entry || change.locals || change.patches) this.keep()
  }

  private keep() {
    const { entry, locals, patches, bases } = this.state.get()
    this.ports.keep({ entry: fieldsOf(entry), locals: locals.map((row) => ({ id: row.id, ...fieldsOf(row) })), edits: Object.fromEntries(patches), bases: Object.fromEntries(bases) })
  }
}

const without = <Value>(map: ReadonlyMap<string, Value>, ids: ReadonlySet<string>) => new Map([...map].filter(([id]) => !ids.has(id)))
