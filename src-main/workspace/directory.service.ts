import { Refusal } from '../../src-shared/kernel/errors'
import { fen, type Fen } from '../../src-shared/kernel/money'
import type { DirectoryEntry, DirectoryKind, Party } from '../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../db/connection'
import { customerTerm, customerTerms, directory, markRegistered, registeredReps, staffFacts, updateCustomerTerms, updateStaffFacts } from './directory.repo'
import { pinyinKey } from './pinyin.service'
import { countChange, requireSeen, revisionsOf } from './version.service'

/** What to keep of an entry; an empty code asks for the next number (new) or leaves it as it is (existing). */
export interface DirectoryInput {
  kind: DirectoryKind; id: number | null; code: string; name: string; isActive: boolean; departmentId: number | null; revision?: number | null
  termDays?: number | null | undefined; creditLimitFen?: Fen | null | undefined; salespersonId?: number | null | undefined; isRegisteredRep?: boolean | undefined; party?: Party | undefined
}

const statementsOf = (kind: DirectoryKind) => directory.get(kind)!

/** 部门, 员工, 客户 or 产品, by code, with those no longer in use. */
export function listDirectory(db: ReadDb, kind: DirectoryKind): DirectoryEntry[] {
  const revision = revisionsOf(db, kind)
  return statementsOf(kind).all.all(db, {}).map((row) => ({ ...row, isActive: row.isActive === 1, revision: revision(row.id) }))
}

/** The same as shown: with what the office knows of its staff. */
export function showDirectory(db: ReadDb, kind: DirectoryKind): DirectoryEntry[] {
  const entries = listDirectory(db, kind)
  if (kind === 'customer') {
    const terms = listCustomerTerms(db)
    return entries.map((entry) => ({ ...entry, ...terms.get(entry.id) }))
  }
  if (kind !== 'staff') return entries
  const facts = new Map(listStaffFacts(db).map((one) => [one.id, one]))
  const registered = listRegisteredReps(db)
  return entries.map((entry) => ({ ...entry, ...facts.get(entry.id), isRegisteredRep: registered.has(entry.id) }))
}

/**
 * Makes or changes an entry and says its id.
 *
 * Refuses ENTRY_UNKNOWN (also for a department that isn't there), CODE_EXISTS and RECORD_CHANGED.
 */
export function saveEntry(db: WriteDb, input: DirectoryInput): { id: number } {
  const repo = statementsOf(input.kind)
  const before = input.id === null ? undefined : repo.byId.get(db, { id: input.id })
  if (input.id !== null && !before) throw new Refusal('ENTRY_UNKNOWN', { id: input.id })
  if (before) requireSeen(db, input.kind, before.id, input.revision)
  const departmentId = input.kind === 'staff' ? input.departmentId : null
  if (departmentId !== null && !statementsOf('department').byId.get(db, { id: departmentId })) {
    throw new Refusal('ENTRY_UNKNOWN', { id: departmentId })
  }
  const code = input.code || before?.code || nextCode(db, input.kind)
  const holder = repo.byCode.get(db, { code })
  if (holder && holder.id !== input.id) throw new Refusal('CODE_EXISTS', { code })
  const values = { code, name: input.name, pinyin: pinyinKey(input.name), isActive: Number(input.isActive), departmentId }
  let id = input.id
  if (id === null) id = Number(repo.insert.run(db, values).lastInsertRowid)
  else repo.update.run(db, { ...values, id })
  if (input.kind === 'customer') saveTerms(db, id, input)
  if (input.kind === 'staff' && input.isRegisteredRep !== undefined) markRegistered.run(db, { id, isRegistered: Number(input.isRegisteredRep) })
  countChange(db, input.kind, id)
  db.note(`${input.kind}:${id}`, { code, name: input.name, isActive: input.isActive, ...(input.isRegisteredRep === undefined ? {} : { isRegisteredRep: input.isRegisteredRep }) })
  return { id }
}

/** The id of the entry with exactly this name, made with the next code when there is none. */
export function entryNamed(db: WriteDb, kind: DirectoryKind, name: string): number {
  return statementsOf(kind).byName.get(db, { name })?.id
    ?? saveEntry(db, { kind, id: null, code: '', name, isActive: true, departmentId: null }).id
}

/** 001, 002 …: one more than the greatest number in use, as text with its leading zeros. */
function nextCode(db: ReadDb, kind: DirectoryKind): string {
  const repo = statementsOf(kind)
  let number = (repo.lastNumber.get(db, {})?.last ?? 0) + 1
  while (repo.byCode.get(db, { code: threeDigits(number) })) number++
  return threeDigits(number)
}
const threeDigits = (number: number) => String(number).padStart(3, '0')

/** 付款期限, 信用额度 and 销售员 of 往来单位 by id, and what they are to the office. */
export interface CustomerTerms { termDays: number | null; creditLimitFen: Fen | null; salespersonId: number | null; party: Party }
export const listCustomerTerms = (db: ReadDb): Map<number, CustomerTerms> =>
  new Map(customerTerms.all(db, {}).map(({ id, creditLimitFen, party, ...terms }) => [id, { ...terms, party: party as Party, creditLimitFen: creditLimitFen === null ? null : fen(creditLimitFen) }]))

/** Keeps what was given and leaves the rest as it was. Refuses ENTRY_UNKNOWN for a salesperson that isn't there. */
function saveTerms(db: WriteDb, id: number, { termDays, creditLimitFen, salespersonId, party }: Pick<DirectoryInput, 'termDays' | 'creditLimitFen' | 'salespersonId' | 'party'>): void {
  if (termDays === undefined && creditLimitFen === undefined && salespersonId === undefined && party === undefined) return
  const before = customerTerm.get(db, { id })!
  if (salespersonId && !statementsOf('staff').byId.get(db, { id: salespersonId })) throw new Refusal('ENTRY_UNKNOWN', { id: salespersonId })
  const pick = <T>(given: T | undefined, kept: T): T => (given === undefined ? kept : given)
  updateCustomerTerms.run(db, {
    id, termDays: pick(termDays, before.termDays), creditLimitFen: pick<number | null>(creditLimitFen, before.creditLimitFen), salespersonId: pick(salespersonId, before.salespersonId), party: party ?? before.party
  })
}

/** Makes a 往来单位 again what it was; nothing where that isn't known. */
export function restoreParty(db: WriteDb, id: number, party: Party | undefined): void {
  if (party === undefined || !customerTerm.get(db, { id })) return
  saveTerms(db, id, { party })
  countChange(db, 'customer', id)
}

/** What a roster (花名册) says of somebody besides number and name; identity numbers are never kept. */
export interface StaffFacts { id: number; phone: string | null; hiredOn: string | null }

export const listStaffFacts = (db: ReadDb): StaffFacts[] => staffFacts.all(db, {})
export function saveStaffFacts(db: WriteDb, facts: StaffFacts): void {
  updateStaffFacts.run(db, facts)
}

/** Who is marked 备案医药代表. */
export const listRegisteredReps = (db: ReadDb): ReadonlySet<number> => new Set(registeredReps.all(db, {}).map(({ id }) => id))

/** Removes an entry that nothing refers to; a foreign key holds one that is used. */
export function removeEntry(db: WriteDb, kind: DirectoryKind, id: number): void {
  statementsOf(kind).remove.run(db, { id })
}
