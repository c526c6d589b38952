import { expect, test } from 'vitest'
import { forecastFigures, forecastWeeks, shareOverWeeks, weekOf } from '../../src-shared/expense/forecast.rules'
import { fen } from '../../src-shared/kernel/money'
import { anExpenseDesk } from '../builders/expense'
import { requestId } from '../workspace/fixture'

test('thirteen weeks: the first to its Sunday, then Monday to Sunday; what is late is due at once', () => {
  // 2026-03-05 is a Thursday.
  const weeks = forecastWeeks('2026-03-05')
  expect([weeks.length, weeks[0], weeks[1], weeks[12]]).toEqual([13, { from: '2026-03-06', to: '2026-03-08' }, { from: '2026-03-09', to: '2026-03-15' }, { from: '2026-05-25', to: '2026-05-31' }])
  expect(forecastWeeks('2026-03-08')[0]).toEqual({ from: '2026-03-09', to: '2026-03-15' })
  expect(forecastWeeks('2026-03-07')[0]).toEqual({ from: '2026-03-08', to: '2026-03-08' })
  expect(['2026-01-01', '2026-03-08', '2026-03-09', '2026-05-31', '2026-06-01'].map((date) => weekOf(weeks, date))).toEqual([0, 0, 1, 12, undefined])
})

test('a month’s plan is shared by days, to the fen, and what falls after the last week is left out', () => {
  const weeks = forecastWeeks('2026-03-05')
  // 26 days from 6 to 31 March: 3, 7, 7, 7, 2; 2,600.00 is 100.00 a day.
  expect(shareOverWeeks('2026-03', fen(260_000), weeks, '2026-03-06')).toEqual([
    { date: '2026-03-08', amountFen: 30_000 }, { date: '2026-03-15', amountFen: 70_000 }, { date: '2026-03-22', amountFen: 70_000 }, { date: '2026-03-29', amountFen: 70_000 }, { date: '2026-03-31', amountFen: 20_000 }])
  // The weeks of 2026-03-06 end on 5 June: of June's 30 days none but those before the end count.
  const short = forecastWeeks('2026-03-11'), june = shareOverWeeks('2026-06', fen(30_000), short, '2026-03-12')
  expect([short.at(-1)!.to, june]).toEqual(['2026-06-07', [{ date: '2026-06-07', amountFen: 7_000 }]])
  expect(shareOverWeeks('2026-03', fen(100), weeks, '2026-03-06').reduce((sum, part) => sum + part.amountFen, 0)).toBe(100)
})

test('money in hand goes from week to week, and the lowest is named', () => {
  const weeks = forecastWeeks('2026-03-05')
  const { closeFen, netFen, lowest } = forecastFigures(fen(1_000_000), [
    { kind: 'approved', date: '2026-03-08', amountFen: -300_000 }, { kind: 'receivable', date: '2026-03-10', amountFen: 500_000 }, { kind: 'schedule', date: '2026-03-20', amountFen: -1_300_000 }
  ], weeks)
  expect(closeFen.slice(0, 4)).toEqual([700_000, 1_200_000, -100_000, -100_000])
  expect(netFen.slice(0, 3)).toEqual([-300_000, 500_000, -1_300_000])
  expect(lowest).toEqual({ week: 2, fen: -100_000 })
})

