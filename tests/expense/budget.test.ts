import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aBudgetDesk } from '../builders/budget'
import { codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('receipts of January to March at 3.5% are what a claim may take; what is posted, approved and set aside comes off', async () => {
  const desk = await aBudgetDesk()
  const customerId = await desk.party('customer', '运河医院'), staffId = desk.rows<{ id: number }>(`SELECT id FROM staff WHERE name = '王丽娜'`)[0]!.id
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  // 70,000.00 came in over the collecting bank, 1,500.00 went back: 68,500.00.
  await desk.post('2026-01-15', [desk.line('1002.02', 70_000), desk.line('1122', 0, 70_000, { customerId })])
  await desk.post('2026-02-15', [desk.line('1122', 1500, 0, { customerId }), desk.line('1002.02', 0, 1500)])
  // Not a receipt: between two customers' accounts.
  await desk.post('2026-02-16', [desk.line('1122', 900, 0, { customerId }), desk.line('5001', 0, 900, { customerId, productId: await desk.party('product', '甲片') })])
  await desk.post('2026-02-20', [desk.line('5601.04.01', 420, 0, { categoryId: desk.category('04.01'), staffId }), desk.line('1001', 0, 420)])
  const { lineIds } = await desk.budget([{ terms: { method: 'receipts', rate: 350 }, category: '04' }])
  expect(await desk.position(lineIds[0]!, '2026-03')).toMatchObject({ entitledFen: 239_750, usedFen: 42_000, committedFen: 0, leftFen: 197_750, basis: { kind: 'rate', on: 'receipts', baseFen: 6_850_000, rate: 350 } })
  const { id } = await desk.rep.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [desk.item({ amountFen: fen(13_000) })] } })
  expect(await desk.rep.expense.budget.get({ claimId: id })).toMatchObject([{ lineId: lineIds[0], askedFen: 13_000, leftFen: 184_750, policy: 'warn' }])
  // As it is typed, before it is kept.
  expect(await desk.rep.expense.budget.get({ claimId: id, lines: [desk.item({ amountFen: fen(11_300), taxFen: fen(1300), isDeductible: true })] })).toMatchObject([{ askedFen: 10_000 }])
  const { approvalId } = await desk.rep.expense.claim.submit({ requestId: requestId(), id })
  for (const who of [desk.checker, desk.manager]) await who.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  expect(await desk.position(lineIds[0]!, '2026-03')).toMatchObject({ committedFen: 13_000, leftFen: 184_750 })
  // Paid and not posted it is still committed; posted it is used. Never both, never neither.
  const { draftIds } = await desk.cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' })
  expect(await desk.position(lineIds[0]!, '2026-03')).toMatchObject({ usedFen: 42_000, committedFen: 13_000, leftFen: 184_750 })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  expect(await desk.position(lineIds[0]!, '2026-03')).toMatchObject({ usedFen: 55_000, committedFen: 0, leftFen: 184_750 })
  // 数字来源 of what was used is its voucher lines.
  const { terms } = await desk.manager.expense.budgetFigure.get({ lineId: lineIds[0]!, from: '2026-01', to: '2026-03' })
  expect(await desk.ledger.figure.get({ terms })).toMatchObject({ totalFen: 55_000, rows: [{ amountFen: 42_000 }, { amountFen: 13_000 }] })
})

test('over budget a blocking category refuses with what is left and what is asked; a warning one lets it through', async () => {
  const desk = await aBudgetDesk()
  await desk.budget([
    { terms: { method: 'fixed', carries: false }, category: '04.01', staff: '王丽娜', planYuan: 100, policy: 'block' }, { terms: { method: 'fixed', carries: false }, category: '05.02', staff: '王丽娜', planYuan: 10 }
  ])
  expect(await refusalOf(desk.claim([desk.item({ amountFen: fen(31_600) })]))).toEqual({ code: 'BUDGET_EXCEEDED', data: { unit: '王丽娜', category: expect.any(String) as string, month: '2026-03', askedFen: 31_600, leftFen: 30_000 - 20_000 } })
  await desk.claim([desk.item({ amountFen: fen(10_000) })])
  await desk.claim([desk.item({ categoryId: desk.category('05.02'), amountFen: fen(99_900) })])
})

