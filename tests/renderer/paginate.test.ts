import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate, readPages } from '../../src-renderer/print/paginate'

const of = (count: number, height = 10) => Array<number>(count).fill(height)

describe('rows onto pages', () => {
  test('without carrying over, a page is filled and the rest goes on', () => {
    expect(paginate(of(7), 30, 0)).toEqual([
      { from: 0, to: 3, isBroughtForward: false, isCarriedOver: false }, { from: 3, to: 6, isBroughtForward: false, isCarriedOver: false },
      { from: 6, to: 7, isBroughtForward: false, isCarriedOver: false }
    ])
  })

  test('承前页 and 过次页 take their place on the page: 5 rows of room hold 4, then 3, then the rest', () => {
    // First page: 4 rows and 过次页. Second: 承前页, 3 rows, 过次页. Third: 承前页 and what is left, up to 4.
    expect(paginate(of(11), 50, 10)).toEqual([
      { from: 0, to: 4, isBroughtForward: false, isCarriedOver: true }, { from: 4, to: 7, isBroughtForward: true, isCarriedOver: true },
      { from: 7, to: 11, isBroughtForward: true, isCarriedOver: false }
    ])
  })

  test('a table that just fits needs no second page for a row that would only carry over', () => {
    expect(paginate(of(5), 50, 10)).toEqual([{ from: 0, to: 5, isBroughtForward: false, isCarriedOver: false }])
    expect(paginate([], 50, 10)).toEqual([{ from: 0, to: 0, isBroughtForward: false, isCarriedOver: false }])
  })

  test('a long summary takes its own height; one taller than the page stands alone', () => {
    expect(paginate([10, 25, 10, 10], 40, 0).map(({ from, to }) => [from, to])).toEqual([[0, 2], [2, 4]])
    expect(paginate([10, 90, 10], 40, 0).map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 2], [2, 3]])
  })

  test('no row is lost or printed twice, and no page holds more than it has room for', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { maxLength: 200 }), fc.integer({ min: 60, max: 300 }), fc.integer({ min: 0, max: 15 }), (heights, room, carry) => {
      const pages = paginate(heights, room, carry)
      expect(pages.map(({ from }) => from)).toEqual([0, ...pages.slice(0, -1).map(({ to }) => to)])
      expect(pages.at(-1)!.to).toBe(heights.length)
      for (const { from, to, isBroughtForward, isCarriedOver } of pages) {
        const used = heights.slice(from, to).reduce((sum, height) => sum + height, 0) + (isBroughtForward ? carry : 0) + (isCarriedOver ? carry : 0)
        if (to > from + 1) expect(used).toBeLessThanOrEqual(room)
      }
    }), { seed: 11, numRuns: 300 })
  })
})

test.each([
  ['', [1, 2, 3, 4, 5]], ['2', [2]], ['1-3,5', [1, 2, 3, 5]], ['4-', [4, 5]], ['１，３', [1, 3]], ['2、4', [2, 4]], ['1至2', [1, 2]], ['3-9', [3, 4, 5]]
])('pages %j of five', (text, pages) => { expect([...readPages(text, 5)!]).toEqual(pages) })
test.each(['0', '6', '3-1', 'a', '1-2-3', '-2'])('%j names no page there is', (text) => { expect(readPages(text, 5)).toBeUndefined() })