test('what an office expects: a debt by its term, an approved claim, one under approval, rent by schedule and a fixed budget that does not count it twice', async () => {
  const desk = await anExpenseDesk()
  const { checker, manager, cashier, item } = desk
  const customerId = await desk.party('customer', '众康药房')
  await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: customerId, code: '', name: '众康药房', isActive: true, departmentId: null, termDays: 30 })
  const { draftId } = await desk.draft('2026-03-02', [{ ...desk.line('1122', 9_040), customerId }, desk.line('5001', 0, 9_040)])
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: [draftId] })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  const approved = await desk.claim([item()])
  for (const one of [checker, manager]) await one.approval.approve({ requestId: requestId(), id: approved.approvalId, comment: '' })
  await desk.claim([item({ amountFen: fen(20_000), invoiceNo: '' })])
  const rent = [desk.line('5601.05.03', 1_500), desk.line('1001', 0, 1_500)].map((line) => ({ ...line, categoryId: line.debitFen > 0 ? desk.category('05.03') : null }))
  await cashier.ledger.schedule.save({ requestId: requestId(), schedule: { name: '办事处房租', kind: 'recurring', lines: rent, amountFen: fen(150_000), fromMonth: '2026-03', toMonth: '2026-12', day: 10, isActive: true, id: null } })
  const { id: versionId } = await cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '年度预算', copyId: null })
  const terms = { method: 'fixed' as const, carries: false }
  await cashier.expense.budgetLine.save({ requestId: requestId(), line: { id: null, versionId, departmentId: null, staffId: null, categoryId: desk.category('05.03'), terms, base: 'last', since: null, policy: null } })
  const [line] = await cashier.expense.budgetLine.list({ versionId })
  await cashier.expense.budgetPlan.save({ requestId: requestId(), versionId, cells: [4, 5].map((month) => ({ lineId: line!.id, month, planFen: fen(180_000) })) })
  await cashier.expense.budgetVersion.submit({ requestId: requestId(), id: versionId })
  await manager.expense.budgetVersion.approve({ requestId: requestId(), id: versionId, reason: '' })

  // A bill of 2,000.00 due on 20 April; it does not count before it is in the books.
  const { draftId: billDraft } = await cashier.ledger.bill.save({ requestId: requestId(), bill: { no: '1302', kind: 'bank', customerId, acceptor: '工商银行', amountFen: fen(200_000), issuedOn: '2026-03-01', receivedOn: '2026-03-04', dueOn: '2026-04-20', id: null } })
  expect((await manager.expense.forecast.get({ asOf: '2026-03-05' })).items.filter(({ amountFen }) => amountFen > 0).map(({ amountFen }) => amountFen)).toEqual([904_000])
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: [billDraft!] })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds: [billDraft!] })

  const { openingFen, items, overdue } = await manager.expense.forecast.get({ asOf: '2026-03-05' })
  const sumOf = (kind: string) => items.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0)
  expect({ openingFen, overdue }).toEqual({ openingFen: 0, overdue: [] })
  expect(items.filter(({ kind }) => kind === 'receivable')).toMatchObject([{ date: '2026-04-01', amountFen: 704_000, label: expect.stringContaining('众康药房') as string }])
  expect(items.filter(({ kind }) => kind === 'bill')).toMatchObject([{ date: '2026-04-20', amountFen: 200_000, label: '1302 工商银行' }])
  expect([sumOf('approved'), sumOf('pending')]).toEqual([-11_600, -20_000])
  // 10 March, April and May; June's is after the last week. Of 1,800.00 a month 300.00 is not rent.
  expect(items.filter(({ kind }) => kind === 'schedule').map(({ date, amountFen }) => [date, amountFen])).toEqual([['2026-03-10', -150_000], ['2026-04-10', -150_000], ['2026-05-10', -150_000]])
  expect(sumOf('budget')).toBe(-60_000)
  // A carrier is owed 50.00 since 3 March, due in 10 days: on 13 March. What is late counts in the first week.
  const { id: carrier } = await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: null, code: '', name: '顺达物流', isActive: true, departmentId: null, termDays: 10, party: 'supplier' })
  const owed = await desk.draft('2026-03-03', [desk.line('5601.07', 50), { ...desk.line('2202', 0, 50), customerId: carrier }])
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: [owed.draftId] })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds: [owed.draftId] })
  const payables = async (asOf: string) => (await manager.expense.forecast.get({ asOf })).items.filter(({ kind }) => kind === 'payable').map(({ date, amountFen }) => [date, amountFen])
  expect([await payables('2026-03-05'), await payables('2026-03-20')]).toEqual([[['2026-03-13', -5_000]], [['2026-03-21', -5_000]]])
  // A month later the debt is overdue: it is listed and not counted.
  const later = await manager.expense.forecast.get({ asOf: '2026-04-02' })
  expect([later.overdue.map(({ amountFen }) => amountFen), later.items.some(({ kind }) => kind === 'receivable')]).toEqual([[704_000], false])
})
