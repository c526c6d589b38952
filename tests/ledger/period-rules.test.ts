import { expect, test } from 'vitest'
import { workingMonth, type WorkedPeriod } from '../../src-shared/ledger/period.rules'

const period = (month: string, state: 'open' | 'closed', voucherCount = 0): WorkedPeriod => ({ month, state, voucherCount, draftCount: 0 })

test.each([
  ['kept up to last month: this month', [period('2026-09', 'closed', 9), period('2026-10', 'open', 9), period('2026-11', 'open')], '2026-11'],
  ['kept in this month', [period('2026-10', 'closed', 9), period('2026-11', 'open', 2), period('2026-12', 'open')], '2026-11'],
  ['stopped in summer: where they stop', [period('2026-05', 'closed', 9), period('2026-06', 'open', 9), period('2026-07', 'open'), period('2026-11', 'open')], '2026-06'],
  ['closed up to summer: the next one', [period('2026-06', 'closed', 9), period('2026-07', 'open'), period('2026-11', 'open')], '2026-07'],
  ['nothing kept yet: this month', [period('2026-10', 'open'), period('2026-11', 'open')], '2026-11'],
  ['the year of today is not there: the last open one', [period('2025-11', 'closed', 9), period('2025-12', 'open')], '2025-12'],
  ['an office that begins next year', [period('2027-01', 'open'), period('2027-02', 'open')], '2027-01'],
  ['everything closed', [period('2026-11', 'closed', 9)], '2026-11']
] as const)('%s', (_case, periods, expected) => {
  expect(workingMonth(periods, '2026-11-21')).toBe(expected)
})
