import { useEffect, useState } from 'react'
import type { ClaimLine, ClaimLineInput } from '../../src-shared/expense/claim'
import { changed, faultsOf, isChanged, lineOf, typedOf, type KeptLine, type TypedLine } from './typed-line'

/** What saving a line came to. */
export type SavedLine = { ok: true; id: number } | { ok: false; text: string }
export interface LineFormProps {
  line: ClaimLine | undefined; index: number; today: string; day: string; kept: TypedLine | undefined; countsIn: string | undefined
  /** Hears of every change: the line as far as it can be read, and what is to be kept of it (null: nothing). */
  onTyped: (line: ClaimLineInput, kept: KeptLine | null) => void
  onSave: (line: ClaimLineInput, goOn: boolean) => Promise<SavedLine>; onRemove: (() => void) | undefined
}

/** What is typed into a line's form, what of it is wrong, and its way into the claim. */
export function useTypedLine({ line, today, day, kept, onTyped, onSave }: LineFormProps) {
  const [typed, setTyped] = useState(() => kept ?? typedOf(line, day)), [failure, setFailure] = useState<string>(), [isTried, setTried] = useState(false), [isBusy, setBusy] = useState(false)
  const faults = faultsOf(typed, today), id = line?.id ?? null, isOpen = isChanged(typed, line, today)
  useEffect(() => { onTyped(lineOf(typed, id, today), isOpen ? { id, typed } : null) }, [typed, id, isOpen, today, onTyped])
  /** Answers the line's id, or undefined with the reason in the form. */
  const save = async (goOn: boolean): Promise<number | undefined> => {
    setTried(true)
    if (faults.isUnreadable || isBusy) return undefined
    setBusy(true)
    const done = await onSave(lineOf(typed, id, today), goOn)
    setBusy(false)
    setFailure(done.ok ? undefined : done.text)
    return done.ok ? done.id : undefined
  }
  return { typed, change: (patch: Partial<TypedLine>) => { setTyped((before) => changed(before, patch)) }, faults, isTried, isBusy, isOpen, failure, save }
}
