import type { ExportInput } from '../../src-shared/ledger/report'
import { exportMessages as texts } from '../../src-shared/messages/export'
import type { ReadDb } from '../db/connection'
import { writeCsv } from '../tabular/write-csv'
import { writeXlsx } from '../tabular/write-xlsx'
import type { XlsxSheet } from '../tabular/xlsx-book'
import { getOffice } from '../workspace/office.service'
import { analysisTable } from './analysis/analysis.file'
import { bankSheetTable } from './bank.table'
import { cashFlowTable, dayBookTable, generalTable, subsidiaryTable, trialTable, voucherTable, type ExportTable } from './export.tables'
import { ledgerJournal } from './hledger.service'
import { statementTable } from './statement.tables'

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', hledger: 'text/plain;charset=utf-8' }

/** A file's bytes as base64, with the name to save it under. Refuses ACCOUNT_UNKNOWN, BOOK_UNKNOWN, BOOK_NOT_BANK. */
export function runExport(db: ReadDb, input: ExportInput): { fileName: string; mediaType: string; content: string } {
  const office = getOffice(db)
  if (input.what === 'ledger') {
    return { fileName: `${office.name}${texts.ledgerFile}.journal`, mediaType: MEDIA.hledger, content: Buffer.from(ledgerJournal(db)).toString('base64') }
  }
  const table = tableOf(db, input)
  const bytes = input.format === 'csv' ? writeCsv(table.columns, rowsOf(table)) : writeXlsx({ sheets: [sheetOf(table, office)] })
  const span = 'month' in input ? input.month : 'asOf' in input ? input.asOf : `${input.from}_${input.to}`
  const fileName = `${table.title} ${span}.${input.format}`.replace(/[\\/:*?"<>|\u3000]/g, ' ')
  return { fileName, mediaType: MEDIA[input.format], content: Buffer.from(bytes).toString('base64') }
}

/** A report as one sheet of a workbook. Refuses as `runExport`. */
export const exportedSheet = (db: ReadDb, input: Exclude<ExportInput, { what: 'ledger' }>): XlsxSheet => sheetOf(tableOf(db, input), getOffice(db))

const rowsOf = (table: ExportTable) => (table.lastRow ? [...table.rows, table.lastRow] : table.rows)
const sheetOf = (table: ExportTable, office: { company: string; name: string }): XlsxSheet => ({
  name: table.title.slice(0, 31), title: [table.title, `${texts.office(office.company, office.name)}\u3000${table.period}\u3000${texts.unit}`],
  columns: table.columns, rows: rowsOf(table), totals: table.totals, landscape: table.columns.length > 7
})

function tableOf(db: ReadDb, input: Exclude<ExportInput, { what: 'ledger' }>): ExportTable {
  switch (input.what) {
    case 'columnar-ledger': case 'voucher-summary': case 'receivables-ageing': case 'expense-analysis': case 'profit-contribution': case 'sales-performance': case 'marginal-contribution':
    case 'customer-statement': case 'staff-statement': case 'loan-ageing': case 'payables-ageing': case 'supplier-statement': return analysisTable(db, input)
    case 'trial-balance': return trialTable(db, input)
    case 'general-ledger': return generalTable(db, input)
    case 'subsidiary-ledger': return subsidiaryTable(db, input)
    case 'cash-flow': return cashFlowTable(db, input)
    case 'day-book': return dayBookTable(db, input)
    case 'vouchers': return voucherTable(db, input)
    case 'balance-sheet': return statementTable(db, 'balance', input.month)
    case 'income-statement': return statementTable(db, 'income', input.month)
    case 'bank-sheet': return bankSheetTable(db, input)
    case 'cash-flow-statement': return statementTable(db, 'cash', input.month)
  }
}
