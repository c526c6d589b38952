import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import type { ImportRecord, ImportRow } from '../../src-shared/ledger/import'
import { attachmentsIn, fullSummary, LONGEST_SUMMARY } from '../../src-shared/ledger/import.rules'
import { importMessages, importWords } from '../../src-shared/messages/import'
import type { TableRow } from '../../src-shared/tabular/table'
import type { ReadDb } from '../db/connection'
import type { Matcher } from './import.matching'
import { movements } from './import.report'

const text = (row: TableRow, key: string) => { const value = row.values[key]; return value === undefined ? '' : String(value) }
const money = (row: TableRow, key: string) => { const value = row.values[key]; return typeof value === 'number' ? fen(value) : ZERO }

/** The rows of a file as they would come in, in its order; the parts of a split row share its number. */
export function toRows(db: ReadDb, rows: readonly TableRow[], record: ImportRecord, office: Matcher): ImportRow[] {
  const groups = [...Map.groupBy(rows, (row) => row.rowNumber).values()].map((group) => {
    const words = [...new Set(group.map((row) => text(row, 'category')))].filter((word) => word !== '').join(importWords.and)
    return bothSides(group.map((row) => toRow(row, words, record, office)))
  })
  return markDuplicates(db, groups, office).flat()
}

/** `words` are the categories of the whole row, its summary where the file has none. */
function toRow(row: TableRow, words: string, record: ImportRecord, office: Matcher): ImportRow {
  const customerText = text(row, 'customer'), categoryText = text(row, 'category'), staffText = text(row, 'staff'), remark = text(row, 'remark')
  const amounts = record === 'receipts' ? { inFen: money(row, 'amount'), outFen: ZERO } : { inFen: money(row, 'income'), outFen: money(row, 'expense') }
  const attachments = attachmentsIn(text(row, 'attachments')) ?? attachmentsIn(remark)
  const customerId = office.partyOf('customer', customerText)
  const staffId = office.partyOf('staff', staffText) ?? (record === 'daybook' ? office.partyOf('staff', customerText) : null)
  // What the row says and no field of ours can hold stays readable in the summary.
  const departmentId = office.partyOf('department', text(row, 'department'))
  const unknown = record === 'receipts' ? [text(row, 'method')] : [customerId === null ? customerText : '']
  const said = [...unknown, staffId === null ? staffText : '', departmentId === null ? text(row, 'department') : '', attachmentsIn(remark) === undefined ? remark : '']
  const own = record === 'receipts' ? (amounts.inFen < 0 ? importMessages.refundSummary : importMessages.receiptSummary)(customerText) : text(row, 'summary') || (remark === '' ? words : '')
  const summary = (fullSummary(own, own === '' ? [remark] : said) || words).slice(0, LONGEST_SUMMARY)
  const date = text(row, 'date')
  const late = date === '' ? undefined : office.dateProblem(date)
  const counter = record === 'receipts' ? office.receivable : office.counterOf(categoryText, [text(row, 'summary'), summary])
  const problems = row.problems.map((problem) => ({ field: problem.key, code: problem.code as string, text: problem.text }))
  return {
    rowNumber: row.rowNumber, date: date === '' ? null : date, no: text(row, 'no'), summary, categoryText, ...counter, staffId, customerId, departmentId,
    customerText, ...amounts, attachments: attachments ?? 0, problems: late ? [...problems, { field: 'date', code: late, text: date }] : problems, isDuplicate: false
  }
}

/** Income and category columns filled in one row are two entries typed as one. */
function bothSides(group: ImportRow[]): ImportRow[] {
  const [inFen, outFen] = sumsOf(group)
  if (group.length === 1 || inFen === 0 || outFen === 0) return group
  return group.map((row, index) => (index === 0 ? { ...row, problems: [...row.problems, { field: 'expense', code: 'both_sides', text: '' }] } : row))
}

/** Money in and out of one row of the file. */
export const sumsOf = (group: readonly ImportRow[]) => [sumFen(group.map((row) => row.inFen)), sumFen(group.map((row) => row.outFen))] as const

/**
 * Marks rows that the book has already: same day, sides and summary. Two like rows of the file against one of the book
 * leave one to import, because a day may well have two equal fares.
 */
function markDuplicates(db: ReadDb, groups: ImportRow[][], office: Matcher): ImportRow[][] {
  const days = groups.map(([row]) => row!.date).filter((date) => date !== null).sort()
  if (days.length === 0) return groups
  const { accountId, staffId } = office.book
  const left = new Map(movements.all(db, { accountId, staffId, from: days[0]!, to: days.at(-1)! })
    .map((row) => [keyOf(row.date, row.debitFen, row.creditFen, row.summary), row.count]))
  return groups.map((group) => {
    const [inFen, outFen] = sumsOf(group)
    const key = keyOf(group[0]!.date ?? '', inFen, outFen, group[0]!.summary)
    const count = left.get(key) ?? 0
    if (count === 0) return group
    left.set(key, count - 1)
    return group.map((row) => ({ ...row, isDuplicate: true }))
  })
}

const keyOf = (date: string, inFen: number, outFen: number, summary: string) => `${date} ${inFen} ${outFen} ${summary.trim()}`
