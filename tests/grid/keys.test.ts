import { expect, test } from 'vitest'
import { readKey } from '../../src-renderer/grid/model/keys'

const key = (name: string, modifiers = '') => readKey({ key: name, ctrl: modifiers.includes('c'), shift: modifiers.includes('s'), alt: modifiers.includes('a') })

test('arrows extend with Shift and jump with Ctrl', () => {
  expect(key('ArrowDown', 'cs')).toEqual({ do: 'move', row: 1, col: 0, isExtending: true, isJumping: true })
})
test('letters are left to the cell’s input, also with Shift', () => {
  expect([key('a'), key('A', 's'), key('5'), key('='), key('Process')]).toEqual(Array(5).fill(undefined))
})
test('the browser keeps its own copy, cut, paste, find and reload', () => {
  expect([key('c', 'c'), key('x', 'c'), key('v', 'c'), key('f', 'c'), key('F5')]).toEqual(Array(5).fill(undefined))
})
test('redo has both its keys', () => {
  expect([key('y', 'c'), key('Z', 'cs')]).toEqual([{ do: 'redo' }, { do: 'redo' }])
})
