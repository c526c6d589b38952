/**
 * Reads a block of cells as spreadsheets put it on the clipboard: tabs and line ends between cells, quotes around cells
 * that hold either, doubled quotes inside. A quote that is never closed is an ordinary character (12" 显示器). The line
 * end after the last row is no row.
 */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  const plain = /[^\t\n]*/y
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    quoted.lastIndex = at
    const inside = quoted.exec(source)
    plain.lastIndex = at
    const found = inside ?? plain.exec(source)
    rows.at(-1)!.push(inside ? inside[1]!.replaceAll('""', '"') : (found?.[0] ?? ''))
    at += found?.[0].length ?? 0
    if (at >= source.length) return rows
    if (source[at] === '\n') rows.push([])
    at += 1
  }
}

/** Writes a block for the clipboard, quoting only where needed, with the line ends Excel and WPS write. */
export function formatTsv(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quote).join('\t')).join('\r\n')
}

const quote = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A cell for the clipboard's HTML. `isText` keeps spreadsheets from reading 0012 as a number or =A1 as a formula. */
export interface HtmlCell { text: string; isText: boolean }

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!).replace(/\r\n?|\n/g, '<br>')

/** Writes the block as a table; office programs prefer it to plain text. */
export function formatHtml(block: readonly (readonly HtmlCell[])[]): string {
  const cell = ({ text, isText }: HtmlCell) => `<td${isText ? ` style="mso-number-format:'\\@'"` : ''}>${escape(text)}</td>`
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}
