import { categoryFor, LONGEST_SUMMARY } from '../../../src-shared/ledger/import.rules'
import type { ImportRecord } from '../../../src-shared/ledger/import'
import type { Table } from '../../../src-shared/tabular/table'
import { compareTotals, type TotalCheck } from '../../../src-shared/tabular/totals'
import { importWords } from '../../../src-shared/messages/import'
import { isFound, type DayEntry } from './daybook.rows'
import type { Matcher } from './import.matching'
import { sidesOf } from './import.reader'

interface Warning { code: string; data: unknown }
const MOST_NAMES = 5

/** What the warnings of a day book are drawn from. */
interface Given { tables: readonly Table[]; isTurned: boolean; rows: readonly DayEntry[]; record: ImportRecord; office: Matcher; bookOpeningFen: number }

/** What to know before taking the file in; worded by importMessages.warnings. */
export function warningsOf({ tables, isTurned, rows, record, office, bookOpeningFen }: Given): Warning[] {
  const found: Warning[] = [], [first] = tables
  if (isTurned) found.push({ code: 'sides_turned', data: {} })
  else if (first && sidesOf(first) === 'swapped') found.push({ code: 'sides_doubtful', data: {} })
  if (first?.openingFen !== undefined && rows.length > 0 && bookOpeningFen !== first.openingFen) {
    found.push({ code: 'opening_differs', data: { fileFen: first.openingFen, bookFen: bookOpeningFen } })
  }
  for (const from of new Set(rows.map((row) => row.categoryText))) {
    const category = from === '' ? undefined : categoryFor(from, office.categories)
    const used = office.categories.find(({ id }) => id === rows.find((row) => row.categoryText === from)?.categoryId)
    if (category && used === category && used.name !== from && used.fullName !== from) found.push({ code: 'category_mapped', data: { from, to: used.fullName } })
  }
  const nowhere = rows.filter((row) => row.categoryId === null && row.accountId === null && row.problems.length === 0)
  if (nowhere.length > 0) found.push({ code: 'counter_missing', data: { rows: nowhere.length } })
  const strangers = rows.filter((row) => row.customerText !== '' && !isFound(row.customer) && !isFound(row.staff)).map((row) => row.customerText)
  if (strangers.length > 0) found.push({ code: record === 'receipts' ? 'customer_new' : 'customer_unknown', data: named(strangers) })
  const cut = rows.filter((row) => row.summary.length === LONGEST_SUMMARY)
  if (cut.length > 0) found.push({ code: 'summary_cut', data: { row: cut[0]!.entry.row.rowNumber, rows: cut.length } })
  return found
}

/** What the tables themselves say, whatever they hold: units, years assumed, printed totals that differ. */
export function tableWarnings(tables: readonly Table[]): Warning[] {
  const found: Warning[] = tables.flatMap((table) => table.warnings).filter(({ code }) => code !== 'unknown_category').map(({ code, detail }) => ({ code, data: detail }))
  for (const check of tables.flatMap(totalChecks)) {
    if (check.verdict === 'differs') found.push({ code: 'totals_differ', data: { label: check.label, row: check.row } })
    else if (check.verdict === 'with_opening') found.push({ code: 'totals_with_opening', data: {} })
  }
  return found
}

/** The file's printed totals; one that counts earlier months too (本年累计) proves nothing where it differs. */
export function totalChecks(table: Table): TotalCheck[] {
  const [first] = table.rows.flatMap((row) => (row.kind === 'data' && row.values['date'] !== undefined ? [String(row.values['date'])] : [])).sort()
  const isWhole = first?.slice(5, 7) === '01'
  return compareTotals(table).filter((check) => check.verdict !== 'differs' || isWhole || !check.label.includes(importWords.cumulative))
}

const named = (names: readonly string[]) => {
  const unique = [...new Set(names)]
  return { count: unique.length, names: unique.slice(0, MOST_NAMES) }
}

/** A printed total on every page would say the same thing over and over. */
export const uniqueByText = (warnings: readonly Warning[]) => [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()]
