import { expect, test } from 'vitest'
import { comingAmounts, depreciationOf, firstMonthOf, planOf, salvageOf, type AssetCard, type DepreciationMethod } from '../../src-shared/ledger/asset.rules'

const term = (method: DepreciationMethod, yuan: number, lifeMonths: number, salvageRate = 500) => ({ method, costFen: Math.round(yuan * 100), lifeMonths, salvageRate })
const years = (amounts: readonly number[]) => Array.from({ length: Math.ceil(amounts.length / 12) }, (_, year) => amounts.slice(year * 12, year * 12 + 12).reduce((sum, fen) => sum + fen, 0))
const card = (more: Partial<AssetCard> = {}): AssetCard => ({ fromMonth: '2026-02', usedMonths: 0, openingFen: 0, disposedIn: null, terms: [{ fromMonth: '2026-02', ...term('straight', 10_000, 36) }], ...more })

test('平均年限法: 10,000.00 at 5% over 36 months is 263.89 a month, and 263.85 in the last', () => {
  // 9,500.00 ÷ 36 = 263.888…; 35 × 263.89 = 9,236.15
  const amounts = comingAmounts(term('straight', 10_000, 36), 0, 0)
  expect(amounts).toEqual([...Array.from({ length: 35 }, () => 26_389), 26_385])
})

test('双倍余额递减法: 100,000.00, five years, 5%: 40,000, 24,000, 14,400, then 8,300 twice', () => {
  expect(years(comingAmounts(term('double', 100_000, 60), 0, 0))).toEqual([4_000_000, 2_400_000, 1_440_000, 830_000, 830_000])
  // 40,000.00 ÷ 12 = 3,333.33, and 3,333.37 in the year's last month
  expect(comingAmounts(term('double', 100_000, 60), 0, 0).slice(10, 13)).toEqual([333_333, 333_337, 200_000])
})

test('年数总和法: 95,000.00 by 5:4:3:2:1', () => {
  expect(years(comingAmounts(term('sum', 100_000, 60), 0, 0))).toEqual([3_166_667, 2_533_333, 1_900_000, 1_266_667, 633_333])
})

test('a card that comes in used goes on where it was: 14 months gone of a 年数总和法', () => {
  // Year 2 has 10 months left at weight 4, then 3, 2, 1 whole years: 40 + 36 + 24 + 12 = 112 parts of 95,000 − 31,666.67 − 4,222.22
  const restFen = 9_500_000 - 3_166_667 - 422_222
  expect(comingAmounts(term('sum', 100_000, 60), 14, 3_588_889).slice(0, 10).reduce((sum, fen) => sum + fen, 0)).toBe(Math.round(restFen * 40 / 112))
  expect(comingAmounts(term('sum', 100_000, 60), 14, 3_588_889).reduce((sum, fen) => sum + fen, 0)).toBe(restFen)
})

test('first month, salvage, tiny amounts, nothing left', () => {
  expect(firstMonthOf('2026-12-01')).toBe('2027-01')
  expect(salvageOf({ costFen: 333, salvageRate: 500 })).toBe(17) // 16.65
  expect(comingAmounts(term('straight', 0.05, 12, 0), 0, 0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5])
  expect(comingAmounts(term('straight', 0.07, 12, 0), 0, 0).reduce((sum, fen) => sum + fen, 0)).toBe(7)
  expect(comingAmounts(term('straight', 100, 12), 12, 9500)).toEqual([])
  expect(comingAmounts(term('straight', 100, 12), 15, 9000)).toEqual([500])
})

test('a month left out is made up for, the month of leaving counts and the next does not', () => {
  const made = new Map([['2026-02', 26_389]])
  expect(depreciationOf(card(), made, '2026-01')).toBe(0)
  expect(depreciationOf(card(), made, '2026-03')).toBe(26_389)
  expect(depreciationOf(card(), made, '2026-04')).toBe(52_778)
  expect(depreciationOf(card({ disposedIn: '2026-03' }), made, '2026-03')).toBe(26_389)
  expect(depreciationOf(card({ disposedIn: '2026-03' }), made, '2026-04')).toBe(0)
})

test('a changed life holds from its month on: what is left over the months left', () => {
  // After two months 527.78 are gone of 9,500.00; 24 months in all leave 22: 8,972.22 ÷ 22 = 407.83, the last 407.79
  const changed = card({ terms: [{ fromMonth: '2026-02', ...term('straight', 10_000, 36) }, { fromMonth: '2026-04', ...term('straight', 10_000, 24) }] })
  const made = new Map([['2026-02', 26_389], ['2026-03', 26_389]])
  const plan = planOf(changed, made)
  expect(plan.map(({ amountFen }) => amountFen)).toEqual([26_389, 26_389, ...Array.from({ length: 21 }, () => 40_783), 40_779])
  expect(plan.at(-1)).toEqual({ month: '2028-01', amountFen: 40_779, takenFen: 950_000, isMade: false })
})

test('every method takes cost less salvage, month by month, whatever was used before', () => {
  for (const method of ['straight', 'double', 'sum'] as const) {
    for (const [costFen, lifeMonths, salvageRate] of [[1, 12, 0], [12_345, 24, 500], [9_999_999, 36, 333], [100_001, 120, 0], [7_777, 240, 1000]] as const) {
      const whole = { method, costFen, lifeMonths, salvageRate }, amounts = comingAmounts(whole, 0, 0)
      const dueFen = costFen - salvageOf(whole)
      expect(amounts.reduce((sum, fen) => sum + fen, 0), `${method} ${costFen}`).toBe(dueFen)
      expect(amounts.every((fen) => fen >= 0)).toBe(true)
      const used = Math.floor(lifeMonths / 3), takenFen = amounts.slice(0, used).reduce((sum, fen) => sum + fen, 0)
      expect(comingAmounts(whole, used, takenFen).reduce((sum, fen) => sum + fen, 0)).toBe(dueFen - takenFen)
    }
  }
})
