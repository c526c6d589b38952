import type { RawCell } from '../../src-shared/tabular/raw'
import { isoCell } from './cell-rows'

/** Where spaces are counted instead of written, a cell can claim any number of them; so many take no more room than the claim. */
const MOST_SPACES = 20

/** The text of a cell as it opens and closes: its paragraphs, but not those of notes and drawings inside it. */
export class OdsText {
  private readonly paragraphs: string[] = []
  private depth = 0
  private isParagraph = false
  /** How deep we are inside the reading (拼音) of a ruby text. */
  private reading = 0

  /** `name`: the element's local name. */
  open(name: string, attributes: Record<string, string>) {
    this.depth++
    if (this.depth === 1) {
      this.isParagraph = name === 'p' || name === 'h'
      if (this.isParagraph) this.paragraphs.push('')
    } else if (this.isParagraph) {
      if (name === 's') this.add(' '.repeat(Math.min(repeatOf(attributes['text:c']), MOST_SPACES)))
      else if (name === 'tab') this.add('\t')
      else if (name === 'line-break') this.add('\n')
      else if (name === 'ruby-text') this.reading++
    }
  }

  text(text: string) {
    if (this.depth > 0 && this.isParagraph) this.add(text.replace(/[ \t\r\n]+/g, ' '))
  }

  close(name: string) {
    if (name === 'ruby-text' && this.reading > 0) this.reading--
    if (--this.depth === 0) this.isParagraph = false
  }

  /** What the cell shows; undefined where it has no paragraph at all. */
  shown(): string | undefined { return this.paragraphs.length === 0 ? undefined : this.paragraphs.join('\n') }

  private add(text: string) {
    if (this.reading === 0) this.paragraphs[this.paragraphs.length - 1] += text
  }
}

/** A repeat or span count: a positive whole number, else 1. */
export function repeatOf(value: string | undefined): number {
  const count = Number(value ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}

/**
 * What a cell holds, by its value type (ODF 1.3 part 3, 19.387); `shown` is its text. Errors are strings whose value is
 * empty and whose text names them; a formula without type and text is one that nobody has calculated.
 */
export function odsCell(attributes: Record<string, string>, shown: string | undefined): RawCell {
  const type = attributes['office:value-type'], text = shown ?? ''
  switch (type) {
    case 'float': case 'currency': case 'percentage': return number(attributes['office:value'], text)
    case 'date': return isoCell(attributes['office:date-value'] ?? text)
    case 'time': return dayFraction(attributes['office:time-value'] ?? '') ?? text
    case 'boolean': return attributes['office:boolean-value'] === 'true'
    case 'string': return attributes['office:string-value'] || text
    case undefined: break
  }
  const formula = attributes['table:formula']
  if (formula === undefined || shown !== undefined) return text
  return { formula: formula.replace(/^\w+:(?==)/, '') }
}

function number(value: string | undefined, text: string): RawCell {
  if (value === undefined || value.trim() === '') return text
  const parsed = Number(value)
  return Number.isFinite(parsed) ? parsed : value
}

/** A duration (PT18H30M00S) as the part of a day that other workbooks keep a time of day as. */
function dayFraction(duration: string): number | undefined {
  const [whole, sign, hours, minutes, seconds] = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration) ?? []
  if (whole === undefined) return undefined
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -total : total) / 86_400
}
