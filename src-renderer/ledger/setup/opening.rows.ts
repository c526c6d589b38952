import { z } from 'zod'
import { DIMENSIONS, type Account, type Dimension } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { CellChange } from '../../grid/sheet.types'

const texts = setupMessages.opening

/** Parties an opening balance may be split by. */
export const PARTY_KEYS = { staff: 'staffId', customer: 'customerId', product: 'productId', department: 'departmentId' } as const satisfies Partial<Record<Dimension, string>>
export type PartyKey = (typeof PARTY_KEYS)[keyof typeof PARTY_KEYS]

/** 期初余额 as typed: one entry per account, or per account and party, told apart by `seq` (0 where no party is asked). */
export const openingEntrySchema = z.object({
  accountId: z.int(), seq: z.int(), staffId: z.int().nullable(), customerId: z.int().nullable(), productId: z.int().nullable(), departmentId: z.int().nullable(),
  debitFen: z.int().nullable(), creditFen: z.int().nullable(),
  /** 本年累计 before the first month. */
  yearDebitFen: z.int().nullable().default(null), yearCreditFen: z.int().nullable().default(null)
})
export type OpeningEntry = z.infer<typeof openingEntrySchema>

/** A row of the sheet: a sum over what is under it, or an entry, which may still be blank. */
export interface OpeningRow extends OpeningEntry { id: string; kind: 'sum' | 'entry'; account: Account; depth: number }

export const partyNeeds = (account: Account) => account.needs.filter((need): need is keyof typeof PARTY_KEYS => need in PARTY_KEYS)
export const blankEntry = (accountId: number, seq: number): OpeningEntry =>
  ({ accountId, seq, staffId: null, customerId: null, productId: null, departmentId: null, debitFen: null, creditFen: null, yearDebitFen: null, yearCreditFen: null })
const isBlank = ({ accountId: _account, seq: _seq, ...values }: OpeningEntry) => Object.values(values).every((value) => value === null || value === 0)
const rowId = ({ accountId, seq }: Pick<OpeningEntry, 'accountId' | 'seq'>) => `p${accountId}.${seq}`

/** Entries from the openings already posted. */
export function entriesOf(rows: readonly Omit<OpeningEntry, 'seq'>[], accounts: ReadonlyMap<number, Account>): OpeningEntry[] {
  const counts = new Map<number, number>()
  return rows.map((row) => {
    const account = accounts.get(row.accountId)
    const seq = account && partyNeeds(account).length > 0 ? (counts.get(row.accountId) ?? 0) + 1 : 0
    counts.set(row.accountId, seq)
    return { ...row, seq, debitFen: row.debitFen || null, creditFen: row.creditFen || null, yearDebitFen: row.yearDebitFen || null, yearCreditFen: row.yearCreditFen || null }
  })
}

/** All rows in order of code: parents with their sums, leaves, and under those that ask for a party one row each and a blank one. */
export function openingRows(accounts: readonly Account[], entries: readonly OpeningEntry[], { onlyUsed }: { onlyUsed: boolean }): OpeningRow[] {
  const byAccount = Map.groupBy(entries, (entry) => entry.accountId)
  return accounts.filter((account) => account.isActive || byAccount.has(account.id)).flatMap((account): OpeningRow[] => {
    const depth = account.code.split('.').length - 1
    const own = byAccount.get(account.id) ?? []
    const asEntry = (entry: OpeningEntry, extra: number): OpeningRow => ({ ...entry, id: rowId(entry), kind: 'entry', account, depth: depth + extra })
    if (account.isLeaf && partyNeeds(account).length === 0) {
      const entry = own[0] ?? blankEntry(account.id, 0)
      return onlyUsed && isBlank(entry) ? [] : [asEntry(entry, 0)]
    }
    const under = account.isLeaf ? own : accounts.filter((other) => other.code.startsWith(`${account.code}.`)).flatMap((other) => byAccount.get(other.id) ?? [])
    if (onlyUsed && under.every(isBlank)) return []
    const sum: OpeningRow = { ...blankEntry(account.id, -1), id: `s${account.id}`, kind: 'sum', account, depth, ...sumEntries(under) }
    if (!account.isLeaf) return [sum]
    const next = blankEntry(account.id, Math.max(0, ...own.map(({ seq }) => seq)) + 1)
    return [sum, ...own.toSorted((a, b) => a.seq - b.seq).map((entry) => asEntry(entry, 1)), asEntry(next, 1)]
  })
}

