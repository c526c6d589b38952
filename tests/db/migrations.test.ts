import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { APPLICATION_ID, migrate, schemaHash, SCHEMA_VERSION } from '../../src-main/db/migrate'
import { MIGRATIONS } from '../../src-main/db/migrations'
import { databaseFile, openOffice } from '../../src-main/db/open'

const home = mkdtempSync(join(tmpdir(), 'outpost-migrations-'))
afterAll(() => { rmSync(home, { recursive: true, force: true }) })

/** Rows that an office of each version could have; later versions keep those of the earlier ones. */
const DATA: Readonly<Record<number, readonly string[]>> = {
  10: [
    `INSERT INTO office VALUES (1, 'u', '济南办事处', '远山药业', 'independent', 'single', '2026-01', '2026-01-01T00:00:00Z')`,
    `INSERT INTO user (login, name, role, created_at) VALUES ('lin', '林晓梅', 'admin', '2026-01-01T00:00:00Z')`,
    `INSERT INTO staff (code, name, pinyin) VALUES ('001', '王丽娜', 'wln wanglina')`
  ],
  20: [
    `INSERT INTO fiscal_year (year) VALUES (2026)`, `INSERT INTO period (month, year) VALUES ('2026-00', 2026), ('2026-01', 2026)`,
    `INSERT INTO account (code, name, pinyin, type, side) VALUES ('1001', '库存现金', 'kcxj', 'asset', 'debit'), ('5601', '销售费用', 'xsfy', 'expense', 'debit')`,
    `INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary) VALUES (1, 1, 2, '2026-01', '2026-01-05', 8650, 0, '车费'), (1, 2, 1, '2026-01', '2026-01-05', 0, 8650, '车费')`,
    `INSERT INTO voucher (id, month, type, no, date, maker_id, poster_id, posted_at, source) VALUES (1, '2026-01', 'journal', 1, '2026-01-05', 1, 1, '2026-01-05T00:00:00Z', 'entry')`
  ],
  30: [`INSERT INTO record_version VALUES ('staff', 1, 2, 1, '2026-01-06T00:00:00Z')`, `INSERT INTO draft_end VALUES (1, 1, NULL, 1, '2026-01-05T00:00:00Z')`],
  40: [
    `INSERT INTO import_batch (record, file_name, file_hash, at, user_id, row_count) VALUES ('staff', '花名册.xlsx', 'h', '2026-01-05T00:00:00Z', 1, 1)`,
    `INSERT INTO import_entry (batch_id, kind, ref_id, before) VALUES (1, 'staff', 1, '{}')`, `UPDATE staff SET phone = '13800000001', hired_on = '2019-07-01'`,
    `INSERT INTO import_layout VALUES ('staff', '姓名|工号', '{}', '2026-01-05T00:00:00Z')`
  ],
  50: [
    `INSERT INTO file VALUES ('${'a'.repeat(64)}', 'application/pdf', 9, '2026-01-05T00:00:00Z')`,
    `INSERT INTO attachment (subject, hash, name, added_at, added_by) VALUES ('voucher:1', '${'a'.repeat(64)}', '发票.pdf', '2026-01-05T00:00:00Z', 1)`
  ],
  51: [
    `INSERT INTO advance (no, staff_id, maker_id, date, amount_fen, purpose, updated_at) VALUES ('JK-2601-001', 1, 1, '2026-01-05', 100000, '出差', '2026-01-05T00:00:00Z')`,
    `INSERT INTO claim (no, staff_id, maker_id, date, purpose, updated_at) VALUES ('BX-2601-001', 1, 1, '2026-01-05', '德州出差', '2026-01-05T00:00:00Z')`
  ],
  55: [
    `INSERT INTO compliance_rule VALUES (1, 'head', '人均上限', '公司规定', '03', 30000, '', 'warn', '2026-01-01', NULL)`
  ],
  60: [`INSERT INTO comment_thread (account_id, line_no, field, label, created_at) VALUES (1, 0, 'balance', '库存现金', '2026-01-05T00:00:00Z')`],
  70: [`UPDATE office SET first_month = '2026-04'`, `INSERT INTO opening_turnover (account_id, debit_fen, credit_fen) VALUES (1, 8650, 0), (2, 0, 8650)`],
  90: [
    `INSERT INTO budget_version (year, no, name, maker_id) VALUES (2026, 1, '年度预算', 1)`, `INSERT INTO budget_line (version_id, staff_id, terms, base) VALUES (1, 1, '{"method":"fixed","carries":true}', 'last')`,
    `INSERT INTO budget_month VALUES (1, '2026-01', 800000)`, `INSERT INTO refund_rule (rate, from_month) VALUES (1200, '2026-01')`, `INSERT INTO refund_pay VALUES (1, '2026-01', 635040)`
  ],
  100: [
    `INSERT INTO cash_book (name, pinyin, kind, flow, account_id) VALUES ('建行', 'jh', 'bank', 'mixed', 1), ('现金', 'xj', 'cash', 'mixed', 2)`,
    `INSERT INTO bank_line (book_id, date, amount_fen, balance_fen, party, summary, serial) VALUES (1, '2026-01-06', -8650, 0, '出租', '车费', 'A1')`,
    `INSERT INTO bank_match_book VALUES (1, 2, 1)`, `INSERT INTO bank_match_line VALUES (1, 1)`, `INSERT INTO bank_match VALUES (1, 1, '2026-01-06', 'hand', '[]', '2026-01-06T00:00:00Z', 1)`,
    `INSERT INTO cash_count_line VALUES (1, 1, 'face', 10000, 1, 10000, '')`, `INSERT INTO cash_count VALUES (1, 2, '2026-01-31', '何云', '王芳', 0, 10000, '', '2026-01-31T00:00:00Z', 1)`
  ],
  110: [`INSERT INTO customer (code, name, pinyin, term_days, credit_limit_fen, salesperson_id) VALUES ('001', '众康医药', 'zkyy', 60, 9600000, 1)`],
  120: [
    `INSERT INTO fixed_asset VALUES (1, '0001', '电脑', 'electronic', NULL, 1, '', '2025-11-05', '2026-01', 1, 26389, 1, 1, 2, '')`, `INSERT INTO asset_term VALUES (1, '2026-01', 1000000, 500, 36, 'straight')`,
    `INSERT INTO depreciation_line VALUES (1, 1, 26389)`, `INSERT INTO depreciation_run VALUES (1, '2026-01', '2026-01-31T00:00:00Z', 1)`,
    `INSERT INTO asset_disposal VALUES (1, 1, '2026-01-31', 'scrapped', 1000000, 52778, 0, 0, 0, '', '2026-01-31T00:00:00Z', 1)`
  ],
  130: [`INSERT INTO voucher_schedule VALUES (1, '房租', 'recurring', '[]', 3, 1)`, `INSERT INTO voucher_schedule_month VALUES (1, '2026-01', 1150000)`],
  140: [],
  150: [`INSERT INTO bill VALUES (1, '1301', 'bank', 1, '工商银行', 5000000, '2026-01-05', '2026-01-06', '2026-07-05', 1, '')`],
  170: [`INSERT INTO imprest_refill VALUES (1, 1, '2026-01-05', '2026-01-31', 8650, 1, NULL)`, `INSERT INTO imprest_refill_line VALUES (1, 1, 1)`],
  210: [`INSERT INTO customer (code, name, pinyin, party) VALUES ('901', '顺达物流', 'sdwl', 'supplier')`],
  220: [`INSERT INTO sales_plan_line VALUES (1, 1, NULL, 1)`, `INSERT INTO sales_plan_month VALUES (1, 'net', '2026-01', 10000000)`],
  250: [`INSERT INTO insurance_policy VALUES (1, 'P1', '人保财险', 'stock', '库存药品', 100000000, 260000, '2026-01-01', '2026-12-31', '', '')`, `INSERT INTO insurance_claim VALUES (1, 1, '2026-03-05', '进水', 500000, 'paid', 450000, '2026-04-10')`]
}

