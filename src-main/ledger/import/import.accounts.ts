import type { Account } from '../../../src-shared/ledger/account'
import { accountFor } from '../../../src-shared/ledger/import.rules'
import { matchKey } from '../../../src-shared/tabular/text'
import type { TableRow } from '../../../src-shared/tabular/table'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { kept } from '../office.facts'
import { textOf } from './import.kind'
import type { Names } from './import.names'

/** A code in our form: 100201 and 1002-01 are 1002.01, as other programs number by 4-2-2. */
export function dottedCode(text: string): string {
  const bare = matchKey(text).replace(/[-_/\\\u00b7]/g, '.')
  if (!/^\d{5,}$/.test(bare)) return bare
  return [bare.slice(0, 4), ...bare.slice(4).match(/\d{1,2}/g) ?? []].join('.')
}

/** An account of the file: the one meant, or why it can't be booked on, as the code of a problem. */
export type AccountFound = { account: Account } | { problem: string; field: string; text: string }

/** Finds the accounts that rows name by code, by name, or by a name and its detail (总账科目 and 明细科目). */
export function accountFinder(db: ReadDb, names: Names) {
  const accounts = listAccounts(db)
  const byCode = new Map(accounts.map((account) => [account.code, account]))
  const leaves = accounts.filter((account) => account.isLeaf && account.isActive).map((account) => `${account.code} ${account.fullName}`)
  const byName = kept((text: string) => accountFor(text, accounts) ?? accounts.find((account) => matchKey(account.fullName) === matchKey(text)))
  const find = (row: TableRow): AccountFound | undefined => {
    const code = textOf(row, 'code'), name = textOf(row, 'account'), detail = textOf(row, 'detail')
    if (code === '' && name === '') return undefined
    const text = detail === '' ? name : `${name}-${detail}`, field = name === '' ? 'code' : 'account', said = code === '' ? text : `${code} ${name}`.trim()
    const told = names.told('account', said)
    const found = told === undefined ? byCode.get(dottedCode(code)) ?? (text === '' ? undefined : byName(text) ?? (detail === '' ? undefined : byName(name))) : byName(told) ?? byCode.get(told)
    if (!found) {
      names.miss('account', said, false, leaves)
      return { problem: 'account_unknown', field, text: said }
    }
    if (!found.isLeaf) return { problem: 'account_parent', field, text: found.fullName }
    return found.isActive ? { account: found } : { problem: 'account_inactive', field, text: found.fullName }
  }
  return { accounts, byCode, find }
}
