import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('a draft is kept right or wrong, with what is wrong', async () => {
  const { draft, line } = await aLedger()
  expect(await draft('2026-01-05', [line('5601.05.01', 45, 0), line('1001', 0, 45)])).toMatchObject({ type: 'journal', no: 1, revision: 1, issue: null })
  expect((await draft('2026-01-05', [line('5601.05.01', 45), line('1001', 0, 44)])).issue).toEqual({ code: 'UNBALANCED', data: { debitFen: 4500, creditFen: 4400 } })
  expect((await draft('2026-01-05', [line('1122', 45), line('5001', 0, 45)])).issue).toMatchObject({ code: 'DIMENSION_MISSING', data: { line: 1, dimension: 'customer' } })
  expect((await draft('2026-01-05', [{ ...line('1001', 0), typed: { debit: 'abc' } }, line('5001', 0, 45)])).issue?.code).toBe('UNREADABLE')
  expect((await draft('2026-01-05', [line('5601', 45), line('1001', 0, 45)])).issue?.code).toBe('ACCOUNT_NOT_POSTABLE')
})

test('provisional numbers follow the date, so an earlier draft moves the later ones up', async () => {
  const { draft, line, ledger } = await aLedger({ numbering: 'threefold' })
  const pay = () => [line('5601.05.01', 1), line('1001', 0, 1)]
  const late = await draft('2026-01-20', pay())
  expect([late.type, late.no]).toEqual(['payment', 1])
  expect((await draft('2026-01-10', pay())).no).toBe(1)
  expect((await ledger.voucher.get({ kind: 'draft', id: late.draftId })).no).toBe(2)
  expect((await draft('2026-01-10', [line('5601.05.01', 1), line('2202', 0, 1)]))).toMatchObject({ type: 'transfer', no: 1 })
})

test('a draft that somebody else changed is not overwritten', async () => {
  const { draft, line, ledger } = await aLedger()
  const lines = [line('5601.05.01', 45), line('1001', 0, 45)]
  const { draftId, revision } = await draft('2026-01-05', lines)
  const save = (seen: number | null) => ledger.voucher.save({ requestId: requestId(), draft: { id: draftId, revision: seen, date: '2026-01-06', lines } })
  expect((await save(revision)).revision).toBe(2)
  expect(await codeOf(save(revision))).toBe('DRAFT_CHANGED')
  expect(await codeOf(ledger.voucher.save({ requestId: requestId(), draft: { id: 999, date: '2026-01-06', lines } }))).toBe('DRAFT_UNKNOWN')
})

test('dates outside the years are refused with the years', async () => {
  const { draft, line } = await aLedger()
  const lines = [line('5601.05.01', 45), line('1001', 0, 45)]
  const span = { first: '2026-01-01', last: '2026-12-31' }
  expect(await refusalOf(draft('2025-12-31', lines))).toEqual({ code: 'DATE_OUTSIDE_YEARS', data: { date: '2025-12-31', ...span } })
  expect(await refusalOf(draft('2027-01-01', lines))).toEqual({ code: 'DATE_OUTSIDE_YEARS', data: { date: '2027-01-01', ...span } })
})

test('坐支 is kept as an issue, and a manager may let it pass once, with a reason', async () => {
  const { draft, line, ledger, party, as, rows } = await aLedger()
  const customerId = await party('customer', '济南众康医药')
  const lines = [line('1001', 8600), line('1122', 0, 8600, { customerId })]
  const { draftId, issue } = await draft('2026-01-17', lines)
  expect(issue).toEqual({ code: 'FLOW_BREACH', data: { rule: 'spending_receives', book: '库存现金', account: '应收账款' } })
  expect(await codeOf(ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] }))).toBe('DRAFT_HAS_ISSUE')
  const manager = await as('manager', '周建国')
  expect(await codeOf(manager.voucher.override({ requestId: requestId(), draftId, reason: '  ' }))).toBe('REASON_MISSING')
  await manager.voucher.override({ requestId: requestId(), draftId, reason: '客户当日来现，次日缴存' })
  expect(await codeOf(manager.voucher.override({ requestId: requestId(), draftId, reason: '再一次' }))).toBe('STATE_WRONG')
  expect(await codeOf(manager.voucher.override({ requestId: requestId(), draftId: 999, reason: '没有' }))).toBe('DRAFT_UNKNOWN')
  // Changing it afterwards asks again.
  expect((await ledger.voucher.save({ requestId: requestId(), draft: { id: draftId, date: '2026-01-17', lines } })).issue?.code).toBe('FLOW_BREACH')
  await manager.voucher.override({ requestId: requestId(), draftId, reason: '客户当日来现，次日缴存' })
  await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  expect(rows('SELECT override_reason AS reason, u.name FROM voucher v JOIN user u ON u.id = v.override_by')).toEqual([{ reason: '客户当日来现，次日缴存', name: '周建国' }])
})