/** An office's folder as a program of that version would have left it. */
function officeOf(version: number) {
  const folder = mkdtempSync(join(home, `v${version}-`))
  const raw = new Database(databaseFile(folder))
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  raw.pragma('foreign_keys = ON')
  migrate(raw, version)
  raw.transaction(() => { for (const step of MIGRATIONS) if (step.version <= version) for (const sql of DATA[step.version] ?? []) raw.exec(sql) })()
  const rows = (raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all() as string[])
    .map((table) => [table, raw.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]] as const)
  raw.close()
  return { folder, rows }
}

test('every version has data of its own here', () => {
  expect(Object.keys(DATA).map(Number)).toEqual(MIGRATIONS.map((step) => step.version))
})

test.each(MIGRATIONS.map((step) => step.version))('an office of version %i opens as today’s, with every row it had', (version) => {
  const { folder, rows } = officeOf(version)
  const office = openOffice(folder, { host: 'terminal', lock: 'exclusive' })
  try {
    expect(office.raw.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    const fresh = new Database(':memory:')
    migrate(fresh)
    expect(schemaHash(office.raw)).toBe(schemaHash(fresh))
    fresh.close()
    expect(office.raw.pragma('foreign_key_check')).toEqual([])
    for (const [table, before] of rows) expect(office.raw.prepare(`SELECT * FROM "${table}"`).all()).toMatchObject(before)
  } finally {
    office.close()
  }
})

test('a second run of the migrations changes nothing', () => {
  const raw = new Database(':memory:')
  migrate(raw)
  const hash = schemaHash(raw)
  migrate(raw)
  expect(schemaHash(raw)).toBe(hash)
  raw.close()
})
