import type Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { anOffice, tamper } from './fixture'

type Raw = Database.Database
const idOf = (raw: Raw, code: string) => (raw.prepare('SELECT id FROM account WHERE code = ?').get(code) as { id: number }).id

interface Line { account: string; debit?: number; credit?: number; staff?: number; customer?: number }
const INSERT_LINE = `INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary, staff_id, customer_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, 'x', ?, ?)`

/** Posts a voucher by plain SQL, under whatever triggers there are. */
function post(raw: Raw, id: number, no: number, date: string, lines: Line[], reverses: number | null = null) {
  raw.transaction(() => {
    for (const [index, line] of lines.entries()) {
      raw.prepare(INSERT_LINE).run(id, index + 1, idOf(raw, line.account), date.slice(0, 7), date, line.debit ?? 0, line.credit ?? 0, line.staff ?? null, line.customer ?? null)
    }
    raw.prepare(`INSERT INTO voucher (id, month, type, no, date, maker_id, poster_id, posted_at, source, reverses_id) VALUES (?, ?, 'journal', ?, ?, 1, 1, 'x', 'x', ?)`)
      .run(id, date.slice(0, 7), no, date, reverses)
  })()
}

/** An office with four good vouchers, the last of which reverses the third. */
async function booked() {
  const desk = await anOffice()
  const { raw } = desk.core.office()
  raw.exec(`INSERT INTO customer (id, code, name, pinyin) VALUES (1, '001', '华西', 'hx')`)
  post(raw, 1, 1, '2026-01-05', [{ account: '1001', debit: 10000 }, { account: '2241.01', credit: 10000 }])
  post(raw, 2, 2, '2026-01-06', [{ account: '1221.01', debit: 500, staff: 1 }, { account: '1001', credit: 500 }])
  post(raw, 3, 1, '2026-02-01', [{ account: '1122', debit: 700, customer: 1 }, { account: '5001', credit: 700 }])
  post(raw, 4, 2, '2026-02-02', [{ account: '1122', debit: -700, customer: 1 }, { account: '5001', credit: -700 }], 3)
  return desk
}

/** The names of the checks that fail after `work` has been done to the closed file, and where each found its fault. */
async function afterFault(work: (raw: Raw, folder: string) => void): Promise<Record<string, string[]>> {
  const desk = await booked()
  await desk.core.close()
  tamper(desk.folder, (raw) => { work(raw, desk.folder) })
  desk.core.open(desk.folder)
  const report = await desk.api.check.run()
  expect(report.ok).toBe(report.checks.every((check) => check.ok))
  return Object.fromEntries(report.checks.filter((check) => !check.ok).map((check) => [check.name, check.where]))
}

test('a sound office passes every check, and each is named', async () => {
  const desk = await booked()
  const report = await desk.api.check.run()
  expect(report.checks.filter((check) => !check.ok)).toEqual([])
  expect(report.ok).toBe(true)
  expect(report.checks.map((check) => check.name).sort()).toEqual(Object.keys(workspaceMessages.checks).sort())
  expect(report.checks.length).toBeGreaterThanOrEqual(25)
})

