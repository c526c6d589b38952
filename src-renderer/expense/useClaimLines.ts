import { useCallback, useEffect, useRef, useState } from 'react'
import type { Claim, ClaimLineInput } from '../../src-shared/expense/claim'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useInTurn } from '../api/useInTurn'
import { useSession } from '../app/session.context'
import type { Kept } from '../api/useKept'
import type { LineHandle } from './LineForm'
import type { KeptLine } from './typed-line'
import type { SavedLine } from './useTypedLine'

type Shown = number | 'new' | undefined
/** What of a claim is typed. */
interface Head { staffId: number; purpose: string; lines: readonly ClaimLineInput[] }

/**
 * The lines of a claim with the one in the form. What is typed is kept under the claim until it is a line; whoever turns
 * to another line brings in this one first, and stays where that can't be.
 */
export function useClaimLines(claim: Claim, { value, keep: keepTyped }: Kept<KeptLine>) {
  const { today } = useSession()
  const [found] = useState(value), isKnown = found !== undefined && (found.id === null || claim.lines.some((one) => one.id === found.id))
  const [shown, setShown] = useState<Shown>(isKnown ? found.id ?? 'new' : claim.lines.length === 0 ? 'new' : undefined)
  const [round, setRound] = useState(0), [day, setDay] = useState(claim.lines.at(-1)?.date ?? today), [typed, setTyped] = useState<ClaimLineInput>()
  const form = useRef<LineHandle>(null), isKept = useRef(found !== undefined)
  const save = useCommand(api.expense.claim.save), inTurn = useInTurn(), latest = useRef<Head>(claim)
  useEffect(() => { latest.current = claim }, [claim])
  // One after the other, each on what the one before has made of it: a field left by pressing a button saves as well.
  const keep = (edit: (before: Head) => Partial<Head>) => inTurn('claim', claim.revision, async (revision) => {
    const { staffId, purpose, lines } = { ...latest.current, ...edit(latest.current) }
    const done = await save.run({ claim: { id: claim.id, revision, staffId, date: claim.date, purpose, lines: lines.map(inputOf) } })
    if (done.ok) latest.current = { staffId, purpose, lines: lines.map((line, index) => ({ ...line, id: done.value.lineIds[index] ?? null })) }
    return done
  })
  const onTyped = useCallback((next: ClaimLineInput, kept: KeptLine | null) => {
    setTyped(next)
    if (kept !== null || isKept.current) keepTyped(kept)
    isKept.current = kept !== null
  }, [keepTyped])
  const turnTo = (next: Shown) => { setShown(next); setTyped(undefined); setRound((before) => before + 1) }
  const settle = async () => {
    const isIn = await form.current?.settle() ?? true
    await inTurn('', null, () => Promise.resolve({ ok: true as const, value: null }))
    return isIn
  }
  const saveLine = async (next: ClaimLineInput, goOn: boolean): Promise<SavedLine> => {
    let at = -1
    const done = await keep(({ lines }) => {
      const known = next.id === null ? -1 : lines.findIndex((one) => one.id === next.id)
      at = known < 0 ? lines.length : known
      return { lines: [...lines.slice(0, at), next, ...lines.slice(at + 1)] }
    })
    if (!done.ok) return { ok: false, text: done.error.text }
    const id = done.value.lineIds[at] ?? 0
    if (next.date !== null) setDay(next.date)
    if (goOn) turnTo('new')
    else setShown(id)
    return { ok: true, id }
  }
  const line = typeof shown === 'number' ? claim.lines.find((one) => one.id === shown) : undefined
  return {
    shown, line, index: line ? claim.lines.indexOf(line) + 1 : claim.lines.length + 1, round, day, kept: round === 0 && isKnown ? found.typed : undefined, form, error: save.error, keep, onTyped, settle, saveLine,
    /** The claim's lines as they would be with what is typed; null while nothing is. */
    lines: typed === undefined ? null : line ? claim.lines.map((one) => (one.id === line.id ? typed : one)) : shown === 'new' ? [...claim.lines, typed] : null,
    show: (next: Shown) => { if (next !== shown) void settle().then((isDone) => { if (isDone) turnTo(next) }) },
    remove: async (id: number) => { if ((await keep(({ lines }) => ({ lines: lines.filter((one) => one.id !== id) }))).ok) turnTo(undefined) }
  }
}

/** What a stored line is when it is sent again. */
const inputOf = (line: ClaimLineInput): ClaimLineInput => ({
  id: line.id, date: line.date, categoryId: line.categoryId, purpose: line.purpose, amountFen: line.amountFen, taxFen: line.taxFen, isDeductible: line.isDeductible, invoiceKind: line.invoiceKind,
  invoiceCode: line.invoiceCode, invoiceNo: line.invoiceNo, invoiceFen: line.invoiceFen, customerId: line.customerId, activity: line.activity, counterpart: line.counterpart, heads: line.heads
})
