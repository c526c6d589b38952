import { Refusal } from '../../../src-shared/kernel/errors'
import type { ImportChoice, ImportCreation, ImportMapping, ImportPreview } from '../../../src-shared/ledger/import'
import { matchKey } from '../../../src-shared/tabular/text'
import type { WriteDb } from '../../db/connection'
import { findAccount, listAccounts, listCategories, saveAccount, saveCategory } from '../account.service'
import { listBooks, saveBook } from '../book.service'
import type { Made } from './import.kind'

/** What was made, and where the file's words go by it. */
export interface Creations { words: Record<string, string>; names: Record<'account' | 'category', Record<string, string>>; made: Made[]; told: ImportPreview['created'] }
/** One record of the office by which a word is known: its key as a counter, and the text a name is read as. */
interface Answer { key: string; read: string; name: string; made: Made[] }

/**
 * Makes the records that the user wants made with the import; one that is there by now, under the same name and parent, is
 * taken as it is. With `isTrial` what is refused is told instead, so that the rest of the dry run can be seen.
 */
export function createMissing(w: WriteDb, creations: readonly ImportCreation[], isTrial: boolean): Creations {
  const found: Creations = { words: {}, names: { account: {}, category: {} }, made: [], told: [] }
  for (const creation of creations) {
    try {
      const { key, read, name, made } = w.raw.transaction(() => create(w, creation))()
      found.names[creation.kind === 'category' ? 'category' : 'account'][creation.word] = read
      found.words[creation.word] = key
      found.made.push(...made)
      found.told.push({ word: creation.word, name, issue: null })
    } catch (error) {
      if (!isTrial || !(error instanceof Refusal)) throw error
      found.told.push({ word: creation.word, name: creation.name, issue: { code: error.code, data: error.data } })
    }
  }
  return found
}

function create(w: WriteDb, creation: ImportCreation): Answer {
  switch (creation.kind) {
    case 'category': return createCategory(w, creation)
    case 'account': return createAccount(w, creation)
    case 'book': return createBook(w, creation)
  }
}

function createCategory(w: WriteDb, { name, parentId, accountId }: Extract<ImportCreation, { kind: 'category' }>): Answer {
  const before = listCategories(w), parent = before.find((one) => one.id === parentId)
  const known = before.find((one) => one.parentId === parentId && matchKey(one.name) === matchKey(name))
  const id = known?.id ?? saveCategory(w, { id: null, name, parentId, accountId, isActive: true }).id
  const made: Made[] = known ? [] : [{ kind: 'category', id, before: null }, ...(parent?.isLeaf ? [{ kind: 'category_leaf', id: parentId, before: '{}' }] : [])]
  const { fullName } = listCategories(w).find((one) => one.id === id)!
  return { key: `c${id}`, read: fullName, name: fullName, made }
}

function createAccount(w: WriteDb, { name, parentId, code }: Extract<ImportCreation, { kind: 'account' }>): Answer {
  const before = listAccounts(w), parent = before.find((one) => one.id === parentId)
  const known = before.find((one) => one.parentId === parentId && matchKey(one.name) === matchKey(name) && (code === '' || one.code === code))
  const id = known?.id ?? saveAccount(w, { id: null, code, name, parentId, isActive: true, needs: parent?.needs ?? [] }).id
  return { ...accountAnswer(w, id), made: known ? [] : [{ kind: 'account', id, before: null }, ...leafOf(parent)] }
}

function createBook(w: WriteDb, { name, flow }: Extract<ImportCreation, { kind: 'book' }>): Answer {
  const known = listBooks(w).find((one) => matchKey(one.name) === matchKey(name))
  if (known) return { ...accountAnswer(w, known.accountId), made: [] }
  const before = listAccounts(w)
  const { id } = saveBook(w, { id: null, name, kind: 'bank', flow, accountId: null, staffId: null, bankNo: null, isActive: true })
  const { accountId } = listBooks(w).find((one) => one.id === id)!, parentId = findAccount(w, accountId)?.parentId
  return { ...accountAnswer(w, accountId), made: [{ kind: 'book', id, before: null }, ...leafOf(before.find((one) => one.id === parentId))] }
}

function accountAnswer(w: WriteDb, id: number): Omit<Answer, 'made'> {
  const { code, fullName } = listAccounts(w).find((one) => one.id === id)!
  return { key: `a${id}`, read: code, name: `${code} ${fullName}` }
}

/** The parent is a leaf again when its only child goes. */
const leafOf = (parent: { id: number; isLeaf: boolean } | undefined): Made[] => (parent?.isLeaf ? [{ kind: 'leaf', id: parent.id, before: '{}' }] : [])

/** The user's choice with the words of what was made. */
export const withCreations = (choice: ImportChoice | null, { words, names }: Creations): ImportChoice | null => choice && {
  ...choice, words: { ...choice.words, ...words },
  names: { ...choice.names, account: { ...choice.names['account'], ...names.account }, category: { ...choice.names['category'], ...names.category } }
}

/** A mapping without them: the ids of what was tried are nobody's. */
export function withoutCreations(mapping: ImportMapping, { words, names }: Creations): ImportMapping {
  const less = <T>(record: Readonly<Record<string, T>>, gone: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(record).filter(([word]) => !(word in gone)))
  const own = Object.fromEntries(Object.entries(mapping.names).map(([field, told]) => [field, field === 'account' || field === 'category' ? less(told, names[field]) : told]))
  return { ...mapping, words: less(mapping.words, words), names: own }
}