const faults: [name: string, work: (raw: Raw, folder: string) => void, found: Record<string, unknown>][] = [
  ['an amount changed in one line', (raw) => { raw.exec('UPDATE posting SET debit_fen = 10001 WHERE voucher_id = 1 AND line_no = 1') },
    { voucher_balanced: ['2026-01 记-1'], period_balanced: ['2026-01'], account_months: ['2026-01 1001 库存现金'] }],
  ['a summary changed', (raw) => { raw.exec(`UPDATE account_month SET credit_fen = credit_fen + 1 WHERE account_id = (SELECT id FROM account WHERE code = '5001')`) },
    { accounts_balanced: ['2026-02'], account_months: ['2026-02 5001 主营业务收入'] }],
  ['a summary by party lost', (raw) => { raw.exec('DELETE FROM account_dim_month WHERE staff_id = 1') }, { account_dim_months: ['2026-01 1221.01 个人借款'] }],
  ['a voucher number skipped', (raw) => { raw.exec('UPDATE voucher SET no = 3 WHERE id = 2') }, { numbers: ['2026-01 记-3'] }],
  ['a voucher moved to another month', (raw) => { raw.exec(`UPDATE voucher SET date = '2026-03-01' WHERE id = 2`) },
    { voucher_months: ['2026-01 记-2'], line_dates: ['2026-01 记-2 第 1 行', '2026-01 记-2 第 2 行'] }],
  ['a line with no voucher', (raw) => { raw.exec('DELETE FROM voucher WHERE id = 2') },
    { orphan_lines: ['2026-01 #2 第 1 行', '2026-01 #2 第 2 行'], foreign_keys: expect.any(Array) }],
  ['a line without amount', (raw) => { raw.exec('PRAGMA ignore_check_constraints = ON; UPDATE posting SET debit_fen = 0 WHERE voucher_id = 1 AND line_no = 1') },
    { line_amounts: ['2026-01 记-1 第 1 行'], voucher_balanced: ['2026-01 记-1'], period_balanced: ['2026-01'], account_months: ['2026-01 1001 库存现金'] }],
  ['entries on an account that has children', (raw) => { raw.exec(`UPDATE account SET is_leaf = 0 WHERE code = '5001'`) },
    { leaf_accounts: ['2026-02 记-1 第 2 行 5001 主营业务收入', '2026-02 记-2 第 2 行 5001 主营业务收入'], account_tree: ['5001 主营业务收入'] }],
  ['a reversal of something else', (raw) => { raw.exec('UPDATE voucher SET reverses_id = 2 WHERE id = 4') }, { reversals: ['2026-02 记-2'] }],
  ['a reviewer who is the maker', (raw) => { raw.exec('UPDATE voucher SET reviewer_id = maker_id WHERE id = 1') }, { separation: ['2026-01 记-1'] }],
  ['a poster who is nobody', (raw) => { raw.exec('UPDATE voucher SET poster_id = 99 WHERE id = 1') }, { voucher_users: ['2026-01 记-1'], foreign_keys: ['voucher 1 → user'] }],
  ['a month closed before an earlier one', (raw) => { raw.exec(`UPDATE period SET state = 'closed' WHERE month = '2026-02'`) }, { period_order: ['2026-00', '2026-01'] }],
  ['a draft in a closed month', (raw) => {
    raw.exec(`UPDATE period SET state = 'closed' WHERE month < '2026-02';
      INSERT INTO voucher_draft (month, date, type, maker_id, source, updated_at) VALUES ('2026-01', '2026-01-07', 'journal', 1, 'x', 'x')`)
  }, { closed_drafts: ['2026-01 记 #1'] }],
  ['a month taken out', (raw) => { raw.exec(`DELETE FROM period WHERE month = '2026-05'`) }, { period_gaps: ['2026-04'] }],
  ['the opening period taken out', (raw) => { raw.exec(`DELETE FROM period WHERE month = '2026-00'`) }, { first_period: ['2026-01'] }],
  ['a category with no account of its own', (raw) => { raw.exec(`UPDATE expense_category SET account_id = (SELECT id FROM account WHERE code = '5601') WHERE code = '06'`) },
    { category_accounts: ['06 仓储费'] }],
  ['a book on a closed account', (raw) => { raw.exec(`UPDATE account SET is_active = 0 WHERE code = '1002.01'`) }, { book_accounts: ['工行费用户'] }],
  ['nobody left to manage users', (raw) => { raw.exec('UPDATE user SET is_active = 0') }, { admin_left: expect.any(Array) }],
  ['a setting nobody understands', (raw) => { raw.exec(`INSERT INTO setting VALUES ('separation', '"always"') ON CONFLICT DO UPDATE SET value = excluded.value`) },
    { settings: ['separation'] }],
  ['the office row lost', (raw) => { raw.exec('DELETE FROM office') }, { office_row: expect.any(Array) }],
  ['a log entry rewritten', (raw) => { raw.exec(`UPDATE audit_entry SET detail = '{}' WHERE id = 1`) }, { audit_chain: ['#1'] }],
  ['the attachments gone', (_raw, folder) => { rmSync(join(folder, 'attachments'), { recursive: true }) }, { folders: [expect.stringMatching(/attachments$/)] }]
]

test.each(faults)('finds %s', async (_name, work, found) => { expect(await afterFault(work)).toEqual(found) })

test('finds a trigger dropped while the office is open', async () => {
  const desk = await booked()
  desk.core.office().raw.exec('DROP TRIGGER posting_no_update')
  const report = await desk.api.check.run()
  expect(report.checks.filter((check) => !check.ok).map((check) => check.name)).toEqual(['schema'])
})
