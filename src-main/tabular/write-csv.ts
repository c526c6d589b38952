import { yuanText } from '../../src-shared/kernel/money'
import { neutralizeText } from './neutralize'
import type { ColumnKind, XlsxColumn, XlsxValue } from './xlsx-book'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Writes a table as CSV by RFC 4180 with CRLF, in UTF-8 with the mark by which Chinese Excel knows it. Money in fen is
 * written in yuan; numbers stay numbers, text that would run as a formula is neutralised.
 */
export function writeCsv(columns: readonly Pick<XlsxColumn, 'title' | 'kind'>[], rows: Iterable<readonly XlsxValue[]>): Uint8Array {
  const lines = [columns.map((column) => quoted(neutralizeText(column.title))).join(',')]
  for (const values of rows) lines.push(columns.map((column, at) => csvField(values[at] ?? null, column.kind)).join(','))
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`, 'utf8')
}

function csvField(value: XlsxValue, kind: ColumnKind): string {
  if (value === null) return ''
  if (typeof value === 'number') return kind === 'money' && Number.isSafeInteger(value) ? yuanText(value) : String(value)
  return quoted(neutralizeText(value))
}

const quoted = (text: string) => (/[",\r\n\t;|]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
