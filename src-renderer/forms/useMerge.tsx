import { useState } from 'react'
import type { Outcome } from '../api/useCommand'
import { CompareDialog } from './CompareDialog'
import type { ComparedField } from './CompareTable'

/** A field of a record, as it is called and read where two versions stand side by side. */
export interface MergeField<T> { key: keyof T & string; label: string; text: (record: T) => string }

export interface Merging<T, O> {
  /** The record as it stood when the typing began, and as it is typed. */
  base: T; mine: T
  fields: readonly MergeField<T>[]
  /** The record as the other left it; undefined where it is gone. */
  fresh: () => Promise<T | undefined>
  /** Saves a record over the version it was made from. */
  save: (record: T, over: T) => Promise<Outcome<O>>
}

interface Asked { fields: ComparedField[]; by: string; at: string; answer: (mine: string[] | undefined) => void }

/** The fields in which two versions differ; one that was not touched here is the other's to begin with. */
export function differences<T>(fields: readonly MergeField<T>[], base: T, mine: T, theirs: T): ComparedField[] {
  return fields.flatMap(({ key, label, text }) => (text(mine) === text(theirs) ? [] : [{ key, label, mine: text(mine), theirs: text(theirs), isMine: text(mine) !== text(base) }]))
}

/** The other's version with the chosen fields of mine. */
export const mergeRecords = <T extends object>(mine: T, theirs: T, chosen: readonly string[]): T =>
  ({ ...theirs, ...Object.fromEntries(Object.entries(mine).filter(([key]) => chosen.includes(key))) })

/**
 * Saves records so that nobody writes over another unseen: where another was first, both versions are shown and the user
 * chooses field by field. `merge` answers what the save came to, undefined where the other's version stays as it is, and
 * the refusal where the choice is put off. `dialog` belongs beside the form, not inside it.
 */
export function useMerge() {
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const ask = (question: Omit<Asked, 'answer'>) => new Promise<string[] | undefined>((resume) => {
    const mine: Asked = { ...question, answer: (chosen) => { setAsked((before) => before.filter((one) => one !== mine)); resume(chosen) } }
    setAsked((before) => [...before, mine])
  })
  const saveOver = async <T extends object, O>(merging: Merging<T, O>, record: T, over: T): Promise<Outcome<O | undefined>> => {
    const outcome = await merging.save(record, over)
    if (outcome.ok || outcome.error.code !== 'RECORD_CHANGED') return outcome
    const theirs = await merging.fresh().catch(() => undefined)
    if (!theirs) return outcome
    const fields = differences(merging.fields, over, record, theirs)
    if (fields.length === 0) return { ok: true, value: undefined }
    const { by, at } = outcome.error.data as { by: string; at: string }
    const chosen = await ask({ fields, by, at })
    if (!chosen) return outcome
    return chosen.length === 0 ? { ok: true, value: undefined } : saveOver(merging, mergeRecords(record, theirs, chosen), theirs)
  }
  const [first] = asked
  return {
    merge: <T extends object, O>(merging: Merging<T, O>) => saveOver(merging, merging.mine, merging.base),
    dialog: first && <CompareDialog key={`${first.at} ${asked.length}`} {...first} onDone={first.answer} onCancel={() => { first.answer(undefined) }} />
  }
}
