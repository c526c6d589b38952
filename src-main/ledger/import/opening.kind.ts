import { fen, sumFen, ZERO, type Fen } from '../../../src-shared/kernel/money'
import type { Account } from '../../../src-shared/ledger/account'
import type { ImportRemark } from '../../../src-shared/ledger/import'
import { recordTexts, recordWords } from '../../../src-shared/messages/import-records'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { matchKey } from '../../../src-shared/tabular/text'
import type { DirectoryKind } from '../../../src-shared/workspace/office'
import { getOpening, saveOpening, type OpeningRow } from '../opening.service'
import { isFound } from './daybook.rows'
import { accountFinder } from './import.accounts'
import { NOTHING_WRITTEN, plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'
import type { Found } from './import.names'

const PARTIES = ['staff', 'customer', 'product', 'department'] as const

interface FileOpening { entry: Entry; account: Account | undefined; debitFen: Fen; creditFen: Fen; parties: Partial<Record<DirectoryKind, Found>>; problems: ImportRemark[] }

/**
 * 期初余额, by account and party. Parents' rows of a 科目余额表 are sums of their children and stay out; what the file
 * doesn't name keeps the opening it has. All of it together must balance.
 */
export function checkOpening({ db, entries, names }: KindInput): Checked {
  const finder = accountFinder(db, names), opening = getOpening(db)
  const read = entries.map((entry): FileOpening | undefined => {
    const { row } = entry, found = finder.find(row), problems = remarksOf(row)
    if (found && 'problem' in found && found.problem === 'account_parent') return undefined
    const amounts = amountsOf(entry)
    if (amounts.debitFen === 0 && amounts.creditFen === 0 && problems.length === 0) return undefined
    if (!found) problems.push({ field: 'account', code: 'required', text: '' })
    else if ('problem' in found) problems.push({ field: found.field, code: found.problem, text: found.text })
    const account = found && 'account' in found ? found.account : undefined, parties: FileOpening['parties'] = {}
    for (const kind of PARTIES) {
      const text = textOf(row, kind)
      const party = text === '' ? undefined : names.find(kind, kind, text)
      const person = kind === 'customer' && text !== '' && account?.needs.includes('staff') ? names.find('staff', 'customer', text) : undefined
      if (person && isFound(person)) parties.staff = person
      else if (party && isFound(party)) parties[kind] = party
      else if (account?.needs.includes(kind) && !parties[kind]) {
        if (text === '') { if (!(kind === 'staff' && textOf(row, 'customer') !== '')) problems.push({ field: kind, code: 'needs_name', text: recordTexts.dimensions[kind] ?? '' }); continue }
        problems.push({ field: kind, code: 'unknown_name', text })
        names.miss(kind, text, true, names.all(kind).map((one) => one.name))
      }
    }
    return { entry, account, ...amounts, parties, problems }
  }).filter((one) => one !== undefined)
  const keyOf = (row: Pick<OpeningRow, 'accountId' | 'staffId' | 'customerId' | 'productId' | 'departmentId'>) => [row.accountId, row.staffId, row.customerId, row.productId, row.departmentId].join('/')
  const rowOf = (one: FileOpening, idOf: (found: Found | undefined, kind: DirectoryKind) => number | null): OpeningRow => ({
    accountId: one.account!.id, staffId: idOf(one.parties.staff, 'staff'), customerId: idOf(one.parties.customer, 'customer'), productId: idOf(one.parties.product, 'product'),
    departmentId: idOf(one.parties.department, 'department'), debitFen: one.debitFen, creditFen: one.creditFen, yearDebitFen: 0, yearCreditFen: 0
  })
  const has = new Map(opening.rows.map((row) => [keyOf(row), row.debitFen - row.creditFen]))
  const rows = read.map((one) => {
    const { account, entry, problems } = one
    const isDuplicate = account !== undefined && problems.length === 0 && has.get(keyOf(rowOf(one, (found) => found?.id ?? null))) === one.debitFen - one.creditFen
    return plainRow(entry, {
      problems, cells: { ...entry.row.values, account: account ? account.fullName : textOf(entry.row, 'account'), code: account?.code ?? textOf(entry.row, 'code'), debit: one.debitFen || null, credit: one.creditFen || null },
      isDuplicate, double: isDuplicate ? recordTexts.inOffice(account.fullName) : '', inFen: one.debitFen, outFen: one.creditFen
    })
  })
  const debitFen = sumFen(read.map((one) => one.debitFen)), creditFen = sumFen(read.map((one) => one.creditFen))
  return {
    rows, ...(opening.isOpen ? {} : { gap: { code: 'OPENING_CLOSED', data: {} } }),
    warnings: debitFen === creditFen ? [] : [{ code: 'opening_unbalanced', data: { debitFen, creditFen } }],
    *write(w, wanted) {
      const made: Made[] = []
      const given = read.filter((one) => wanted.has(one.entry.ref)).map((one) => rowOf(one, (found, kind) => names.take(w, kind, found, made)))
      yield { done: 0, total: given.length }
      const sums = new Map<string, OpeningRow>()
      for (const row of given) {
        const before = sums.get(keyOf(row)), net = row.debitFen - row.creditFen + (before ? before.debitFen - before.creditFen : 0)
        sums.set(keyOf(row), { ...row, debitFen: Math.max(net, 0), creditFen: Math.max(-net, 0) })
      }
      const before = new Map(getOpening(w).rows.map((row) => [keyOf(row), row]))
      // A file of balances leaves 本年累计 as it is.
      const rows = [...before].filter(([key]) => !sums.has(key)).map(([, row]): OpeningRow => row)
        .concat([...sums].map(([key, row]) => ({ ...row, yearDebitFen: before.get(key)?.yearDebitFen ?? 0, yearCreditFen: before.get(key)?.yearCreditFen ?? 0 })))
      const { voucherId } = saveOpening(w, { rows }, ledgerMessages.openingSummary)
      if (voucherId !== null) made.push({ kind: 'opening', id: voucherId, before: null })
      return { ...NOTHING_WRITTEN, made }
    }
  }
}

function amountsOf({ row }: Entry): { debitFen: Fen; creditFen: Fen } {
  const money = (key: string) => { const value = row.values[key]; return typeof value === 'number' ? fen(value) : ZERO }
  const amount = money('amount'), net = money('debit') - money('credit')
  if (amount === 0) return { debitFen: fen(Math.max(net, 0)), creditFen: fen(Math.max(-net, 0)) }
  const isCredit = recordWords.credit.includes(matchKey(textOf(row, 'direction')))
  const signed = isCredit ? -amount : amount
  return { debitFen: fen(Math.max(signed, 0)), creditFen: fen(Math.max(-signed, 0)) }
}
