import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { dayOf, scaleLines, spread, withMonth } from '../../src-shared/ledger/schedule.rules'
import type { ScheduleInput } from '../../src-shared/ledger/schedule.contract'
import { aLedger, codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const whole = { from: '2026-01', to: '2026-03' }
const fens = (months: readonly { amountFen: number }[] | undefined) => months?.map(({ amountFen }) => amountFen)

test('待摊 shares to the fen: 1,000.00 over three months is 333.34, 333.33, 333.33; a changed month is made up for by the later ones', () => {
  const months = spread('prepaid', fen(100_000), whole, new Map())!
  expect(fens(months)).toEqual([33_334, 33_333, 33_333])
  expect(fens(withMonth('prepaid', months, { month: '2026-02', amountFen: fen(50_000) }, new Set()))).toEqual([33_334, 50_000, 16_666])
  expect(withMonth('prepaid', months, { month: '2026-02', amountFen: fen(70_000) }, new Set())).toBeUndefined()
  expect(withMonth('prepaid', months, { month: '2026-03', amountFen: fen(1) }, new Set())).toBeUndefined()
  expect(fens(withMonth('accrual', months, { month: '2026-03', amountFen: fen(1) }, new Set()))).toEqual([33_334, 33_333, 1])
  // January is made; a sum of 1,600.00 leaves 1,266.66 for two months.
  expect(fens(spread('prepaid', fen(160_000), whole, new Map([['2026-01', fen(33_334)]])))).toEqual([33_334, 63_333, 63_333])
  expect(spread('prepaid', fen(30_000), whole, new Map([['2026-01', fen(33_334)]]))).toBeUndefined()
  expect(spread('prepaid', fen(100_000), { from: '2026-02', to: '2026-03' }, new Map([['2026-01', fen(33_334)]]))).toBeUndefined()
  expect(fens(spread('recurring', fen(500), whole, new Map([['2026-02', fen(400)]])))).toEqual([500, 400, 500])
})

test('lines are scaled side by side and stay balanced; the day is never past the month', () => {
  const line = (debit: number, credit: number) => ({ summary: '摊销', accountId: 1, debitFen: fen(debit), creditFen: fen(credit), staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null })
  const scaled = scaleLines([line(2, 0), line(1, 0), line(0, 3)], fen(100_000))
  expect(scaled.map(({ debitFen, creditFen }) => [debitFen, creditFen])).toEqual([[66_667, 0], [33_333, 0], [0, 100_000]])
  expect(scaleLines([line(-5, 0), line(8, 0), line(0, 3)], fen(3)).map(({ debitFen }) => debitFen)).toEqual([-5, 8, 0])
  expect([dayOf('2026-02', 31), dayOf('2026-02', 3), dayOf('2024-02', 29)]).toEqual(['2026-02-28', '2026-02-03', '2024-02-29'])
})

async function aScheduleDesk() {
  const desk = await aLedger(), { schedule } = desk.ledger
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const insurance = (more: Partial<ScheduleInput> = {}): ScheduleInput => ({
    id: null, name: '车辆保险', kind: 'prepaid', lines: [desk.line('5602.17', 1000), desk.line('1123', 0, 1000)], amountFen: fen(100_000), fromMonth: '2026-01', toMonth: '2026-03', day: 31, isActive: true, revision: null, ...more
  })
  const save = (one: ScheduleInput) => schedule.save({ requestId: requestId(), schedule: one })
  const run = (month: string) => schedule.run({ requestId: requestId(), month })
  return { ...desk, schedule, insurance, save, run }
}

test('a month makes its drafts by one press, once; the close asks for them', async () => {
  const desk = await aScheduleDesk(), { save, insurance, run, ledger, schedule } = desk
  const { id } = await save(insurance())
  await save(insurance({ name: '房租', kind: 'recurring', amountFen: fen(1_150_000), lines: [desk.line('5601.05.03', 1), desk.line('2202', 0, 1)], day: 3 }))
  const item = async () => (await ledger.period.checklist({ month: '2026-01' })).find((one) => one.item === 'schedules')
  expect(await item()).toMatchObject({ ok: false, blocks: true, data: { count: 2 } })
  expect(await codeOf(ledger.period.close({ requestId: requestId(), month: '2026-01' }))).toBe('CHECKLIST_FAILED')
  const { draftIds } = await run('2026-01')
  expect(draftIds).toHaveLength(2)
  const drafts = await Promise.all(draftIds.map((draftId) => ledger.voucher.get({ kind: 'draft', id: draftId })))
  expect(drafts.map(({ date, source, lines }) => [date, source, ...lines.map((line) => line.debitFen - line.creditFen)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([['2026-01-03', 'schedule', 1_150_000, -1_150_000], ['2026-01-31', 'schedule', 33_334, -33_334]])
  expect(await item()).toMatchObject({ ok: true })
  expect(await codeOf(run('2026-01'))).toBe('SCHEDULE_NOTHING')
  expect((await schedule.list({ month: '2026-01' })).find((row) => row.id === id)).toMatchObject({ totalFen: 100_000, doneFen: 33_334, leftFen: 66_666, isDue: false, doneMonths: 1, months: 3 })
  // Removed and made anew, the first draft does not come back beside it.
  await ledger.voucher.remove({ requestId: requestId(), draftIds })
  await run('2026-01')
  expect(await codeOf(ledger.voucher.restore({ requestId: requestId(), draftIds }))).toBe('SCHEDULE_DONE')
})

test('what has vouchers stays; a changed sum is spread over the rest; ended ones ask for nothing', async () => {
  const desk = await aScheduleDesk(), { save, insurance, run, schedule } = desk
  const { id } = await save(insurance())
  await run('2026-01')
  await schedule.month.save({ requestId: requestId(), id, month: '2026-02', amountFen: fen(0) })
  const amounts = async () => (await schedule.get({ id })).months.map(({ amountFen, voucherFen }) => [amountFen, voucherFen])
  expect(await amounts()).toEqual([[33_334, 33_334], [0, null], [66_666, null]])
  expect(await codeOf(run('2026-02'))).toBe('SCHEDULE_NOTHING')
  expect(await codeOf(schedule.month.save({ requestId: requestId(), id, month: '2026-01', amountFen: fen(1) }))).toBe('SCHEDULE_KEPT')
  expect(await codeOf(schedule.month.save({ requestId: requestId(), id, month: '2026-03', amountFen: fen(1) }))).toBe('SCHEDULE_SUM')
  expect(await codeOf(save(insurance({ id, amountFen: fen(30_000) })))).toBe('SCHEDULE_SUM')
  await save(insurance({ id, amountFen: fen(160_000) }))
  expect(await amounts()).toEqual([[33_334, 33_334], [63_333, null], [63_333, null]])
  await save(insurance({ id, isActive: false }))
  expect(await codeOf(run('2026-03'))).toBe('SCHEDULE_NOTHING')
  expect(await codeOf(schedule.remove({ requestId: requestId(), ids: [id] }))).toBe('SCHEDULE_KEPT')
})

test('what can be no schedule is refused', async () => {
  const desk = await aScheduleDesk(), { save, insurance } = desk
  expect(await codeOf(save(insurance({ toMonth: '2025-12' })))).toBe('SCHEDULE_SPAN')
  expect(await codeOf(save(insurance({ fromMonth: '2025-12' })))).toBe('SCHEDULE_SPAN')
  expect(await codeOf(save(insurance({ lines: [desk.line('5602.17', 1000), desk.line('1123', 0, 900)] })))).toBe('SCHEDULE_BODY')
  const { id } = await save(insurance())
  expect(await codeOf(save(insurance()))).toBe('SCHEDULE_TWICE')
  await save(insurance({ id, revision: 1 }))
  expect(await codeOf(save(insurance({ id, revision: 1 })))).toBe('RECORD_CHANGED')
  expect(await desk.schedule.remove({ requestId: requestId(), ids: [id] })).toEqual({ count: 1 })
})
