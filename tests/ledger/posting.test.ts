import { expect, test } from 'vitest'
import { aLedger, codeOf, refusalOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const pay = ({ line }: LedgerDesk, yuan = 10) => [line('5601.05.01', yuan), line('1001', 0, yuan)]
const accrue = ({ line }: LedgerDesk) => [line('5601.07', 10), line('2202', 0, 10)]
const withSeparation = async (separation: 'none' | 'review' | 'full') => {
  const desk = await aLedger()
  await desk.api.setting.save({ ...id(), settings: { separation } })
  return { ...desk, cashier: await desk.as('bookkeeper', '何云'), manager: await desk.as('manager', '周建国') }
}

test('final numbers are given in order of date at posting', async () => {
  const desk = await aLedger()
  const late = await desk.draft('2026-01-20', pay(desk)), early = await desk.draft('2026-01-02', pay(desk))
  const { vouchers } = await desk.ledger.voucher.post({ ...id(), month: '2026-01' })
  expect(vouchers.map((voucher) => [voucher.draftId, voucher.no])).toEqual([[early.draftId, 1], [late.draftId, 2]])
  // What comes later with an earlier date is appended: numbers once given stand.
  expect((await desk.post('2026-01-10', pay(desk))).no).toBe(3)
  expect((await desk.post('2026-02-01', pay(desk))).no).toBe(1)
})

test('nothing to post is said, an issue named stops everything, a month passes it over', async () => {
  const desk = await aLedger()
  expect(await codeOf(desk.ledger.voucher.post({ ...id(), month: '2026-01' }))).toBe('NOTHING_TO_POST')
  const bad = await desk.draft('2026-01-03', [desk.line('5601.05.01', 10), desk.line('1001', 0, 9)])
  const good = await desk.draft('2026-01-04', pay(desk))
  expect(await refusalOf(desk.ledger.voucher.post({ ...id(), draftIds: [good.draftId, bad.draftId] })))
    .toEqual({ code: 'DRAFT_HAS_ISSUE', data: { no: 'journal-1', issue: 'UNBALANCED' } })
  expect(desk.rows('SELECT * FROM voucher')).toEqual([])
  expect((await desk.ledger.voucher.post({ ...id(), month: '2026-01' })).vouchers).toHaveLength(1)
  expect(await codeOf(desk.ledger.voucher.post({ ...id(), draftIds: [good.draftId] }))).toBe('DRAFT_UNKNOWN')
})

test('without separation a voucher posts unreviewed and is listed as 待复核', async () => {
  const desk = await withSeparation('none')
  await desk.post('2026-01-05', pay(desk))
  const pending = await desk.ledger.voucher.list({ from: '2026-01-01', to: '2026-01-31', state: 'pending' })
  expect(pending).toMatchObject([{ makerName: '王芳', reviewerName: null, posterName: '王芳', totalFen: 1000 }])
})

test('with review, another must have reviewed; the maker may not', async () => {
  const desk = await withSeparation('review')
  const { draftId } = await desk.draft('2026-01-05', pay(desk))
  expect(await codeOf(desk.ledger.voucher.post({ ...id(), draftIds: [draftId] }))).toBe('NOT_REVIEWED')
  expect(await codeOf(desk.ledger.voucher.post({ ...id(), month: '2026-01' }))).toBe('NOTHING_TO_POST')
  expect(await refusalOf(desk.ledger.voucher.review({ ...id(), draftIds: [draftId] }))).toEqual({ code: 'SAME_PERSON', data: { no: 'journal-1', roles: 'maker-reviewer' } })
  expect(await desk.manager.voucher.review({ ...id(), draftIds: [draftId] })).toEqual({ count: 1 })
  expect(await codeOf(desk.manager.voucher.review({ ...id(), draftIds: [draftId] }))).toBe('STATE_WRONG')
  expect(await codeOf(desk.ledger.voucher.save({ ...id(), draft: { id: draftId, date: '2026-01-05', lines: pay(desk) } }))).toBe('STATE_WRONG')
  await desk.ledger.voucher.post({ ...id(), draftIds: [draftId] })
  expect(desk.rows('SELECT u.name FROM voucher v JOIN user u ON u.id = v.reviewer_id')).toEqual([{ name: '周建国' }])
})

test('full separation wants 出纳签字 on money, by a third person', async () => {
  const desk = await withSeparation('full')
  const money = await desk.draft('2026-01-05', pay(desk)), transfer = await desk.draft('2026-01-06', accrue(desk))
  expect(await refusalOf(desk.manager.voucher.review({ ...id(), draftIds: [money.draftId] }))).toEqual({ code: 'NOT_SIGNED', data: { no: 'journal-1' } })
  expect(await desk.manager.voucher.review({ ...id(), month: '2026-01' })).toEqual({ count: 1 })
  expect((await desk.ledger.voucher.get({ kind: 'draft', id: transfer.draftId })).state).toBe('reviewed')
  expect(await refusalOf(desk.ledger.voucher.sign({ ...id(), draftIds: [money.draftId] }))).toEqual({ code: 'SAME_PERSON', data: { no: 'journal-1', roles: 'maker-cashier' } })
  expect(await desk.cashier.voucher.sign({ ...id(), month: '2026-01' })).toEqual({ count: 1 })
  expect(await codeOf(desk.cashier.voucher.sign({ ...id(), draftIds: [money.draftId] }))).toBe('STATE_WRONG')
  expect(await refusalOf(desk.cashier.voucher.review({ ...id(), draftIds: [money.draftId] }))).toEqual({ code: 'SAME_PERSON', data: { no: 'journal-1', roles: 'cashier-reviewer' } })
  await desk.manager.voucher.review({ ...id(), draftIds: [money.draftId] })
  expect((await desk.ledger.voucher.post({ ...id(), month: '2026-01' })).vouchers).toHaveLength(2)
})

test('a month is signed and reviewed as far as it is ready', async () => {
  const desk = await withSeparation('review')
  await desk.draft('2026-01-05', pay(desk))
  const bad = await desk.draft('2026-01-06', [desk.line('5601.05.01', 10), desk.line('1001', 0, 9)])
  expect(await desk.cashier.voucher.sign({ ...id(), month: '2026-01' })).toEqual({ count: 1 })
  expect(await desk.manager.voucher.review({ ...id(), month: '2026-01' })).toEqual({ count: 1 })
  expect(await codeOf(desk.manager.voucher.review({ ...id(), draftIds: [bad.draftId] }))).toBe('DRAFT_HAS_ISSUE')
})

test('取消签字 and 取消审核 make it a draft again, in which neither is remembered', async () => {
  const desk = await withSeparation('full')
  const { draftId } = await desk.draft('2026-01-05', pay(desk))
  await desk.cashier.voucher.sign({ ...id(), draftIds: [draftId] })
  await desk.manager.voucher.review({ ...id(), draftIds: [draftId] })
  expect(await desk.ledger.voucher.withdraw({ ...id(), draftIds: [draftId] })).toEqual({ count: 1 })
  expect(await desk.ledger.voucher.get({ kind: 'draft', id: draftId })).toMatchObject({ state: 'draft', cashierName: null, reviewerName: null })
  expect((await desk.ledger.voucher.save({ ...id(), draft: { id: draftId, date: '2026-01-05', lines: pay(desk, 11) } })).issue).toBeNull()
})

test('overspent cash warns, or refuses where the setting says so, also later days', async () => {
  const desk = await aLedger()
  await desk.post('2026-01-02', [desk.line('1001', 100), desk.line('2241.01', 0, 100)])
  expect((await desk.draft('2026-01-05', pay(desk, 100))).warnings).toEqual([])
  const over = await desk.draft('2026-01-04', pay(desk, 1))
  // At the end of the 5th, 100 in and 101 out leave −1.00.
  expect(over.warnings).toEqual([{ code: 'CASH_OVERSPENT', data: { book: '库存现金', date: '2026-01-05', balanceFen: -100 } }])
  await desk.api.setting.save({ ...id(), settings: { cashOverspent: 'refuse' } })
  expect(await refusalOf(desk.ledger.voucher.post({ ...id(), draftIds: [over.draftId] })))
    .toEqual({ code: 'CASH_OVERSPENT', data: { book: '库存现金', date: '2026-01-05', balanceFen: -100 } })
  await desk.ledger.voucher.remove({ ...id(), draftIds: [over.draftId] })
  expect((await desk.ledger.voucher.post({ ...id(), month: '2026-01' })).vouchers).toHaveLength(1)
})

test('the same request twice posts once; another input under its key is refused', async () => {
  const desk = await aLedger()
  const { draftId } = await desk.draft('2026-01-05', pay(desk))
  const key = id()
  const first = await desk.ledger.voucher.post({ ...key, draftIds: [draftId] })
  expect(await desk.ledger.voucher.post({ ...key, draftIds: [draftId] })).toEqual(first)
  expect(await codeOf(desk.ledger.voucher.post({ ...key, draftIds: [draftId + 1] }))).toBe('REQUEST_REUSED')
  expect(await codeOf(desk.ledger.voucher.review({ ...key, draftIds: [draftId] }))).toBe('REQUEST_REUSED')
  expect(desk.rows('SELECT count(*) AS n FROM voucher')).toEqual([{ n: 1 }])
})

test('a long command holds its turn: what is asked meanwhile waits, and a cancelled one leaves nothing', async () => {
  const desk = await aLedger()
  const order: string[] = []
  const { writer } = desk.core.office()
  const actor = { userId: 1, host: 'desktop' as const }
  const long = writer.longCommand(actor, function* (w) {
    for (let step = 1; step <= 3; step++) { order.push(`step ${step}`); yield step }
    expect(w.raw.inTransaction).toBe(true)
    return 'done'
  }, () => {})
  const posted = desk.post('2026-01-05', pay(desk)).then(() => order.push('posted'))
  expect(await long).toBe('done')
  await posted
  expect(order).toEqual(['step 1', 'step 2', 'step 3', 'posted'])
  const cancelled = writer.longCommand(actor, function* (w) {
    w.raw.prepare(`INSERT INTO department (code, name, pinyin) VALUES ('x', 'x', 'x')`).run()
    yield 1
    return 0
  }, () => { throw new Error('cancelled') })
  await expect(cancelled).rejects.toThrow('cancelled')
  expect(desk.rows(`SELECT * FROM department WHERE code = 'x'`)).toEqual([])
  expect((await desk.post('2026-01-06', pay(desk))).no).toBe(2)
})
