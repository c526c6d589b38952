import { Refusal } from '../../src-shared/kernel/errors'
import type { RawCell, RawMerge, RawSheet } from '../../src-shared/tabular/raw'
import { trimRows } from './cell-rows'
import type { ReadLimits } from './limits'

const MOST_SPANNED_ROWS = 5_000
const MOST_COLUMNS = 1_024
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '\u00a5', mdash: '\u2014', ndash: '\u2013', minus: '\u2212'
}

const PAGE_START = /^\s*(<\?xml[^>]*>\s*)?(<!doctype html|<html|<table|<meta|<head|<style|<body|<!--)/i

/** True for a web page with a table in it. */
export const isHtmlTable = (text: string) => PAGE_START.test(text.slice(0, 1000)) && /<table[\s>]/i.test(text)

/**
 * Reads the tables of a web page saved as .xls, as many systems export them, one sheet each; nested tables count to the
 * table around them. Cells are text, except where x:num gives the number behind a formatted one. Refuses with
 * FILE_TOO_LARGE.
 */
export function readHtml(text: string, name: string, limits: ReadLimits): RawSheet[] {
  const reader = new HtmlReader(name, limits)
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
  let last = 0
  for (let match = pattern.exec(bare); match; match = pattern.exec(bare)) {
    reader.text(bare.slice(last, match.index))
    last = pattern.lastIndex
    reader.tag(match[2]!.toLowerCase(), match[1] === '/', match[3] ?? '')
  }
  reader.text(bare.slice(last))
  return reader.finish()
}

class HtmlReader {
  private readonly sheets: RawSheet[] = []
  private readonly name: string
  private readonly limits: ReadLimits
  private sheet: RawSheet | undefined
  private depth = 0
  private row: RawCell[] | undefined
  private column = 0
  private content = ''
  private number: number | undefined
  private isCell = false
  private cellsLeft: number
  /** Until which row (exclusive) a column is covered by a cell above. */
  private covered: number[] = []

  constructor(name: string, limits: ReadLimits) {
    this.name = name
    this.limits = limits
    this.cellsLeft = limits.cells
  }

  text(text: string) { if (this.isCell) this.content += text }

  tag(name: string, isClosing: boolean, attributes: string) {
    if (name === 'table') {
      this.depth += isClosing ? -1 : 1
      if (this.depth === (isClosing ? 0 : 1)) this.turnTable(isClosing)
      return
    }
    if (this.depth !== 1) return
    if (name === 'tr') { this.endCell(); this.row = undefined; if (!isClosing) this.startRow() }
    if (name === 'td' || name === 'th') { this.endCell(); if (!isClosing) this.startCell(attributes) }
    if (name === 'br' || name === 'p' || name === 'div') this.text(' ')
  }

  finish(): RawSheet[] {
    this.endCell()
    for (const sheet of this.sheets) trimRows(sheet.rows)
    return this.sheets
  }

  private turnTable(isClosing: boolean) {
    this.endCell()
    this.row = undefined
    this.covered = []
    if (isClosing) { this.sheet = undefined; return }
    if (this.sheets.length >= this.limits.sheets) throw new Refusal('FILE_TOO_LARGE', { limit: 'sheets' })
    const name = this.sheets.length === 0 ? this.name : `${this.name} ${this.sheets.length + 1}`
    this.sheet = { name, rows: [], merges: [], hidden: false }
    this.sheets.push(this.sheet)
  }

  private startRow() {
    if (!this.sheet) return
    if (this.sheet.rows.length >= this.limits.rows) throw new Refusal('FILE_TOO_LARGE', { limit: 'rows' })
    this.row = []
    this.column = 0
    this.sheet.rows.push(this.row)
  }

  private startCell(attributes: string) {
    if (!this.row) this.startRow()
    if (!this.row || !this.sheet) return
    const index = this.sheet.rows.length - 1
    while ((this.covered[this.column] ?? 0) > index) this.column++
    const columns = span(attributes, 'colspan', MOST_COLUMNS), rows = span(attributes, 'rowspan', MOST_SPANNED_ROWS)
    if (this.column + columns > MOST_COLUMNS) throw new Refusal('FILE_TOO_LARGE', { limit: 'cells' })
    this.cellsLeft -= Math.max(0, this.column + 1 - this.row.length)
    if (this.cellsLeft < 0) throw new Refusal('FILE_TOO_LARGE', { limit: 'cells' })
    while (this.row.length <= this.column) this.row.push(null)
    const merge: RawMerge = { r1: index, c1: this.column, r2: index + rows - 1, c2: this.column + columns - 1 }
    if (rows > 1 || columns > 1) this.sheet.merges.push(merge)
    for (let column = merge.c1; column <= merge.c2; column++) this.covered[column] = index + rows
    const number = /x:num="([-+\d.eE]+)"/.exec(attributes)?.[1]
    this.number = number !== undefined && Number.isFinite(Number(number)) ? Number(number) : undefined
    this.isCell = true
    this.content = ''
  }

  private endCell() {
    if (!this.isCell || !this.row) { this.isCell = false; return }
    const text = decodeEntities(this.content).trim()
    this.row[this.row.length - 1] = this.number ?? (text === '' ? null : text)
    this.isCell = false
    this.column++
  }
}

const span = (attributes: string, name: string, most: number) =>
  Math.min(most, Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1)))

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
