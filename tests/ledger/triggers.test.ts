import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

/**
 * An office with one posted voucher (January, no. 1) and February closed after January; the raw connection is somebody
 * with another tool, who set nothing but what SQLite's shell would.
 */
async function aRawOffice(setting = 'recursive_triggers = ON') {
  const desk = await aLedger()
  await desk.post('2026-01-05', [desk.line('1001', 100), desk.line('2241.01', 0, 100)])
  for (const month of ['2026-01', '2026-02']) await desk.ledger.period.close({ requestId: requestId(), month })
  await desk.post('2026-03-05', [desk.line('1001', 50), desk.line('2241.01', 0, 50)])
  await desk.core.close()
  const raw = new Database(join(desk.folder, 'office.db'))
  raw.pragma('foreign_keys = ON')
  raw.pragma(setting)
  return raw
}

type Line = [code: string, debit: number, credit: number, more?: Partial<{ date: string; month: string; customer: number }>]
/** Inserts lines and seals them, as posting does, with every value in the caller's hand. */
function post(raw: Database.Database, lines: Line[], head: Partial<Record<'month' | 'date' | 'type' | 'no' | 'maker' | 'cashier' | 'reviewer' | 'reverses', string | number | null>> = {}) {
  const { month = '2026-03', date = '2026-03-09', type = 'journal', no = 2, maker = 1, cashier = null, reviewer = null, reverses = null } = head
  raw.transaction(() => {
    const { id } = raw.prepare('SELECT max(id) + 1 AS id FROM voucher').get() as { id: number }
    lines.forEach(([code, debit, credit, more = {}], index) => raw.prepare(`INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary, customer_id)
      VALUES (?, ?, (SELECT id FROM account WHERE code = ?), ?, ?, ?, ?, 'x', ?)`).run(id, index + 1, code, more.month ?? month, more.date ?? date, debit, credit, more.customer ?? null))
    raw.prepare(`INSERT INTO voucher (id, month, type, no, date, maker_id, cashier_id, reviewer_id, poster_id, posted_at, source, reverses_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, '', 'raw', ?)`).run(id, month, type, no, date, maker, cashier, reviewer, reverses)
  })()
}
const balanced: Line[] = [['1001', 500, 0], ['2241.01', 0, 500]]

test('the lines and the seal of an ordinary voucher go through, so that what follows is refused for its own reason', async () => {
  const raw = await aRawOffice()
  post(raw, balanced)
  expect(raw.prepare(`SELECT debit_fen FROM account_month WHERE month = '2026-03' AND account_id = (SELECT id FROM account WHERE code = '1001')`).get()).toEqual({ debit_fen: 5500 })
  raw.close()
})

describe('what is posted stays', async () => {
  test.each([
    'UPDATE posting SET debit_fen = 1 WHERE debit_fen > 0', 'DELETE FROM posting', 'UPDATE voucher SET date = date', 'DELETE FROM voucher',
    'INSERT OR REPLACE INTO voucher SELECT * FROM voucher WHERE id = 1', 'REPLACE INTO posting SELECT * FROM posting WHERE voucher_id = 1',
    'INSERT OR REPLACE INTO posting SELECT voucher_id, line_no, account_id, month, date, 1, 0, summary, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM posting WHERE line_no = 1',
    `INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary) VALUES (1, 9, 1, '2026-01', '2026-01-05', 1, 0, 'x')`,
    'DELETE FROM user', 'UPDATE audit_entry SET detail = detail', 'DELETE FROM audit_entry', 'DELETE FROM office'
  ])('%s', async (sql) => {
    const raw = await aRawOffice()
    expect(() => raw.exec(sql)).toThrow('POSTED_IMMUTABLE')
    raw.close()
  })
})

test('a replace without recursive triggers still can’t touch a line, since its voucher is sealed', async () => {
  const raw = await aRawOffice('recursive_triggers = OFF')
  expect(() => raw.exec('REPLACE INTO posting SELECT * FROM posting WHERE voucher_id = 1')).toThrow('POSTED_IMMUTABLE')
  raw.close()
})

