import { expect, test } from 'vitest'
import { aLedger, codeOf, refusalOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const months = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `2026-${String(from + index).padStart(2, '0')}`)
const net = (desk: LedgerDesk, code: string) => desk.rows<{ net: number }>(`SELECT ifnull(sum(debit_fen - credit_fen), 0) AS net FROM posting
  WHERE account_id = (SELECT id FROM account WHERE code = '${code}')`)[0]!.net
const failing = async (desk: LedgerDesk, month: string) => (await desk.ledger.period.checklist({ month })).filter((item) => !item.ok).map((item) => [item.item, item.blocks])
/** Sales 1,000.00, cost 580.00, rent 120.00: 300.00 profit. */
async function aMonth(desk: LedgerDesk, month: string) {
  const { line } = desk, customerId = await desk.party('customer', '众康')
  await desk.post(`${month}-05`, [line('1122', 1130, 0, { customerId }), line('5001', 0, 1000), line('2221.01.04', 0, 130)])
  await desk.post(`${month}-06`, [line('5401', 580), line('1405', 0, 580)])
  await desk.post(`${month}-07`, [line('5601.05.03', 120), line('2202', 0, 120)])
}
async function closeWithTransfer(desk: LedgerDesk, month: string) {
  const { draftIds } = await desk.ledger.period.transferProfit({ ...id(), month })
  await desk.ledger.voucher.post({ ...id(), draftIds })
  await desk.ledger.period.close({ ...id(), month })
}

test('结转损益 empties income and expense into 本年利润', async () => {
  const desk = await aLedger()
  await aMonth(desk, '2026-01')
  expect(await failing(desk, '2026-01')).toEqual([['profit', true], ['unreviewed', false]])
  expect(await refusalOf(desk.ledger.period.close({ ...id(), month: '2026-01' }))).toEqual({ code: 'CHECKLIST_FAILED', data: { item: 'profit' } })
  const { draftIds } = await desk.ledger.period.transferProfit({ ...id(), month: '2026-01' })
  expect(draftIds).toHaveLength(2)
  const income = await desk.ledger.voucher.get({ kind: 'draft', id: draftIds[0]! })
  expect(income).toMatchObject({ date: '2026-01-31', source: 'closing' })
  expect(income.lines.map((line) => [line.debitFen, line.creditFen, line.summary])).toEqual([[100_000, 0, '结转 2026 年 1 月收入'], [0, 100_000, '结转 2026 年 1 月收入']])
  expect(await refusalOf(desk.ledger.period.transferProfit({ ...id(), month: '2026-01' }))).toEqual({ code: 'DRAFTS_LEFT', data: { count: 2 } })
  expect(await refusalOf(desk.ledger.period.close({ ...id(), month: '2026-01' }))).toEqual({ code: 'DRAFTS_LEFT', data: { count: 2 } })
  await desk.ledger.voucher.post({ ...id(), draftIds })
  expect([net(desk, '5001'), net(desk, '5401'), net(desk, '5601.05.03'), net(desk, '3103')]).toEqual([0, 0, 0, -30_000])
  expect(await refusalOf(desk.ledger.period.transferProfit({ ...id(), month: '2026-01' }))).toEqual({ code: 'NOTHING_TO_TRANSFER', data: { month: '2026-01' } })
  await desk.ledger.period.close({ ...id(), month: '2026-01' })
  expect(await codeOf(desk.ledger.period.transferProfit({ ...id(), month: '2026-01' }))).toBe('PERIOD_CLOSED')
})

test('a red expense (interest received) is transferred too', async () => {
  const desk = await aLedger()
  await desk.post('2026-01-21', [desk.line('1002.01', 12.34), desk.line('5603.02', -12.34)])
  await closeWithTransfer(desk, '2026-01')
  expect([net(desk, '5603.02'), net(desk, '3103')]).toEqual([0, -1234])
})

