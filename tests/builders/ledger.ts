import { createRouterClient } from '@orpc/server'
import { translateSqlite } from '../../src-main/db/errors'
import { ledgerHandlers } from '../../src-main/ledger/ledger.handlers'
import type { Connection } from '../../src-main/app/context'
import type { Core } from '../../src-main/app/core'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { Role } from '../../src-shared/kernel/permissions'
import type { LineInput } from '../../src-shared/ledger/voucher'
import type { Setup } from '../../src-shared/workspace/office'
import { anOffice, requestId, type Desk } from '../workspace/fixture'

const clientOf = (core: Core, connection: Connection) => createRouterClient({ ledger: ledgerHandlers }, { context: { core, connection } }).ledger
export type LedgerClient = ReturnType<typeof clientOf>

type Parties = Partial<Pick<LineInput, 'staffId' | 'customerId' | 'productId' | 'categoryId' | 'departmentId' | 'summary'>>

/** An office with its ledger at hand: one signed-in administrator, and others on demand. */
export interface LedgerDesk extends Desk {
  folder: string
  ledger: LedgerClient
  /** The id of an account by code, of a book, staff or customer by name (made when missing). */
  account(code: string): number
  bookId(name: string): number
  party(kind: 'staff' | 'customer' | 'product' | 'department', name: string): Promise<number>
  /** A line in yuan: money on the debit side, or on the credit side when `credit` is given. */
  line(code: string, debitYuan: number, creditYuan?: number, parties?: Parties): LineInput
  /** Saves a draft of lines; answers what voucher.save answers. */
  draft(date: string, lines: LineInput[]): ReturnType<LedgerClient['voucher']['save']>
  /** Saves and posts at once; answers the voucher's id and number. */
  post(date: string, lines: LineInput[]): Promise<{ voucherId: number; no: number; type: string; month: string }>
  /** Another user of this role on a connection of their own. */
  as(role: Role, name: string): Promise<LedgerClient>
  rows<T>(sql: string): T[]
}

export const BOOKS: Setup['books'] = [
  { name: '库存现金', kind: 'cash', flow: 'spending' }, { name: '建行费用户', kind: 'bank', flow: 'spending' },
  { name: '工行回款户', kind: 'bank', flow: 'collection' }, { name: '李明备用金', kind: 'imprest', flow: 'spending', holder: '李明' }
]

/** Sets up an office with a cash box, a spending bank, a collecting bank and one 备用金; 2026 is its year. */
export async function aLedger(more: Partial<Setup> = {}): Promise<LedgerDesk> {
  const desk = await anOffice({ books: BOOKS, ...more })
  const { core, connection, api } = desk
  const ledger = clientOf(core, connection)
  const rows = <T>(sql: string) => core.read((db) => db.raw.prepare(sql).all()) as T[]
  const idOf = (sql: string, value: string) => {
    const found = core.read((db) => db.raw.prepare(sql).get(value)) as { id: number } | undefined
    if (!found) throw new Error(`no ${value}`)
    return found.id
  }
  const account = (code: string) => idOf('SELECT id FROM account WHERE code = ?', code)
  const line: LedgerDesk['line'] = (code, debitYuan, creditYuan = 0, parties = {}) => ({
    summary: '往来', accountId: account(code), debitFen: fen(Math.round(debitYuan * 100)), creditFen: fen(Math.round(creditYuan * 100)),
    staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null, ...parties
  })
  const draft: LedgerDesk['draft'] = (date, lines) => ledger.voucher.save({ requestId: requestId(), draft: { date, lines } })
  return {
    ...desk, ledger, account, line, draft, rows,
    bookId: (name) => idOf('SELECT id FROM cash_book WHERE name = ?', name),
    async party(kind, name) {
      const known = (await api.directory.list({ kind })).find((entry) => entry.name === name)
      return known?.id ?? (await api.directory.save({ requestId: requestId(), kind, id: null, code: '', name, isActive: true })).id
    },
    async post(date, lines) {
      const { draftId } = await draft(date, lines)
      return (await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })).vouchers[0]!
    },
    async as(role, name) {
      const { id } = await api.user.save({ requestId: requestId(), id: null, login: name, name, role, isActive: true, password: null })
      const other = core.connect('desktop')
      other.userId = id
      other.role = role
      return clientOf(core, other)
    }
  }
}

/** The refusal in which `promise` ends, whether a service or SQLite's triggers said it; anything else is thrown on. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const outcome = await promise.then(() => undefined, (error: unknown) => translateSqlite(error))
  if (!(outcome instanceof Error)) throw new Error('nothing was refused')
  if (!(outcome instanceof Refusal)) throw outcome
  return { code: outcome.code, data: outcome.data }
}
export const codeOf = async (promise: Promise<unknown>): Promise<string> => (await refusalOf(promise)).code
