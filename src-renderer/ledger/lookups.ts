import { useQueries } from '@tanstack/react-query'
import { matchLabel } from '../../src-shared/kernel/match'
import type { Account, CashBook, CashFlowItem, Category } from '../../src-shared/ledger/account'
import type { DirectoryEntry } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import type { Option } from '../grid/sheet.types'

/** Masters that every ledger screen names things by; each list in its own order, with a map by id. */
export interface Lookups {
  accounts: readonly Account[]; categories: readonly Category[]; books: readonly (CashBook & { balanceFen: number })[]; cashFlowItems: readonly CashFlowItem[]
  staff: readonly DirectoryEntry[]; customers: readonly DirectoryEntry[]; departments: readonly DirectoryEntry[]; products: readonly DirectoryEntry[]
  account: ReadonlyMap<number, Account>; category: ReadonlyMap<number, Category>; book: ReadonlyMap<number, CashBook>
  /** Names of directory entries and cash-flow items by kind and id. */
  name: { staff(id: number | null): string; customer(id: number | null): string; department(id: number | null): string; product(id: number | null): string; cashFlow(id: number | null): string }
  isReady: boolean
}

const mapOf = <T extends { id: number }>(list: readonly T[]): ReadonlyMap<number, T> => new Map(list.map((one) => [one.id, one]))
const namer = (list: readonly { id: number; name: string }[]) => {
  const names = new Map(list.map((one) => [one.id, one.name]))
  return (id: number | null) => (id === null ? '' : names.get(id) ?? '')
}

/** All masters at once; they are small, cached, and refetched when a command touches them. */
export function useLookups(): Lookups {
  return useQueries({
    queries: [
      api.ledger.account.list.queryOptions(), api.ledger.category.list.queryOptions(), api.ledger.book.list.queryOptions(), api.ledger.cashFlowItem.list.queryOptions(),
      api.workspace.directory.list.queryOptions({ input: { kind: 'staff' } }), api.workspace.directory.list.queryOptions({ input: { kind: 'customer' } }),
      api.workspace.directory.list.queryOptions({ input: { kind: 'department' } }), api.workspace.directory.list.queryOptions({ input: { kind: 'product' } })
    ],
    combine
  })
}

interface Answer<T> { data: T | undefined }
type Directory = Answer<readonly DirectoryEntry[]>

/** Stands outside of the hook, so that it runs only when an answer changes. */
function combine([accounts, categories, books, cashFlowItems, staff, customers, departments, products]: readonly [
  Answer<readonly Account[]>, Answer<readonly Category[]>, Answer<Lookups['books']>, Answer<readonly CashFlowItem[]>, Directory, Directory, Directory, Directory
]): Lookups {
  const lists = {
    accounts: accounts.data ?? [], categories: categories.data ?? [], books: books.data ?? [], cashFlowItems: cashFlowItems.data ?? [],
    staff: staff.data ?? [], customers: customers.data ?? [], departments: departments.data ?? [], products: products.data ?? []
  }
  return {
    ...lists, account: mapOf(lists.accounts), category: mapOf(lists.categories), book: mapOf(lists.books),
    name: {
      staff: namer(lists.staff), customer: namer(lists.customers), department: namer(lists.departments), product: namer(lists.products), cashFlow: namer(lists.cashFlowItems)
    },
    isReady: [accounts, categories, books, cashFlowItems, staff, customers, departments, products].every((query) => query.data !== undefined)
  }
}

/** Something to choose from: shown by `label`, found by label, code or pinyin. */
export interface Choosable { value: unknown; label: string; pinyin: string; code?: string; group?: string; hint?: string; weight?: number }

const MOST_OPTIONS = 12

/** The best suggestions for what has been typed, in the list's own order among equals; heavier ones first. */
export function suggest(typed: string, list: readonly Choosable[], most = MOST_OPTIONS): Option[] {
  const found = list.flatMap((one, order) => {
    const match = matchLabel(typed, one.label, one.pinyin, one.code)
    return match ? [{ one, match, order }] : []
  })
  found.sort((a, b) => a.match.rank - b.match.rank || (b.one.weight ?? 0) - (a.one.weight ?? 0) || a.order - b.order)
  return found.slice(0, most).map(({ one, match }) => ({
    value: one.value, label: one.label, matches: match.at, ...(one.group === undefined ? {} : { group: one.group }), ...(one.hint === undefined ? {} : { hint: one.hint })
  }))
}

export const directoryChoices = (entries: readonly DirectoryEntry[]): Choosable[] =>
  entries.filter((entry) => entry.isActive).map(({ id, name, pinyin, code }) => ({ value: id, label: name, pinyin, code }))

/** Leaf accounts by code, full name and pinyin; also by the initials of all names above: clfjt for 差旅费 · 交通. */
export function accountChoices(accounts: readonly Account[]): Choosable[] {
  const initials = new Map<number, string>()
  for (const { id, parentId, pinyin } of accounts) initials.set(id, `${parentId === null ? '' : initials.get(parentId) ?? ''}${pinyin.split(' ')[0] ?? ''}`)
  return accounts.filter((account) => account.isLeaf && account.isActive)
    .map(({ id, code, fullName, pinyin }) => ({ value: id, label: fullName, pinyin: `${pinyin} ${initials.get(id) ?? ''}`, code, hint: code }))
}
