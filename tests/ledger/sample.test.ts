import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listBooks } from '../../src-main/ledger/book.service'
import { getTrialBalance } from '../../src-main/ledger/balances.service'
import { ledgerJournal } from '../../src-main/ledger/hledger.service'
import { overspending } from '../../src-main/ledger/overspending.service'
import { aDesk, requestId } from '../workspace/fixture'
import { hledgerBalances, trialBalances } from '../builders/hledger'

async function aSample() {
  const desk = aDesk()
  const folder = join(desk.home, '示例')
  await desk.api.office.sample({ requestId: requestId(), folder })
  return { ...desk, folder, read: desk.core.read, rows: <T>(sql: string) => desk.core.read((db) => db.raw.prepare(sql).all()) as T[] }
}

test('the sample is a year of a busy office whose books are in order', async () => {
  const { api, rows, read, connection } = await aSample()
  expect((await api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
  expect(rows<{ n: number }>('SELECT count(*) AS n FROM voucher')[0]!.n).toBeGreaterThan(2900)
  expect(rows(`SELECT month FROM period WHERE state = 'open' ORDER BY month LIMIT 1`)).toEqual([{ month: '2026-06' }])
  expect(rows<{ state: string }>('SELECT DISTINCT state FROM voucher_draft ORDER BY state').map((row) => row.state)).toEqual(['draft', 'reviewed', 'signed'])
  expect(rows('SELECT issue, date FROM voucher_draft WHERE issue IS NOT NULL')).toEqual([{ issue: 'FLOW_BREACH', date: '2026-06-17' }])
  // Income and expense are empty at the end of every closed month; December's profit went into 未分配利润.
  expect(rows(`SELECT a.code FROM account_month m JOIN account a ON a.id = m.account_id WHERE a.type IN ('income', 'expense') AND m.month < '2026-06'
    GROUP BY a.code HAVING sum(m.debit_fen - m.credit_fen) <> 0`)).toEqual([])
  expect(rows(`SELECT DISTINCT a.code FROM account_month m JOIN account a ON a.id = m.account_id WHERE a.code LIKE '3104%'`)).toEqual([{ code: '3104.03' }])
  expect(rows(`SELECT DISTINCT reviewer_id IS NULL AS unreviewed FROM voucher WHERE type <> 'opening'`)).toEqual([{ unreviewed: 0 }])
  expect((await api.session.get()).user).toMatchObject({ name: '林晓梅', role: 'admin' })
  expect(connection.role).toBe('admin')
  read((db) => { for (const book of listBooks(db)) expect([book.name, overspending(db, book, '2025-07-01')]).toEqual([book.name, null]) })
})

test('two samples are the same books, and hledger reads them as 科目余额表 shows them', async () => {
  const [one, other] = [await aSample(), await aSample()]
  const journal = one.read(ledgerJournal)
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(sha(other.read(ledgerJournal))).toBe(sha(journal))
  const trial = one.read((db) => getTrialBalance(db, { from: '2025-07', to: '2026-06' }))
  expect(other.read((db) => getTrialBalance(db, { from: '2025-07', to: '2026-06' }))).toEqual(trial)
  expect(trial.totals.closeDebitFen).toBe(trial.totals.closeCreditFen)
  expect(hledgerBalances(journal)['']).toEqual(trialBalances(trial.rows))
})

test('a folder that holds the sample is opened, not made again', async () => {
  const { api, folder, rows } = await aSample()
  const count = () => rows<{ n: number }>('SELECT count(*) AS n FROM voucher_draft')[0]!.n
  const before = count()
  expect(await api.office.sample({ requestId: requestId(), folder })).toEqual({ folder })
  expect(count()).toBe(before)
})

test('a sample whose making was killed is made again', async () => {
  const desk = aDesk()
  const folder = join(desk.home, '示例')
  desk.core.create(folder)
  await desk.core.close()
  await desk.api.office.sample({ requestId: requestId(), folder })
  expect((await desk.api.office.get()).office).toMatchObject({ name: '济南办事处', company: '远山药业', isSample: true, numbering: 'threefold' })
})

test('without a folder the sample goes where offices are kept', async () => {
  const desk = aDesk()
  const { folder } = await desk.api.office.sample({ requestId: requestId() })
  expect(folder).toBe(join(desk.home, '示例办事处'))
  expect(existsSync(join(folder, 'office.db'))).toBe(true)
})

test('the sample has advances and claims in every state, decided and paid by several people, one forgotten, papers attached', async () => {
  const { api, rows } = await aSample()
  const count = (table: string) => Object.fromEntries(rows<{ state: string; n: number }>(`SELECT state, count(*) AS n FROM ${table} GROUP BY state`).map((row) => [row.state, row.n]))
  const claims = count('claim'), advances = count('advance')
  for (const state of ['draft', 'pending', 'returned', 'withdrawn', 'approved', 'paid', 'reversed']) expect([state, claims[state]! > 0]).toEqual([state, true])
  for (const state of ['draft', 'pending', 'returned', 'approved', 'paid']) expect([state, advances[state]! > 0]).toEqual([state, true])
  expect(claims['paid']).toBeGreaterThan(100)
  expect(rows<{ n: number }>(`SELECT count(DISTINCT step_no) AS n FROM approval WHERE state = 'pending' AND record = 'claim'`)).toEqual([{ n: 3 }])
  expect(rows<{ n: number }>(`SELECT count(DISTINCT user_id) AS n FROM approval_event`)[0]!.n).toBeGreaterThan(6)
  // Paid on 2026-05-08, which is 41 days before the story's last day.
  expect(rows(`SELECT s.name, v.amount_fen AS fen, julianday('2026-06-18') - julianday(p.date) AS days FROM advance v JOIN staff s ON s.id = v.staff_id JOIN payment p ON p.record = 'advance' AND p.record_id = v.id
    WHERE v.state = 'paid' AND NOT EXISTS (SELECT 1 FROM settlement t WHERE t.advance_id = v.id) AND p.date < '2026-05-19'`)).toEqual([{ name: '马骏', fen: 200_000, days: 41 }])
  expect(rows<{ n: number }>(`SELECT count(*) AS n FROM attachment WHERE subject LIKE 'claimLine:%'`)[0]!.n).toBeGreaterThan(40)
  expect((await api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
})
