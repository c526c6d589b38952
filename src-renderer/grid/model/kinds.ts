import { localDate, parseDateText } from '../../../src-shared/kernel/calendar'
import { normalizeAmountText, parseAmount } from '../../../src-shared/kernel/expression'
import { formatFen, yuanText } from '../../../src-shared/kernel/money'
import { displayText } from '../../../src-shared/listing/cell'
import { gridMessages } from '../../../src-shared/messages/grid'
import type { Parsed, SheetColumn } from '../sheet.types'

/** Text in the editor and on the clipboard: what could be typed again. */
export function editText<Row>(column: SheetColumn<Row>, value: unknown, row: Row): string {
  if (column.text) return column.text(value, row)
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return column.kind === 'money' ? yuanText(value) : String(value)
  const isAsStored = column.kind === 'date' || column.kind === 'text'
  return isAsStored && typeof value === 'string' ? value : displayText(column, value, row)
}

/** Reads typed or pasted text by the column's own parser or its kind's; empty text is null. */
export function parseText<Row>(column: SheetColumn<Row>, text: string, row: Row): Parsed {
  if (column.parse) return column.parse(text, row)
  const plain = text.trim()
  if (plain === '') return { value: null }
  switch (column.kind) {
    case 'money': return within(column, parseMoney(plain), formatFen)
    case 'date': return parseDate(plain, column.near?.(row) ?? localDate(new Date()))
    case 'integer': return within(column, parseInteger(plain), String)
    case 'choice': return parseChoice(column, plain, row)
    case 'text':
    case 'tag': return { value: plain }
  }
}

function parseMoney(text: string): Parsed {
  const result = parseAmount(text)
  if ('fen' in result) return { value: result.fen }
  return 'blank' in result ? { value: null } : { problem: gridMessages.money[result.problem] }
}

/** What was read, or why it may not stand in this column. */
function within<Row>({ least = -Infinity, most = Infinity }: SheetColumn<Row>, read: Parsed, format: (limit: number) => string): Parsed {
  if (!('value' in read) || typeof read.value !== 'number') return read
  if (read.value < least) return { problem: gridMessages.tooSmall(format(least)) }
  return read.value > most ? { problem: gridMessages.tooLarge(format(most)) } : read
}

/** Spreadsheets add a time of midnight to dates they export; it carries nothing. */
function parseDate(text: string, near: string): Parsed {
  const date = parseDateText(text.replace(/[ T]0{1,2}:00(:00)?(\.0+)?$/, ''), near)
  return date === undefined ? { problem: gridMessages.notDate } : { value: date }
}

function parseInteger(text: string): Parsed {
  const found = /^([-+]?\d+)(\.0*)?$/.exec(normalizeAmountText(text))
  const value = found ? Number(found[1]) : Number.NaN
  return Number.isSafeInteger(value) ? { value: value === 0 ? 0 : value } : { problem: gridMessages.notInteger }
}

/** Takes the option whose label or value is the text; a near miss is never guessed, it stays red to be looked at. */
function parseChoice<Row>(column: SheetColumn<Row>, text: string, row: Row): Parsed {
  const options = column.choices?.(text, row) ?? []
  const exact = options.find(({ label, value }) => label === text || value === text)
  if (exact) return { value: exact.value }
  return column.allowsFreeText ? { value: text } : { problem: gridMessages.notChoice }
}

/** True when the value is negative money, which is shown red. */
export const isNegative = <Row>(column: SheetColumn<Row>, value: unknown) =>
  column.kind === 'money' && typeof value === 'number' && value < 0

/** Numbers stand right, everything else left, unless the column says otherwise. */
export const alignOf = <Row>(column: SheetColumn<Row>) =>
  column.align ?? (column.kind === 'money' || column.kind === 'integer' ? 'right' : 'left')
