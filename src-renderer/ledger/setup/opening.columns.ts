import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { SheetColumn } from '../../grid/sheet.types'
import { directoryChoices, suggest, type Lookups } from '../lookups'
import { PARTY_KEYS, partyNeeds, yearStartFen, type OpeningRow } from './opening.rows'

const texts = setupMessages.opening
const LISTS = { customer: 'customers', staff: 'staff', product: 'products', department: 'departments' } as const
const WIDTHS = { customer: 170, staff: 84, product: 130, department: 96 } as const

/**
 * 期初余额: amounts of leaves are typed; a party is chosen where the account asks for one, and only such columns are shown.
 * `isMidYear` adds 本年累计 and the 年初余额 that follows from it.
 */
export function openingColumns(lookups: Lookups, isOpen: boolean, isMidYear: boolean): readonly SheetColumn<OpeningRow>[] {
  const asked = new Set(lookups.accounts.flatMap((account) => (account.isLeaf ? partyNeeds(account) : [])))
  const parties = (Object.keys(LISTS) as (keyof typeof LISTS)[]).filter((need) => asked.has(need)).map((need): SheetColumn<OpeningRow> => {
    const choices = directoryChoices(lookups[LISTS[need]])
    return {
      key: PARTY_KEYS[need], title: texts[need], kind: 'choice', width: WIDTHS[need], editable: (row) => isOpen && row.kind === 'entry' && row.account.needs.includes(need),
      choices: (typed) => suggest(typed, choices),
      format: (id, row) => (typeof id === 'number' ? lookups.name[need](id) : row.kind === 'entry' && row.account.needs.includes(need) ? texts.pickParty(texts[need]) : ''),
      text: (id) => (typeof id === 'number' ? lookups.name[need](id) : ''), tone: (id) => (id === null ? 'dim' : undefined)
    }
  })
  const amount = (key: 'debitFen' | 'creditFen' | 'yearDebitFen' | 'yearCreditFen', title: string): SheetColumn<OpeningRow> =>
    ({ key, title, kind: 'money', width: isMidYear ? 116 : 130, editable: (row) => isOpen && row.kind === 'entry', value: (row) => row[key] || null })
  return [
    { key: 'code', title: texts.code, kind: 'text', width: 110, value: ({ seq, account }) => (seq > 0 ? '' : account.code) },
    { key: 'name', title: texts.name, kind: 'text', flex: 1, minWidth: 170, value: ({ seq, account }) => (seq > 0 ? '' : account.name), format: (_, { seq, account, depth }) => (seq > 0 ? '' : `${'\u2003'.repeat(depth)}${account.name}`) },
    ...parties,
    { key: 'side', title: texts.side, kind: 'text', width: 52, align: 'center', value: ({ account }) => setupMessages.account.sides[account.side], tone: () => 'muted' },
    amount('debitFen', isMidYear ? texts.openDebit : texts.debit), amount('creditFen', isMidYear ? texts.openCredit : texts.credit),
    ...(isMidYear ? [
      amount('yearDebitFen', texts.yearDebit), amount('yearCreditFen', texts.yearCredit),
      { key: 'yearStart', title: texts.yearStart, kind: 'money', width: 116, value: (row: OpeningRow) => yearStartFen(row) || null, tone: () => 'muted' } satisfies SheetColumn<OpeningRow>
    ] : [])
  ]
}
