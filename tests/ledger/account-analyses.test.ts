import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger, codeOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

/**
 * January: rent 300.00 and 通讯费 120.50 from the bank, 李明 通讯费 80.00 in cash, all transferred. February: rent 300.00, of which
 * 50.00 comes back in red.
 */
async function twoMonths(desk: LedgerDesk): Promise<number> {
  const { line } = desk, staffId = await desk.party('staff', '李明')
  await desk.post('2026-01-05', [line('5601.05.03', 300), line('5601.05.02', 120.5), line('1002.01', 0, 420.5)])
  await desk.post('2026-01-09', [line('5601.05.02', 80, 0, { staffId }), line('1001', 0, 80)])
  const { draftIds } = await desk.ledger.period.transferProfit({ requestId: requestId(), month: '2026-01' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  await desk.post('2026-02-05', [line('5601.05.03', 300), line('1002.01', 0, 300)])
  await desk.post('2026-02-06', [line('5601.05.03', -50), line('1002.01', 0, -50)])
  return staffId
}

test('多栏账 spreads an account over its sub-accounts, line by line, with the balance running', async () => {
  const desk = await aLedger()
  await twoMonths(desk)
  const input = { what: 'columnar-ledger', accountId: desk.account('5601.05'), by: 'account', rows: 'line', from: '2026-01', to: '2026-02' } as const
  const { report } = await analysisOf(desk, input)
  const rent = `c${desk.account('5601.05.03')}`, phone = `c${desk.account('5601.05.02')}`
  expect(report.columns.slice(6).map(({ key }) => key)).toEqual([phone, rent])
  // 300.00, 120.50, 80.00, then the transfer empties both: −200.50 and −300.00 in the order of accounts; then 300.00 and −50.00.
  expect(report.rows.map(({ cells }) => [cells[phone] ?? 0, cells[rent] ?? 0, cells['balance']])).toEqual([
    [0, 30_000, 30_000], [12_050, 0, 42_050], [8000, 0, 50_050], [-20_050, 0, 30_000], [0, -30_000, 0], [0, 30_000, 30_000], [0, -5000, 25_000]
  ])
  expect([report.totals![phone], report.totals![rent], report.totals!['debit'], report.totals!['credit'], report.totals!['balance']]).toEqual([0, 25_000, 75_050, 50_050, 25_000])
  expect(await expectAnalysisHolds(desk, input)).toBeGreaterThan(2)
})

test('多栏账 month by month and by staff: what names nobody has a column of its own', async () => {
  const desk = await aLedger()
  const staffId = await twoMonths(desk)
  const input = { what: 'columnar-ledger', accountId: desk.account('5601'), by: 'staff', rows: 'month', from: '2026-01', to: '2026-02' } as const
  const { cells } = await analysisOf(desk, input)
  // The transfer names nobody, since the account doesn't ask who: 420.50 − 500.50.
  expect(cells('2026-01', 'debit', 'credit', `c${staffId}`, 'c0', 'balance')).toEqual([50_050, 50_050, 8000, -8000, 0])
  expect(cells('2026-02', 'debit', 'credit', `c${staffId}`, 'c0', 'balance')).toEqual([25_000, null, null, 25_000, 25_000])
  expect(await expectAnalysisHolds(desk, input)).toBeGreaterThan(6)
  expect(await codeOf(desk.ledger.analysis.get({ ...input, accountId: 9999 }))).toBe('ACCOUNT_UNKNOWN')
})

test('凭证汇总表 adds both sides of every voucher by account, of all types or one, and counts vouchers and papers', async () => {
  const desk = await aLedger({ numbering: 'threefold' })
  const { line } = desk
  await desk.post('2026-01-05', [line('5601.05.03', 300), line('1002.01', 0, 300)])
  await desk.post('2026-01-08', [line('1002.02', 700), line('1122', 0, 700, { customerId: await desk.party('customer', '众康') })])
  await desk.post('2026-01-09', [line('1405', 90), line('2202', 0, 90)])
  const all = { what: 'voucher-summary', type: null, level: 1, from: '2026-01', to: '2026-01' } as const
  const { report, cells } = await analysisOf(desk, all)
  expect(report.subject).toBe('全部凭证 3 张，附件 0 张')
  expect(cells('1002', 'debit', 'credit')).toEqual([70_000, 30_000])
  expect([report.totals!['debit'], report.totals!['credit']]).toEqual([109_000, 109_000])
  // Over two months each account's lines count once.
  await desk.post('2026-02-05', [line('5601.05.03', 300), line('1002.01', 0, 300)])
  expect(await expectAnalysisHolds(desk, { ...all, to: '2026-02' })).toBe(8)
  const payments = { ...all, type: 'payment', level: 9 } as const
  expect((await analysisOf(desk, payments)).report.rows.map(({ id, cells: { debit, credit } }) => [id, debit, credit])).toEqual([['1002.01', null, 30_000], ['5601.05.03', 30_000, null]])
  expect(await expectAnalysisHolds(desk, all) + await expectAnalysisHolds(desk, payments)).toBeGreaterThan(10)
})
