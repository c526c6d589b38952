import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, codeOf, refusalOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })

/** Yuan: balance (debit positive), and what moved on each side since January. */
const row = ({ account }: LedgerDesk, code: string, netYuan: number, [debitYuan, creditYuan]: [number, number], parties: { staffId?: number; customerId?: number } = {}) => ({
  accountId: account(code), staffId: null, customerId: null, productId: null, departmentId: null, ...parties,
  debitFen: fen(Math.max(netYuan, 0) * 100), creditFen: fen(Math.max(-netYuan, 0) * 100), yearDebitFen: fen(debitYuan * 100), yearCreditFen: fen(creditYuan * 100)
})

/**
 * An office that begins in April. On January 1st it had 200 in cash and 200 of capital. January to March: 1,000 came from
 * head office, 400 went on paper, 100 was lent to 李明; the 400 were carried to 本年利润 each month. So by April cash stands
 * at 700 (200 + 1,000 − 500), the loan at 100, head office at −1,000, the profit at +400 and capital at −200.
 */
async function aprilOffice() {
  const desk = await aLedger({ firstMonth: '2026-04' })
  const staffId = await desk.party('staff', '李明')
  const rows = [
    row(desk, '1001', 700, [1000, 500]), row(desk, '1221.02', 100, [100, 0], { staffId }), row(desk, '2241.01', -1000, [0, 1000]),
    row(desk, '5601.05.01', 0, [400, 400]), row(desk, '3103', 400, [400, 0]), row(desk, '3001', -200, [0, 0])
  ]
  return { ...desk, staffId, openings: rows, save: (given: typeof rows) => desk.ledger.opening.save({ ...id(), rows: given }) }
}