test('transfers between a collecting and a spending book are 坐支, between like books free', async () => {
  const { draft, line } = await aLedger()
  expect((await draft('2026-01-05', [line('1001', 10), line('1002.02', 0, 10)])).issue?.code).toBe('FLOW_BREACH')
  expect((await draft('2026-01-05', [line('1001', 10), line('1002.01', 0, 10)])).issue).toBeNull()
  expect((await draft('2026-01-05', [line('1002.02', 10), line('2241.01', 0, 10)])).issue?.code).toBe('FLOW_BREACH')
  expect((await draft('2026-01-05', [line('2241.01', 10), line('1002.02', 0, 10)])).issue).toBeNull()
})

test('money lines get the 现金流量项目 that the largest counter-line suggests', async () => {
  const { draft, line, ledger, rows } = await aLedger()
  const { draftId } = await draft('2026-01-05', [line('5601.01', 900), line('2221.02', 100), line('1001', 0, 1000)])
  const { lines } = await ledger.voucher.get({ kind: 'draft', id: draftId })
  const codes = new Map(rows<{ id: number; code: string }>('SELECT id, code FROM cash_flow_item').map((item) => [item.id, item.code]))
  expect(lines.map((one) => (one.cashFlowId === null ? null : codes.get(one.cashFlowId)))).toEqual([null, null, '04'])
})

test('drafts go without leaving a gap; signed ones and a month of them stay', async () => {
  const { draft, line, ledger, as } = await aLedger()
  const cashier = await as('bookkeeper', '何云')
  const drafts = []
  for (const day of ['05', '06', '07']) drafts.push(await draft(`2026-01-${day}`, [line('5601.05.01', 1), line('1001', 0, 1)]))
  const [first, second, third] = drafts.map((one) => one.draftId) as [number, number, number]
  await cashier.voucher.sign({ requestId: requestId(), draftIds: [second] })
  expect(await codeOf(ledger.voucher.remove({ requestId: requestId(), draftIds: [second] }))).toBe('STATE_WRONG')
  expect(await codeOf(ledger.voucher.remove({ requestId: requestId(), draftIds: [first, 999] }))).toBe('DRAFT_UNKNOWN')
  expect(await ledger.voucher.remove({ requestId: requestId(), draftIds: [first] })).toEqual({ count: 1 })
  expect(await ledger.voucher.remove({ requestId: requestId(), month: '2026-01' })).toEqual({ count: 1 })
  expect(await codeOf(ledger.voucher.get({ kind: 'draft', id: third }))).toBe('VOUCHER_UNKNOWN')
  expect((await ledger.voucher.get({ kind: 'draft', id: second })).no).toBe(1)
})

test('a day-book row is the same voucher as one typed in full', async () => {
  const { ledger, bookId, rows, account } = await aLedger({ numbering: 'threefold' })
  const [category] = rows<{ id: number }>(`SELECT id FROM expense_category WHERE name = '交通'`)
  const save = (book: number, date: string) => ledger.daybook.save({ requestId: requestId(), bookId: book, rows: [
    { date, summary: '报销市内交通', inFen: fen(0), outFen: fen(23_600), categoryId: category!.id, attachments: 5 }] })
  const [kept] = (await save(bookId('库存现金'), '2026-01-12')).results
  if (!kept?.ok) throw new Error('the row was refused')
  expect(kept.type).toBe('payment')
  const voucher = await ledger.voucher.get({ kind: 'draft', id: kept.draftId })
  expect(voucher).toMatchObject({ source: 'daybook', attachments: 5 })
  expect(voucher.lines.map((one) => [one.accountId, one.debitFen, one.creditFen, one.categoryId]))
    .toEqual([[account('5601.04.01'), 23_600, 0, category!.id], [account('1001'), 0, 23_600, null]])
  expect((await save(bookId('库存现金'), '2025-01-12')).results).toMatchObject([{ ok: false, code: 'DATE_OUTSIDE_YEARS' }])
  expect(await refusalOf(save(999, '2026-01-12'))).toEqual({ code: 'BOOK_UNKNOWN', data: { id: 999 } })
})

test('a row sent again because its answer was lost is the draft it became, with what was typed meanwhile', async () => {
  const desk = await aLedger()
  const row = { date: '2026-01-05', summary: '车费', inFen: 0, outFen: 4100, accountId: desk.account('5601.04.01'), key: '0f8b1c5e-6a53-4d0e-9b6a-2f1f5d3c7a11' }
  const send = async (outFen: number, bookId = desk.bookId('库存现金')) => (await desk.ledger.daybook.save({ requestId: requestId(), bookId, rows: [{ ...row, outFen }] })).results[0]!
  const first = await send(4100), again = await send(4200)
  expect([first.ok, again.ok && first.ok && again.draftId === first.draftId]).toEqual([true, true])
  expect(desk.rows('SELECT count(*) AS drafts, max(credit_fen) AS fen FROM voucher_draft d JOIN draft_line l ON l.draft_id = d.id WHERE credit_fen > 0')).toEqual([{ drafts: 1, fen: 4200 }])
  // The same name in another book is another row.
  expect(await send(4100, desk.bookId('建行费用户'))).not.toMatchObject({ draftId: first.ok ? first.draftId : 0 })
})
