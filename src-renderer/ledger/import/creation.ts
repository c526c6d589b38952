import type { CashBook } from '../../../src-shared/ledger/account'
import type { ImportCreation } from '../../../src-shared/ledger/import'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { importScreenTexts } from '../../../src-shared/messages/import-screen'

const texts = importScreenTexts.create

/** A record to be made, as typed so far. */
export interface TypedCreation { word: string; kind: ImportCreation['kind']; name: string; code: string; parentId: number | null; accountId: number | null; flow: CashBook['flow'] }

const CODE = /^\s*([\d.\-_]{4,})\s*/

/** The name is the file's word, without the account's code before it; where it goes is where the last one went. */
export function blankCreation(word: string, kind: ImportCreation['kind'], before: ImportCreation | undefined): TypedCreation {
  const code = kind === 'account' ? CODE.exec(word)?.[1] : undefined, name = code === undefined ? word : word.replace(CODE, '')
  const blank: TypedCreation = { word, kind, name: (name.split('-').at(-1) ?? name).slice(0, 40), code: code !== undefined && code.includes('.') ? code : '', parentId: null, accountId: null, flow: 'spending' }
  if (before?.kind !== kind) return blank
  if (before.kind === 'category') return { ...blank, parentId: before.parentId, accountId: before.accountId }
  return before.kind === 'account' ? { ...blank, parentId: before.parentId } : { ...blank, flow: before.flow }
}

/** What is missing, by field. */
export function problemsOf({ kind, name, parentId, accountId }: TypedCreation): { name?: string; parent?: string; account?: string } {
  return {
    ...(name.trim() === '' ? { name: setupMessages.nameMissing } : {}),
    ...(kind !== 'book' && parentId === null ? { parent: texts.parentMissing } : {}),
    ...(kind === 'category' && accountId === null ? { account: setupMessages.category.accountMissing } : {})
  }
}

/** The record as it is asked for; undefined while something is missing. */
export function creationOf(typed: TypedCreation): ImportCreation | undefined {
  const { word, kind, code, parentId, accountId, flow } = typed, name = typed.name.trim()
  if (Object.keys(problemsOf(typed)).length > 0) return undefined
  switch (kind) {
    case 'category': return parentId === null || accountId === null ? undefined : { kind, word, name, parentId, accountId }
    case 'account': return parentId === null ? undefined : { kind, word, name, parentId, code: code.trim() }
    case 'book': return { kind, word, name, flow }
  }
}