test('限额报销 by night: 200.00 × 3, bill 687.50 → 87.50 over', async () => {
  const desk = await aBudgetDesk()
  await desk.budget([{ terms: { method: 'capped', limitFen: fen(20_000), per: 'night' }, category: '04.02', policy: 'block' }])
  const hotel = desk.item({ categoryId: desk.category('04.02'), amountFen: fen(68_750), heads: 3 })
  expect(await refusalOf(desk.claim([hotel]))).toMatchObject({ code: 'BUDGET_EXCEEDED', data: { askedFen: 68_750, leftFen: 60_000 } })
  await desk.claim([{ ...hotel, amountFen: fen(60_000) }])
})

test('an open advance for a category is set aside, and a claim that settles it is not taken twice', async () => {
  const desk = await aBudgetDesk()
  const { lineIds } = await desk.budget([{ terms: { method: 'fixed', carries: true }, category: '04', staff: '王丽娜', planYuan: 1000 }])
  const { id } = await desk.rep.expense.advance.save({ requestId: requestId(), advance: { id: null, revision: null, staffId: null, date: '2026-03-05', dueDate: null, amountFen: fen(80_000), purpose: '出差', categoryId: desk.category('04.01') } })
  const { approvalId } = await desk.rep.expense.advance.submit({ requestId: requestId(), id })
  await desk.manager.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  await desk.cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'advance', id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' })
  expect(await desk.position(lineIds[0]!, '2026-01')).toMatchObject({ entitledFen: 100_000, reservedFen: 80_000, leftFen: 20_000 })
  const claim = await desk.rep.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [desk.item({ amountFen: fen(60_000) })] } })
  // 3,000.00 by March, of which 600.00 are asked and 200.00 of the advance stay set aside.
  expect(await desk.rep.expense.budget.get({ claimId: claim.id })).toMatchObject([{ entitledFen: 300_000, askedFen: 60_000, reservedFen: 20_000, leftFen: 220_000 }])
})

test('a version is changed until it is handed in, decided by somebody else, and replaced by the next', async () => {
  const desk = await aBudgetDesk()
  const { versionId, lineIds } = await desk.budget([{ terms: { method: 'fixed', carries: true }, planYuan: 100 }], false)
  const own = { requestId: requestId(), id: versionId, reason: '' }
  await desk.cashier.expense.budgetVersion.submit({ requestId: requestId(), id: versionId })
  expect(await codeOf(desk.cashier.expense.budgetLine.remove({ requestId: requestId(), ids: lineIds }))).toBe('BUDGET_LOCKED')
  expect(await codeOf(desk.cashier.expense.budgetVersion.approve(own))).toBe('BUDGET_OWN')
  expect(await codeOf(desk.manager.expense.budgetVersion.reject({ ...own, requestId: requestId() }))).toBe('BUDGET_REASON_MISSING')
  await desk.manager.expense.budgetVersion.reject({ ...own, requestId: requestId(), reason: '太多' })
  await desk.cashier.expense.budgetPlan.save({ requestId: requestId(), versionId, cells: [{ lineId: lineIds[0]!, month: 3, planFen: fen(5000) }] })
  await desk.cashier.expense.budgetVersion.submit({ requestId: requestId(), id: versionId })
  await desk.manager.expense.budgetVersion.approve({ ...own, requestId: requestId() })
  const second = await desk.cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '年中调整', copyId: versionId })
  expect((await desk.manager.expense.budgetVersion.list({ year: 2026 })).map(({ name, state, isInForce }) => [name, state, isInForce])).toEqual([['年度预算', 'approved', true], ['年中调整', 'draft', false]])
  const [copied] = await desk.cashier.expense.budgetLine.list({ versionId: second.id })
  expect(copied!.planFen).toEqual([10_000, 10_000, 5000, ...Array.from({ length: 9 }, () => 10_000)])
  expect(await codeOf(desk.cashier.expense.budgetLine.save({ requestId: requestId(), line: { ...copied!, id: null, policy: null } }))).toBe('BUDGET_LINE_TWICE')
})
