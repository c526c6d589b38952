import { expect, test } from 'vitest'
import { planPaste } from '../../src-renderer/grid/model/block'

const source = (overrides: object = {}) => ({
  rows: 4, cols: 4, canAppend: true, isEditable: (_: number, col: number) => col !== 3, isEditableInNew: (col: number) => col !== 3,
  parse: (_: number | undefined, __: number, text: string) => (text.includes('x') ? { text, problem: 'no' } : { value: text === '' ? null : text }), ...overrides
})
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right })

test('a block starts at the corner and passes over read-only columns', () => {
  const plan = planPaste([['a', 'b', 'c'], ['d', 'e', 'f']], at(1, 2), source())
  expect(plan.cells.map(({ row, col }) => [row, col])).toEqual([[1, 2], [2, 2]])
  expect(plan).toMatchObject({ skipped: 2, bad: 0, lostCols: 1, box: at(1, 2, 2, 3) })
})

test('a selection that is a multiple of the block is filled with repeats, another is not', () => {
  expect(planPaste([['a', 'b']], at(0, 0, 3, 1), source()).cells).toHaveLength(8)
  expect(planPaste([['a'], ['b']], at(0, 0, 2, 0), source()).cells).toHaveLength(2)
})

test('rows beyond the end are added, blank ones at the end are not', () => {
  const plan = planPaste([['a'], ['x'], ['c'], ['']], at(3, 0), source())
  expect(plan.cells).toHaveLength(1)
  expect(plan.appended).toEqual([new Map([[0, { text: 'x', problem: 'no' }]]), new Map([[0, { value: 'c' }]])])
  expect(plan.bad).toBe(1)
})

test('where the sheet can’t grow, what is lost is counted', () => {
  expect(planPaste([['a'], ['b'], ['c']], at(3, 0), source({ canAppend: false }))).toMatchObject({ lostRows: 2, appended: [], box: at(3, 0) })
})

test('a ragged block leaves the missing cells alone', () => {
  expect(planPaste([['a', 'b'], ['c']], at(0, 0), source()).cells).toHaveLength(3)
})
