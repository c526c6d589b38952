import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { ReadDb, WriteDb } from '../db/connection'
import { listDirectory } from '../workspace/directory.service'
import { pinyinKey } from '../workspace/pinyin.service'
import { countChange, requireSeen, revisionsOf } from '../workspace/version.service'
import { findAccount, findAccountByCode, saveAccount } from './account.service'
import * as repo from './book.repo'
import { balanceBefore } from './daybook.report'

type BookRow = NonNullable<ReturnType<typeof repo.byId.get>>
const fromRow = (row: BookRow, revision = 0): CashBook => ({ ...row, revision, kind: row.kind as CashBook['kind'], flow: row.flow as CashBook['flow'], isActive: row.isActive === 1 })

/** 备用金 holders share one account, told apart by staff. */
const IMPREST_ACCOUNT = '1221.02'
const BANK_ACCOUNT = '1002'

/** A later day than any book has: the balance "now" includes drafts dated ahead. */
const FOREVER = '9999-12-31'

/** 资金账户, each with its balance, drafts included. */
export function listBooks(db: ReadDb) {
  const revision = revisionsOf(db, 'book')
  return repo.all.all(db, {}).map((row) => ({ ...fromRow(row, revision(row.id)), balanceFen: fen(balanceBefore(db, row, FOREVER)) }))
}

/** Refuses BOOK_UNKNOWN. */
export function getBook(db: ReadDb, id: number): CashBook {
  const row = repo.byId.get(db, { id })
  if (!row) throw new Refusal('BOOK_UNKNOWN', { id })
  return fromRow(row)
}

/** The book a money line belongs to, if any. */
export function bookOfLine(db: ReadDb, accountId: number, staffId: number | null): CashBook | undefined {
  const row = repo.ofLine.get(db, { accountId, staffId })
  return row && fromRow(row)
}

export interface BookInput {
  id: number | null; name: string; kind: CashBook['kind']; flow: CashBook['flow']; accountId: number | null; staffId: number | null; bankNo: string | null; isActive: boolean; revision?: number | null
}

/**
 * Adds or changes a cash book. A new bank book without an account gets a leaf of its own under 1002; 备用金 books use
 * 1221.02 with the holder. Refuses BOOK_UNKNOWN, BOOK_NAME_TAKEN, BOOK_NEEDS_STAFF, BOOK_ACCOUNT_TAKEN,
 * BOOK_ACCOUNT_WRONG, ACCOUNT_UNKNOWN, RECORD_CHANGED.
 */
export function saveBook(w: WriteDb, input: BookInput): { id: number } {
  const pinyin = pinyinKey(input.name)
  const before = input.id === null ? undefined : getBook(w, input.id)
  if (repo.all.all(w, {}).some(({ id, name }) => name === input.name && id !== input.id)) throw new Refusal('BOOK_NAME_TAKEN', { name: input.name })
  if (input.id !== null) {
    if (before && input.isActive) requireMoneyAccount(w, before.accountId)
    requireSeen(w, 'book', input.id, input.revision)
    countChange(w, 'book', input.id)
    repo.update.run(w, { id: input.id, name: input.name, pinyin, flow: input.flow, bankNo: input.bankNo, isActive: input.isActive ? 1 : 0 })
    w.note(`book:${input.id}`, { name: input.name, flow: input.flow })
    return { id: input.id }
  }
  if (input.kind === 'imprest' && input.staffId === null) throw new Refusal('BOOK_NEEDS_STAFF')
  const staffId = input.kind === 'imprest' ? input.staffId : null
  if (staffId !== null && !listDirectory(w, 'staff').some((entry) => entry.id === staffId)) throw new Refusal('BOOK_NEEDS_STAFF')
  const accountId = input.accountId ?? defaultAccount(w, input)
  const account = requireMoneyAccount(w, accountId)
  const taken = repo.onAccount.get(w, { accountId, staffId })
  if (taken) throw new Refusal('BOOK_ACCOUNT_TAKEN', { account: `${account.code} ${account.name}` })
  const id = Number(repo.insert.run(w, { name: input.name, pinyin, kind: input.kind, flow: input.flow, accountId, staffId, bankNo: input.bankNo }).lastInsertRowid)
  countChange(w, 'book', id)
  w.note(`book:${id}`, { name: input.name, kind: input.kind, flow: input.flow })
  return { id }
}

/** 在用的末级资产科目: what a book can stand on. Refuses ACCOUNT_UNKNOWN, BOOK_ACCOUNT_WRONG. */
function requireMoneyAccount(db: ReadDb, accountId: number) {
  const account = findAccount(db, accountId)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: accountId })
  if (!account.isLeaf || !account.isActive || account.type !== 'asset') throw new Refusal('BOOK_ACCOUNT_WRONG', { account: `${account.code} ${account.name}` })
  return account
}

function defaultAccount(w: WriteDb, input: BookInput): number {
  const code = { cash: '1001', bank: BANK_ACCOUNT, imprest: IMPREST_ACCOUNT }[input.kind]
  const account = findAccountByCode(w, code)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: 0 })
  if (input.kind !== 'bank') return account.id
  return saveAccount(w, { id: null, code: '', name: input.name, parentId: account.id, isActive: true, needs: [] }).id
}
