import { PARTIES } from '../../../src-shared/ledger/report'
import { subsidiaryFacts, type LineNames, type SubsidiaryLine } from '../../../src-shared/ledger/subsidiary.rows'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const texts = reportMessages.subsidiary
const PARTY_COLUMNS = {
  categoryId: { title: texts.category, width: 84 }, staffId: { title: texts.staff, width: 64 }, customerId: { title: texts.customer, width: 120 },
  productId: { title: texts.product, width: 110 }, departmentId: { title: texts.department, width: 72 }
} as const

const namesOf = ({ account, category, name }: Lookups): LineNames => ({
  accountId: (id) => (id === null ? '' : account.get(id)?.name ?? ''), categoryId: (id) => (id === null ? '' : category.get(id)?.name ?? ''),
  staffId: name.staff, customerId: name.customer, productId: name.product, departmentId: name.department
})

/**
 * 明细账's columns. Those of parties stand there only where entries have them; `account` names the sub-account when the
 * account has any.
 */
export function subsidiaryColumns(lookups: Lookups, used: readonly (typeof PARTIES)[number][], hasChildren: boolean): readonly SheetColumn<SubsidiaryLine>[] {
  const facts = subsidiaryFacts(namesOf(lookups))
  const shown = (['categoryId', 'staffId', 'customerId', 'productId', 'departmentId'] as const).filter((key) => used.includes(key))
  return [
    { ...facts.date, title: texts.date, width: 88 },
    { ...facts.no, title: texts.no, width: 66 },
    { ...facts.summary, title: texts.summary, flex: 1, minWidth: 150 },
    ...(hasChildren ? [{ ...facts.account, title: texts.account, width: 100 }] : []),
    { ...facts.counterpart, title: texts.counterpart, width: 104 },
    ...shown.map((key) => ({ ...facts[key], ...PARTY_COLUMNS[key] })),
    { ...facts.debitFen, title: texts.debit, width: 102 },
    { ...facts.creditFen, title: texts.credit, width: 102 },
    { ...facts.side, title: texts.side, width: 44, align: 'center', tone: () => 'muted' },
    { ...facts.balanceFen, title: texts.balance, width: 112 }
  ]
}
