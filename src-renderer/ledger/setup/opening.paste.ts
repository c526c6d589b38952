import { parseAmount } from '../../../src-shared/kernel/expression'
import type { Account } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { Lookups } from '../lookups'
import { blankEntry, PARTY_KEYS, partyNeeds, type OpeningEntry } from './opening.rows'

export interface Pasted { entries: OpeningEntry[]; filled: number; missed: string[] }
const texts = setupMessages.opening
type Names = Pick<Lookups, 'staff' | 'customers' | 'products' | 'departments'>

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const LISTS = { staff: 'staff', customer: 'customers', product: 'products', department: 'departments' } as const

/**
 * Reads a block from Excel whose rows begin with an account's code or name, in any order: what follows may name a party,
 * and the last two columns are debit and credit, or a single amount on the account's own side; a heading with 累计 says
 * where each amount stands instead. Rows of accounts that are found replace what was typed for them; the others are
 * told. Undefined when no row names an account.
 */
export function pasteByAccount(block: readonly (readonly string[])[], entries: readonly OpeningEntry[], accounts: readonly Account[], names: Names): Pasted | undefined {
  const byCode = new Map(accounts.map((account) => [account.code, account]))
  const byName = new Map(accounts.flatMap((account) => [[plain(account.name), account], [plain(account.fullName), account]] as const))
  const find = (cell: string) => byCode.get(plain(cell)) ?? byCode.get(plain(cell).split(/[^\d.]/)[0] ?? '') ?? byName.get(plain(cell))
  const rows = block.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (!rows.some((row) => row.length > 1 && find(row[0] ?? ''))) return undefined
  const next = new Map(entries.map((entry) => [`${entry.accountId}.${entry.seq}`, entry]))
  const places = placesOf(rows)
  const missed: string[] = []
  let filled = 0
  for (const row of rows) {
    const account = find(row[0] ?? '') ?? find(row[1] ?? '')
    const amounts = places ? amountsAt(row, places) : amountsOf(row.slice(1), account)
    if (!amounts) continue
    const party = account?.isLeaf ? partyOf(row.slice(1), account, names) : undefined
    if (!account?.isLeaf || !party) { missed.push(row.slice(0, 2).join(' ').trim()); continue }
    const own = [...next.values()].filter((entry) => entry.accountId === account.id)
    const same = own.find((entry) => Object.entries(party).every(([key, id]) => entry[key as keyof typeof party] === id))
    const seq = same?.seq ?? (partyNeeds(account).length === 0 ? 0 : Math.max(0, ...own.map((entry) => entry.seq)) + 1)
    next.set(`${account.id}.${seq}`, { ...blankEntry(account.id, seq), ...party, ...amounts })
    filled++
  }
  return { entries: [...next.values()], filled, missed }
}

/**
 * A block of parties with amounts, pasted on a row of an account that asks for them: as if each row began with that
 * account. Undefined when none of the names is known, since then it is a plain block of cells.
 */
export function pasteUnder(account: Account, block: readonly (readonly string[])[], entries: readonly OpeningEntry[], accounts: readonly Account[], names: Names): Pasted | undefined {
  if (!account.isLeaf || partyNeeds(account).length === 0) return undefined
  const found = pasteByAccount(block.map((row) => [account.code, ...row]), entries, accounts, names)
  return found && found.filled > 0 ? { ...found, missed: found.missed.map((text) => text.slice(account.code.length).trim()) } : undefined
}

type Amount = 'debitFen' | 'creditFen' | 'yearDebitFen' | 'yearCreditFen'

/** Which column holds which amount, by a heading that names 累计; undefined when there is none. */
function placesOf(rows: readonly (readonly string[])[]): Partial<Record<Amount, number>> | undefined {
  const heading = rows.find((row) => row.some((cell) => texts.heading.year.test(cell)))
  if (!heading) return undefined
  const at = (side: RegExp, isYear: boolean) => heading.findIndex((cell) => side.test(cell) && texts.heading.year.test(cell) === isYear)
  return Object.fromEntries(([
    ['debitFen', at(texts.heading.debit, false)], ['creditFen', at(texts.heading.credit, false)],
    ['yearDebitFen', at(texts.heading.debit, true)], ['yearCreditFen', at(texts.heading.credit, true)]
  ] as const).filter(([, index]) => index >= 0))
}

function amountsAt(row: readonly string[], places: Partial<Record<Amount, number>>): Partial<Record<Amount, number | null>> | undefined {
  const read = Object.entries(places).map(([key, index]) => {
    const found = parseAmount(row[index] ?? '')
    return [key, 'fen' in found ? found.fen || null : 'blank' in found ? null : undefined] as const
  })
  if (read.some(([, value]) => value === undefined) || read.every(([, value]) => value === null)) return undefined
  return Object.fromEntries(read)
}

/** The amounts of a row, or undefined when it has none and is a title or a blank. */
function amountsOf(cells: readonly string[], account: Account | undefined): Pick<OpeningEntry, 'debitFen' | 'creditFen'> | undefined {
  const read = cells.map((cell) => { const found = parseAmount(cell); return 'fen' in found ? found.fen : 'blank' in found ? 0 : undefined })
  const [debit, credit] = [read.at(-2), read.at(-1)]
  if (read.length >= 2 && debit !== undefined && credit !== undefined) return debit === 0 && credit === 0 ? undefined : { debitFen: debit || null, creditFen: credit || null }
  const only = credit
  if (only === undefined || only === 0) return undefined
  return account?.side === 'credit' ? { debitFen: null, creditFen: only } : { debitFen: only, creditFen: null }
}

/** The parties the account asks for, found by name or code among the cells; undefined when one is not there. */
function partyOf(cells: readonly string[], account: Account, names: Names): Partial<OpeningEntry> | undefined {
  const party: Partial<OpeningEntry> = {}
  for (const need of partyNeeds(account)) {
    const found = names[LISTS[need]].find(({ name, code }) => cells.some((cell) => plain(cell) === plain(name) || (code !== '' && plain(cell) === code)))
    if (!found) return undefined
    party[PARTY_KEYS[need]] = found.id
  }
  return party
}
