import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { anExpenseDesk } from '../builders/expense'
import { codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const approve = { comment: '' }

test('three lines and an advance: from the representative to a posted voucher by four people', async () => {
  const desk = await anExpenseDesk()
  const { rep, checker, manager, cashier, item } = desk
  const advanceId = await desk.paidAdvance(1000)
  // 116.00 by train: tax 116 ÷ 1.09 × 9% = 9.58; a hotel's 专票 of 536.00 with 30.34; 88.00 of telephone without.
  const { id, approvalId } = await desk.claim([
    item({ invoiceKind: 'train', invoiceNo: '26371000000000000412', invoiceFen: fen(11_600), taxFen: fen(958), isDeductible: true }),
    item({ categoryId: desk.category('04.02'), purpose: '德州住宿 2 晚', amountFen: fen(53_600), taxFen: fen(3034), isDeductible: true, invoiceKind: 'special', invoiceCode: '3700', invoiceNo: '0587', invoiceFen: fen(53_600) }),
    item({ categoryId: desk.category('05.02'), purpose: '话费', amountFen: fen(88_000), invoiceKind: 'none' })
  ])
  expect(await checker.approval.list({ box: 'waiting' })).toMatchObject([{ id: approvalId, title: 'BX-2603-001', amountFen: 153_200, stepName: '费用复核' }])
  await checker.approval.approve({ requestId: requestId(), id: approvalId, ...approve })
  expect(await codeOf(cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' }))).toBe('NOT_APPROVED')
  expect(await manager.approval.approve({ requestId: requestId(), id: approvalId, ...approve })).toEqual({ state: 'approved' })

  const pay = { items: [{ record: 'claim' as const, id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' }
  const preview = await cashier.expense.payment.preview(pay)
  expect(preview).toMatchObject({ settledFen: 100_000, payableFen: 53_200 })
  const { draftIds } = await cashier.expense.payment.run({ requestId: requestId(), ...pay })
  const draft = await cashier.ledger.voucher.get({ kind: 'draft', id: draftIds[0]! })
  // Made by whoever checked, signed by whoever paid.
  expect(draft).toMatchObject({ makerName: '林晓梅', cashierName: '何云', state: 'signed', source: 'expense', issue: null })
  const codes = new Map(desk.rows<{ id: number; code: string }>('SELECT id, code FROM account').map((account) => [account.id, account.code]))
  expect(draft.lines.map((line) => [codes.get(line.accountId!), line.debitFen, line.creditFen])).toEqual([
    ['5601.04.01', 11_600 - 958, 0], ['5601.04.02', 53_600 - 3034, 0], ['5601.05.02', 88_000, 0], ['2221.01.01', 958 + 3034, 0], ['1221.01', 0, 100_000], ['1001', 0, 53_200]])
  expect(preview.vouchers[0]!.lines.map((line) => [line.accountId, line.debitFen, line.creditFen])).toEqual(draft.lines.map((line) => [line.accountId, line.debitFen, line.creditFen]))

  await manager.ledger.voucher.review({ requestId: requestId(), draftIds })
  const { vouchers } = await manager.ledger.voucher.post({ requestId: requestId(), draftIds })
  const story = await rep.expense.claim.get({ id })
  expect(story).toMatchObject({ state: 'paid', payments: [{ voucherId: vouchers[0]!.voucherId, draftId: null, amountFen: 53_200, settledFen: 100_000, paidBy: '何云' }] })
  expect(story.approval!.steps.map((step) => [step.name, step.doneBy])).toEqual([['费用复核', '林晓梅'], ['地区经理', '周建国']])
  expect(await rep.expense.advance.get({ id: advanceId })).toMatchObject({ state: 'paid', openFen: 0 })
  // The audit names the claim at each step; handlers called without a transport have no procedure's name here.
  const audit = desk.rows<{ user: string; detail: string }>(`SELECT u.name AS user, a.detail FROM audit_entry a JOIN user u ON u.id = a.user_id WHERE a.subject = 'claim:${id}' ORDER BY a.id`)
  expect(audit.map((entry) => [entry.user, Object.keys(JSON.parse(entry.detail) as object)])).toEqual([
    ['王丽娜', ['no', 'lines', 'totalFen']], ['王丽娜', expect.arrayContaining(['submitted'])], ['林晓梅', expect.arrayContaining(['approved'])], ['周建国', expect.arrayContaining(['approved'])]])
  expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
})

test('nobody decides what is their own, or before their turn', async () => {
  const { rep, checker, manager, cashier, claim, item, person } = await anExpenseDesk()
  const { approvalId } = await claim([item()])
  const go = { requestId: requestId(), id: approvalId, comment: '' }
  expect(await codeOf(rep.approval.approve(go))).toBe('OWN_APPROVAL')
  expect(await codeOf(manager.approval.approve({ ...go, requestId: requestId() }))).toBe('NOT_YOUR_TURN')
  expect(await codeOf(checker.approval.reject({ ...go, requestId: requestId() }))).toBe('COMMENT_MISSING')
  // The checker's own claim goes to the other bookkeeper; a manager's goes above him, and there is nobody.
  const own = await claim([item()], checker)
  expect(await codeOf(checker.approval.approve({ requestId: requestId(), id: own.approvalId, comment: '' }))).toBe('OWN_APPROVAL')
  await cashier.approval.approve({ requestId: requestId(), id: own.approvalId, comment: '' })
  expect(await refusalOf(claim([item()], manager))).toEqual({ code: 'NO_APPROVER', data: { step: '大区经理' } })
  const region = await person('manager', '大区李', 'region')
  const { approvalId: above } = await claim([item()], manager)
  await checker.approval.approve({ requestId: requestId(), id: above, comment: '' })
  expect(await region.approval.approve({ requestId: requestId(), id: above, comment: '' })).toEqual({ state: 'approved' })
})

test('returned with a reason, mended, handed in again; withdrawn; forwarded; delegated', async () => {
  const { rep, checker, manager, cashier, claim, item, rows } = await anExpenseDesk()
  const { id, approvalId } = await claim([item()])
  await checker.approval.reject({ requestId: requestId(), id: approvalId, comment: '缺行程' })
  const back = await rep.expense.claim.get({ id })
  expect(back).toMatchObject({ state: 'returned', mayEdit: true, approval: { events: [{ kind: 'submitted' }, { kind: 'returned', comment: '缺行程', userName: '林晓梅' }] } })
  await rep.expense.claim.save({ requestId: requestId(), claim: { id, revision: back.revision, staffId: null, date: back.date, purpose: '补了行程', lines: back.lines } })
  const again = await rep.expense.claim.submit({ requestId: requestId(), id })
  await rep.approval.withdraw({ requestId: requestId(), id: again.approvalId, comment: '' })
  const third = await rep.expense.claim.submit({ requestId: requestId(), id })
  const cashierId = rows<{ id: number }>(`SELECT id FROM user WHERE name = '何云'`)[0]!.id
  await checker.approval.forward({ requestId: requestId(), id: third.approvalId, userId: cashierId, comment: '我出差' })
  expect(await checker.approval.list({ box: 'waiting' })).toEqual([])
  await cashier.approval.approve({ requestId: requestId(), id: third.approvalId, comment: '' })
  await manager.delegation.save({ requestId: requestId(), toUserId: cashierId, fromDate: '2026-03-01', toDate: '2026-03-31' })
  expect(await cashier.approval.approve({ requestId: requestId(), id: third.approvalId, comment: '代审' })).toEqual({ state: 'approved' })
  expect((await rep.expense.claim.get({ id })).approval!.events.at(-1)).toMatchObject({ kind: 'approved', userName: '何云', forName: '周建国' })
  expect(await codeOf(rep.expense.claim.save({ requestId: requestId(), claim: { id, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [] } }))).toBe('REQUEST_LOCKED')
})

test('a wrong payment is taken back before posting and reversed after it', async () => {
  const desk = await anExpenseDesk()
  const { rep, checker, manager, cashier, claim, item } = desk
  const advanceId = await desk.paidAdvance(50)
  const { id, approvalId } = await claim([item({ invoiceKind: 'normal', invoiceNo: '88', invoiceFen: fen(11_600) })])
  for (const who of [checker, manager]) await who.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  const pay = () => cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' })
  const first = await pay()
  for (const refused of [
    cashier.ledger.voucher.remove({ requestId: requestId(), draftIds: (await cashier.ledger.voucher.withdraw({ requestId: requestId(), draftIds: first.draftIds }), first.draftIds) }),
    cashier.ledger.voucher.save({ requestId: requestId(), draft: { id: first.draftIds[0]!, date: '2026-03-05', lines: [desk.line('1001', 1)] } })
  ]) expect(await codeOf(refused)).toBe('VOUCHER_OF_PAYMENT')
  await cashier.expense.payment.void({ requestId: requestId(), id: first.paymentIds[0]!, reason: '付错账户' })
  expect(await rep.expense.claim.get({ id })).toMatchObject({ state: 'approved' })
  expect(await rep.expense.advance.get({ id: advanceId })).toMatchObject({ openFen: 5000 })
  const second = await pay()
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: second.draftIds })
  const { vouchers } = await manager.ledger.voucher.post({ requestId: requestId(), draftIds: second.draftIds })
  expect(await codeOf(cashier.ledger.voucher.reverse({ requestId: requestId(), voucherId: vouchers[0]!.voucherId, date: '2026-03-05' }))).toBe('VOUCHER_OF_PAYMENT')
  expect(await codeOf(cashier.expense.payment.void({ requestId: requestId(), id: second.paymentIds[0]!, reason: '错' }))).toBe('PAYMENT_STATE')
  const { draftId } = await cashier.expense.payment.reverse({ requestId: requestId(), id: second.paymentIds[0]!, date: '2026-03-05', reason: '发票作废' })
  expect(await cashier.ledger.voucher.get({ kind: 'draft', id: draftId })).toMatchObject({ reversesId: vouchers[0]!.voucherId })
  expect(await rep.expense.claim.get({ id })).toMatchObject({ state: 'reversed' })
  expect(await rep.expense.advance.get({ id: advanceId })).toMatchObject({ openFen: 5000 })
  // Its invoice is free for a claim that is right.
  await expect(claim([item({ invoiceKind: 'normal', invoiceNo: '88', invoiceFen: fen(11_600) })])).resolves.toBeTruthy()
})

test('数据检查 names whose loan was booked back past its 借款单', async () => {
  const desk = await anExpenseDesk()
  await desk.paidAdvance(100)
  const { manager, checker, cashier, rows } = desk
  const draftId = rows<{ id: number }>('SELECT id FROM voucher_draft')[0]!.id
  const wrong = async () => (await desk.api.check.run()).checks.filter((check) => !check.ok).map((check) => [check.name, check.where])
  await checker.ledger.voucher.sign({ requestId: requestId(), draftIds: [draftId] })
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: [draftId] })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  expect(await wrong()).toEqual([])
  const staffId = rows<{ id: number }>(`SELECT id FROM staff WHERE name = '王丽娜'`)[0]!.id
  const back = await checker.ledger.voucher.save({ requestId: requestId(), draft: { date: '2026-03-06', lines: [desk.line('1001', 4_000), { ...desk.line('1221.01', -4_000), staffId }] } })
  await cashier.ledger.voucher.sign({ requestId: requestId(), draftIds: [back.draftId] })
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds: [back.draftId] })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds: [back.draftId] })
  expect(await wrong()).toEqual([['advances', ['王丽娜']]])
})
