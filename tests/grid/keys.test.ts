import { expect, test } from 'vitest'
import { readKey } from '../../src-renderer/grid/model/keys'

const key = (name: string, modifiers = '') => readKey({ key: name, ctrl: modifiers.includes('c'), shift: modifiers.includes('s'), alt: modifiers.includes('a') })

test('arrows extend with Shift and jump with Ctrl', () => {
  expect(key('ArrowDown', 'cs')).toEqual({ do: 'move', row: 1, col: 0, isExtending: true, isJumping: true })
})
test('letters are left to the cell’s input, also with Shift', () => {
  expect([key('a'), key('A', 's'), key('5'), key('='), key('Process')]).toEqual(Array(5).fill(undefined))
})
test('the browser keeps its own copy, cut, paste and reload; finding, filtering and size are the sheet’s', () => {
  expect([key('c', 'c'), key('x', 'c'), key('v', 'c'), key('F5')]).toEqual(Array(4).fill(undefined))
  expect([key('f', 'c'), key('h', 'c'), key('L', 'cs'), key('M', 'cs')]).toEqual([{ do: 'find' }, { do: 'replace' }, { do: 'filter' }, { do: 'problems' }])
  expect([key('F3'), key('F3', 's')]).toEqual([{ do: 'findNext', step: 1 }, { do: 'findNext', step: -1 }])
  expect([key('=', 'c'), key('+', 'cs'), key('-', 'c'), key('0', 'c')]).toEqual([1, 1, -1, 0].map((step) => ({ do: 'zoom', step })))
})
test('redo has both its keys', () => {
  expect([key('y', 'c'), key('Z', 'cs')]).toEqual([{ do: 'redo' }, { do: 'redo' }])
})