describe('the seal refuses', () => {
  const cases: [string, Line[], Parameters<typeof post>[2]?][] = [
    ['UNBALANCED', [['1001', 500, 0], ['2241.01', 0, 499]]],
    ['UNBALANCED', [['1001', 500, 0]]],
    ['UNBALANCED', []],
    ['PERIOD_CLOSED', balanced, { month: '2026-02', date: '2026-02-09', no: 1 }],
    ['DATE_OUTSIDE_PERIOD', balanced, { date: '2026-04-09' }],
    ['DATE_OUTSIDE_PERIOD', balanced, { type: 'opening' }],
    ['NUMBER_GAP', balanced, { no: 3 }],
    ['NUMBER_GAP', balanced, { no: 5, type: 'receipt' }],
    ['LINE_DATE', [['1001', 500, 0, { date: '2026-03-08' }], ['2241.01', 0, 500]]],
    ['LINE_DATE', [['1001', 500, 0, { month: '2026-04' }], ['2241.01', 0, 500]]],
    ['ACCOUNT_NOT_POSTABLE', [['5601', 500, 0], ['2241.01', 0, 500]]],
    ['DIMENSION_MISSING', [['1122', 500, 0], ['2241.01', 0, 500]]],
    ['SAME_PERSON', balanced, { reviewer: 1 }],
    ['REVERSAL_DIFFERS', balanced, { reverses: 2 }],
    ['UNIQUE constraint failed: voucher.month, voucher.type, voucher.no', balanced, { no: 1 }],
    ['posting_one_side', [['1001', 500, 500], ['2241.01', 0, 0]]],
    ['posting_range', [['1001', 2 ** 51, 0], ['2241.01', 0, 2 ** 51]]],
    ['voucher_date', balanced, { month: '2026-03', date: '2026-03-99' }],
    ['FOREIGN KEY', [['1122', 500, 0, { customer: 99 }], ['2241.01', 0, 500]]]
  ]
  test.each(cases)('%s', async (code, lines, head) => {
    const raw = await aRawOffice()
    expect(() => { post(raw, lines, head) }).toThrow(code)
    expect(raw.prepare('SELECT count(*) AS n FROM posting').get()).toEqual({ n: 4 })
    raw.close()
  })
})

describe('lines without a seal', () => {
  test('never reach the disk', async () => {
    const raw = await aRawOffice()
    const insert = `INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary) VALUES (77, 1, 1, '2026-03', '2026-03-05', 1, 0, 'x')`
    expect(() => raw.transaction(() => raw.exec(insert))()).toThrow('FOREIGN KEY')
    raw.close()
  })
})

describe('periods and years', () => {
  test.each([
    ['PERIOD_KEPT', 'DELETE FROM period'], ['PERIOD_KEPT', 'DELETE FROM fiscal_year'],
    ['EARLIER_PERIOD_OPEN', `UPDATE period SET state = 'closed' WHERE month = '2026-05'`],
    ['REASON_MISSING', `UPDATE period SET state = 'open' WHERE month = '2026-02'`],
    ['REASON_MISSING', `UPDATE period SET state = 'open', reopen_reason = ' ', reopen_count = 1 WHERE month = '2026-02'`],
    ['LATER_PERIOD_CLOSED', `UPDATE period SET state = 'open', reopen_reason = 'x', reopen_count = 1 WHERE month = '2026-01'`],
    ['YEAR_UNFINISHED', `UPDATE fiscal_year SET state = 'closed'`],
    ['ACCOUNT_HAS_ENTRIES', `UPDATE account SET type = 'income' WHERE code = '1001'`],
    ['ACCOUNT_HAS_ENTRIES', `UPDATE account SET is_leaf = 0 WHERE code = '1001'`]
  ])('%s: %s', async (code, sql) => {
    const raw = await aRawOffice()
    expect(() => raw.exec(sql)).toThrow(code)
    raw.close()
  })

  test('a month with drafts does not close, a closed year does not open', async () => {
    const raw = await aRawOffice()
    raw.exec(`INSERT INTO voucher_draft (month, date, type, maker_id, source, updated_at) VALUES ('2026-03', '2026-03-05', 'journal', 1, 'x', '')`)
    expect(() => raw.exec(`UPDATE period SET state = 'closed' WHERE month = '2026-03'`)).toThrow('DRAFTS_LEFT')
    raw.exec('DELETE FROM voucher_draft')
    for (let month = 3; month <= 12; month++) raw.exec(`UPDATE period SET state = 'closed' WHERE month = '2026-${String(month).padStart(2, '0')}'`)
    raw.exec(`UPDATE fiscal_year SET state = 'closed'`)
    expect(() => raw.exec(`UPDATE fiscal_year SET state = 'open'`)).toThrow('YEAR_CLOSED')
    expect(() => raw.exec(`UPDATE period SET state = 'open', reopen_reason = 'x', reopen_count = 1 WHERE month = '2026-12'`)).toThrow('YEAR_CLOSED')
    raw.close()
  })
})
