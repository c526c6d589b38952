import { fen } from '../../../src-shared/kernel/money'
import type { WriteDb } from '../../db/connection'
import { listAccounts, listCategories } from '../../ledger/account.service'
import { listDirectory, saveEntry, type CustomerTerms } from '../../workspace/directory.service'
import { customers, office, suppliers } from './data'

/** A member of staff, a customer and a product of the sample, with their ids. */
export interface Person { id: number; departmentId: number; name: string; payFen: number; travels: number; place: string; /** 销售计划 of a month: 销售净额, 回款, 销售纯利. */ planYuan: readonly number[] | undefined }
export interface Customer { id: number; name: string; isHospital: boolean; weight: number; termDays: number }
export interface Product { id: number; name: string; priceFen: number; weight: number }

/** Who and what the story is about, and where the ledger keeps it. */
export interface Cast {
  staff: readonly Person[]; customers: readonly Customer[]; products: readonly Product[]; holders: readonly Person[]
  /** Suppliers that carry the goods, each in turn. */
  carriers: readonly { id: number; name: string }[]
  accountId(code: string): number
  /** The 费用类别 that an account stands for; null for accounts that are no expense. */
  categoryOf(accountId: number): number | null
}

/** 信用额度 for each part of a customer's weight in sales. */
const LIMIT_FEN = 750_000

/** Enters departments, staff, customers and products; the holders of 备用金 are there already. */
export function castOf(w: WriteDb): Cast {
  const add = (kind: 'department' | 'customer' | 'product', name: string, terms: Partial<CustomerTerms> = {}) =>
    saveEntry(w, { kind, id: null, code: '', name, isActive: true, departmentId: null, ...terms }).id
  const departments = new Map(office.departments.map((name) => [name, add('department', name)]))
  const known = new Map(listDirectory(w, 'staff').map((entry) => [entry.name, entry.id]))
  const staff = office.staff.map((person): Person => {
    const departmentId = departments.get(person.department)!
    const { id } = saveEntry(w, { kind: 'staff', id: known.get(person.name) ?? null, code: '', name: person.name, isActive: true, departmentId })
    return { id, departmentId, name: person.name, payFen: person.payFen, travels: person.travels, place: person.place ?? office.staff[4]!.place!, planYuan: 'planYuan' in person ? person.planYuan : undefined }
  })
  const accounts = new Map(listAccounts(w).map((account) => [account.code, account.id]))
  const categories = new Map(listCategories(w).filter((category) => category.isLeaf).map((category) => [category.accountId, category.id]))
  const sellers = staff.filter(({ travels }) => travels > 0)
  const terms = ({ termDays, weight }: (typeof customers)[number], index: number) => ({ termDays, creditLimitFen: fen(weight * LIMIT_FEN), salespersonId: sellers[index % sellers.length]?.id ?? null })
  return {
    staff, customers: customers.map((customer, index) => ({ ...customer, id: add('customer', customer.name, terms(customer, index)) })),
    products: office.products.map((product) => ({ ...product, id: add('product', product.name) })),
    carriers: suppliers.map(({ name, termDays, carries }) => ({ id: add('customer', name, { termDays, party: 'supplier' }), name, carries })).filter(({ carries }) => carries),
    holders: office.books.flatMap(({ holder }) => staff.filter((person) => person.name === holder)),
    accountId(code) {
      const id = accounts.get(code)
      if (id === undefined) throw new Error(`the sample posts to ${code}, which the template does not have`)
      return id
    },
    categoryOf: (accountId) => categories.get(accountId) ?? null
  }
}
