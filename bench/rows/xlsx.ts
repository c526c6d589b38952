import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import type { RawCell } from '../../src-shared/tabular/raw'
import { hasProgram, measure, memory, runProcess, type Bench } from '../protocol'
import { sheetRows, SHEET_ROWS } from '../xlsx.sheet'

/** The tabular core as one file, as a build would make it, so that a process starts as quickly as the product's own. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false, logLevel: 'error', root: join(import.meta.dirname, '../..'), ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, '../xlsx.process.ts'), outDir: folder, emptyOutDir: true, target: 'node22', rolldownOptions: { output: { entryFileNames: 'xlsx.mjs' } } }
  })
  return join(folder, 'xlsx.mjs')
}

const plain = (cell: RawCell | undefined): unknown => (cell === null || cell === undefined ? '' : typeof cell === 'object' && 'date' in cell ? cell.date : cell)

/** The gate: both files hold, cell by cell, what was written. Throws otherwise. */
async function sameContents(path: string): Promise<void> {
  const { rows } = (await readWorkbook(readFileSync(path), path)).sheets[0]!
  if (rows.length !== SHEET_ROWS + 1) throw new Error(`${path}: ${rows.length} rows`)
  let at = 0
  for (const values of sheetRows()) {
    const found = rows[++at]!
    values.forEach((value, column) => {
      const expected = value === null ? '' : column >= 6 && column <= 8 ? Number(value) / 100 : column === 10 ? `${String(value)}-01` : value
      if (plain(found[column]) !== expected) throw new Error(`${path}: row ${at}, column ${column}: ${String(plain(found[column]))} for ${String(expected)}`)
    })
  }
}

/** 100,000 × 12 cells with days, codes, money and Chinese, written and read by whole processes. LibreOffice reads a csv to write, and writes a csv of what it read. */
export const xlsx: Bench = async ({ pairs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'outpost-bench-xlsx-'))
  try {
    const script = await bundle(join(folder, 'script')), profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const book = join(folder, 'ours.xlsx'), table = join(folder, 'table.csv'), theirs = join(folder, 'out')
    mkdirSync(theirs)
    const run = (...args: string[]) => runProcess(process.execPath, [script, ...args])
    await run('csv', table)
    await run('write', book)
    await sameContents(book)
    // soffice.bin is the process itself; `soffice` is a script that waits for it, whose memory says nothing.
    const binary = ['/usr/lib/libreoffice/program/soffice.bin', '/opt/libreoffice/program/soffice.bin'].find((path) => statSync(path, { throwIfNoEntry: false })) ?? 'soffice'
    const convert = (to: string, filter: string, file: string) => () => runProcess(binary, [profile, '--headless', `--infilter=${filter}`, '--convert-to', to, '--outdir', theirs, file])
    // The first start on a new profile ends and asks to be started again, which the script does.
    if (hasProgram('soffice')) await runProcess('soffice', [profile, '--headless', '--terminate_after_init'])
    const has = binary !== 'soffice' || hasProgram('soffice')
    // 44 comma, 34 quote, 76 UTF-8, first row, column formats: days, texts, amounts.
    const csv = 'CSV:44,34,76,1,1/5/2/2/3/2/4/2/5/2/6/2/7/1/8/1/9/1/10/1/11/2/12/2'
    const size = `${SHEET_ROWS / 1000}k × 12`, few = Math.min(pairs, 3)
    const written = await measure({ op: 'xlsx write', size, peer: 'LibreOffice' }, { atLeast: 4 }, few, () => run('write', book), has ? convert('xlsx', csv, table) : null)
    const read = await measure({ op: 'xlsx read', size, peer: 'LibreOffice' }, { atLeast: 1.5 }, few, () => run('read', book), has ? convert('csv:Text - txt - csv (StarCalc):44,34,76', 'Calc MS Excel 2007 XML', book) : null)
    return [written, read, memory(written, 300), memory(read, 300)]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
