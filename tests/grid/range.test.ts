import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaOf, boxOf, clampRange, contains, fillBox, jump, nextInBox } from '../../src-renderer/grid/model/range'

const filledAt = (...rows: number[]) => ({ row }: { row: number }) => rows.includes(row)
const down = { row: 1, col: 0 }, up = { row: -1, col: 0 }
const extent = { rows: 10, cols: 3 }

test('a box has its sides whichever way it was drawn', () => {
  expect(boxOf({ anchor: { row: 5, col: 1 }, head: { row: 2, col: 4 } })).toEqual({ top: 2, left: 1, bottom: 5, right: 4 })
})

describe('Ctrl+arrow', () => {
  test.each([
    ['inside a run to its end', 0, down, 2],
    ['from the end of a run to the next one', 2, down, 5],
    ['from an empty cell to the next filled one', 3, down, 5],
    ['past the last filled cell to the edge', 6, down, 9],
    ['upwards', 9, up, 6],
    ['at the edge it stays', 0, up, 0]
  ])('%s', (_, from, step, to) => {
    expect(jump({ row: from, col: 1 }, step, extent, filledAt(0, 1, 2, 5, 6))).toEqual({ row: to, col: 1 })
  })
})

test('going round a box visits every cell once and comes back', () => {
  const side = fc.integer({ min: 0, max: 4 })
  fc.assert(fc.property(side, side, fc.constantFrom('rows' as const, 'columns' as const), (height, width, by) => {
    const box = { top: 2, left: 1, bottom: 2 + height, right: 1 + width }
    const seen = new Set<string>()
    let at = { row: 2, col: 1 }
    for (let step = 0; step < areaOf(box); step++) {
      expect(contains(box, at.row, at.col)).toBe(true)
      seen.add(`${at.row},${at.col}`)
      const next = nextInBox(box, at, by, 1)
      expect(nextInBox(box, next, by, -1)).toEqual(at)
      at = next
    }
    expect(seen.size).toBe(areaOf(box))
    expect(at).toEqual({ row: 2, col: 1 })
  }), { seed: 7, numRuns: 100 })
})

test('the fill handle grows the longer way only', () => {
  const source = { top: 2, left: 2, bottom: 3, right: 3 }
  expect(fillBox(source, { row: 6, col: 4 })).toEqual({ direction: 'down', target: { top: 4, bottom: 6, left: 2, right: 3 } })
  expect(fillBox(source, { row: 1, col: 6 })).toEqual({ direction: 'right', target: { top: 2, bottom: 3, left: 4, right: 6 } })
  expect(fillBox(source, { row: 0, col: 1 })).toEqual({ direction: 'up', target: { top: 0, bottom: 1, left: 2, right: 3 } })
  expect(fillBox(source, { row: 3, col: 2 })).toBeNull()
})

test('a range is moved inside a sheet that shrank', () => {
  const range = { anchor: { row: 1, col: 1 }, head: { row: 8, col: 5 } }
  expect(clampRange(range, { rows: 4, cols: 3 })).toEqual({ anchor: { row: 1, col: 1 }, head: { row: 3, col: 2 } })
  expect(clampRange(range, { rows: 0, cols: 3 })).toBeNull()
})
