import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RawCell, RawMerge, RawSheet } from '../../src-shared/tabular/raw'

export const CATEGORIES = ['差旅费', '业务招待费', '办公费', '通讯费', '交通费', '市场推广费', '房租水电费']

export const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name))

/** A sheet from its rows; merges as spreadsheets write them (A1:C1). */
export function sheet(rows: RawCell[][], merges: string[] = [], name = 'Sheet1'): RawSheet {
  return { name, rows, merges: merges.map(mergeOf), hidden: false }
}

function mergeOf(reference: string): RawMerge {
  const [, c1, r1, c2, r2] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference)!
  return { r1: Number(r1) - 1, c1: c1!.charCodeAt(0) - 65, r2: Number(r2) - 1, c2: c2!.charCodeAt(0) - 65 }
}

export const day = (date: string): RawCell => ({ date })

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written by hand, part by part, so that the reader isn't tested by its own writer. */
export function workbookFile(parts: { sheetXml: string; strings?: string; styles?: string; workbookPr?: string; extra?: Record<string, string> }): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${REL}">${parts.workbookPr ?? ''}<sheets><sheet name="一月" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="x"><Relationship Id="a" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="b" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="c" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': parts.sheetXml,
    ...(parts.strings === undefined ? {} : { 'xl/sharedStrings.xml': parts.strings }),
    ...(parts.styles === undefined ? {} : { 'xl/styles.xml': parts.styles }),
    ...parts.extra
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

export const worksheet = (rows: string, tail = '') => `<?xml version="1.0"?><worksheet ${NS}><sheetData>${rows}</sheetData>${tail}</worksheet>`
