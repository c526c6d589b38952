import { addDays, addMonths, firstDay, lastDay, yearOf, type Month } from '../../src-shared/kernel/calendar'
import { safeName } from '../../src-shared/expense/archive.rules'
import { archiveTexts } from '../../src-shared/messages/archive'
import { budgetTexts } from '../../src-shared/messages/budget'
import { complianceTexts } from '../../src-shared/messages/compliance-screen'
import { setupMessages } from '../../src-shared/messages/ledger-setup'
import { exportMessages } from '../../src-shared/messages/export'
import type { ReadDb } from '../db/connection'
import { listBooks } from '../ledger/book.service'
import { getDayBook } from '../ledger/daybook.service'
import { exportedSheet } from '../ledger/export.service'
import { writeXlsx } from '../tabular/write-xlsx'
import type { ColumnKind, XlsxSheet, XlsxValue } from '../tabular/xlsx-book'
import { getOffice } from '../workspace/office.service'
import { listPositions } from './budget.service'
import { listFindings } from './compliance.service'
import { listRegister } from './register.service'

const texts = archiveTexts.pack
const KINDS: Readonly<Record<string, ColumnKind>> = { t: 'text', m: 'money', d: 'date', n: 'integer' }

/**
 * 总部月报: what head office asks for each month in one workbook: the three statements, 科目余额表 and 销售费用分析 of the
 * year so far, money accounts, open loans, the budget and what 合规检查 found. Posted vouchers only.
 */
export function monthlyPack(db: ReadDb, month: Month, today: string): { fileName: string; mediaType: string; content: string } {
  const office = getOffice(db), from: Month = `${yearOf(month)}-01`
  const sheet = ({ title, columns }: { title: string; columns: readonly string[] }, kinds: string, period: string, rows: XlsxValue[][], totals: number[] = []): XlsxSheet => ({
    name: title, title: [title, `${exportMessages.office(office.company, office.name)}\u3000${period}\u3000${exportMessages.unit}`], rows, totals, landscape: columns.length > 7,
    columns: columns.map((name, at) => ({ title: name, kind: KINDS[kinds[at]!]!, width: kinds[at] === 't' ? 14 : 12 }))
  })
  const sheets = [
    exportedSheet(db, { what: 'balance-sheet', format: 'xlsx', month }), exportedSheet(db, { what: 'income-statement', format: 'xlsx', month }), exportedSheet(db, { what: 'cash-flow-statement', format: 'xlsx', month }),
    exportedSheet(db, { what: 'trial-balance', format: 'xlsx', from, to: month }), exportedSheet(db, { what: 'expense-analysis', format: 'xlsx', by: 'category', level: 'area', from, to: month }),
    sheet(texts.books, 'tttmmmm', texts.period(month), books(db, month), [3, 4, 5, 6]), sheet(texts.loans, 'tttdtmmn', texts.asOf(today), loans(db, month, today), [5, 6]),
    sheet(texts.budget, 'tttmmmmm', texts.period(month), budget(db, month, today)), sheet(texts.findings, 'tdtttmtt', texts.period(month), findings(db, month, today))
  ]
  return {
    fileName: `${safeName(texts.name(office.name, month))}.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Buffer.from(writeXlsx({ sheets })).toString('base64')
  }
}

/** Cash, bank and 备用金 with what was posted in the month. */
function books(db: ReadDb, month: Month): XlsxValue[][] {
  const words = setupMessages.book
  return listBooks(db).filter((book) => book.isActive).map((book) => {
    const { openingFen, rows } = getDayBook(db, { bookId: book.id, from: firstDay(month), to: lastDay(month) }), posted = rows.filter((row) => row.kind === 'posted')
    const inFen = posted.reduce((sum, row) => sum + row.inFen, 0), outFen = posted.reduce((sum, row) => sum + row.outFen, 0)
    return [book.name, words.kinds[book.kind], words.flows[book.flow], openingFen, inFen, outFen, openingFen + inFen - outFen]
  })
}

/** Advances paid by the month's end and not settled yet. */
function loans(db: ReadDb, month: Month, today: string): XlsxValue[][] {
  return listRegister(db, { from: '1900-01-01', to: lastDay(month), record: 'advance', state: 'paid' }, today).filter((row) => row.openFen > 0).toReversed()
    .map((row) => [row.no, row.staffName, row.departmentName, addDays(today, -row.days), row.purpose, row.amountFen, row.openFen, row.days])
}

const budget = (db: ReadDb, month: Month, today: string): XlsxValue[][] => listPositions(db, { month, versionId: null }, today).rows
  .map((row) => [row.unitName, row.categoryName, budgetTexts.methods[row.method], row.entitledFen, row.usedFen, row.committedFen, row.reservedFen, row.leftFen])

const findings = (db: ReadDb, month: Month, today: string): XlsxValue[][] => listFindings(db, { from: firstDay(month), to: addDays(firstDay(addMonths(month, 1)), -1) }, today)
  .map((one) => [one.no, one.date, one.staffName, one.name, complianceTexts.found(one), one.amountFen, complianceTexts.actions[one.action], one.override ? `${one.override.by} ${one.override.reason}` : ''])
