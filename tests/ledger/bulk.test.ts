import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeVouchers, type BulkVoucher } from '../../src-main/ledger/bulk.service'
import { saveDraft } from '../../src-main/ledger/draft.service'
import { postDrafts } from '../../src-main/ledger/posting.service'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { randomVoucher } from '../builders/random-ledger'
import { refusalOf } from '../workspace/fixture'

const ADMIN = { userId: 1, host: 'desktop' as const }

/** Vouchers of three months in no order, some held back: unbalanced, without an account, without the dimension asked for, or 坐支. */
const story = fc.array(fc.record({
  month: fc.constantFrom('2026-01', '2026-02', '2026-03'), voucher: randomVoucher,
  fault: fc.constantFrom('none', 'none', 'none', 'unbalanced', 'no account', 'no customer', 'flow', 'blank line', 'cash flow'), staff: fc.boolean()
}), { minLength: 1, maxLength: 40 })
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

function toVouchers(desk: LedgerDesk, told: Story): BulkVoucher[] {
  const bank = desk.rows<{ code: string }>(`SELECT a.code FROM account a JOIN cash_book b ON b.account_id = a.id WHERE b.name = '建行费用户'`)[0]!.code
  return told.map(({ month, voucher, fault, staff }) => {
    const lines = voucher.lines.map((line) => ({ ...desk.line(line.code, 0, 0, { summary: voucher.summary, ...(staff ? { staffId: 1 } : {}) }), debitFen: fen(line.debitFen), creditFen: fen(line.creditFen) }))
    if (fault === 'unbalanced') lines[0] = { ...lines[0]!, debitFen: fen(lines[0]!.debitFen + 1) }
    if (fault === 'no account') lines[0] = { ...lines[0]!, accountId: null }
    if (fault === 'no customer') lines.push(desk.line('1122', 5), desk.line('3001', 0, 5))
    if (fault === 'flow') lines.push({ ...desk.line(bank, 7), summary: '坐支' }, { ...desk.line('5001', 0, 7), summary: '坐支' })
    if (fault === 'blank line') lines.push({ ...desk.line('1001', 0), summary: '', accountId: null })
    if (fault === 'cash flow') lines.push({ ...desk.line('1001', 3), summary: ' 收现 ' }, { ...desk.line('5001', 0, 3), summary: '收现' })
    return { date: `${month}-${String(voucher.day).padStart(2, '0')}`, type: null, attachments: voucher.day, lines }
  })
}

/** Everything the vouchers left, without the ids of drafts, which one by one are used up on the way. */
const officeOf = (desk: LedgerDesk) => ({
  vouchers: desk.rows('SELECT * FROM voucher ORDER BY id'), postings: desk.rows('SELECT * FROM posting ORDER BY voucher_id, line_no'),
  drafts: desk.rows(`SELECT d.month, d.date, d.type, d.state, d.maker_id, d.attachments, d.source, d.source_ref, d.issue, d.issue_data, d.is_counted, d.revision, d.updated_at, l.line_no, l.account_id, l.debit_fen,
    l.credit_fen, l.summary, l.staff_id, l.customer_id, l.category_id, l.cash_flow_id, l.typed FROM voucher_draft d JOIN draft_line l ON l.draft_id = d.id ORDER BY d.id, l.line_no`),
  summaries: desk.rows('SELECT * FROM summary_memory ORDER BY summary'),
  months: desk.rows('SELECT * FROM account_month ORDER BY account_id, month'), dimensions: desk.rows('SELECT * FROM account_dim_month ORDER BY 1, 2, 3, 4, 5, 6, 7')
})

test('vouchers in bulk and one by one make the same office, posted or as drafts', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(story, fc.boolean(), fc.constantFrom('single' as const, 'threefold' as const), async (told, posts, numbering) => {
    const single = await aLedger({ numbering }), bulk = await aLedger({ numbering })
    await single.core.office().writer.command(ADMIN, (w) => {
      const saved = toVouchers(single, told).map((voucher) => saveDraft(w, { ...voucher, id: null, revision: null }, 'import', { sourceRef: '7' }))
      const sound = saved.filter(({ issue }) => issue === null).map(({ draftId }) => draftId)
      if (posts && sound.length > 0) postDrafts(w, { draftIds: sound })
    })
    await bulk.core.office().writer.longCommand(ADMIN, (w) => writeVouchers(w, toVouchers(bulk, told), { source: 'import', sourceRef: '7', posts }), () => {})
    expect(officeOf(bulk)).toEqual(officeOf(single))
  }), { numRuns: 10 })
})

test('a second bulk goes on with the numbers of the first', async () => {
  const desk = await aLedger()
  const vouchers = (summary: string): BulkVoucher[] => ['2026-01-09', '2026-01-03'].map((date) => ({ date, type: null, attachments: 0, lines: [desk.line('1601', 5, 0, { summary }), desk.line('3001', 0, 5, { summary })] }))
  for (const summary of ['甲', '乙']) await desk.core.office().writer.longCommand(ADMIN, (w) => writeVouchers(w, vouchers(summary), { source: 'import', sourceRef: null, posts: true }), () => {})
  expect(desk.rows('SELECT no, date FROM voucher ORDER BY id')).toEqual([{ no: 1, date: '2026-01-03' }, { no: 2, date: '2026-01-09' }, { no: 3, date: '2026-01-03' }, { no: 4, date: '2026-01-09' }])
  expect(desk.rows('SELECT uses FROM summary_memory')).toEqual([{ uses: 2 }, { uses: 2 }])
})

test('what may not be posted one by one is not posted in bulk', async () => {
  const desk = await aLedger()
  const payment = (): BulkVoucher => ({ date: '2026-01-09', type: null, attachments: 0, lines: [desk.line('5601.07', 5, 0, { summary: '运费' }), desk.line('1001', 0, 5, { summary: '运费' })] })
  const bulk = (voucher: BulkVoucher) => desk.core.office().writer.longCommand(ADMIN, (w) => writeVouchers(w, [voucher], { source: 'import', sourceRef: null, posts: true }), () => {})
  expect(await refusalOf(bulk({ ...payment(), date: '2025-12-31' }))).toMatchObject({ code: 'DATE_OUTSIDE_YEARS', data: { date: '2025-12-31' } })
  await desk.api.setting.save({ requestId: crypto.randomUUID(), settings: { cashOverspent: 'refuse' } })
  expect(await refusalOf(bulk(payment()))).toMatchObject({ code: 'CASH_OVERSPENT', data: { date: '2026-01-09', balanceFen: -500 } })
  await desk.api.setting.save({ requestId: crypto.randomUUID(), settings: { separation: 'review' } })
  expect(await refusalOf(bulk(payment()))).toMatchObject({ code: 'NOT_REVIEWED' })
  expect(desk.rows('SELECT id FROM voucher')).toEqual([])
})
