import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { parseFile } from '../../src-main/tabular/parse'
import { Refusal } from '../../src-shared/kernel/errors'
import { workbookFile, worksheet } from '../tabular/sheets'

const cells = (count: number, cell: (row: number) => string) => workbookFile({ sheetXml: worksheet(Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell(at + 1)}</row>`).join('')) })
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'inflates a thousandfold': () => workbookFile({ sheetXml: worksheet(`<row r="1"><c t="inlineStr"><is><t>${' '.repeat(60_000_000)}</t></is></c></row>`) }),
  'cells at the far right': () => cells(1400, (row) => `<c r="XFD${row}"><v>1</v></c>`),
  'a page whose cells span everything': () => strToU8(`<table>${'<tr><td rowspan="999999" colspan="999999">甲</td></tr>'.repeat(5000)}</table>`),
  'entities in entities': () => workbookFile({ sheetXml: `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>` })
}

test.each(Object.entries(HOSTILE))('%s: refused within 2 seconds and 200 MB', async (_, make) => {
  const bytes = make()
  await parseFile(strToU8('甲,乙\n1,2'), 'a.csv') // the thread's code is in memory
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 10)
  const started = performance.now()
  const outcome: unknown = await parseFile(bytes, 'a.xlsx').then(() => 'read', (error: unknown) => error)
  clearInterval(watch)
  const tookMs = performance.now() - started
  process.stderr.write(`${Math.round(tookMs)} ms, ${Math.round((most - before) / 2 ** 20)} MB, ${String(outcome)}\n`)
  expect(outcome).toBeInstanceOf(Refusal)
  expect(tookMs).toBeLessThan(2000)
  expect(most - before).toBeLessThan(200 * 2 ** 20)
})