test('December also moves 本年利润 into 未分配利润, and the year may be closed, for good', async () => {
  const desk = await aLedger()
  for (const month of months(1, 12)) {
    await aMonth(desk, month)
    await closeWithTransfer(desk, month)
    if (month === '2026-11') expect(await refusalOf(desk.ledger.year.close({ ...id(), year: 2026 }))).toEqual({ code: 'YEAR_UNFINISHED', data: { year: 2026, month: '2026-12' } })
  }
  expect([net(desk, '3103'), net(desk, '3104.03'), net(desk, '3104.01')]).toEqual([0, -360_000, 0])
  expect(await desk.ledger.year.open(id())).toEqual({ year: 2027 })
  await desk.post('2027-01-05', [desk.line('5601.05.01', 10), desk.line('2202', 0, 10)])
  const trial = await desk.ledger.trialBalance.get({ from: '2027-01', to: '2027-01' })
  expect(trial.rows.find((row) => row.code === '2202')).toMatchObject({ openCreditFen: 144_000, creditFen: 1000, yearCreditFen: 1000, closeCreditFen: 145_000 })
  await desk.ledger.year.close({ ...id(), year: 2026 })
  expect(await refusalOf(desk.ledger.period.reopen({ ...id(), month: '2026-12', reason: '补记' }))).toEqual({ code: 'YEAR_CLOSED', data: { year: 2026 } })
  expect(await codeOf(desk.ledger.year.close({ ...id(), year: 2026 }))).toBe('YEAR_CLOSED')
  expect((await desk.ledger.period.list()).filter((period) => period.yearState === 'closed')).toHaveLength(12)
}, 60_000)

test('months close in order and reopen backwards, with a reason', async () => {
  const desk = await aLedger()
  const { period } = desk.ledger
  expect(await refusalOf(period.close({ ...id(), month: '2026-02' }))).toEqual({ code: 'EARLIER_PERIOD_OPEN', data: { month: '2026-01' } })
  expect(await codeOf(period.close({ ...id(), month: '2027-01' }))).toBe('PERIOD_UNKNOWN')
  for (const month of ['2026-01', '2026-02']) await period.close({ ...id(), month })
  expect(await refusalOf(period.close({ ...id(), month: '2026-01' }))).toEqual({ code: 'PERIOD_CLOSED', data: { month: '2026-01' } })
  expect(await codeOf(desk.draft('2026-02-28', [desk.line('1001', 1), desk.line('2241.01', 0, 1)]))).toBe('PERIOD_CLOSED')
  expect(await codeOf(period.reopen({ ...id(), month: '2026-02', reason: ' ' }))).toBe('REASON_MISSING')
  expect(await refusalOf(period.reopen({ ...id(), month: '2026-01', reason: '漏记' }))).toEqual({ code: 'LATER_PERIOD_CLOSED', data: { month: '2026-02' } })
  expect(await codeOf(period.reopen({ ...id(), month: '2031-01', reason: '漏记' }))).toBe('PERIOD_UNKNOWN')
  await period.reopen({ ...id(), month: '2026-02', reason: '漏记运费' })
  expect((await period.list()).find((one) => one.month === '2026-02')).toMatchObject({ state: 'open', reopenReason: '漏记运费' })
  await desk.post('2026-02-28', [desk.line('1001', 1), desk.line('2241.01', 0, 1)])
  expect(desk.rows(`SELECT json_extract(detail, '$.reason') AS reason FROM audit_entry WHERE procedure LIKE '%period.reopen'`)).toEqual([{ reason: '漏记运费' }])
  await period.close({ ...id(), month: '2026-02' })
  await period.reopen({ ...id(), month: '2026-02', reason: '再一次' })
})

test('the checklist names drafts and dry books', async () => {
  const desk = await aLedger()
  const { draftId } = await desk.draft('2026-01-05', [desk.line('2202', 10), desk.line('1001', 0, 10)])
  const list = await desk.ledger.period.checklist({ month: '2026-01' })
  expect(list.find((item) => item.item === 'drafts')).toEqual({ item: 'drafts', ok: false, blocks: true, data: { count: 1 }, offenders: [{ kind: 'draft', id: draftId }] })
  expect(list.find((item) => item.item === 'overspent')).toMatchObject({ ok: false, blocks: false, data: { count: 1, book: '库存现金', date: '2026-01-05', balanceFen: -1000 } })
  await desk.ledger.voucher.post({ ...id(), draftIds: [draftId] })
  await desk.api.setting.save({ ...id(), settings: { cashOverspent: 'refuse' } })
  expect(await refusalOf(desk.ledger.period.close({ ...id(), month: '2026-01' }))).toEqual({ code: 'CHECKLIST_FAILED', data: { item: 'overspent' } })
})
