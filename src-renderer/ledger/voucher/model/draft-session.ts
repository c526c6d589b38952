import type { DraftInput, Issue, Voucher } from '../../../../src-shared/ledger/voucher'
import type { Outcome } from '../../../api/useCommand'
import type { Described } from '../../../api/errors'
import { createStore, type Store } from '../../../app/store'
import { isBlankEntry, toInput, usedLines, type Entry } from './entry'

/** What a save answers. */
export interface Saved { draftId: number; revision: number; type: string; no: number; issue: Issue | null; warnings: Issue[] }

/**
 * `clean`: everything typed is in the books as a draft. `typed`: not yet. `refused`: the books would not take it, it is
 * kept for this screen. `conflict`: someone else changed or removed the draft meanwhile.
 */
export type Phase = 'clean' | 'typed' | 'saving' | 'refused' | 'conflict'

export interface SessionState {
  entry: Entry; id: number | null; revision: number | null; no: number | null; type: string | null; issue: Issue | null; warnings: readonly Issue[]
  phase: Phase; error: Described | undefined; /** As the books last had it from here. */ base: Entry | undefined; past: readonly Entry[]; future: readonly Entry[]
}

/** Where a session starts: an empty page, a stored draft, or what a screen kept of one. */
export interface SessionStart { entry: Entry; id: number | null; revision: number | null; no: number | null; type: string | null; issue: Issue | null; isTyped: boolean; base?: Entry | undefined }

export interface SessionDeps {
  save: (draft: DraftInput) => Promise<Outcome<Saved>>
  /** Keeps what the books don't have, as typed; null forgets it. */
  keep: (body: unknown) => void
  delayMs: number
}

const MOST_STEPS = 200
/** Refusals that say that another was first: changed it, or took it away. */
const CONFLICTS = new Set(['DRAFT_CHANGED', 'DRAFT_UNKNOWN'])
const kept = (entry: Entry) => ({ ...entry, lines: usedLines(entry) })

/**
 * Types on one draft: every change is saved a moment later, one save at a time, and nothing typed during a save is
 * lost. Changes with the same `merge` key in a row are one step of undo.
 */
export class DraftSession {
  readonly store: Store<SessionState>
  private readonly deps: SessionDeps
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<boolean> | undefined
  private merged: string | undefined

  constructor(start: SessionStart, deps: SessionDeps) {
    const { isTyped, ...rest } = start
    this.deps = deps
    this.store = createStore<SessionState>({ ...rest, base: start.base ?? (isTyped ? undefined : start.entry), warnings: [], phase: isTyped ? 'typed' : 'clean', error: undefined, past: [], future: [] })
  }

  change(next: (entry: Entry) => Entry, merge?: string): void {
    const state = this.store.get(), entry = next(state.entry)
    if (entry === state.entry) return
    const isSame = merge !== undefined && merge === this.merged
    this.merged = merge
    this.put(entry, { past: isSame ? state.past : [...state.past, state.entry].slice(-MOST_STEPS), future: [] })
  }

  /** Ends a run of merged changes, e.g. when the cell is left. */
  settle(): void { this.merged = undefined }

  undo(): boolean {
    const { past, future, entry } = this.store.get()
    const before = past.at(-1)
    if (!before) return false
    this.merged = undefined
    this.put(before, { past: past.slice(0, -1), future: [entry, ...future] })
    return true
  }

  redo(): void {
    const { past, future, entry } = this.store.get()
    if (!future[0]) return
    this.merged = undefined
    this.put(future[0], { past: [...past, entry], future: future.slice(1) })
  }

  /** Saves what is not saved yet; true when the books have all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    const { phase } = this.store.get()
    if (phase === 'clean') return true
    if (phase === 'conflict') return false
    this.running = this.saveOnce().finally(() => { this.running = undefined })
    const isSaved = await this.running
    return isSaved && this.store.get().phase === 'typed' ? this.flush() : isSaved
  }

  /** Takes a newer state of the draft from the books; what was typed stays one undo away. */
  adopt(voucher: Pick<Voucher, 'id' | 'revision' | 'no' | 'type' | 'issue'>, entry: Entry): void {
    const { past, entry: mine } = this.store.get()
    clearTimeout(this.timer)
    this.store.set((state) => ({
      ...state, entry, base: entry, id: voucher.id, revision: voucher.revision, no: voucher.no, type: voucher.type, issue: voucher.issue, phase: 'clean', error: undefined, past: [...past, mine], future: []
    }))
    this.deps.keep({ id: voucher.id })
  }

  /**
   * A conflict settled for what is typed here, or for what was chosen of both: saved over the other's draft, whose version
   * stays one undo away, and what is typed one further.
   */
  async takeOver(voucher: Pick<Voucher, 'id' | 'revision'>, theirs: Entry, entry: Entry): Promise<boolean> {
    this.merged = undefined
    this.store.set((state) => ({
      ...state, entry, base: theirs, id: voucher.id, revision: voucher.revision, phase: 'typed', error: undefined,
      past: [...state.past, ...(entry === state.entry ? [] : [state.entry]), theirs].slice(-MOST_STEPS), future: []
    }))
    return this.flush()
  }

  /** A conflict settled in favour of what is typed here: over the other's draft, or as a draft of its own. */
  async insist(target: { id: number; revision: number } | null): Promise<boolean> {
    this.store.set((state) => ({ ...state, id: target?.id ?? null, revision: target?.revision ?? null, phase: 'typed', error: undefined }))
    return this.flush()
  }

  /** An empty page for the next voucher. */
  startOver(entry: Entry): void {
    clearTimeout(this.timer)
    this.merged = undefined
    this.store.set({ entry, base: entry, id: null, revision: null, no: null, type: null, issue: null, warnings: [], phase: 'clean', error: undefined, past: [], future: [] })
    this.deps.keep(null)
  }

  private put(entry: Entry, history: Pick<SessionState, 'past' | 'future'>): void {
    this.store.set((state) => ({ ...state, entry, ...history, phase: state.phase === 'conflict' ? 'conflict' : 'typed' }))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => { void this.flush() }, this.deps.delayMs)
  }

  private async saveOnce(): Promise<boolean> {
    const { entry, id, revision } = this.store.get()
    if (id === null && isBlankEntry(entry)) {
      this.deps.keep(null)
      this.store.set((state) => ({ ...state, phase: 'clean', error: undefined }))
      return true
    }
    if (entry.dateText !== null) return this.refuse(undefined, 'refused')
    this.store.set((state) => ({ ...state, phase: 'saving' }))
    const outcome = await this.deps.save(toInput(entry, id, revision))
    if (!outcome.ok) return this.refuse(outcome.error, CONFLICTS.has(outcome.error.code) ? 'conflict' : 'refused')
    const { draftId, revision: saved, no, type, issue, warnings } = outcome.value
    this.deps.keep({ id: draftId })
    this.store.set((state) => ({
      ...state, id: draftId, revision: saved, no, type, issue, warnings, base: entry, error: undefined, phase: state.entry === entry ? 'clean' : 'typed'
    }))
    return true
  }

  private refuse(error: Described | undefined, phase: Phase): boolean {
    const { entry, id, revision, base } = this.store.get()
    // With the revision it was typed over, so that also after a restart it overwrites nobody.
    this.deps.keep({ id, revision, entry: kept(entry), ...(base ? { base: kept(base) } : {}) })
    this.store.set((state) => ({ ...state, phase, error }))
    return false
  }
}
