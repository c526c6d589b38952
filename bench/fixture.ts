import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCore, type Core } from '../src-main/app/core'
import { loopback } from '../src-main/app/serve'
import { SCHEMA_HASH } from '../src-main/db/schema'
import * as accountRepo from '../src-main/ledger/account.repo'
import { fen } from '../src-shared/kernel/money'
import type { LineInput } from '../src-shared/ledger/voucher'
import { setupSchema } from '../src-shared/workspace/office'
import { CUSTOMERS, FIRST_MONTH, generate, journalEntry, STAFF, type GeneratedVoucher } from './generate'

/** One generated ledger on disk: an office, and the same books as a journal. */
export interface Fixture { size: string; schema: string; lines: number; folder: string; journal: string; sha256: string; bulkSeconds: number }

const LINES: Record<string, number> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 }
export const CACHE = join(import.meta.dirname, '../node_modules/.cache/bench')

export const benchCore = (): Core => createCore({ host: 'terminal', home: CACHE, version: '0', logBug: (name, bug) => { process.stderr.write(`${name} ${String(bug)}\n`) } })

/** A new office for the generator's accounts and parties, with its first user signed in on the returned client. */
export async function newOffice(core: Core, folder: string) {
  const connection = core.connect('terminal')
  const api = loopback({ core, connection })
  rmSync(folder, { recursive: true, force: true })
  await api.workspace.office.create({ requestId: crypto.randomUUID(), setup: setupSchema.parse({
    folder, name: '基准', template: 'independent', firstMonth: FIRST_MONTH, user: { login: 'admin', name: '基准', password: '' },
    books: [{ name: '甲', kind: 'bank' }, { name: '乙', kind: 'bank' }] }) })
  const parties = (kind: 'customer' | 'staff', count: number) => core.office().writer.command({ userId: 1, host: 'terminal' }, (w) => {
    const insert = w.raw.prepare(`INSERT INTO ${kind} (id, code, name, pinyin) VALUES (?, ?, ?, '')`)
    for (let id = 1; id <= count; id++) insert.run(id, String(id), `${kind} ${id}`)
  })
  await parties('customer', CUSTOMERS)
  await parties('staff', STAFF)
  return { api, connection }
}

/** The whole span of a generated ledger. */
export const WHOLE = { from: '2021-01', to: '2025-12' }

export async function withOpen<T>(fixture: Fixture, work: (core: Core) => Promise<T>): Promise<T> {
  const core = benchCore()
  core.open(fixture.folder)
  try { return await work(core) } finally { await core.close() }
}

/** An office of its own to post into, since the fixture stays as it is. */
export async function withNewOffice<T>(work: (core: Core, office: Awaited<ReturnType<typeof newOffice>>, folder: string) => Promise<T>): Promise<T> {
  const core = benchCore(), folder = join(core.options.home, 'posting')
  try {
    return await work(core, await newOffice(core, folder), folder)
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Account ids by code. */
export const codesOf = (core: Core) => new Map(core.read((db) => accountRepo.all.all(db, {})).map((account) => [account.code, account.id]))

export const toLines = (voucher: GeneratedVoucher, accounts: ReadonlyMap<string, number>): LineInput[] => voucher.lines.map((line) => ({
  summary: '业务', accountId: accounts.get(line.code)!, debitFen: fen(Math.max(line.netFen, 0)), creditFen: fen(Math.max(-line.netFen, 0)), staffId: line.staff || null,
  customerId: line.customer || null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }))

/** Makes the ledger of a size, or finds the one made before with the same schema. */
export async function fixtureOf(size: string): Promise<Fixture> {
  const lines = LINES[size]
  if (lines === undefined) throw new Error(`no such size: ${size}`)
  const home = join(CACHE, size), made = join(home, 'made.json')
  if (existsSync(made)) {
    const found = JSON.parse(readFileSync(made, 'utf8')) as Fixture
    if (found.schema === SCHEMA_HASH) return found
  }
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const folder = join(home, 'office'), journal = join(home, 'ledger.journal')
  const core = benchCore()
  await newOffice(core, folder)
  const parts: string[] = []
  const hash = createHash('sha256')
  for (const voucher of generate(lines)) {
    const text = journalEntry(voucher)
    hash.update(text)
    parts.push(text)
  }
  writeFileSync(journal, parts.join(''))
  const bulkSeconds = await bulkPost(core, lines)
  await core.close()
  const fixture: Fixture = { size, schema: SCHEMA_HASH, lines, folder, journal, sha256: hash.digest('hex'), bulkSeconds }
  writeFileSync(made, JSON.stringify(fixture))
  return fixture
}

/** Posts everything straight into the tables, in one transaction and with every trigger at work. Answers the seconds. */
export async function bulkPost(core: Core, lineCount: number): Promise<number> {
  const started = performance.now()
  await core.office().writer.command({ userId: 1, host: 'terminal' }, (w) => {
    const accounts = new Map((w.raw.prepare('SELECT code, id FROM account').all() as { code: string; id: number }[]).map((row) => [row.code, row.id]))
    const line = w.raw.prepare(`INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary, customer_id, staff_id) VALUES (?, ?, ?, ?, ?, ?, ?, '业务', ?, ?)`)
    const head = w.raw.prepare(`INSERT INTO voucher (id, month, type, no, date, maker_id, poster_id, posted_at, source) VALUES (?, ?, 'journal', ?, ?, 1, 1, ?, 'bench')`)
    let id = 0, no = 0, month = ''
    for (const voucher of generate(lineCount)) {
      id++
      if (voucher.date.slice(0, 7) !== month) { month = voucher.date.slice(0, 7); no = 0 }
      for (const [index, { code, netFen, customer, staff }] of voucher.lines.entries()) {
        line.run(id, index + 1, accounts.get(code), month, voucher.date, Math.max(netFen, 0), Math.max(-netFen, 0), customer || null, staff || null)
      }
      head.run(id, month, ++no, voucher.date, w.now)
    }
  })
  return (performance.now() - started) / 1000
}
