import type { Account, Dimension } from '../../../src-shared/ledger/account'
import type { ImportRemark, ImportRow } from '../../../src-shared/ledger/import'
import { recordTexts, recordWords } from '../../../src-shared/messages/import-records'
import { matchKey } from '../../../src-shared/tabular/text'
import { findAccountByCode, listAccounts, saveAccount, type AccountInput } from '../account.service'
import { dottedCode } from './import.accounts'
import { NOTHING_WRITTEN, plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'

interface FileAccount { entry: Entry; code: string; name: string; before: Account | undefined; input: AccountInput; row: ImportRow }

const STEP = 100
const CODE = /^\d{4}(\.\d{2,4})*$/
const parentOf = (code: string) => code.slice(0, Math.max(code.lastIndexOf('.'), 0))

/** 会计科目: new ones are added under their parents, those of the office with the same code and name are left as they are. */
export function checkAccounts({ db, entries }: KindInput): Checked {
  const known = new Map(listAccounts(db).map((account) => [account.code, account])), inFile = new Map<string, FileAccount>()
  const accounts = entries.map((entry): FileAccount => {
    const { row } = entry, code = dottedCode(textOf(row, 'code')), name = textOf(row, 'name'), before = known.get(code), twin = inFile.get(code)
    const problems = remarksOf(row), notices: ImportRemark[] = []
    const type = typeOf(textOf(row, 'type'), code), side = sideOf(textOf(row, 'side')) ?? (type === 'asset' || type === 'expense' || type === 'cost' ? 'debit' : 'credit')
    if (code !== '' && !CODE.test(code)) problems.push({ field: 'code', code: 'code_form', text: textOf(row, 'code') })
    if (type === undefined && !code.includes('.')) problems.push({ field: 'type', code: 'type_unknown', text: textOf(row, 'type') })
    if (before && matchKey(before.name) !== matchKey(name)) problems.push({ field: 'name', code: 'code_taken', text: before.name })
    if (twin) problems.push({ field: 'code', code: 'repeated_code', text: recordTexts.atSheetRow(twin.entry.sheet, twin.entry.row.rowNumber) })
    const input: AccountInput = {
      id: null, code, name: name.slice(0, 40), parentId: null, type, side, isActive: !recordWords.inactive.includes(matchKey(textOf(row, 'active'))),
      needs: (Object.entries(recordWords.needs) as [Dimension, string[]][]).filter(([, words]) => words.some((word) => textOf(row, 'needs').includes(word))).map(([dimension]) => dimension)
    }
    const one = { entry, code, name, before, input, row: plainRow(entry, { cells: { ...row.values, code }, problems, notices, isDuplicate: before !== undefined, double: before ? recordTexts.inOffice(`${before.code} ${before.fullName}`) : '' }) }
    inFile.set(code, twin ?? one)
    return one
  })
  for (const { code, row } of accounts) {
    const parent = parentOf(code)
    if (parent !== '' && CODE.test(code) && !known.has(parent) && !inFile.has(parent)) row.problems.push({ field: 'code', code: 'parent_missing', text: parent })
  }
  return {
    rows: accounts.map(({ row }) => row), warnings: [],
    *write(w, wanted) {
      const made: Made[] = []
      const chosen = accounts.filter(({ entry, before }) => wanted.has(entry.ref) && !before).sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
      for (const [index, { code, input }] of chosen.entries()) {
        const parent = parentOf(code) === '' ? undefined : findAccountByCode(w, parentOf(code))
        const { id } = saveAccount(w, { ...input, parentId: parent?.id ?? null })
        made.push({ kind: 'account', id, before: null })
        if (parent?.isLeaf) made.push({ kind: 'leaf', id: parent.id, before: '{}' })
        if ((index + 1) % STEP === 0) yield { done: index + 1, total: chosen.length }
      }
      return { ...NOTHING_WRITTEN, made }
    }
  }
}

/** 资产 and the others by name; else by the first digit of the code (小企业会计准则). */
function typeOf(text: string, code: string): Account['type'] | undefined {
  const key = matchKey(text)
  const named = key === '' ? undefined : (Object.entries(recordWords.types) as [Account['type'], string[]][]).find(([, words]) => words.includes(key.replace(/类$/, '')))?.[0]
  if (named && !(named === 'expense' && /损益/.test(text))) return named
  if (key !== '' && !/损益/.test(text)) return undefined
  // 5 is 损益: 收入 up to 5399, 费用 from 5401 on.
  return code >= '5' && code < '54' ? 'income' : ({ 1: 'asset', 2: 'liability', 3: 'equity', 4: 'cost', 5: 'expense' } as const)[code[0] ?? ''] 
}

const sideOf = (text: string): Account['side'] | undefined => (recordWords.debit.includes(matchKey(text)) ? 'debit' : recordWords.credit.includes(matchKey(text)) ? 'credit' : undefined)
