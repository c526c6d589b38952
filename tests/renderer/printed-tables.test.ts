import { expect, test, vi } from 'vitest'
import type { CashBook } from '../../src-shared/ledger/account'
import type { DayBook } from '../../src-shared/ledger/daybook'
import { blankRow, type DayRow } from '../../src-renderer/ledger/daybook/daybook.rows'
import { printDayBook } from '../../src-renderer/ledger/daybook/daybook.print'
import type { Lookups } from '../../src-renderer/ledger/lookups'
import { printSubsidiary } from '../../src-renderer/ledger/reports/subsidiary.print'
import type { SubsidiaryLine } from '../../src-shared/ledger/subsidiary.rows'

// The columns' module names the client, which looks for its window.
vi.hoisted(() => { Reflect.set(globalThis, 'window', { office: { send: () => undefined, listen: () => undefined } }) })

const lookups = { account: new Map(), category: new Map(), name: {} } as unknown as Lookups
const row = (id: string, date: string, inFen: number | null, outFen: number | null, balanceFen: number, kind: DayRow['kind'] = 'posted'): DayRow =>
  ({ ...blankRow(id, date), kind, no: id, summary: id, inFen, outFen, balanceFen })

test('日记账: 本月合计 under each whole month, and every row knows what its page would carry over', () => {
  // Opening 100.00; January +50.00 −20.00; February −30.00.
  const rows = [row('a', '2026-01-03', 5000, null, 15000), row('total', '2026-01-03', 5000, null, 15000, 'total'), row('b', '2026-01-20', null, 2000, 13000), row('c', '2026-02-01', null, 3000, 10000)]
  const table = printDayBook({ name: '现金' } as CashBook, { openingFen: 10000 } as unknown as DayBook, rows, lookups, { from: '2026-01-01', to: '2026-02-28' })
  expect(table.rows.map(({ cells }) => [cells[2], ...cells.slice(4)])).toEqual([
    ['上期结余', '', '', '100.00'], ['a', '50.00', '', '150.00'], ['total', '50.00', '', '150.00'], ['b', '', '20.00', '130.00'], ['本月合计', '50.00', '20.00', '130.00'],
    ['c', '', '30.00', '100.00'], ['本月合计', '', '30.00', '100.00'], ['本期合计', '50.00', '50.00', '100.00']
  ])
  // A day's total adds nothing to what is carried; February starts its sums anew.
  expect(table.rows.map(({ carry }) => carry?.slice(4))).toEqual([
    ['', '', '100.00'], ['50.00', '', '150.00'], ['50.00', '', '150.00'], ['50.00', '20.00', '130.00'], ['50.00', '20.00', '130.00'], ['', '30.00', '100.00'], ['', '30.00', '100.00'], undefined
  ])
})

test('日记账 from the middle of a month says no 本月合计, which would be only a part of it', () => {
  const table = printDayBook({ name: '现金' } as CashBook, { openingFen: 0 } as unknown as DayBook, [row('a', '2026-01-20', 100, null, 100)], lookups, { from: '2026-01-15', to: '2026-01-31' })
  expect(table.rows.map(({ cells }) => cells[2])).toEqual(['上期结余', 'a', '本期合计'])
})

test('明细账 carries over the sums since the month began and the balance with its side', () => {
  const line = (id: string, kind: SubsidiaryLine['kind'], date: string, debitFen: number, creditFen: number, balanceFen: number): SubsidiaryLine => ({ id, kind, date, entry: null, debitFen, creditFen, balanceFen, side: 'debit' })
  const table = printSubsidiary([
    line('opening', 'opening', '2026-01-01', 0, 0, 500), line('1', 'entry', '2026-01-02', 1000, 0, 1500), line('2', 'entry', '2026-01-09', 0, 2000, -500),
    line('month', 'month', '2026-01', 1000, 2000, -500), line('3', 'entry', '2026-02-03', 700, 0, 200)
  ], '1001 库存现金', { from: '2026-01-01', to: '2026-02-28' })
  expect(table.rows.map(({ carry }) => carry?.slice(4))).toEqual([
    ['', '', '借', '5.00'], ['10.00', '', '借', '15.00'], ['10.00', '20.00', '贷', '5.00'], ['10.00', '20.00', '贷', '5.00'], ['7.00', '', '借', '2.00']
  ])
})
