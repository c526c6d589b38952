import { Refusal } from '../../src-shared/kernel/errors'

const LONGEST_CELL = 32_767
const LONGEST_NAME = 31
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/g

/** Whatever might need care; most text has none of it. */
const ODD = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text for an XML attribute or element. */
export const escapeXml = (text: string) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ESCAPES[char]!) : text)

/**
 * Text for a cell: characters XML can't hold become _xHHHH_ as the format asks, and text that looks like such an escape
 * is escaped itself. Refuses with EXPORT_TOO_LONG what no spreadsheet program would open.
 */
export function cellXml(text: string): string {
  if (text.length > LONGEST_CELL) throw new Refusal('EXPORT_TOO_LONG', { length: text.length })
  if (!ODD.test(text)) return text
  if (!UNSAFE.test(text)) return escapeXml(text.toWellFormed())
  UNSAFE.lastIndex = 0
  const code = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  return escapeXml(text.toWellFormed().replace(UNSAFE, (found) => (found.length === 1 ? code(found) : `_x005F${found}`)))
}

/** Sheet names a workbook allows: 31 characters, none of []:*?/\, no apostrophe at the ends, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>()
  return wanted.map((name, at) => {
    const plain = name.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/^'+|'+$/g, '').trim()
    const bare = plain.slice(0, LONGEST_NAME) || `Sheet${at + 1}`
    let unique = bare
    for (let count = 2; used.has(unique.toLowerCase()); count++) {
      unique = `${bare.slice(0, LONGEST_NAME - String(count).length - 1)}_${count}`
    }
    used.add(unique.toLowerCase())
    return unique
  })
}
