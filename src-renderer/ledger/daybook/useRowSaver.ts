import { useCallback, useEffect, useRef } from 'react'
import { api } from '../../api/api'
import { describeRefusal } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import type { Saved } from './book-editor'
import { NEW_PARTY } from './daybook.columns'
import { toInput, type DayRow } from './daybook.rows'

export interface RowSaver {
  /** Saves rows one batch after the other, in the order of the calls. */
  save: (rows: readonly DayRow[], onAnswer: (ids: readonly string[]) => void) => Promise<readonly Saved[]>
  /** Resolves when everything typed so far is with the services and shown. */
  settled: () => Promise<void>
  /** The revision a draft has by then, seeing what was shown. */
  revisionOf: (draftId: number, shown: number) => number
}

/** Parties typed as new are added to the directory first; their rows go with the new id. */
function usePartyMaker() {
  const { run } = useCommand(api.workspace.directory.save)
  const made = useRef(new Map<string, number>())
  return useCallback(async (kind: 'staff' | 'customer', value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(NEW_PARTY)) return value as number | null
    const known = made.current.get(`${kind} ${value}`)
    if (known !== undefined) return known
    const outcome = await run({ kind, id: null, code: '', name: value.slice(NEW_PARTY.length), isActive: true, departmentId: null })
    if (outcome.ok) made.current.set(`${kind} ${value}`, outcome.value.id)
    return outcome.ok ? outcome.value.id : null
  }, [run])
}

/** Refusals of a row that another changed, removed or took further meanwhile. */
const STALE = new Set(['DRAFT_CHANGED', 'DRAFT_UNKNOWN', 'STATE_WRONG'])

/**
 * Sends day-book rows to the services in order, with the revision each draft has by then. `onKept` hears which drafts
 * rows became before the book is read again, so that none is shown twice.
 */
export function useRowSaver(bookId: number, onKept: (kept: readonly { id: string; draftId: number }[]) => void): RowSaver {
  const { run } = useCommand(api.ledger.daybook.save)
  const makeParty = usePartyMaker()
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const revisions = useRef(new Map<number, number>())
  // A row edited while it was first being kept is by now the draft it became, and must not become another.
  const made = useRef(new Map<string, number>())
  const heard = useRef(onKept)
  useEffect(() => { heard.current = onKept })
  const send = useCallback(async (rows: readonly DayRow[], onAnswer: (ids: readonly string[]) => void): Promise<readonly Saved[]> => {
    const ready: DayRow[] = []
    for (const row of rows) ready.push({ ...row, staffId: await makeParty('staff', row.staffId), customerId: await makeParty('customer', row.customerId) })
    const inputs = ready.map((row) => {
      const input = toInput(row)
      const draftId = input.draftId ?? made.current.get(row.id) ?? null, known = draftId === null ? undefined : revisions.current.get(draftId)
      return known === undefined || known <= (input.revision ?? 0) ? input : { ...input, draftId, revision: known }
    })
    const outcome = await run({ bookId, rows: inputs }, ({ results }) => {
      const kept = results.flatMap((result, index) => (result.ok ? [{ id: rows[index]!.id, draftId: result.draftId }] : []))
      heard.current(kept)
      onAnswer(kept.map(({ id }) => id))
    })
    if (!outcome.ok) return rows.map((row) => ({ id: row.id, refusal: outcome.error.text, isUnreachable: outcome.error.code === '', isStale: false }))
    return outcome.value.results.map((result, index): Saved => {
      const { id } = rows[index]!
      if (!result.ok) return { id, refusal: describeRefusal(result.code, result.data) ?? result.code, isUnreachable: false, isStale: STALE.has(result.code) }
      revisions.current.set(result.draftId, result.revision)
      if (inputs[index]!.draftId === null) made.current.set(id, result.draftId)
      return { id, draftId: result.draftId, warnings: result.warnings.flatMap((warning) => describeRefusal(warning.code, warning.data) ?? []) }
    })
  }, [run, bookId, makeParty])
  const save = useCallback((rows: readonly DayRow[], onAnswer: (ids: readonly string[]) => void) => {
    const mine = chain.current.then(() => send(rows, onAnswer))
    chain.current = mine.catch(() => undefined)
    return mine
  }, [send])
  const settled = useCallback(async () => {
    for (let last; last !== chain.current;) {
      last = chain.current
      await last
    }
    await new Promise((resume) => { setTimeout(resume) })
  }, [])
  const revisionOf = useCallback((draftId: number, shown: number) => Math.max(revisions.current.get(draftId) ?? 0, shown), [])
  return { save, settled, revisionOf }
}
