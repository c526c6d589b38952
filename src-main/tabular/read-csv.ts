import { Refusal } from '../../src-shared/kernel/errors'
import type { RawCell, RawSheet } from '../../src-shared/tabular/raw'
import type { ReadLimits } from './limits'
import { trimRows } from './cell-rows'

const SAMPLED_LINES = 60
const DELIMITERS = ['\t', ',', ';', '|', '\uff0c'] as const

/**
 * Finds what separates the fields: the delimiter that cuts most of the first lines into the same number of fields, quoted
 * text left out. A comma when none does.
 */
export function detectDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  if (declared) return declared[1]!
  const unquoted = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '""')
  const lines = unquoted.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, SAMPLED_LINES)
  let best = ',', bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    const score = Math.max(0, ...[...counts].map(([count, times]) => times * (1 + Math.min(count, 20) / 100)))
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

/**
 * Reads delimited text by RFC 4180, with line breaks and doubled quotes inside quoted fields. A quote inside an unquoted
 * field is an ordinary character. Cells are text; `="001"` is 001, and an apostrophe before figures or a neutralised formula is
 * dropped. Refuses with FILE_DAMAGED a quote that never closes, with its row.
 */
export function readCsv(text: string, name: string, limits: ReadLimits): RawSheet {
  const delimiter = detectDelimiter(text)
  const start = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0
  const rows: RawCell[][] = []
  let row: RawCell[] = [], at = start, cells = 0
  const endRow = () => {
    if (rows.length >= limits.rows) throw new Refusal('FILE_TOO_LARGE', { limit: 'rows' })
    while (row.length > 0 && row.at(-1) === null) row.pop()
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter, rows.length + 1) : plainField(text, at, delimiter)
    if (++cells > limits.cells) throw new Refusal('FILE_TOO_LARGE', { limit: 'cells' })
    row.push(csvCell(field.value))
    at = field.end
    if (text[at] === delimiter) {
      at++
      if (at === text.length) row.push(null)
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    endRow()
  }
  if (row.length > 0) endRow()
  return { name, rows: trimRows(rows), merges: [], hidden: false }
}

interface Field { value: string; end: number }

const isEnd = (char: string | undefined, delimiter: string) =>
  char === undefined || char === delimiter || char === '\n' || char === '\r'

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from
  while (!isEnd(text[end], delimiter)) end++
  return { value: text.slice(from, end), end }
}

function quotedField(text: string, from: number, delimiter: string, rowNumber: number): Field {
  let value = '', at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new Refusal('FILE_DAMAGED', { reason: 'quote', row: rowNumber })
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at++
  }
  const rest = plainField(text, at, delimiter)
  return { value: value + rest.value, end: rest.end }
}

function csvCell(value: string): RawCell {
  if (value.trim() === '') return null
  const asText = /^="(.*)"$/s.exec(value)
  if (asText) return asText[1]!.replace(/""/g, '"')
  return /^'\s*[\d\uffe5\u00a5=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(value) ? value.slice(1) : value
}
