import { useState } from 'react'

/** What the form beside a sheet is about (表单对象). */
export interface Target<T> {
  value: T | undefined
  /** Follows the selection, unless something typed would be lost by it. */
  follow: (next: T | undefined) => void
  /** Goes there whatever is typed: the user asked for it. */
  go: (next: T | undefined) => void
  setDirty: (isDirty: boolean) => void
  /** Changes whenever the form must start anew. */
  round: number
}

/** Keeps a form on what is being typed, while the selection beside it moves on. */
export function useTarget<T>(): Target<T> {
  const [state, setState] = useState<{ value: T | undefined; round: number; isDirty: boolean }>({ value: undefined, round: 0, isDirty: false })
  return {
    value: state.value, round: state.round,
    follow: (next) => { setState((before) => (before.isDirty || JSON.stringify(before.value) === JSON.stringify(next) ? before : { value: next, round: before.round + 1, isDirty: false })) },
    go: (next) => { setState((before) => ({ value: next, round: before.round + 1, isDirty: false })) },
    setDirty: (isDirty) => { setState((before) => (before.isDirty === isDirty ? before : { ...before, isDirty })) }
  }
}
