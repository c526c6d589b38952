import type { ExportInput } from '../../src-shared/ledger/report'
import { runBalances } from '../../src-shared/ledger/daybook.rules'
import { exportMessages as texts } from '../../src-shared/messages/export'
import { voucherNo } from '../../src-shared/messages/ledger'
import type { ReadDb } from '../db/connection'
import type { XlsxColumn, XlsxValue } from '../tabular/xlsx-book'
import { listDirectory } from '../workspace/directory.service'
import { listAccounts } from './account.service'
import { getGeneralLedger, getTrialBalance } from './balances.service'
import { getBook, listBooks } from './book.service'
import { getDayBook } from './daybook.service'
import { getCashFlow, getSubsidiary } from './subsidiary.service'
import { getVoucher, listVouchers } from './voucher.service'

/** A table ready to be written: what is on the screen, with its types. */
export interface ExportTable { title: string; period: string; columns: XlsxColumn[]; rows: XlsxValue[][]; totals: number[]; lastRow?: XlsxValue[] }

type Of<W extends ExportInput['what']> = Extract<ExportInput, { what: W }>

/** Column kinds in one word per column, widths beside them. */
function columns(titles: readonly string[], kinds: string, widths: readonly number[]): XlsxColumn[] {
  const kind = { t: 'text', m: 'money', d: 'date', n: 'integer', y: 'month' } as const
  return titles.map((title, index) => ({ title, width: widths[index] ?? 14, kind: kind[kinds[index] as keyof typeof kind] }))
}

export function trialTable(db: ReadDb, input: Of<'trial-balance'>): ExportTable {
  const { rows, totals } = getTrialBalance(db, input)
  const cells = (row: typeof totals): XlsxValue[] =>
    [row.openDebitFen, row.openCreditFen, row.debitFen, row.creditFen, row.yearDebitFen, row.yearCreditFen, row.closeDebitFen, row.closeCreditFen].map((amount) => (amount === 0 ? null : amount))
  return {
    title: texts.trial.title, period: texts.period(input.from, input.to), columns: columns(texts.trial.columns, 'ttmmmmmmmm', [12, 24]), totals: [],
    // Parents repeat their children, so the totals can't be a plain sum of the column.
    rows: rows.map((row) => [row.code, `${texts.indent.repeat(row.level - 1)}${row.name}`, ...cells(row)]), lastRow: [null, texts.trial.total, ...cells(totals)]
  }
}

export function generalTable(db: ReadDb, input: Of<'general-ledger'>): ExportTable {
  const { openingFen, rows } = getGeneralLedger(db, input)
  return {
    title: texts.general.title(accountName(db, input.accountId)), period: texts.period(input.from, input.to), columns: columns(texts.general.columns, 'tmmmmm', [12]), totals: [],
    rows: [[texts.general.opening, null, null, null, null, openingFen],
      ...rows.map((row) => [row.month, row.debitFen, row.creditFen, row.yearDebitFen, row.yearCreditFen, row.balanceFen])]
  }
}

export function subsidiaryTable(db: ReadDb, input: Of<'subsidiary-ledger'>): ExportTable {
  const { openingFen, rows } = getSubsidiary(db, input)
  return {
    title: texts.subsidiary.title(accountName(db, input.accountId)), period: texts.period(input.from, input.to),
    columns: columns(texts.subsidiary.columns, 'dtttmmm', [12, 10, 36, 18]), totals: [4, 5],
    rows: [[null, null, texts.subsidiary.opening, null, null, null, openingFen],
      ...rows.map((row) => [row.date, voucherNo(row.type, row.no), row.summary, row.counterpart, orNull(row.debitFen), orNull(row.creditFen), row.balanceFen])]
  }
}

export function cashFlowTable(db: ReadDb, input: Of<'cash-flow'>): ExportTable {
  const names = new Map(listBooks(db).map((book) => [book.id, book.name]))
  return {
    title: texts.cashFlow.title, period: texts.period(input.from, input.to), columns: columns(texts.cashFlow.columns, 'dttttmm', [12, 10, 18, 36, 18]), totals: [5, 6],
    rows: getCashFlow(db, input).rows.map((row) => [row.date, voucherNo(row.type, row.no), names.get(row.bookId) ?? '', row.summary, row.counterpart, orNull(row.inFen), orNull(row.outFen)])
  }
}

export function dayBookTable(db: ReadDb, input: Of<'day-book'>): ExportTable {
  const book = getBook(db, input.bookId), day = getDayBook(db, input)
  const accounts = new Map(listAccounts(db).map((account) => [account.id, account.fullName]))
  const staff = new Map(listDirectory(db, 'staff').map((entry) => [entry.id, entry.name])), customers = new Map(listDirectory(db, 'customer').map((entry) => [entry.id, entry.name]))
  const { rows } = runBalances(day.openingFen, day.rows)
  return {
    title: texts.dayBook.title(book.name), period: texts.period(input.from, input.to), columns: columns(texts.dayBook.columns, 'dtttttmmmt', [12, 10, 36, 22, 10, 20]), totals: [6, 7],
    rows: [[null, null, texts.dayBook.opening, null, null, null, null, null, day.openingFen, null],
      ...rows.map((row) => [row.date, voucherNo(row.type, row.no), row.summary,
        row.counterAccountId === null ? (row.counterCount > 1 ? texts.dayBook.manyParts(row.counterCount) : '') : accounts.get(row.counterAccountId) ?? '',
        staff.get(row.staffId ?? 0) ?? '', customers.get(row.customerId ?? 0) ?? '', orNull(row.inFen), orNull(row.outFen), row.balanceFen, texts.state[row.state]])]
  }
}

export function voucherTable(db: ReadDb, input: Of<'vouchers'>): ExportTable {
  const accounts = new Map(listAccounts(db).map((account) => [account.id, account]))
  return {
    title: texts.vouchers.title, period: texts.period(input.from, input.to), columns: columns(texts.vouchers.columns, 'dtntttmmttt', [12, 10, 5, 36, 14, 24]), totals: [6, 7],
    rows: listVouchers(db, input).flatMap((head) => getVoucher(db, head).lines.map((line, index): XlsxValue[] => {
      const account = line.accountId === null ? undefined : accounts.get(line.accountId)
      return [head.date, voucherNo(head.type, head.no), index + 1, line.summary, account?.code ?? '', account?.fullName ?? '', orNull(line.debitFen), orNull(line.creditFen),
        head.makerName, head.reviewerName ?? '', texts.state[head.state]]
    }))
  }
}

const orNull = (amount: number) => (amount === 0 ? null : amount)
const accountName = (db: ReadDb, id: number) => {
  const account = listAccounts(db).find((found) => found.id === id)
  return account ? `${account.code} ${account.fullName}` : ''
}
