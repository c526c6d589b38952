import { useCallback, useRef, useState } from 'react'
import { api } from '../../api/api'
import { describeRefusal } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { NEW_PARTY } from './daybook.columns'
import { toInput, type DayRow } from './daybook.rows'

/** What became of a row: the draft it is now, or the words of the refusal. */
export type Saved = { id: string; draftId: number; warnings: readonly string[] } | { id: string; refusal: string }

export interface RowSaver {
  /** Saves rows one batch after the other, in the order of the calls. */
  save: (rows: readonly DayRow[]) => Promise<readonly Saved[]>
  pending: number
  savedAt: Date | undefined
}

/** Parties typed as new are added to the directory first; their rows go with the new id. */
function usePartyMaker() {
  const { run } = useCommand(api.workspace.directory.save)
  return useCallback(async (kind: 'staff' | 'customer', value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(NEW_PARTY)) return value as number | null
    const made = await run({ kind, id: null, code: '', name: value.slice(NEW_PARTY.length), isActive: true, departmentId: null })
    return made.ok ? made.value.id : null
  }, [run])
}

/** Sends day-book rows to the services in order, with the revision each draft has by then. */
export function useRowSaver(bookId: number): RowSaver {
  const { run } = useCommand(api.ledger.daybook.save)
  const makeParty = usePartyMaker()
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const revisions = useRef(new Map<number, number>())
  const [pending, setPending] = useState(0)
  const [savedAt, setSavedAt] = useState<Date>()
  const send = useCallback(async (rows: readonly DayRow[]): Promise<readonly Saved[]> => {
    const ready: DayRow[] = []
    for (const row of rows) ready.push({ ...row, staffId: await makeParty('staff', row.staffId), customerId: await makeParty('customer', row.customerId) })
    const inputs = ready.map((row) => {
      const input = toInput(row)
      const known = input.draftId === null ? undefined : revisions.current.get(input.draftId)
      return known === undefined || known <= (input.revision ?? 0) ? input : { ...input, revision: known }
    })
    const outcome = await run({ bookId, rows: inputs })
    if (!outcome.ok) return rows.map((row) => ({ id: row.id, refusal: outcome.error.text }))
    setSavedAt(new Date())
    return outcome.value.results.map((result, index): Saved => {
      const { id } = rows[index]!
      if (!result.ok) return { id, refusal: describeRefusal(result.code, result.data) ?? result.code }
      revisions.current.set(result.draftId, result.revision)
      return { id, draftId: result.draftId, warnings: result.warnings.flatMap((warning) => describeRefusal(warning.code, warning.data) ?? []) }
    })
  }, [run, bookId, makeParty])
  const save = useCallback((rows: readonly DayRow[]) => {
    setPending((count) => count + 1)
    const mine = chain.current.then(() => send(rows)).finally(() => { setPending((count) => count - 1) })
    chain.current = mine.catch(() => undefined)
    return mine
  }, [send])
  return { save, pending, savedAt }
}
