import { costEndings, dateParts as dateWords, plainAmountTitles, rowTotalTitles } from '../messages/tabular'
import { columnContent, isAmountLike, NO_CONTENT, type ColumnContent } from './column-content'
import type { Header, HeaderColumn } from './header'
import type { RawSheet } from './raw'
import { vocabularyOf, type FieldShape, type TableShape } from './shape'
import { titleKey } from './title'

/** Which column (0-based) feeds which field; the user may change it before the table is read. */
export interface Mapping {
  fields: Record<string, number>
  /** Columns that are categories themselves. */
  categories: { index: number; category: string }[]
  /** 年 月 日 in columns of their own. */
  dateParts?: { year?: number; month: number; day: number }
  /** The column that adds up a row's categories. */
  rowTotal?: number
  leftover: number[]
  /** Required fields without a column. */
  missing: string[]
}

const ROW_TOTALS: ReadonlySet<string> = new Set(rowTotalTitles.map(titleKey))
const PLAIN_AMOUNTS: ReadonlySet<string> = new Set(plainAmountTitles.map(titleKey))
/** Half of an exact match may stay below: a date column of unreadable dates is still found if there is no better one. */
const LEAST_SCORE = 48
const EXACT_SCORE = 85

/**
 * Matches a header's columns to a shape's fields by name, synonym and containment, the best pairs first and no column
 * twice. With the sheet at hand its contents have a say: a column of text is no amount unless its title says so exactly.
 */
export function matchColumns(shape: TableShape, header: Header, categories: readonly string[], sheet?: RawSheet): Mapping {
  const contents = new Map(sheet ? header.columns.map((column) => [column.index, columnContent(sheet, header, column.index)]) : [])
  const canBeAmount = (column: HeaderColumn) => isAmountLike(contents.get(column.index) ?? NO_CONTENT)
  const { unpivot } = shape
  const titles = vocabularyOf(shape, [])
  const known = unpivot ? categoryColumns(header.columns.filter(canBeAmount), categories, titles, 'known') : []
  const reserved = known.length > 1 && known.some((found) => found.isExact) ? known : []
  const taken = new Set(reserved.map((found) => found.index))
  const fields = assign(shape.fields, header.columns.filter((column) => !taken.has(column.index)), contents)
  const isTotal = (index: number) => ROW_TOTALS.has(titleKey(header.columns.find((column) => column.index === index)?.leaf ?? ''))
  const hasAmount = shape.fields.some(({ key, role }) => role && role !== 'balance' && key in fields && !isTotal(fields[key]!))
  const used = new Set([...Object.values(fields).filter((index) => !isTotal(index)), ...taken])
  const rest = header.columns.filter((column) => !used.has(column.index) && canBeAmount(column))
  const more = unpivot && (reserved.length > 0 || !hasAmount) ? categoryColumns(rest, categories, titles, 'any') : []
  const found = [...reserved, ...more]
  const isWide = found.length > 1 || (found.length === 1 && !hasAmount)
  const total = isWide ? fields[unpivot!.amount] : undefined
  for (const field of shape.fields) {
    const isBeaten = field.unless?.some((key) => key in fields)
    const isSpread = isWide && (field.role === 'single' || field.key === unpivot?.category || field.key === unpivot?.amount)
    if (isBeaten || isSpread) delete fields[field.key]
  }
  const dateField = shape.fields.find((field) => field.kind === 'date')
  const parts = dateField && !(dateField.key in fields) ? splitDate(header.columns) : undefined
  const spread = isWide ? found.sort((a, b) => a.index - b.index).map(({ index, category }) => ({ index, category })) : []
  return finish(shape, header, fields, spread, parts, total)
}

function finish(
  shape: TableShape, header: Header, fields: Record<string, number>, categories: Mapping['categories'], parts: Mapping['dateParts'],
  spreadTotal: number | undefined
): Mapping {
  const taken = new Set([...Object.values(fields), ...categories.map((found) => found.index), ...Object.values(parts ?? {})])
  const left = header.columns.filter((column) => !taken.has(column.index))
  const isTotal = ({ index, leaf }: HeaderColumn) =>
    index === spreadTotal || (spreadTotal === undefined && (ROW_TOTALS.has(titleKey(leaf)) || PLAIN_AMOUNTS.has(titleKey(leaf))))
  const total = categories.length > 0 ? left.find(isTotal) : undefined
  const hasDate = (field: FieldShape) => field.kind === 'date' && parts !== undefined
  const without = shape.fields.filter((field) => field.required && !(field.key in fields) && !hasDate(field))
  const missing = without.map((field) => field.key)
  const hasAmount = categories.length > 0 || !shape.anyAmount || shape.anyAmount.some((key) => key in fields)
  return {
    fields, categories, missing: hasAmount ? missing : [...missing, shape.anyAmount!.at(-1)!],
    leftover: left.filter((column) => column !== total).map((column) => column.index),
    ...(parts ? { dateParts: parts } : {}), ...(total ? { rowTotal: total.index } : {})
  }
}

