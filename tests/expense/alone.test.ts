import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { expenseHandlers } from '../../src-main/expense/expense.handlers'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const TODAY = '2026-03-05'

/** An office of one person, who is of the staff. */
async function oneOfAll() {
  const desk = await aLedger()
  const [me] = desk.rows<{ id: number; name: string }>('SELECT id, name FROM user')
  await desk.party('staff', me!.name)
  return { ...desk, me: me!, expense: createRouterClient({ expense: expenseHandlers }, { context: { core: desk.core, connection: desk.connection } }).expense }
}
const bus = (categoryId: number) => ({
  id: null, date: TODAY, categoryId, purpose: '市内交通', amountFen: fen(11_600), taxFen: fen(0), isDeductible: false, invoiceKind: 'other' as const, invoiceCode: '', invoiceNo: '', invoiceFen: fen(0),
  customerId: null, activity: '', counterpart: '', heads: null
})

test('one person asks, pays and posts; what nobody could look at is named 待复核 and listed', async () => {
  const { expense, ledger, rows, bookId } = await oneOfAll()
  const category = rows<{ id: number }>(`SELECT id FROM expense_category WHERE code = '04.01'`)[0]!.id
  const { id } = await expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: TODAY, purpose: '', lines: [bus(category)] } })
  await expense.claim.submit({ requestId: requestId(), id })
  expect(await expense.claim.get({ id })).toMatchObject({ state: 'approved', approval: { state: 'approved', isUnreviewed: true, steps: [], events: [{ kind: 'submitted' }, { kind: 'commented', comment: expect.stringContaining('待复核') as string }] } })
  const { draftIds } = await expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: bookId('库存现金'), date: TODAY })
  const { vouchers } = await ledger.voucher.post({ requestId: requestId(), draftIds })
  expect(await ledger.voucher.get({ kind: 'posted', id: vouchers[0]!.voucherId })).toMatchObject({ reviewerName: null })
  expect(await expense.register.list({ from: TODAY, to: TODAY })).toMatchObject([{ id, state: 'paid', isUnreviewed: true, purpose: '交通' }])
})

test('with a second person the route holds again, and SQLite lets nothing pass without a step', async () => {
  const desk = await oneOfAll()
  const { expense, api, rows, core } = desk
  const category = rows<{ id: number }>(`SELECT id FROM expense_category WHERE code = '04.01'`)[0]!.id
  await api.user.save({ requestId: requestId(), id: null, login: 'rep', name: '王丽娜', role: 'rep', isActive: true, password: null })
  const { id } = await expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: TODAY, purpose: '', lines: [bus(category)] } })
  expect(await codeOf(expense.claim.submit({ requestId: requestId(), id }))).toBe('NO_APPROVER')
  const write = (sql: string) => core.office().writer.command({ userId: 1, host: 'desktop' }, (w) => w.raw.prepare(sql).run())
  await write(`INSERT INTO approval (record, record_id, title, summary, route_name, standard, applicant_id, amount_fen, started_at) VALUES ('claim', ${id}, 'BX', '', '', '{}', 1, 11600, '2026-03-05T00:00:00Z')`)
  expect(await codeOf(write(`UPDATE approval SET state = 'approved', ended_at = '2026-03-05T00:00:00Z'`))).toBe('APPROVAL_OVER')
})
