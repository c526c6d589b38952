import { fen, sumFen, ZERO, type Fen } from '../../../src-shared/kernel/money'
import type { ImportRecord, ImportRemark } from '../../../src-shared/ledger/import'
import { attachmentsIn, fullSummary, LONGEST_SUMMARY } from '../../../src-shared/ledger/import.rules'
import { importMessages, importWords } from '../../../src-shared/messages/import'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { recordTexts } from '../../../src-shared/messages/import-records'
import type { TableRow } from '../../../src-shared/tabular/table'
import type { DirectoryKind } from '../../../src-shared/workspace/office'
import type { ReadDb } from '../../db/connection'
import { remarksOf, textOf, type Entry } from './import.kind'
import type { Counter, Matcher } from './import.matching'
import type { Found, Names } from './import.names'
import { movements } from './import.repo'

/** An entry as a row of a day book: where it goes, whom it names, how much. */
export interface DayEntry extends Counter {
  entry: Entry; date: string | null; summary: string; categoryText: string; staff: Found; customer: Found; department: Found; customerText: string
  inFen: Fen; outFen: Fen; attachments: number; problems: ImportRemark[]; isDuplicate: boolean; double: string
}

const money = (row: TableRow, key: string) => { const value = row.values[key]; return typeof value === 'number' ? fen(value) : ZERO }

/** The rows of a file as they would come in, in its order; the parts of a split row follow one another. */
export function toDayEntries(db: ReadDb, entries: readonly Entry[], record: ImportRecord, office: Matcher, names: Names, passed: () => void): DayEntry[][] {
  const groups = [...Map.groupBy(entries, (entry) => entry.ref).values()].map((group) => {
    const words = [...new Set(group.map(({ row }) => textOf(row, 'category')))].filter((word) => word !== '').join(importWords.and)
    return bothSides(group.map((entry) => { passed(); return toDayEntry(entry, words, record, office, names) }))
  })
  return markDuplicates(db, groups, office)
}

/** `words` are the categories of the whole row, its summary where the file has none. */
function toDayEntry(entry: Entry, words: string, record: ImportRecord, office: Matcher, names: Names): DayEntry {
  const { row } = entry, isReceipts = record === 'receipts'
  const customerText = textOf(row, 'customer'), categoryText = textOf(row, 'category'), staffText = textOf(row, 'staff'), remark = textOf(row, 'remark')
  const amounts = isReceipts ? { inFen: money(row, 'amount'), outFen: ZERO } : { inFen: money(row, 'income'), outFen: money(row, 'expense') }
  const attachments = attachmentsIn(textOf(row, 'attachments')) ?? attachmentsIn(remark)
  const customer = names.find('customer', 'customer', customerText), department = names.find('department', 'department', textOf(row, 'department'))
  const own = names.find('staff', 'staff', staffText), payee = isReceipts ? own : names.find('staff', 'staff', customerText), staff = isFound(own) ? own : payee
  // What the row says and no field of ours can hold stays readable in the summary.
  const unknown = isReceipts ? [textOf(row, 'method')] : [isFound(customer) ? '' : customerText]
  const said = [...unknown, isFound(staff) ? '' : staffText, isFound(department) ? '' : department.name, attachmentsIn(remark) === undefined ? remark : '']
  const ownSummary = isReceipts ? (amounts.inFen < 0 ? importMessages.refundSummary : importMessages.receiptSummary)(customerText) : textOf(row, 'summary') || (remark === '' ? words : '')
  const summary = (fullSummary(ownSummary, ownSummary === '' ? [remark] : said) || words).slice(0, LONGEST_SUMMARY)
  const date = textOf(row, 'date'), late = date === '' ? undefined : office.dateProblem(date)
  const counter = isReceipts ? office.receivable : office.counterOf(categoryText, [textOf(row, 'summary'), summary])
  const problems = remarksOf(row)
  const miss = (kind: DirectoryKind, text: string) => { names.miss(kind, text, true, names.all(kind).map((one) => one.name)) }
  if (staffText !== '' && !isFound(own)) miss('staff', staffText)
  if (department.name !== '' && !isFound(department)) miss('department', department.name)
  // A customer who paid is made one of the office's without being asked about.
  if (!isReceipts && customerText !== '' && !isFound(customer) && !isFound(payee)) miss('customer', customerText)
  return {
    entry, date: date === '' ? null : date, summary, categoryText, ...counter, staff: isFound(staff) ? staff : own, customer, department, customerText, ...amounts, attachments: attachments ?? 0,
    problems: late ? [...problems, { field: 'date', code: late, text: date }] : problems, isDuplicate: false, double: ''
  }
}

export const isFound = (found: Found) => found.id !== null || found.isNew

/** Income and category columns filled in one row are two entries typed as one. */
function bothSides(group: DayEntry[]): DayEntry[] {
  const [inFen, outFen] = sumsOf(group)
  if (group.length === 1 || inFen === 0 || outFen === 0) return group
  return group.map((row, index) => (index === 0 ? { ...row, problems: [...row.problems, { field: 'expense', code: 'both_sides', text: '' }] } : row))
}

/** Money in and out of one row of the file. */
export const sumsOf = (group: readonly DayEntry[]) => [sumFen(group.map((row) => row.inFen)), sumFen(group.map((row) => row.outFen))] as const

/**
 * Marks rows that the book has already: same day, sides and summary. Two like rows of the file against one of the book
 * leave one to import, because a day may well have two equal fares.
 */
function markDuplicates(db: ReadDb, groups: DayEntry[][], office: Matcher): DayEntry[][] {
  const days = groups.map(([row]) => row!.date).filter((date) => date !== null).sort()
  if (days.length === 0) return groups
  const { accountId, staffId } = office.book
  const left = Map.groupBy(movements.all(db, { accountId, staffId, from: days[0]!, to: days.at(-1)! }), (row) => keyOf(row.date, row.debitFen, row.creditFen, row.summary))
  return groups.map((group) => {
    const [inFen, outFen] = sumsOf(group)
    const found = left.get(keyOf(group[0]!.date ?? '', inFen, outFen, group[0]!.summary))?.shift()
    if (!found) return group
    const label = `${found.date} ${found.no === null ? recordTexts.draft : voucherNo(found.type as never, found.no)} ${found.summary}`
    return group.map((row) => ({ ...row, isDuplicate: true, double: recordTexts.inOffice(label) }))
  })
}

const keyOf = (date: string, inFen: number, outFen: number, summary: string) => `${date} ${inFen} ${outFen} ${summary.trim()}`
