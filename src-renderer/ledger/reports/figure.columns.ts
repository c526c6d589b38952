import type { FigureLine } from '../../../src-shared/ledger/figure'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { figureMessages as texts } from '../../../src-shared/messages/statements'
import type { SheetColumn } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

/** 数字来源: one row for each voucher line, with the amount by which it counts. */
export const figureColumns = (lookups: Lookups): readonly SheetColumn<FigureLine>[] => [
  { key: 'date', title: texts.date, kind: 'date', width: 96, value: ({ type, date }) => (type === 'opening' ? null : date) },
  { key: 'no', title: texts.no, kind: 'text', width: 80, value: ({ type, no }) => (type === 'opening' ? texts.opening : voucherNo(type, no)) },
  { key: 'summary', title: texts.summary, kind: 'text', flex: 1, minWidth: 160 },
  { key: 'account', title: texts.account, kind: 'text', width: 200, value: ({ accountId }) => { const account = lookups.account.get(accountId); return account ? `${account.code} ${account.fullName}` : '' } },
  { key: 'customer', title: texts.customer, kind: 'text', width: 150, value: ({ customerId }) => lookups.name.customer(customerId) },
  { key: 'staff', title: texts.staff, kind: 'text', width: 80, value: ({ staffId }) => lookups.name.staff(staffId) },
  { key: 'amountFen', title: texts.amount, kind: 'money', width: 124 }
]