describe('本年累计 of an office that begins in April', () => {
  test('counts in every account book of the first year and in no balance', async () => {
    const desk = await aprilOffice()
    const { ledger, account, line, staffId } = desk
    expect(await desk.save(desk.openings)).toMatchObject({ isChanged: true })
    await desk.post('2026-04-10', [line('5601.05.01', 50, 0, { summary: '复印纸' }), line('1001', 0, 50, { summary: '复印纸' })])
    await desk.post('2026-05-10', [line('1001', 30), line('1221.02', 0, 30, { staffId })])
    const trial = await ledger.trialBalance.get({ from: '2026-05', to: '2026-05' })
    const find = (code: string) => trial.rows.find((one) => one.code === code)
    // Cash: 1,000 + 30 in, 500 + 50 out; 700 − 50 before May, 680 after it.
    expect(find('1001')).toMatchObject({ openDebitFen: 65_000, debitFen: 3000, creditFen: 0, yearDebitFen: 103_000, yearCreditFen: 55_000, closeDebitFen: 68_000 })
    // Paper: 400 carried over before April, 50 since: parents hold their children.
    expect(find('5601')).toMatchObject({ openDebitFen: 5000, debitFen: 0, yearDebitFen: 45_000, yearCreditFen: 40_000, closeDebitFen: 5000 })
    expect(find('3103')).toMatchObject({ openDebitFen: 40_000, yearDebitFen: 40_000, closeDebitFen: 40_000 })
    expect(trial.totals).toMatchObject({ yearDebitFen: 198_000, yearCreditFen: 198_000 })
    const cash = await ledger.generalLedger.get({ accountId: account('1001'), from: '2026-04', to: '2026-05' })
    expect(cash.openingFen).toBe(70_000)
    expect(cash.rows.map((one) => [one.yearDebitFen, one.yearCreditFen, one.balanceFen])).toEqual([[100_000, 55_000, 65_000], [103_000, 55_000, 68_000]])
    const book = (name: string, to: string) => ledger.daybook.get({ bookId: desk.bookId(name), from: `${to.slice(0, 7)}-01`, to })
    expect(await book('库存现金', '2026-05-31')).toMatchObject({ openingFen: 65_000, yearInFen: 103_000, yearOutFen: 55_000 })
    expect(await book('李明备用金', '2026-04-30')).toMatchObject({ openingFen: 10_000, yearInFen: 10_000, yearOutFen: 0 })
    const paper = await ledger.subsidiary.get({ accountId: account('5601'), from: '2026-05-01', to: '2026-05-31' })
    expect([paper.openingFen, paper.turnoverDebitFen, paper.turnoverCreditFen]).toEqual([5000, 40_000, 40_000])
  })

  test('is forgotten with the year', async () => {
    const desk = await aprilOffice()
    await desk.save(desk.openings)
    await desk.ledger.year.open(id())
    const trial = await desk.ledger.trialBalance.get({ from: '2027-01', to: '2027-01' })
    expect(trial.rows.find((one) => one.code === '1001')).toMatchObject({ openDebitFen: 70_000, yearDebitFen: 0, yearCreditFen: 0 })
    expect((await desk.ledger.generalLedger.get({ accountId: desk.account('1001'), from: '2027-01', to: '2027-01' })).rows[0]).toMatchObject({ yearDebitFen: 0 })
    expect(await desk.ledger.subsidiary.get({ accountId: desk.account('1001'), from: '2027-01-01', to: '2027-01-31' })).toMatchObject({ turnoverDebitFen: 0 })
  })

  test('comes back as typed, and may be changed without touching a balance', async () => {
    const desk = await aprilOffice()
    const { voucherId } = await desk.save(desk.openings)
    expect((await desk.ledger.opening.get()).rows.find((one) => one.accountId === desk.account('5601.05.01'))).toMatchObject({ debitFen: 0, creditFen: 0, yearDebitFen: 40_000, yearCreditFen: 40_000 })
    expect(await desk.save(desk.openings)).toEqual({ voucherId: null, isChanged: false })
    const more = desk.openings.map((one) => (one.accountId === desk.account('5601.05.01') ? { ...one, yearDebitFen: fen(50_000), yearCreditFen: fen(50_000) } : one))
    expect(await desk.save(more)).toEqual({ voucherId: null, isChanged: true })
    expect(voucherId).toBe(1)
  })

  test('must balance, and is not asked of an office that begins with the year', async () => {
    const desk = await aprilOffice()
    const uneven = desk.openings.map((one) => (one.accountId === desk.account('1001') ? { ...one, yearDebitFen: fen(90_000) } : one))
    expect(await refusalOf(desk.save(uneven))).toEqual({ code: 'TURNOVER_UNBALANCED', data: { debitFen: 180_000, creditFen: 190_000 } })
    expect((await desk.ledger.opening.get()).rows).toEqual([])
    const january = await aLedger()
    expect(await codeOf(january.ledger.opening.save({ ...id(), rows: [row(january, '1001', 0, [5, 0]), row(january, '3001', 0, [0, 5])] }))).toBe('OPENING_STARTS_YEAR')
  })

  test('is kept by SQLite as well: not after the first close, not on a parent, not changed in place, not unbalanced', async () => {
    const desk = await aprilOffice()
    await desk.save(desk.openings)
    const other = new Database(join(desk.folder, 'office.db'))
    const refusal = (sql: string) => { try { other.transaction(() => { other.exec(sql) })(); return '' } catch (error) { return (error as Error).message } }
    const insert = (code: string) => `INSERT INTO opening_turnover (account_id, debit_fen, credit_fen) VALUES (${desk.account(code)}, 1, 0)`
    expect(refusal('UPDATE opening_turnover SET debit_fen = 1')).toBe('POSTED_IMMUTABLE')
    expect(refusal(insert('5601'))).toBe('ACCOUNT_NOT_POSTABLE')
    expect(refusal(`${insert('1012')}; UPDATE period SET state = 'closed' WHERE month = '2026-00'`)).toBe('UNBALANCED')
    await desk.ledger.period.close({ ...id(), month: '2026-04' })
    expect(refusal(insert('1012'))).toBe('OPENING_CLOSED')
    expect(refusal('DELETE FROM opening_turnover')).toBe('OPENING_CLOSED')
    other.close()
  })
})
