import { receiptTitles } from '../messages/tabular'
import type { TableShape } from './shape'

/** 回款登记: what customers paid, one line each; a negative amount is money paid back. */
export const receiptsShape: TableShape = {
  key: 'receipts',
  fields: [
    { key: 'date', kind: 'date', synonyms: receiptTitles.date, required: true, isCarried: true },
    { key: 'no', kind: 'code', synonyms: receiptTitles.no },
    { key: 'customer', kind: 'text', synonyms: receiptTitles.customer, required: true },
    { key: 'amount', kind: 'amount', synonyms: receiptTitles.amount, role: 'in' },
    { key: 'staff', kind: 'text', synonyms: receiptTitles.staff },
    { key: 'method', kind: 'text', synonyms: receiptTitles.method },
    { key: 'remark', kind: 'text', synonyms: receiptTitles.remark }
  ],
  anyAmount: ['amount']
}
