import { expect, test } from 'vitest'
import { anExpenseDesk } from '../builders/expense'
import { codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

/** 李明's 备用金 of 2,000.00 from the bank on the 2nd, and three expenses out of it: 116.00, 88.50 and 40.00. */
async function aHolder() {
  const desk = await anExpenseDesk()
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const staffId = desk.rows<{ id: number }>(`SELECT id FROM staff WHERE name = '李明'`)[0]!.id, categoryId = desk.category('04.01')
  const holder = (debit: number, credit = 0) => desk.line('1221.02', debit, credit, { staffId })
  const spend = (date: string, yuan: number, summary: string) => desk.post(date, [desk.line('5601.04.01', yuan, 0, { categoryId, summary }), { ...holder(0, yuan), summary }])
  await desk.post('2026-03-02', [holder(2_000), desk.line('1002.01', 0, 2_000)])
  const heldId = desk.bookId('李明备用金')
  const get = (to = '2026-03-31', from: string | null = null) => desk.cashier.expense.imprest.get({ bookId: heldId, from, to })
  const run = (to = '2026-03-05') => desk.cashier.expense.imprest.run({ requestId: requestId(), bookId: heldId, from: null, to, payBookId: desk.bookId('建行费用户'), date: '2026-03-05' })
  return { ...desk, staffId, holder, spend, get, run }
}

test('what was spent since the money came comes back once, with its voucher; what is posted late is not forgotten', async () => {
  const { spend, get, run, cashier, ledger, holder, line, post, account } = await aHolder()
  await spend('2026-03-03', 116, '济南到德州')
  await spend('2026-03-04', 88.5, '市内交通')
  // Money handed back to the cashier is no spending.
  await post('2026-03-04', [line('1001', 300), holder(0, 300)])
  const first = await get()
  expect(first).toMatchObject({ holderName: '李明', from: '2026-03-03', isFirst: true, balanceFen: 200_000 - 11_600 - 8_850 - 30_000, spentFen: 20_450, last: null })
  expect(first.lines.map(({ date, summary, categories, amountFen }) => [date, summary, categories, amountFen])).toEqual([['2026-03-03', '济南到德州', '交通', 11_600], ['2026-03-04', '市内交通', '交通', 8_850]])

  const { draftId } = await run()
  const draft = await cashier.ledger.voucher.get({ kind: 'draft', id: draftId })
  expect(draft.lines.map((one) => [one.accountId, one.debitFen, one.creditFen])).toEqual([[account('1221.02'), 20_450, 0], [account('1002.01'), 0, 20_450]])
  expect(await get()).toMatchObject({ spentFen: 0, lines: [], isFirst: false, last: { from: '2026-03-03', amountFen: 20_450, draftId, lines: first.lines } })
  expect(await codeOf(run())).toBe('IMPREST_NOTHING')
  expect(await codeOf(cashier.ledger.voucher.save({ requestId: requestId(), draft: { id: draftId, date: '2026-03-05', lines: [line('1001', 1)] } }))).toBe('VOUCHER_OF_PAYMENT')
  await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  // A day before the replenishment, posted after it.
  await spend('2026-03-03', 40, '停车费')
  expect(await get()).toMatchObject({ from: '2026-03-03', spentFen: 4_000, balanceFen: 200_000 - 30_000 - 4_000, last: { voucherId: expect.any(Number) as number } })
})

test('a replenishment that is removed or reversed gives its spending back; two never pay the same', async () => {
  const { spend, get, run, cashier, ledger, core } = await aHolder()
  await spend('2026-03-03', 116, '济南到德州')
  const { draftId } = await run()
  await cashier.ledger.voucher.remove({ requestId: requestId(), draftIds: [draftId] })
  expect(await get()).toMatchObject({ spentFen: 11_600, isFirst: true })
  const again = await run()
  // The removed one would pay the same spending twice.
  expect(await codeOf(cashier.ledger.voucher.restore({ requestId: requestId(), draftIds: [draftId] }))).toBe('IMPREST_DONE')
  const { vouchers } = await ledger.voucher.post({ requestId: requestId(), draftIds: [again.draftId] })
  const back = await ledger.voucher.reverse({ requestId: requestId(), voucherId: vouchers[0]!.voucherId, date: '2026-03-05' })
  await ledger.voucher.post({ requestId: requestId(), draftIds: [back.draftId] })
  expect(await get()).toMatchObject({ spentFen: 11_600 })
  const write = (sql: string) => core.office().writer.command({ userId: 1, host: 'desktop' }, (w) => w.raw.prepare(sql).run())
  await run()
  expect(await codeOf(write('INSERT INTO imprest_refill_line SELECT voucher_id, line_no, 1 FROM imprest_refill_line WHERE refill_id = 3'))).toBe('IMPREST_DONE')
  expect(await codeOf(write('DELETE FROM imprest_refill_line'))).toBe('IMPREST_DONE')
})

test('a spending that was reversed takes its money off the next time; what is no 备用金 is refused', async () => {
  const { spend, get, run, ledger, cashier, ...desk } = await aHolder()
  const wrong = await spend('2026-03-03', 116, '济南到德州')
  const { draftId } = await run()
  await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  const back = await ledger.voucher.reverse({ requestId: requestId(), voucherId: wrong.voucherId, date: '2026-03-05' })
  await ledger.voucher.post({ requestId: requestId(), draftIds: [back.draftId] })
  await spend('2026-03-05', 200, '住宿')
  // 200.00 − 116.00 that was paid back for nothing.
  expect(await get()).toMatchObject({ spentFen: 8_400 })
  expect(await codeOf(cashier.expense.imprest.get({ bookId: desk.bookId('库存现金'), from: null, to: '2026-03-05' }))).toBe('IMPREST_UNKNOWN')
})
