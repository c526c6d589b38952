import { monthsBetween, yearOf, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { DIMENSIONS, type Dimension } from '../../src-shared/ledger/account'
import type { Setup } from '../../src-shared/workspace/office'
import type { WriteDb } from '../db/connection'
import { entryNamed } from '../workspace/directory.service'
import { pinyinKey } from '../workspace/pinyin.service'
import * as repo from './setup.repo'
import { templateOf, type AccountNode, type CategoryNode, type Template } from './setup.templates'

type Book = Setup['books'][number]
type Inherited = Pick<AccountNode, 'type' | 'side' | 'role' | 'cashIn' | 'cashOut'>

/**
 * The ledger's part of 建账: 现金流量项目, the chart of accounts with a child of 银行存款 for each bank book, 费用类别,
 * 资金账户 with their holders as staff, and the periods from the first month to the end of the current year.
 *
 * Refuses BOOKS_ALIKE when two books have one name or two imprests one holder.
 */
export function setUpLedger(db: WriteDb, setup: Setup): void {
  refuseSameBook(setup)
  const template = withBooks(templateOf(setup.template), setup.books)
  const items = new Map(template.cashFlow.map((item) => [item.code, lastId(repo.insertCashFlowItem.run(db, item))]))
  const accounts = new Map<string, number>()
  for (const node of template.accounts) insertAccount(db, node, { accounts, items }, null, {})
  for (const node of template.categories) insertCategory(db, node, accounts, null)
  insertBooks(db, template, setup, accounts)
  insertPeriods(db, setup.firstMonth)
}

function refuseSameBook({ books, user }: Setup): void {
  const taken = new Set<string>()
  for (const book of books) {
    const keys = [`name ${book.name}`, ...(book.kind === 'imprest' ? [`holder ${holderOf(book, user)}`] : [])]
    if (keys.some((key) => taken.has(key))) throw new Refusal('BOOKS_ALIKE', { name: book.name })
    for (const key of keys) taken.add(key)
  }
}
const holderOf = (book: Book, user: Setup['user']) => book.holder || user.name

const lastId = (result: { lastInsertRowid: number | bigint }) => Number(result.lastInsertRowid)

/** Books that can't share an account get one each: every bank account its own, cash boxes once there is more than one. */
function withBooks(template: Template, books: readonly Book[]): Template {
  const accounts = template.accounts.map((node) => {
    const kind = node.code === template.books.bank ? 'bank' : node.code === template.books.cash ? 'cash' : null
    const own = books.filter((book) => book.kind === kind)
    if (own.length === 0 || (kind === 'cash' && own.length === 1)) return node
    return { ...node, children: own.map((book, index) => ({ code: childNumber(index), name: book.name, needs: [], children: [] })) }
  })
  return { ...template, accounts }
}
const childNumber = (index: number) => String(index + 1).padStart(2, '0')

interface Known { accounts: Map<string, number>; items: ReadonlyMap<string, number> }

function insertAccount(db: WriteDb, node: AccountNode, known: Known, parentCode: string | null, inherited: Inherited): void {
  const code = parentCode === null ? node.code : `${parentCode}.${node.code}`
  const own: Inherited = {
    ...inherited, ...defined({ type: node.type, side: node.side, role: node.role, cashIn: node.cashIn, cashOut: node.cashOut })
  }
  if (!own.type || !own.side) throw new Error(`template account ${code} has no type or side`)
  const item = (itemCode: string | undefined) => {
    const id = itemCode === undefined ? null : known.items.get(itemCode)
    if (id === undefined) throw new Error(`template account ${code} names the unknown cash-flow item ${itemCode}`)
    return id
  }
  const needs = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Number(node.needs.includes(dimension))])) as Record<Dimension, number>
  known.accounts.set(code, lastId(repo.insertAccount.run(db, {
    code, name: node.name, pinyin: pinyinKey(node.name), type: own.type, side: own.side, role: own.role ?? null,
    parentId: parentCode === null ? null : known.accounts.get(parentCode) ?? null, isLeaf: Number(node.children.length === 0),
    needsStaff: needs.staff, needsCustomer: needs.customer, needsProduct: needs.product, needsCategory: needs.category,
    needsDepartment: needs.department, needsCashFlow: needs.cashFlow, cashFlowInId: item(own.cashIn), cashFlowOutId: item(own.cashOut)
  })))
  for (const child of node.children) insertAccount(db, child, known, code, own)
}

const defined = <T extends object>(values: { [K in keyof T]?: T[K] | undefined }) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

function insertCategory(db: WriteDb, node: CategoryNode, accounts: ReadonlyMap<string, number>, parent: ({ id: number; code: string } & Pick<CategoryNode, 'control' | 'isVariable'>) | null): void {
  const accountId = accounts.get(node.account)
  if (accountId === undefined) throw new Error(`template category ${node.name} names the unknown account ${node.account}`)
  const code = parent ? `${parent.code}.${node.code}` : node.code, control = node.control ?? parent?.control, isVariable = node.isVariable ?? parent?.isVariable
  const id = lastId(repo.insertCategory.run(db, {
    code, name: node.name, pinyin: pinyinKey(node.name), parentId: parent?.id ?? null, accountId,
    isFixed: Number(parent === null), isLeaf: Number(node.children.length === 0), controlLevel: control ?? null, isVariable: Number(isVariable ?? false)
  }))
  for (const child of node.children) insertCategory(db, child, accounts, { id, code, control, isVariable })
}

function insertBooks(db: WriteDb, template: Template, setup: Setup, accounts: ReadonlyMap<string, number>): void {
  const countOf = { cash: 0, bank: 0, imprest: 0 }
  for (const [sort, book] of setup.books.entries()) {
    const base = template.books[book.kind]
    const accountId = accounts.get(`${base}.${childNumber(countOf[book.kind]++)}`)
    // The holder's imprest is told apart by the staff dimension, so all of them share one account.
    const isImprest = book.kind === 'imprest'
    repo.insertBook.run(db, {
      name: book.name, pinyin: pinyinKey(book.name), kind: book.kind, flow: book.flow,
      accountId: (isImprest ? undefined : accountId) ?? accounts.get(base)!,
      staffId: isImprest ? entryNamed(db, 'staff', holderOf(book, setup.user)) : null, bankNo: book.bankNo || null, sort
    })
  }
}

function insertPeriods(db: WriteDb, firstMonth: Month): void {
  const firstYear = yearOf(firstMonth), lastYear = Math.max(firstYear, yearOf(db.today))
  for (let year = firstYear; year <= lastYear; year++) repo.insertYear.run(db, { year })
  repo.insertPeriod.run(db, { month: `${firstYear}-00`, year: firstYear })
  for (const month of monthsBetween(firstMonth, `${lastYear}-12`)) repo.insertPeriod.run(db, { month, year: yearOf(month) })
}
