import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as accountRepo from '../src-main/ledger/account.repo'
import { getTrialBalance } from '../src-main/ledger/balances.service'
import { writeVouchers } from '../src-main/ledger/bulk.service'
import { saveDraft } from '../src-main/ledger/draft.service'
import { fen } from '../src-shared/kernel/money'
import type { LineInput } from '../src-shared/ledger/voucher'
import { benchCore, newOffice, type Fixture } from './fixture'
import { generate, type GeneratedVoucher } from './generate'
import { ours, oursBatch, peer } from './peers'
import { measure, runProcess, timed, type Row } from './protocol'
import { xlsx } from './xlsx'

const WHOLE = { from: '2021-01', to: '2025-12' }
export type Rows = Record<string, (fixture: Fixture, small: Fixture, pairs: number) => Promise<Row[]>>

async function withOpen<T>(fixture: Fixture, work: (core: ReturnType<typeof benchCore>) => Promise<T>): Promise<T> {
  const core = benchCore()
  core.open(fixture.folder)
  try { return await work(core) } finally { await core.close() }
}

/** An office of its own to post into, since the fixture stays as it is. */
async function withNewOffice<T>(work: (core: ReturnType<typeof benchCore>, office: Awaited<ReturnType<typeof newOffice>>, folder: string) => Promise<T>): Promise<T> {
  const core = benchCore(), folder = join(core.options.home, 'posting')
  try {
    return await work(core, await newOffice(core, folder), folder)
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const toLines = (voucher: GeneratedVoucher, accounts: ReadonlyMap<string, number>): LineInput[] => voucher.lines.map((line) => ({
  summary: '业务', accountId: accounts.get(line.code)!, debitFen: fen(Math.max(line.netFen, 0)), creditFen: fen(Math.max(-line.netFen, 0)), staffId: line.staff || null,
  customerId: line.customer || null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }))

async function trialBalance(fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  const isLarge = fixture.lines >= 1_000_000
  const own = ours(fixture, 'ledger.trialBalance.get', WHOLE), op = '科目余额表'
  return [
    await measure({ op, size: fixture.size, peer: 'ledger' }, { atLeast: isLarge ? 60 : 10 }, pairs, own, peer('ledger', fixture, ['balance', '--flat'])),
    await measure({ op, size: fixture.size, peer: 'hledger' }, { atLeast: isLarge ? 400 : 60 }, pairs, own, peer('hledger', fixture, ['balance', '--flat']))
  ]
}

/** Every account's 明细账 with its running balance, one process. */
async function register(fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  const ids = await withOpen(fixture, (core) => Promise.resolve(core.read((db) => accountRepo.all.all(db, {})).filter((account) => account.parentId === null).map((account) => account.id)))
  const own = oursBatch(fixture, ids.map((accountId) => ({ procedure: 'ledger.subsidiary.get', input: { accountId, from: '2021-01-01', to: '2025-12-31' } })))
  return [
    await measure({ op: '明细账 (register)', size: fixture.size, peer: 'ledger' }, { atLeast: 12 }, pairs, own, peer('ledger', fixture, ['register'])),
    await measure({ op: '明细账 (register)', size: fixture.size, peer: 'hledger' }, { atLeast: 25 }, pairs, own, peer('hledger', fixture, ['register', '-O', 'csv']))
  ]
}

/** In process, so that starting up does not hide the growth; a hundred calls at a time against the clock's grain. */
async function growth(fixture: Fixture, small: Fixture, pairs: number): Promise<Row[]> {
  if (fixture.size === small.size) return []
  return withOpen(fixture, (core) => withOpen(small, async (other) => {
    const calls = (one: typeof core) => () => timed(() => { for (let call = 0; call < 20; call++) one.read((db) => getTrialBalance(db, WHOLE)) })
    return [await measure({ op: `科目余额表 ÷ ${small.size}`, size: fixture.size, peer: small.size }, { atMost: 1.5 }, pairs, calls(core), calls(other))]
  }))
}

/** Each voucher its own command, with permission, guards, audit and an fsync, against the same number of raw fdatasyncs. */
async function posting(_fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  return withNewOffice(async (core, { api }, folder) => {
    const COUNT = 200
    const accounts = new Map(core.read((db) => accountRepo.all.all(db, {})).map((account) => [account.code, account.id]))
    const drafts: number[] = []
    await core.office().writer.command({ userId: 1, host: 'terminal' }, (w) => {
      for (const voucher of generate(COUNT * (pairs + 1) * 4)) drafts.push(saveDraft(w, { id: null, revision: null, date: voucher.date, type: null, attachments: 0, lines: toLines(voucher, accounts) }, 'entry').draftId)
    })
    const own = () => timed(async () => { for (const id of drafts.splice(0, COUNT)) await api.ledger.voucher.post({ requestId: crypto.randomUUID(), draftIds: [id] }) })
    const raw = () => timed(() => {
      const file = openSync(join(folder, 'logs', 'raw'), 'w')
      for (let write = 0; write < COUNT; write++) { writeSync(file, Buffer.alloc(4096), 0, 4096, write * 4096); fdatasyncSync(file) }
      closeSync(file)
    })
    return [await measure({ op: '过账 one by one, durable', size: String(COUNT), peer: 'fdatasync' }, { atMost: 4 }, pairs, own, raw)]
  })
}

/** Every line by the way an import takes: judged by the services' rules, remembered, posted under every trigger, in one transaction. */
async function importing(fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  if (fixture.lines > 100_000) return []
  const own = () => withNewOffice(async (core) => {
    const accounts = new Map(core.read((db) => accountRepo.all.all(db, {})).map((account) => [account.code, account.id]))
    const vouchers = [...generate(fixture.lines)]
    return timed(() => core.office().writer.longCommand({ userId: 1, host: 'terminal' }, (w) => writeVouchers(w,
      vouchers.map((voucher) => ({ date: voucher.date, type: null, attachments: 0, lines: toLines(voucher, accounts) })), { source: 'import', sourceRef: '1', posts: true }), () => {}))
  })
  const few = Math.min(pairs, 3)
  return [
    await measure({ op: 'import through the services', size: fixture.size, peer: 'hledger load' }, { atLeast: 2 }, few, own, peer('hledger', fixture, ['stats'])),
    await measure({ op: 'import through the services', size: fixture.size, peer: 'ledger load' }, { atMost: 3 }, few, own, peer('ledger', fixture, ['stats']))
  ]
}

async function repository(fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  return withOpen(fixture, async (core) => {
    const { reader } = core.office()
    const raw = reader.raw.prepare(accountRepo.byId.sql())
    const CALLS = 100_000
    const own = () => timed(() => { for (let call = 0; call < CALLS; call++) accountRepo.byId.get(reader, { id: (call % 100) + 1 }) })
    const bare = () => timed(() => { for (let call = 0; call < CALLS; call++) raw.get((call % 100) + 1) })
    return [await measure({ op: 'repository call', size: String(CALLS), peer: 'prepared' }, { atMost: 1.2 }, pairs, own, bare)]
  })
}

async function start(fixture: Fixture, _small: Fixture, pairs: number): Promise<Row[]> {
  return [await measure({ op: 'start + 科目余额表', size: fixture.size, peer: 'node -e 0' }, { atMost: 2 }, pairs, ours(fixture, 'ledger.trialBalance.get', WHOLE), () => runProcess(process.execPath, ['-e', '0']))]
}

export const ROWS: Rows = { trialBalance, register, growth, posting, importing, repository, start, xlsx }
