import { Refusal } from '../../src-shared/kernel/errors'
import type { Account, Category, CashFlowItem, ControlLevel, Dimension } from '../../src-shared/ledger/account'
import type { ReadDb, WriteDb } from '../db/connection'
import { pinyinKey } from '../workspace/pinyin.service'
import { countChange, requireSeen, revisionsOf } from '../workspace/version.service'
import * as repo from './account.repo'

type AccountRow = NonNullable<ReturnType<typeof repo.byId.get>>

const NEEDS = [['needsStaff', 'staff'], ['needsCustomer', 'customer'], ['needsProduct', 'product'], ['needsCategory', 'category'],
  ['needsDepartment', 'department'], ['needsCashFlow', 'cashFlow']] as const satisfies readonly (readonly [keyof AccountRow, Dimension])[]

const fromRow = (row: AccountRow, fullName: string, revision = 0): Account => ({
  id: row.id, code: row.code, name: row.name, fullName, pinyin: row.pinyin, type: row.type as Account['type'], side: row.side as Account['side'],
  role: row.role as Account['role'], parentId: row.parentId, isLeaf: row.isLeaf === 1, isActive: row.isActive === 1,
  needs: NEEDS.filter(([column]) => row[column] === 1).map(([, dimension]) => dimension), revision
})

/** Joins names from the root: 销售费用 · 差旅费. */
const NAME_SEPARATOR = ' \u00b7 '

/** 会计科目 in order of code. */
export function listAccounts(db: ReadDb): Account[] {
  const names = new Map<number, string>(), revision = revisionsOf(db, 'account')
  return repo.all.all(db, {}).map((row) => {
    const parent = row.parentId === null ? undefined : names.get(row.parentId)
    const fullName = parent === undefined ? row.name : `${parent}${NAME_SEPARATOR}${row.name}`
    names.set(row.id, fullName)
    return fromRow(row, fullName, revision(row.id))
  })
}

/** One account for rules, without its full name; undefined when there is none. */
export function findAccount(db: ReadDb, id: number): Account | undefined {
  const row = repo.byId.get(db, { id })
  return row && fromRow(row, row.name)
}
export function findAccountByCode(db: ReadDb, code: string): Account | undefined {
  const row = repo.byCode.get(db, { code })
  return row && fromRow(row, row.name)
}
/** The 现金流量项目 a counter-account suggests for money in or out. */
export function cashFlowOf(db: ReadDb, accountId: number, direction: 'in' | 'out'): number | null {
  const row = repo.byId.get(db, { id: accountId })
  return (direction === 'in' ? row?.cashFlowInId : row?.cashFlowOutId) ?? null
}

export const listCashFlowItems = (db: ReadDb): CashFlowItem[] => repo.flowItems.all(db, {}) as CashFlowItem[]

/** What account.save receives. */
export interface AccountInput {
  id: number | null; code: string; name: string; parentId: number | null; type?: Account['type'] | undefined; side?: Account['side'] | undefined
  role?: Account['role'] | undefined; isActive: boolean; needs: readonly Dimension[]; revision?: number | null
}

/**
 * Adds or changes an account. A child takes its parent's type, side and role; a leaf that has entries can't become a
 * parent, and an account that has entries keeps its type.
 *
 * Refuses ACCOUNT_UNKNOWN, ACCOUNT_CODE_FORM, ACCOUNT_CODE_TAKEN, ACCOUNT_HAS_ENTRIES, ACCOUNT_IN_USE, RECORD_CHANGED.
 */
export function saveAccount(w: WriteDb, input: AccountInput): { id: number } {
  const before = input.id === null ? undefined : repo.byId.get(w, { id: input.id })
  if (input.id !== null && !before) throw new Refusal('ACCOUNT_UNKNOWN', { id: input.id })
  if (before) requireSeen(w, 'account', before.id, input.revision)
  const parentId = before ? before.parentId : input.parentId
  const parent = parentId === null ? undefined : repo.byId.get(w, { id: parentId })
  if (parentId !== null && !parent) throw new Refusal('ACCOUNT_UNKNOWN', { id: parentId })
  const code = input.code === '' && parent ? nextCode(w, parent) : input.code
  checkCode(w, code, parent, input.id)
  if (parent && !before) becomeParent(w, parent)
  if (before && !input.isActive && repo.isUsedElsewhere.get(w, { id: before.id })?.found) {
    throw new Refusal('ACCOUNT_IN_USE', { account: `${before.code} ${before.name}` })
  }
  const type = parent?.type ?? input.type ?? before?.type ?? 'asset'
  const values = {
    code, name: input.name, pinyin: pinyinKey(input.name), type, side: parent?.side ?? input.side ?? before?.side ?? 'debit',
    role: input.role ?? before?.role ?? parent?.role ?? null, parentId, isActive: input.isActive ? 1 : 0,
    ...Object.fromEntries(NEEDS.map(([column, dimension]) => [column, input.needs.includes(dimension) ? 1 : 0])) as Record<(typeof NEEDS)[number][0], number>
  }
  if (before && repo.hasEntries.get(w, { id: before.id })?.found && (before.type !== values.type || before.code !== code)) {
    throw new Refusal('ACCOUNT_HAS_ENTRIES', { account: `${before.code} ${before.name}` })
  }
  const id = before ? before.id : Number(repo.insert.run(w, values).lastInsertRowid)
  if (before) repo.update.run(w, { ...values, id })
  countChange(w, 'account', id)
  w.note(`account:${id}`, { code, name: input.name, ...(before ? { before: { name: before.name, isActive: before.isActive === 1 } } : {}) })
  return { id }
}

