import { addMonths, firstDay, lastDay, yearOf, type Month } from '../../../src-shared/kernel/calendar'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import type { Account } from '../../../src-shared/ledger/account'
import { TOTAL_ROW, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { figureTerm, type FigureTerm } from '../../../src-shared/ledger/figure'
import type { SubsidiaryRow } from '../../../src-shared/ledger/report'
import { isPayable } from '../../../src-shared/ledger/statement.lines'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import { voucherNo } from '../../../src-shared/messages/ledger'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { getSubsidiary } from '../subsidiary.service'
import { dataRow, dateColumn, moneyColumn, partyNames, sumCells, textColumn, type AnalysisTable } from './analysis.table'
import { staffAccounts } from './staff-accounts'

const texts = analysisTexts.statement
const OPENING = 'opening'
/** Whose account it is, which accounts it goes over, and what its sides are called. */
interface Holder { party: { customerId: number } | { staffId: number }; accounts: readonly Account[]; from: Month; to: Month; debit: string; credit: string; isOwing?: boolean }

/** 往来对账单: what stood, each movement on 应收 and 预收 of a customer, and what stands. */
export function getCustomerStatement(db: ReadDb, { customerId, from, to }: AnalysisOf<'customer-statement'>): AnalysisTable {
  const accounts = listAccounts(db).filter(({ isLeaf, role }) => isLeaf && (role === 'receivable' || role === 'customer_advance'))
  const table = statementOf(db, { party: { customerId }, accounts, from, to, debit: texts.charged, credit: texts.paid })
  return { ...table, title: texts.customer, subject: partyNames(db, 'customer').get(customerId) ?? '', notes: [texts.customerOwes(lastDay(to), table.closingFen)] }
}

/** 供应商往来对账单: the same on 应付 and 预付 of a supplier; what the office owes counts as positive. */
export function getSupplierStatement(db: ReadDb, { customerId, from, to }: AnalysisOf<'supplier-statement'>): AnalysisTable {
  const accounts = listAccounts(db).filter(({ isLeaf, code }) => isLeaf && isPayable(code))
  const table = statementOf(db, { party: { customerId }, accounts, from, to, debit: texts.settled, credit: texts.bought, isOwing: true })
  return { ...table, title: texts.supplier, subject: partyNames(db, 'customer').get(customerId) ?? '', notes: [texts.supplierIsOwed(lastDay(to), table.closingFen)] }
}

/** 个人往来对账单: the same of a member of staff over 个人借款, 备用金 or both. */
export function getStaffStatement(db: ReadDb, { staffId, kind, from, to }: AnalysisOf<'staff-statement'>): AnalysisTable {
  const table = statementOf(db, { party: { staffId }, accounts: staffAccounts(db, kind), from, to, debit: texts.lent, credit: texts.returned })
  return { ...table, title: texts.staff, subject: analysisTexts.heading([partyNames(db, 'staff').get(staffId) ?? '', texts.kinds[kind]]), notes: [texts.staffOwes(lastDay(to), table.closingFen)] }
}

function statementOf(db: ReadDb, { party, accounts, from, to, debit, credit, isOwing = false }: Holder): Omit<AnalysisTable, 'title' | 'subject' | 'notes'> & { closingFen: number } {
  const range = { from: firstDay(from), to: lastDay(to) }, books = accounts.map((account) => ({ account, book: getSubsidiary(db, { accountId: account.id, ...party, ...range }) }))
  // Each book runs on its own side; here what is owed to the office counts as positive, on a supplier's sheet what it owes.
  const side = isOwing ? 'credit' : 'debit', sign = isOwing ? -1 : 1
  const openingFen = sumFen(books.map(({ account, book }) => (account.side === side ? book.openingFen : -book.openingFen)))
  const names = new Map(accounts.map(({ id, fullName }) => [id, fullName])), lines = books.flatMap(({ book }) => book.rows).sort(inOrder)
  let balance: number = openingFen
  const moved = lines.map((line): AnalysisRow => {
    balance += sign * (line.debitFen - line.creditFen)
    return dataRow(`${line.voucherId}/${line.lineNo}`, {
      date: line.date, no: voucherNo(line.type, line.no), account: names.get(line.accountId) ?? '', summary: line.summary, debit: line.debitFen || null, credit: line.creditFen || null, balance: fen(balance)
    }, { voucherId: line.voucherId })
  })
  const before = from.endsWith('-01') ? `${yearOf(from)}-00` : addMonths(from, -1)
  const terms = (until: Month, only: FigureTerm['only'], since: Month | null) => accounts.map(({ id }) => figureTerm({ accountId: id, ...party, from: since, to: until, side: only ?? side, only }))
  return {
    columns: [dateColumn('date', texts.date), textColumn('no', texts.no, 76), ...(new Set(lines.map(({ accountId }) => accountId)).size > 1 ? [textColumn('account', texts.account, 150)] : []), textColumn('summary', texts.summary, 260), moneyColumn('debit', debit), moneyColumn('credit', credit), moneyColumn('balance', texts.balance)],
    rows: [dataRow(OPENING, { summary: texts.opening, balance: openingFen }), ...moved], closingFen: balance,
    totals: { summary: analysisTexts.total, ...sumCells(moved, ['debit', 'credit']), balance: fen(balance) }, ties: [],
    terms(row, column) {
      if (column === 'balance') return terms(row === TOTAL_ROW ? to : before, null, null)
      return row === TOTAL_ROW && (column === 'debit' || column === 'credit') ? terms(to, column, from) : []
    }
  }
}

const inOrder = (a: SubsidiaryRow, b: SubsidiaryRow) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.type < b.type ? -1 : a.type > b.type ? 1 : a.no - b.no || a.lineNo - b.lineNo)
