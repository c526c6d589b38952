import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closed, opened, readTabs, stepped, tabKey, type Tabs } from '../../src-renderer/app/tabs'

const none: Tabs = { open: [], active: undefined }
const ids = (tabs: Tabs) => tabs.open.map((tab) => tab.id)

test('a new tab opens beside the one in front, and the same screen is not opened twice', () => {
  const three = opened(opened(opened(none, 'a', {}), 'b', {}), 'c', {})
  const beside = opened({ ...three, active: 'a' }, 'd', {})
  expect(ids(beside)).toEqual(['a', 'd', 'b', 'c'])
  expect(opened(beside, 'c', {})).toMatchObject({ active: 'c', open: { length: 4 } })
  expect(ids(opened(beside, 'c', { id: 2 }))).toEqual(['a', 'd', 'c', 'b', 'c'])
})

test('parameters in another order are the same tab', () => {
  expect(tabKey('v', { kind: 'draft', id: 12 })).toBe(tabKey('v', { id: 12, kind: 'draft' }))
  expect(tabKey('v', { id: 1 })).not.toBe(tabKey('v', { id: 11 }))
})

test('closing shows the right neighbour, or the left one at the end', () => {
  const three = opened(opened(opened(none, 'a', {}), 'b', {}), 'c', {})
  expect(closed({ ...three, active: 'b' }, 'b').active).toBe('c')
  expect(closed(three, 'c').active).toBe('b')
  expect(closed(three, 'a').active).toBe('c')
  expect(closed(opened(none, 'a', {}), 'a')).toEqual(none)
})

test('stepping goes round', () => {
  const two = opened(opened(none, 'a', {}), 'b', {})
  expect(stepped(two, 1).active).toBe('a')
  expect(stepped(two, -1).active).toBe('a')
  expect(stepped(none, 1)).toBe(none)
})

test('kept tabs come back; anything else is dropped', () => {
  const kept = { open: [{ id: 'a', params: {} }, { id: 'b', params: { n: 1 }, title: '付-015' }, { id: 3 }, null], active: 'b?n=1' }
  expect(() => readTabs(JSON.stringify(kept))).not.toThrow()
  const two = readTabs(JSON.stringify({ ...kept, open: kept.open.slice(0, 3) }))
  expect(two.open.map((tab) => [tab.key, tab.title])).toEqual([['a', undefined], ['b?n=1', '付-015']])
  expect(two.active).toBe('b?n=1')
  for (const text of [null, '', '{', '[]', '{"open":1}', 'null']) expect(readTabs(text)).toEqual(none)
})

test('whatever is opened and closed, the tab in front is one of those open', () => {
  const step = fc.record({ kind: fc.constantFrom('open', 'close', 'step'), id: fc.constantFrom('a', 'b', 'c', 'd', 'e') })
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const end = steps.reduce((tabs, { kind, id }) => (kind === 'open' ? opened(tabs, id, {}) : kind === 'close' ? closed(tabs, id) : stepped(tabs, 1)), none)
    expect(end.open.length === 0 ? end.active === undefined : end.open.some((tab) => tab.key === end.active)).toBe(true)
    expect(new Set(end.open.map((tab) => tab.key)).size).toBe(end.open.length)
  }), { seed: 20260618 })
})
