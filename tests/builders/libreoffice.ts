import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Makes LibreOffice calculate every formula anew when it opens a workbook, instead of showing the value that was stored. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Opens workbooks in LibreOffice and answers each as it understands it: a flat OpenDocument text, in the order given. */
export function openInLibreOffice(...books: readonly Uint8Array[]): string[] {
  const home = mkdtempSync(join(tmpdir(), 'outpost-office-'))
  try {
    mkdirSync(join(home, 'profile', 'user'), { recursive: true })
    writeFileSync(join(home, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    const files = books.map((bytes, at) => {
      writeFileSync(join(home, `${at}.xlsx`), bytes)
      return join(home, `${at}.xlsx`)
    })
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`, '--headless', '--convert-to', 'fods', '--outdir', home, ...files], { stdio: 'ignore', timeout: 180_000 })
    return files.map((_, at) => readFileSync(join(home, `${at}.fods`), 'utf8'))
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

export interface OfficeCell { type: string; value: string; formula: string; text: string }

/** The names of a book's tables, in their order. */
export const officeTables = (document: string) => [...document.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name = '']) => name)

/** The cells of the first table, or of the one of a name, empty ones left out, row by row. */
export function officeCells(document: string, name?: string): OfficeCell[][] {
  const start = document.indexOf(name === undefined ? '<table:table ' : `<table:table table:name="${name}"`)
  const table = document.slice(start, document.indexOf('</table:table>', start))
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return [...table.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell( [^>]*)?(?<!\/)>(.*?)<\/table:table-cell>/gs)].map(([, tag = '', inner = '']) => ({
      type: attribute(tag, 'office:value-type'), value: attribute(tag, 'office:value') || attribute(tag, 'office:date-value'), formula: attribute(tag, 'table:formula'),
      text: [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => text.replace(/<text:s( text:c="\d+")?\/>/g, ' ').replace(/<[^>]+>/g, '').replaceAll('&apos;', "'").replaceAll('&amp;', '&')).join('\n')
    }))).filter((cells) => cells.length > 0)
}