const AMOUNTS = ['debitFen', 'creditFen', 'yearDebitFen', 'yearCreditFen'] as const

/** The sums of each column of amounts. */
export const sumEntries = (entries: readonly OpeningEntry[]) =>
  Object.fromEntries(AMOUNTS.map((key) => [key, entries.reduce((sum, entry) => sum + (entry[key] ?? 0), 0)])) as Record<(typeof AMOUNTS)[number], number>

/** 年初余额, signed on the account's own side: what stood before the year's turnover. */
export function yearStartFen({ account, debitFen, creditFen, yearDebitFen, yearCreditFen }: Pick<OpeningRow, 'account' | (typeof AMOUNTS)[number]>): number {
  const netFen = (debitFen ?? 0) - (creditFen ?? 0) - (yearDebitFen ?? 0) + (yearCreditFen ?? 0)
  return account.side === 'debit' || netFen === 0 ? netFen : -netFen
}

/** Entries after changes in the sheet; an entry emptied again is dropped, and its row becomes the blank one. */
export function changedEntries(entries: readonly OpeningEntry[], changes: readonly CellChange<OpeningRow>[]): OpeningEntry[] {
  const next = new Map(entries.map((entry) => [rowId(entry), entry]))
  for (const { rowId: id, row, key, after } of changes) {
    if (!('value' in after) || row.kind !== 'entry') continue
    const before = next.get(id) ?? blankEntry(row.accountId, row.seq)
    next.set(id, { ...before, [key]: after.value })
  }
  return [...next.values()].filter((entry) => !isBlank(entry))
}

/** Why an entry can't be saved as it is, by its row and the column to be mended. */
export interface OpeningFault { rowId: string; key: string; reason: string }

/** Entries with both sides, without the party asked for, or twice for the same one. */
export function openingFaults(entries: readonly OpeningEntry[], accounts: ReadonlyMap<number, Account>): OpeningFault[] {
  const seen = new Set<string>()
  return entries.flatMap((entry): OpeningFault[] => {
    const account = accounts.get(entry.accountId), id = rowId(entry)
    if (!account) return []
    const name = `${account.code} ${account.name}`
    if (entry.debitFen && entry.creditFen) return [{ rowId: id, key: 'creditFen', reason: texts.bothSides }]
    const missing = partyNeeds(account).find((need) => entry[PARTY_KEYS[need]] === null)
    if (missing) return [{ rowId: id, key: PARTY_KEYS[missing], reason: texts.partyMissing(name) }]
    const key = [entry.accountId, ...DIMENSIONS.map((need) => (need in PARTY_KEYS ? entry[PARTY_KEYS[need as keyof typeof PARTY_KEYS]] : ''))].join('/')
    if (seen.has(key)) return [{ rowId: id, key: 'debitFen', reason: texts.duplicate(name) }]
    seen.add(key)
    return []
  })
}

/** What is sent: entries that have an amount. */
export const openingInput = (entries: readonly OpeningEntry[]) => entries.filter((entry) => AMOUNTS.some((key) => entry[key]))
  .map(({ seq: _seq, debitFen, creditFen, yearDebitFen, yearCreditFen, ...rest }) =>
    ({ ...rest, debitFen: debitFen ?? 0, creditFen: creditFen ?? 0, yearDebitFen: yearDebitFen ?? 0, yearCreditFen: yearCreditFen ?? 0 }))
