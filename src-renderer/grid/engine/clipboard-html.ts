import { parseTsv } from '../model/tsv'

/**
 * The block of cells on the clipboard. Office programs put it there twice; the tabbed text says where cells end without
 * doubt, so the table is read only where the text holds no more than one cell: from pages and letters.
 */
export function blockOf(text: string, html: string): string[][] {
  const plain = text === '' ? [] : parseTsv(text)
  if (plain.length > 1 || (plain[0]?.length ?? 0) > 1 || !/<t[dh][\s>]/i.test(html)) return plain
  const table = parseTable(html)
  return table.length > 0 ? table : plain
}

/** Rows and cells of the first table; a merged cell stands at its first place and leaves the others empty. */
function parseTable(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.rows ?? [])]
  const block: string[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let col = 0
    for (const cell of row.cells) {
      while (block[at]![col] !== undefined) col++
      const down = Math.min(cell.rowSpan || 1, rows.length - at), across = Math.min(cell.colSpan, 1000)
      for (let below = 0; below < down; below++) for (let right = 0; right < across; right++) block[at + below]![col + right] = below + right === 0 ? textOf(cell) : ''
      col += across
    }
  })
  const width = Math.max(0, ...block.map((row) => row.length))
  return block.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? ''))
}

/** Line breaks are `<br>` or paragraphs; the line ends of the source are only its layout. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const node of copy.querySelectorAll('br')) node.replaceWith('\u0000')
  for (const node of copy.querySelectorAll('p:not(:last-child), div:not(:last-child)')) node.append('\u0000')
  return copy.textContent.replace(/[\s\u00a0]+/g, ' ').replace(/ ?\u0000 ?/g, '\n').trim()
}
