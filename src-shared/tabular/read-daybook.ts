import { signedAmountTitles } from '../messages/tabular'
import { dayBookShape } from './daybook.shape'
import type { RawSheet } from './raw'
import { readTable, type ReadOptions } from './read-table'
import type { TableShape } from './shape'
import type { Table, TableRow } from './table'
import { matchKey } from './text'
import { titleKey } from './title'

/** What a single amount column means without a direction: all expenses, or income above and expenses below zero. */
export type AmountMeaning = 'expense' | 'signed'

const SIGNED: ReadonlySet<string> = new Set(signedAmountTitles.map(titleKey))

/**
 * Reads a day book (日记账): like readTable, and every entry ends with `income` or `expense` in fen, whichever way the
 * sheet tells them apart (two columns, a direction column, the sign, or categories as columns). A negative figure on
 * either side stays there, because that is a red-ink entry (红字).
 */
export function readDayBook(sheet: RawSheet, options: ReadOptions & { amountMeaning?: AmountMeaning } = {}, shape: TableShape = dayBookShape): Table {
  const table = readTable(sheet, shape, options)
  const column = table.mapping.fields['amount']
  const hasDirection = table.mapping.fields['direction'] !== undefined
  if (column !== undefined) {
    const title = table.header.columns.find((found) => found.index === column)?.leaf ?? ''
    const meaning = options.amountMeaning ?? (shape.moves?.isSigned || SIGNED.has(titleKey(title)) ? 'signed' : 'expense')
    table.rows = table.rows.map((row) => (row.kind === 'data' ? resolve(row, hasDirection ? 'direction' : meaning, shape) : row))
    const hasNegative = table.rows.some((row) => Number(row.values['expense'] ?? 0) < 0)
    if (!hasDirection && meaning === 'expense' && hasNegative) table.warnings.push({ code: 'amount_sign_assumed', detail: '' })
    if (hasDirection || meaning === 'signed') table.printedTotals = []
    table.outKeys = ['expense']
  }
  table.rows = table.rows.map((row) => (row.kind === 'data' ? oneSided(row) : row))
  return table
}

function resolve(row: TableRow, meaning: AmountMeaning | 'direction', { moves }: TableShape): TableRow {
  const { amount, direction, ...values } = row.values
  const problems = row.problems.map((found) => (found.key === 'amount' ? { ...found, key: 'expense' } : found))
  if (typeof amount !== 'number') return { ...row, values, problems }
  if (meaning === 'expense') return { ...row, values: { ...values, expense: amount }, problems }
  const signed = amount >= 0 ? { income: amount } : { expense: -amount }
  if (meaning === 'signed') return { ...row, values: { ...values, ...signed }, problems }
  const word = matchKey(String(direction ?? ''))
  if (moves?.in.includes(word)) return { ...row, values: { ...values, income: amount }, problems }
  if (moves?.out.includes(word)) return { ...row, values: { ...values, expense: amount }, problems }
  const code = word === '' ? 'required' : 'direction'
  return { ...row, values, problems: [...problems, { key: 'direction', code, text: String(direction ?? '') }] }
}

/** A zero on one side is nothing said; figures on both sides are two entries typed as one. */
function oneSided(row: TableRow): TableRow {
  const { income, expense, ...values } = row.values
  if (income === undefined || expense === undefined) return row
  if (income === 0) return { ...row, values: { ...values, expense } }
  if (expense === 0) return { ...row, values: { ...values, income } }
  return { ...row, problems: [...row.problems, { key: 'expense', code: 'both_sides', text: '' }] }
}
