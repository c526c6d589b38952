import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { parseFile, parseLimits } from '../../src-main/tabular/parse'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { Refusal } from '../../src-shared/kernel/errors'
import { fixture, workbookFile, worksheet } from './sheets'

const refusal = (reading: Promise<unknown>) => reading.then(() => 'read', (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  return { code: error.code, ...error.data as object }
})
/** A day book of so many lines, as a program would export it. */
const lines = (count: number) => strToU8(Array.from({ length: count }, (_, at) => `2026-03-${String((at % 28) + 1).padStart(2, '0')},第 ${at} 笔,差旅费,,${at}.50`).join('\r\n'))
/** Cells far to the right in rows without end: little to read, very much to hold. */
const sprawling = () => workbookFile({ sheetXml: worksheet(Array.from({ length: 1400 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')) })
/** Threads at work in this process. */
const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'Worker' || name === 'MessagePort').length

test('the thread reads what the reader reads, and answers with its refusals', async () => {
  for (const name of ['every-kind-of-cell.xlsx', 'every-kind-of-cell.xls', 'sales-one-sheet-a-month.ods', 'receipts-gb18030.csv']) {
    const { sheets } = await readWorkbook(fixture(name), name)
    expect((await parseFile(fixture(name), name)).sheets).toEqual(sheets.filter((sheet) => !sheet.hidden))
  }
  expect(await refusal(parseFile(new Uint8Array(0), 'a.xlsx'))).toEqual({ code: 'FILE_EMPTY' })
  expect(await refusal(parseFile(strToU8('%PDF-1.7'), 'a.pdf'))).toEqual({ code: 'FILE_NOT_A_TABLE' })
})

test('a long sheet comes whole and in order, and the caller gets on meanwhile', async () => {
  let turns = 0
  const counting = setInterval(() => { turns++ }, 1)
  const [sheet] = (await parseFile(lines(60_000), '旧账.csv')).sheets
  clearInterval(counting)
  expect(sheet!.rows).toHaveLength(60_000)
  expect(sheet!.rows.every((row, at) => row[1] === `第 ${at} 笔`)).toBe(true)
  // Read in the caller's own thread it would be a handful: the reader of texts never pauses.
  expect(turns).toBeGreaterThan(20)
})

test('a file that takes more time or memory than one of its size may is given up, by the limit and not by its end', async () => {
  expect(await refusal(parseFile(lines(200_000), 'a.csv', { limits: { seconds: 0.2, heapMb: 1024 } }))).toEqual({ code: 'FILE_TOO_LARGE', limit: 'time' })
  const bomb = sprawling()
  expect(bomb.byteLength).toBeLessThan(50_000)
  expect(await refusal(parseFile(bomb, 'a.xlsx'))).toEqual({ code: 'FILE_TOO_LARGE', limit: 'cells' })
  expect(await refusal(parseFile(lines(400_000), 'a.csv', { limits: { seconds: 60, heapMb: 24 } }))).toEqual({ code: 'FILE_TOO_LARGE', limit: 'memory' })
  // And the process is as good as before.
  expect((await parseFile(fixture('receipts-gb18030.csv'), 'a.csv')).sheets).toHaveLength(1)
})

test('a sound file of a hundred thousand rows is far from the limits of its size', async () => {
  const file = lines(100_000), { seconds, heapMb } = parseLimits(file.byteLength)
  expect(await refusal(parseFile(file, 'a.csv', { limits: { seconds: seconds / 2, heapMb: heapMb / 2 } }))).toBe('read')
})

test('cancelling ends the thread', async () => {
  const before = threads(), controller = new AbortController()
  const { signal } = controller, outcome = async () => (await parseFile(lines(200_000), 'a.csv', { signal }).catch((error: unknown) => error) as Error).name
  const reading = outcome()
  await new Promise((resume) => { setImmediate(resume) })
  expect(threads()).toBeGreaterThan(before)
  controller.abort()
  expect(await reading).toBe('AbortError')
  expect(threads()).toBe(before)
  expect(await outcome()).toBe('AbortError')
})