/** Gives each field its best column, the surest pairs first. */
function assign(
  fields: readonly FieldShape[], columns: readonly HeaderColumn[], contents: ReadonlyMap<number, ColumnContent>
): Record<string, number> {
  const scored = (field: FieldShape, column: HeaderColumn, order: number) =>
    ({ field, column, order, score: fieldScore(field, column, contents.get(column.index)) })
  const pairs = fields.flatMap((field, order) => columns.map((column) => scored(field, column, order)))
    .filter((pair) => pair.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.order - b.order || a.column.index - b.column.index)
  const result: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { field, column } of pairs) {
    if (field.key in result || taken.has(column.index)) continue
    result[field.key] = column.index
    taken.add(column.index)
  }
  return result
}

function fieldScore(field: FieldShape, column: HeaderColumn, content: ColumnContent = NO_CONTENT): number {
  const score = titleScore(column, field.synonyms)
  const isText = !isAmountLike(content), isNumbers = content.amounts > content.texts + content.dates
  const isAllText = isText && content.amounts + content.formulas === 0
  if (field.kind === 'amount' && !field.isPrinted && (isAllText || (isText && score < EXACT_SCORE))) return 0
  const isFilled = content.texts + content.amounts + content.dates > 0
  if (field.kind === 'date' && isFilled && content.readableDates === 0) return score / 2
  if (score >= EXACT_SCORE) return score
  return field.kind === 'text' && isNumbers ? 0 : score
}

/**
 * How well a column's title is one of the synonyms: 100 for its leaf, less for the joined path (收入 over 金额), a group's
 * name over a plain amount, or containment, where the end counts more because the head of a Chinese noun stands last.
 */
export function titleScore(column: HeaderColumn, synonyms: readonly string[]): number {
  const leaf = titleKey(column.leaf), joined = titleKey(column.path.join(''))
  const groups = column.path.slice(0, -1).map(titleKey)
  let best = 0
  synonyms.forEach((synonym, index) => {
    const key = titleKey(synonym), order = Math.min(index, 28) * 0.5
    const isGroupOfPlain = groups.includes(key) && PLAIN_AMOUNTS.has(leaf)
    if (leaf === key) best = Math.max(best, 100 - order)
    else if (joined === key || isGroupOfPlain) best = Math.max(best, 101 - order)
    else if (groups.includes(key)) best = Math.max(best, 60)
    else best = Math.max(best, containment(leaf, key))
  })
  return best
}

function containment(leaf: string, key: string): number {
  if (leaf.length < 2 || key.length < 2) return 0
  const bare = leaf.replace(/[)\]]$/, '')
  if (bare.includes(key)) return 50 + (25 * key.length) / leaf.length + (bare.endsWith(key) ? 8 : 0)
  return key.includes(leaf) ? 35 + (20 * leaf.length) / key.length : 0
}

/**
 * Columns named as categories, exactly or by a shared stem of two characters (差旅 for 差旅费); with `any`, costs the office
 * has no category for yet as well. A title of the shape itself (收入) is never a stem.
 */
function categoryColumns(
  columns: readonly HeaderColumn[], categories: readonly string[], titles: ReadonlySet<string>, mode: 'known' | 'any'
): CategoryColumn[] {
  const keys = categories.map((category) => ({ category, key: titleKey(category) }))
  return columns.flatMap((column) => {
    const names = [...column.path].reverse().map(titleKey)
    if (ROW_TOTALS.has(names[0]!)) return []
    const exact = names.flatMap((name) => keys.filter(({ key }) => key === name))[0]
    const alike = titles.has(names[0]!) ? [] : keys.filter(({ key }) => isNear(names[0]!, key))
    const near = alike.sort((a, b) => b.key.length - a.key.length)[0]
    const found = exact ?? near
    if (found) return [{ index: column.index, category: found.category, isExact: exact !== undefined }]
    return mode === 'any' && COST_TITLE.test(names[0]!) ? [{ index: column.index, category: column.leaf, isExact: false }] : []
  })
}

interface CategoryColumn { index: number; category: string; isExact: boolean }

/** A column named like a cost is one, also where the office has no category of that name yet. */
const COST_TITLE = new RegExp(`.(${costEndings.join('|')})$`)

const COST_TAIL = new RegExp(`(${costEndings.join('|')})$`)

function isNear(name: string, key: string): boolean {
  const [a, b] = [name.replace(COST_TAIL, ''), key.replace(COST_TAIL, '')]
  return a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a))
}

/** 月 and 日 side by side, as printed account books have them, with 年 over them or beside. */
function splitDate(columns: readonly HeaderColumn[]): Mapping['dateParts'] {
  const named = (word: string) => columns.find((column) => titleKey(column.leaf) === word)
  const year = named(dateWords.year), month = named(dateWords.month), day = named(dateWords.day)
  if (!month || !day) return undefined
  return { ...(year ? { year: year.index } : {}), month: month.index, day: day.index }
}
