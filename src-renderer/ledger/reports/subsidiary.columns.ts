import { voucherNo } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'
import type { SubsidiaryLine } from './subsidiary.rows'

const texts = reportMessages.subsidiary
const WORDS = { opening: reportMessages.opening, month: reportMessages.monthTotal, year: reportMessages.yearTotal } as const

/** What stands under 摘要: the entry's own, or the name of a sum. */
export const summaryOf = ({ kind, entry }: SubsidiaryLine): string => (kind === 'entry' ? entry?.summary ?? '' : WORDS[kind])

/**
 * 明细账's columns. Those of parties stand there only where entries have them; `account` names the sub-account when the
 * account has any.
 */
export function subsidiaryColumns(lookups: Lookups, used: ReadonlySet<string>, hasChildren: boolean): readonly SheetColumn<SubsidiaryLine>[] {
  const party = (key: 'staffId' | 'customerId' | 'productId' | 'categoryId' | 'departmentId', title: string, width: number, name: (id: number | null) => string): SheetColumn<SubsidiaryLine>[] =>
    (used.has(key) ? [{ key, title, kind: 'text', width, value: ({ entry }) => (entry ? name(entry[key]) : '') }] : [])
  const { name } = lookups
  return [
    { key: 'date', title: texts.date, kind: 'date', width: 88, value: ({ kind, date }) => (kind === 'opening' ? null : date) },
    { key: 'no', title: texts.no, kind: 'text', width: 66, value: ({ entry }) => (entry ? voucherNo(entry.type, entry.no) : '') },
    { key: 'summary', title: texts.summary, kind: 'text', flex: 1, minWidth: 150, value: summaryOf },
    ...(hasChildren ? [{ key: 'account', title: texts.account, kind: 'text', width: 100, value: ({ entry }: SubsidiaryLine) => (entry ? lookups.account.get(entry.accountId)?.name ?? '' : '') } as const] : []),
    { key: 'counterpart', title: texts.counterpart, kind: 'text', width: 104, value: ({ entry }) => entry?.counterpart ?? '' },
    ...party('categoryId', texts.category, 84, (id) => (id === null ? '' : lookups.category.get(id)?.name ?? '')),
    ...party('staffId', texts.staff, 64, name.staff),
    ...party('customerId', texts.customer, 120, name.customer),
    ...party('productId', texts.product, 110, name.product),
    ...party('departmentId', texts.department, 72, name.department),
    { key: 'debitFen', title: texts.debit, kind: 'money', width: 102, value: ({ debitFen }) => debitFen || null },
    { key: 'creditFen', title: texts.credit, kind: 'money', width: 102, value: ({ creditFen }) => creditFen || null },
    { key: 'side', title: texts.side, kind: 'text', width: 44, align: 'center', value: ({ side, balanceFen }) => reportMessages.sideOf(side, balanceFen), tone: () => 'muted' },
    { key: 'balanceFen', title: texts.balance, kind: 'money', width: 112, isRunning: true, value: ({ balanceFen }) => Math.abs(balanceFen) }
  ]
}
