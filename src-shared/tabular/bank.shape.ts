import { bankDirections, bankTitles } from '../messages/bank'
import type { TableShape } from './shape'

/** 银行对账单 as banks let their customers take it out: two columns, one with a sign, or one with 借贷标志. */
export const bankShape: TableShape = {
  key: 'bank',
  fields: [
    { key: 'date', kind: 'date', synonyms: bankTitles.date, required: true },
    { key: 'serial', kind: 'code', synonyms: bankTitles.serial },
    { key: 'income', kind: 'amount', synonyms: bankTitles.income, role: 'in' },
    { key: 'expense', kind: 'amount', synonyms: bankTitles.expense, role: 'out' },
    { key: 'amount', kind: 'amount', synonyms: bankTitles.amount, role: 'single', unless: ['income', 'expense'] },
    { key: 'direction', kind: 'text', synonyms: bankTitles.direction, unless: ['income', 'expense'] },
    { key: 'balance', kind: 'amount', synonyms: bankTitles.balance, role: 'balance', isPrinted: true },
    { key: 'party', kind: 'text', synonyms: bankTitles.party },
    { key: 'payer', kind: 'text', synonyms: bankTitles.payer },
    { key: 'payee', kind: 'text', synonyms: bankTitles.payee },
    { key: 'summary', kind: 'text', synonyms: bankTitles.summary },
    { key: 'purpose', kind: 'text', synonyms: bankTitles.purpose },
    { key: 'remark', kind: 'text', synonyms: bankTitles.remark }
  ],
  moves: { ...bankDirections, isSigned: true },
  anyAmount: ['income', 'expense', 'amount']
}
