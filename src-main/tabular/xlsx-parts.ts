import { posix } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import { isDateFormat } from '../../src-shared/tabular/serial'
import { attribute, readXml } from './xml'
import type { ZipParts } from './zip-parts'

export interface SheetPart { name: string; path: string; hidden: boolean }
export interface WorkbookParts {
  sheets: SheetPart[]
  is1904: boolean
  sharedStrings: string | undefined
  styles: string | undefined
}

/** What spreadsheet programs allow a number format; searching a longer one for dates could take minutes. */
export const LONGEST_FORMAT = 255

interface Relation { type: string; target: string }

/** Finds the workbook's parts through its relationships. Refuses with FILE_NOT_A_TABLE or FILE_KIND_UNSUPPORTED. */
export async function workbookParts(parts: ZipParts): Promise<WorkbookParts> {
  const workbook = await workbookPath(parts)
  const relations = await relationsOf(parts, workbook)
  const target = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target
  const sheets: SheetPart[] = []
  let is1904 = false
  await readXml(parts, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attribute(attributes, 'id') ?? '')
      if (relation?.type !== 'worksheet') return
      const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
      sheets.push({ name: attribute(attributes, 'name') ?? '', path: relation.target, hidden })
    }
  })
  return { sheets, is1904, sharedStrings: target('sharedStrings'), styles: target('styles') }
}

async function workbookPath(parts: ZipParts): Promise<string> {
  if (parts.has('xl/workbook.bin')) throw new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'xlsb' })
  const roots = parts.has('_rels/.rels') ? await relationsOf(parts, '') : new Map<string, Relation>()
  const path = [...roots.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!parts.has(path) || /^word\/|^ppt\//.test(path)) throw new Refusal('FILE_NOT_A_TABLE', {})
  return path
}

/** The relationships of a part by id, their types cut to the last word, their targets resolved to part names. */
async function relationsOf(parts: ZipParts, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part === '' ? 'x' : part)
  const path = posix.join(folder, '_rels', `${part === '' ? '' : posix.basename(part)}.rels`)
  const relations = new Map<string, Relation>()
  if (!parts.has(path)) return relations
  await readXml(parts, path, {
    open(name, attributes) {
      const id = attribute(attributes, 'Id'), target = attribute(attributes, 'Target')
      const isExternal = attribute(attributes, 'TargetMode') === 'External'
      if (name !== 'Relationship' || id === undefined || target === undefined || isExternal) return
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      relations.set(id, { type, target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) })
    }
  })
  return relations
}

/** For each cell style by its index, whether it shows a date. */
export async function dateStyles(parts: ZipParts, path: string | undefined): Promise<boolean[]> {
  if (path === undefined || !parts.has(path)) return []
  const formats = new Map<number, string>()
  const styles: number[] = []
  let isCellStyle = false
  await readXml(parts, path, {
    open(name, attributes) {
      if (name === 'numFmt') {
        formats.set(Number(attribute(attributes, 'numFmtId')), (attribute(attributes, 'formatCode') ?? '').slice(0, LONGEST_FORMAT))
      }
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) styles.push(Number(attribute(attributes, 'numFmtId') ?? 0))
    },
    close(name) { if (name === 'cellXfs') isCellStyle = false }
  })
  return styles.map((id) => isDateFormat(id, formats.get(id)))
}

/** The shared strings; runs of rich text joined, readings (拼音) left out. */
export async function sharedStrings(parts: ZipParts, path: string | undefined): Promise<string[]> {
  if (path === undefined || !parts.has(path)) return []
  const strings: string[] = []
  let text = '', isText = false, phonetic = 0
  await readXml(parts, path, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') isText = phonetic === 0
    },
    text(part) { if (isText) text += part },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic--
      else if (name === 'si') strings.push(unescapeText(text))
    }
  })
  return strings
}

/** Workbooks write characters XML can't hold as _x000D_. */
export const unescapeText = (text: string) =>
  !text.includes('_x') ? text : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
