import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffRows } from '../../src-renderer/grid/model/rowdiff'

interface Row { id: string; value: number }
const idOf = (row: Row) => row.id
const rows: Row[] = [{ id: 'a', value: 1 }, { id: 'b', value: 2 }, { id: 'c', value: 3 }]

test('one edited row is one update, rows at the end are additions', () => {
  const edited = { id: 'b', value: 9 }, added = { id: 'd', value: 4 }
  expect(diffRows(rows, [rows[0]!, edited, rows[2]!, added], idOf)).toEqual({ kind: 'patch', update: [edited], add: [added] })
  expect(diffRows(rows, [...rows], idOf)).toEqual({ kind: 'same' })
})

test('removal, another order and a first filling replace', () => {
  expect(diffRows(rows, rows.slice(1), idOf).kind).toBe('replace')
  expect(diffRows(rows, [rows[1]!, rows[0]!, rows[2]!], idOf).kind).toBe('replace')
  expect(diffRows([], rows, idOf).kind).toBe('replace')
})

test('applying the patch gives the wanted rows', () => {
  const row = fc.record({ value: fc.nat(9) })
  fc.assert(fc.property(fc.array(row, { minLength: 1 }), fc.array(fc.nat(9)), fc.array(row), (start, edits, extra) => {
    const before: Row[] = start.map(({ value }, index) => ({ id: `${index}`, value }))
    const after = [
      ...before.map((was, index) => (edits[index] === undefined || edits[index] === was.value ? was : { ...was, value: edits[index] })),
      ...extra.map(({ value }, index) => ({ id: `n${index}`, value }))
    ]
    const change = diffRows(before, after, idOf)
    if (change.kind !== 'patch') { expect(change.kind).toBe('same'); expect(after).toEqual(before); return }
    const updates = new Map(change.update.map((each) => [each.id, each]))
    expect([...before.map((each) => updates.get(each.id) ?? each), ...change.add]).toEqual(after)
  }), { seed: 3, numRuns: 200 })
})
