import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { Refusal } from '../../src-shared/kernel/errors'

/** `read`, or the code of the refusal; any other error is thrown. */
export const outcome = (bytes: Uint8Array, limits = {}, name = 'a.xlsx') => readWorkbook(bytes, name, limits).then(() => 'read', (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  return error.code
})

/** Numbers from a fixed seed (mulberry32), so that a failing mutation can be made again. */
export function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

/** A copy with up to eight bytes changed, one in ten of them also cut short. */
export function mutated(original: Uint8Array, next: (below: number) => number): Uint8Array {
  const bytes = original.slice()
  for (let change = next(8) + 1; change > 0; change--) bytes[next(bytes.length)] = next(256)
  return next(10) === 0 ? bytes.slice(0, next(bytes.length)) : bytes
}
