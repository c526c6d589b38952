import fc from 'fast-check'
import { expect, test } from 'vitest'
import { History } from '../../src-renderer/grid/model/history'

test('undo and redo walk back and forth over what was done, and a new step ends redo', () => {
  const step = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.integer())
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const history = new History<number>()
    // The model: a list and a position in it.
    let list: number[] = [], at = 0
    for (const each of steps) {
      if (each === 'undo') { expect(history.undo()).toBe(at > 0 ? list[--at] : undefined); continue }
      if (each === 'redo') { expect(history.redo()).toBe(at < list.length ? list[at++] : undefined); continue }
      history.push(each)
      list = [...list.slice(0, at), each]
      at = list.length
    }
    expect([history.canUndo, history.canRedo]).toEqual([at > 0, at < list.length])
  }), { seed: 11, numRuns: 300 })
})

test('the oldest steps are forgotten beyond the limit', () => {
  const history = new History<number>(2)
  for (const each of [1, 2, 3]) history.push(each)
  expect([history.undo(), history.undo(), history.undo()]).toEqual([3, 2, undefined])
})

test('entries are revised or forgotten on both sides', () => {
  const history = new History<number>()
  for (const each of [1, 2, 3]) history.push(each)
  history.undo()
  history.revise((entry) => (entry === 1 ? undefined : entry * 10))
  expect([history.redo(), history.undo(), history.undo(), history.undo()]).toEqual([30, 30, 20, undefined])
})
