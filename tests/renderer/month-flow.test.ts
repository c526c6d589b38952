import { expect, test } from 'vitest'
import { sumMonths } from '../../src-renderer/app/home/month-flow.option'

test('accounts add up by month; gaps between months with movement are kept as zero', () => {
  const cash = [{ month: '2026-01', inFen: 100, outFen: 0 }, { month: '2026-03', inFen: 0, outFen: 70 }, { month: '2026-05', inFen: 0, outFen: 0 }]
  const bank = [{ month: '2026-01', inFen: 1, outFen: 2 }]
  expect(sumMonths([cash, bank])).toEqual([{ month: '2026-01', inFen: 101, outFen: 2 }, { month: '2026-02', inFen: 0, outFen: 0 }, { month: '2026-03', inFen: 0, outFen: 70 }])
})
test('at most twelve months, up to the last with movement; none without any', () => {
  const months = sumMonths([Array.from({ length: 20 }, (_, index) => ({ month: `202${index < 12 ? 5 : 6}-${String((index % 12) + 1).padStart(2, '0')}`, inFen: 1, outFen: 1 }))])
  expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([12, '2025-09', '2026-08'])
  expect(sumMonths([[{ month: '2026-01', inFen: 0, outFen: 0 }]])).toEqual([])
})
