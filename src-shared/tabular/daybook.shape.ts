import { dayBookTitles, directionWords } from '../messages/tabular'
import type { TableShape } from './shape'

/** 日记账 or 费用登记表: money in and out by day, in two columns, one, or one per category. */
export const dayBookShape: TableShape = {
  key: 'day_book',
  fields: [
    { key: 'date', kind: 'date', synonyms: dayBookTitles.date, required: true, isCarried: true },
    { key: 'no', kind: 'code', synonyms: dayBookTitles.no },
    { key: 'summary', kind: 'text', synonyms: dayBookTitles.summary },
    { key: 'category', kind: 'text', synonyms: dayBookTitles.category },
    { key: 'income', kind: 'amount', synonyms: dayBookTitles.income, role: 'in' },
    { key: 'expense', kind: 'amount', synonyms: dayBookTitles.expense, role: 'out' },
    { key: 'amount', kind: 'amount', synonyms: dayBookTitles.amount, role: 'single', unless: ['income', 'expense'] },
    { key: 'balance', kind: 'amount', synonyms: dayBookTitles.balance, role: 'balance', isPrinted: true },
    { key: 'remark', kind: 'text', synonyms: dayBookTitles.remark },
    { key: 'attachments', kind: 'text', synonyms: dayBookTitles.attachments },
    { key: 'staff', kind: 'text', synonyms: dayBookTitles.staff },
    { key: 'customer', kind: 'text', synonyms: dayBookTitles.customer },
    { key: 'department', kind: 'text', synonyms: dayBookTitles.department },
    { key: 'direction', kind: 'text', synonyms: dayBookTitles.direction, unless: ['income', 'expense'] }
  ],
  moves: { ...directionWords, isSigned: false },
  unpivot: { category: 'category', amount: 'expense' },
  anyAmount: ['income', 'expense', 'amount']
}