function becomeParent(w: WriteDb, parent: AccountRow) {
  if (parent.isLeaf === 0) return
  if (repo.hasEntries.get(w, { id: parent.id })?.found) throw new Refusal('ACCOUNT_HAS_ENTRIES', { account: `${parent.code} ${parent.name}` })
  if (repo.isUsedElsewhere.get(w, { id: parent.id })?.found) throw new Refusal('ACCOUNT_IN_USE', { account: `${parent.code} ${parent.name}` })
  repo.makeParent.run(w, { id: parent.id })
}

/** Codes are dotted by level, 5601.04.01; a root has four digits. */
function checkCode(w: WriteDb, code: string, parent: AccountRow | undefined, ownId: number | null) {
  const isForm = parent ? code.startsWith(`${parent.code}.`) && /^\d{2,4}$/.test(code.slice(parent.code.length + 1)) : /^\d{4}$/.test(code)
  if (!isForm) throw new Refusal('ACCOUNT_CODE_FORM', { code })
  const taken = repo.byCode.get(w, { code })
  if (taken && taken.id !== ownId) throw new Refusal('ACCOUNT_CODE_TAKEN', { code })
}

function nextCode(db: ReadDb, parent: AccountRow): string {
  const last = repo.childCodes.all(db, { parentId: parent.id }).map((child) => Number(child.code.split('.').at(-1))).reduce((a, b) => Math.max(a, b), 0)
  return `${parent.code}.${String(last + 1).padStart(2, '0')}`
}

/** 费用类别 in order of code. */
export function listCategories(db: ReadDb): Category[] {
  const names = new Map<number, string>(), revision = revisionsOf(db, 'category')
  return repo.categories.all(db, {}).map((row) => {
    const parent = row.parentId === null ? undefined : names.get(row.parentId)
    const fullName = parent === undefined ? row.name : `${parent}${NAME_SEPARATOR}${row.name}`
    names.set(row.id, fullName)
    return {
      ...row, fullName, isFixed: row.isFixed === 1, isLeaf: row.isLeaf === 1, isActive: row.isActive === 1,
      needsStaff: row.needsStaff === 1, needsCustomer: row.needsCustomer === 1, controlLevel: row.controlLevel as ControlLevel | null, isVariable: row.isVariable === 1, revision: revision(row.id)
    }
  })
}
export const findCategory = (db: ReadDb, id: number) => repo.categoryById.get(db, { id })

/**
 * Adds a category under one of the fixed roots, or renames one. The roots are the deck's seven and stay. Who controls it and
 * whether it moves with sales stay as they are, or are the parent's, where left out.
 * Refuses CATEGORY_UNKNOWN, CATEGORY_ROOT_FIXED, ACCOUNT_UNKNOWN, RECORD_CHANGED.
 */
export function saveCategory(w: WriteDb, input: { id: number | null; name: string; parentId: number | null; accountId: number; isActive: boolean; controlLevel?: ControlLevel | null | undefined; isVariable?: boolean | undefined; revision?: number | null }): { id: number } {
  if (!repo.byId.get(w, { id: input.accountId })) throw new Refusal('ACCOUNT_UNKNOWN', { id: input.accountId })
  const like = repo.categoryById.get(w, { id: input.id ?? input.parentId ?? 0 })
  const nature = { controlLevel: input.controlLevel === undefined ? like?.controlLevel ?? null : input.controlLevel, isVariable: Number(input.isVariable ?? like?.isVariable === 1) }
  const values = { ...nature, name: input.name, pinyin: pinyinKey(input.name), accountId: input.accountId, isActive: input.isActive ? 1 : 0 }
  if (input.id !== null) {
    const before = repo.categoryById.get(w, { id: input.id })
    if (!before) throw new Refusal('CATEGORY_UNKNOWN', { id: input.id })
    if (before.isFixed === 1 && (before.name !== input.name || !input.isActive)) throw new Refusal('CATEGORY_ROOT_FIXED')
    requireSeen(w, 'category', before.id, input.revision)
    repo.updateCategory.run(w, { ...values, id: input.id })
    countChange(w, 'category', before.id)
    w.note(`category:${input.id}`, { name: input.name })
    return { id: input.id }
  }
  const parent = input.parentId === null ? undefined : repo.categoryById.get(w, { id: input.parentId })
  if (!parent) throw input.parentId === null ? new Refusal('CATEGORY_ROOT_FIXED') : new Refusal('CATEGORY_UNKNOWN', { id: input.parentId })
  const last = repo.categoryChildCodes.all(w, { parentId: parent.id }).map((child) => Number(child.code.split('.').at(-1))).reduce((a, b) => Math.max(a, b), 0)
  const code = `${parent.code}.${String(last + 1).padStart(2, '0')}`
  const id = Number(repo.insertCategory.run(w, { ...values, code, parentId: parent.id }).lastInsertRowid)
  repo.makeCategoryParent.run(w, { id: parent.id })
  countChange(w, 'category', id)
  w.note(`category:${id}`, { name: input.name })
  return { id }
}
