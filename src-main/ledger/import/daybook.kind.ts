import { formatFen, fen, ZERO } from '../../../src-shared/kernel/money'
import { linesOfRow } from '../../../src-shared/ledger/daybook.rules'
import type { ImportRemark, ImportRow } from '../../../src-shared/ledger/import'
import { recordTexts } from '../../../src-shared/messages/import-records'
import type { WriteDb } from '../../db/connection'
import { findCategory } from '../account.service'
import { writeVouchers, type BulkVoucher } from '../bulk.service'
import { balanceBefore } from '../daybook.report'
import { isFound, sumsOf, toDayEntries, type DayEntry } from './daybook.rows'
import { warningsOf } from './daybook.warnings'
import { textOf, plainRow, type Checked, type KindInput, type Made } from './import.kind'
import { matcherOf, type Matcher } from './import.matching'
import type { Names } from './import.names'

/** 日记账 and 回款登记: each row of the file becomes a draft voucher on one cash book, a row with several categories a split one. */
export function checkDayBook({ db, entries, passed, tables, source, words, names, isTurned }: KindInput): Checked {
  const { record } = source
  const office = matcherOf(db, source.bookId ?? 0, words)
  const groups = toDayEntries(db, entries, record, office, names, passed)
  const flat = groups.flat()
  const balance = balanceRemarks(groups), same = sameRows(groups)
  const rows = groups.flatMap((group) => group.map((one, at) => toRow(one, office, record, at === 0 ? [...balance.get(one.entry.ref) ?? [], ...same.get(one.entry.ref) ?? []] : [])))
  const [first] = flat.map((row) => row.date).filter((date) => date !== null).sort()
  const bookOpeningFen = first === undefined ? ZERO : fen(balanceBefore(db, office.book, first))
  return {
    rows, bookOpeningFen, words: record === 'daybook' ? wordsOf(flat) : [], warnings: warningsOf({ tables, isTurned, rows: flat, record, office, bookOpeningFen }),
    *write(w, wanted, { batch }) {
      const made: Made[] = []
      const vouchers = groups.filter(([row]) => wanted.has(row!.entry.ref)).map((group) => toVoucher(w, group, record, office, names, made))
      return { ...yield* writeVouchers(w, vouchers, { source: 'import', sourceRef: String(batch), posts: false }), made }
    }
  }
}

function toRow(one: DayEntry, office: Matcher, record: string, notices: ImportRemark[]): ImportRow {
  const { row } = one.entry
  const shown = (found: DayEntry['staff'], field: string) => (isFound(found) ? found.name : textOf(row, field))
  const amounts = record === 'receipts' ? {} : { income: one.inFen === 0 ? null : one.inFen, expense: one.outFen === 0 ? null : one.outFen, summary: one.summary, category: office.nameOf(one) || one.categoryText }
  const news = (['staff', 'customer', 'department'] as const).filter((key) => one[key].id === null && isFound(one[key])).map((key) => ({ field: key, code: 'new_name', text: one[key].name }))
  const counter = one.categoryId === null && one.accountId === null && one.problems.length === 0 ? [{ field: 'category', code: 'counter_missing', text: one.categoryText }] : []
  return plainRow(one.entry, {
    cells: { ...row.values, ...amounts, attachments: one.attachments || null, staff: shown(one.staff, 'staff'), customer: shown(one.customer, 'customer'), department: shown(one.department, 'department') },
    problems: one.problems, notices: [...notices, ...news, ...counter], isDuplicate: one.isDuplicate, double: one.double, inFen: one.inFen, outFen: one.outFen
  })
}

function wordsOf(rows: readonly DayEntry[]): NonNullable<Checked['words']> {
  return [...Map.groupBy(rows, (row) => row.categoryText)].map(([word, group]) => ({
    word, rows: group.length, keys: [...new Set(group.map((row) => (row.categoryId !== null ? `c${row.categoryId}` : row.accountId !== null ? `a${row.accountId}` : '')))]
  }))
}

/** Entries of one file that say the same in everything: worth a look, though a day may have two equal fares. */
function sameRows(groups: readonly DayEntry[][]): Map<string, ImportRemark[]> {
  const first = new Map<string, DayEntry>(), found = new Map<string, ImportRemark[]>()
  for (const group of groups) {
    const [one] = group as [DayEntry]
    const key = JSON.stringify([one.date, ...sumsOf(group), one.summary, one.categoryText, textOf(one.entry.row, 'no'), textOf(one.entry.row, 'balance')])
    const before = first.get(key)
    if (!before) first.set(key, one)
    else found.set(one.entry.ref, [{ field: 'summary', code: 'same_row', text: placeOf(before) }])
  }
  return found
}

const placeOf = ({ entry: { row, sheet } }: DayEntry) => recordTexts.atSheetRow(sheet, row.rowNumber)

/** More breaks than this and the balance is not that of these rows: filtered, sorted, or of several books. */
const MOST_BREAKS = 0.3

/** Where the printed balance is not the one before plus what came in less what went out; statements may run down in time. */
function balanceRemarks(groups: readonly DayEntry[][]): Map<string, ImportRemark[]> {
  const printed = (group: DayEntry[]) => { const value = group[0]!.entry.row.values['balance']; return typeof value === 'number' ? value : undefined }
  const net = (group: DayEntry[]) => { const [inFen, outFen] = sumsOf(group); return inFen - outFen }
  const up: [string, number][] = [], down: [string, number][] = []
  let pairs = 0
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1]
    if (!before || before[0]!.entry.sheet !== group[0]!.entry.sheet) continue
    const [was, is] = [printed(before), printed(group)]
    if (was === undefined || is === undefined) continue
    pairs++
    if (was + net(group) !== is) up.push([group[0]!.entry.ref, was + net(group)])
    if (is + net(before) !== was) down.push([before[0]!.entry.ref, is + net(before)])
  }
  const breaks = up.length <= down.length ? up : down
  return new Map(breaks.length > pairs * MOST_BREAKS ? [] : breaks.map(([ref, expected]) => [ref, [{ field: 'balance', code: 'balance_differs', text: formatFen(fen(expected)) }]]))
}

function toVoucher(w: WriteDb, group: readonly DayEntry[], record: string, { book }: Matcher, names: Names, made: Made[]): BulkVoucher {
  const [first] = group as [DayEntry]
  const part = ({ categoryId, accountId, staff, department, customer, customerText }: DayEntry) => ({
    categoryId, accountId, productId: null, staffId: names.take(w, 'staff', staff, made), departmentId: names.take(w, 'department', department, made),
    // A customer who paid becomes one of the office's; a payee of a day book need not be.
    customerId: names.take(w, 'customer', record === 'receipts' && customerText !== '' && customer.id === null ? { id: null, isNew: true, name: customerText } : customer, made)
  })
  const [inFen, outFen] = sumsOf(group)
  const lines = linesOfRow(book, {
    draftId: null, revision: null, date: first.date!, summary: first.summary, attachments: first.attachments, ...part(first), inFen, outFen,
    parts: group.length === 1 ? [] : group.map((row) => ({ ...part(row), summary: '', amountFen: row.inFen === 0 ? row.outFen : row.inFen }))
  }, { accountOfCategory: (id) => findCategory(w, id)?.accountId })
  return { date: first.date!, type: null, attachments: first.attachments, lines }
}
