import { expect, test } from 'vitest'
import { FIRST, isReachable, parseWindowState } from '../../src-main/hosts/electron/window-bounds'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const state = (bounds: object, isMaximized = false) => JSON.stringify({ bounds, isMaximized })

test('a remembered window comes back where it was', () => {
  expect(parseWindowState(state({ x: 40, y: 50, width: 1200, height: 800 }, true), [screen])).toEqual({ bounds: { x: 40, y: 50, width: 1200, height: 800 }, isMaximized: true })
})

test.each([
  ['', 'nothing'], ['not json', 'no JSON'], ['{}', 'no bounds'], ['null', 'null'],
  [state({ x: 1, y: 1, width: 'wide', height: 800 }), 'a width that is no number'], [state({ x: 1, y: 1, width: 100, height: 90 }), 'a window too small'],
  [state({ x: 5000, y: 50, width: 1200, height: 800 }), 'a screen that was unplugged'], [state({ x: 40, y: -900, width: 1200, height: 800 }), 'a title bar out of reach']
])('%s (%s) gives the first-time size', (text) => { expect(parseWindowState(text, [screen])).toEqual(FIRST) })

test('a window partly on a second screen is reachable', () => {
  const second = { x: 1920, y: 0, width: 1280, height: 1024 }
  expect(isReachable({ x: 1800, y: 10, width: 600, height: 500 }, [screen, second])).toBe(true)
  expect(isReachable({ x: 1900, y: 10, width: 600, height: 500 }, [screen])).toBe(false)
})
