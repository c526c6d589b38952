import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from '../../src-main/tabular/write-xlsx'
import type { XlsxColumn } from '../../src-main/tabular/xlsx-book'
import { officeCells, openInLibreOffice, type OfficeCell } from '../builders/libreoffice'

const columns: XlsxColumn[] = [
  { title: '日期', width: 12, kind: 'date' }, { title: '科目编码', width: 10, kind: 'text' }, { title: '摘要', width: 20, kind: 'text' }, { title: '收入', width: 14, kind: 'money' },
  { title: '支出', width: 14, kind: 'money' }, { title: '附件', width: 6, kind: 'integer' }, { title: '期间', width: 9, kind: 'month' }
]
const RUN_AS_FORMULA = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '  =1+1', '=HYPERLINK("http://x","y")', '=cmd|\'/c calc\'!A1']
const rows = [
  ['2024-02-29', '001', '期初', 123_456_789_012_34, null, 1, '2024-02'], ['2026-12-31', '5601.02', '红字冲回', null, -10, 0, '2026-12'], ['2026-03-01', '1002', '零头', 10, 20, 3, '2026-03'],
  ...RUN_AS_FORMULA.map((text) => [null, '1002', text, null, null, null, null]), ['=1+1', '1002', '日期栏里的文字', null, null, null, '=2+2']
]
const book = writeXlsx({ sheets: [{ name: '明细', title: ['=1+1', '2026年 单位：元'], columns, rows, totals: [3, 4, 5], landscape: true, footer: ['制表：=1+1'] }] })

/** The same book with other totals stored beside the formulas: only who calculates finds the right ones. */
function withFalseTotals(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes), sheet = 'xl/worksheets/sheet1.xml'
  const xml = new TextDecoder().decode(parts[sheet]), falsified = xml.replace(/(<f>SUM\([^<]*<\/f><v>)[^<]*/g, '$17')
  expect(falsified).not.toBe(xml)
  return zipSync({ ...parts, [sheet]: new TextEncoder().encode(falsified) })
}

describe('LibreOffice opens what we write', () => {
  let document = '', cells: OfficeCell[][] = [], recalculated: OfficeCell[][] = []
  beforeAll(() => {
    const [plain, falsified] = openInLibreOffice(book, withFalseTotals(book))
    document = plain!
    cells = officeCells(plain!)
    recalculated = officeCells(falsified!)
  }, 240_000)

  test('dates are dates, money is numbers, codes stay text with their zeros', () => {
    expect(cells[3]!.map(({ type, value, text }) => [type, value, text])).toEqual([
      ['date', '2024-02-29', '2024-02-29'], ['string', '', '001'], ['string', '', '期初'], ['float', '123456789012.34', '123,456,789,012.34'],
      ['float', '1', '1'], ['date', '2024-02-01', '2024-02']
    ])
    expect(cells[4]!.find(({ value }) => value === '-0.1')?.text).toBe('-0.10')
  })

  test('totals are formulas whose value, calculated anew, is the one we stored', () => {
    const last = rows.length + 3, sum = (letter: string) => `of:=SUM([.${letter}4:.${letter}${last}])`
    // 123,456,789,012.34 + 0.10; −0.10 + 0.20; 1 + 0 + 3
    const expected = [['of:=SUM([.D', '123456789012.44'], ['of:=SUM([.E', '0.1'], ['of:=SUM([.F', '4']]
    for (const shown of [cells, recalculated]) {
      const totals = shown.at(-2)!.filter(({ formula }) => formula !== '')
      expect(totals.map(({ formula }) => formula)).toEqual([sum('D'), sum('E'), sum('F')])
      expect(totals.map(({ formula, value }) => [formula.slice(0, 11), value])).toEqual(expected)
    }
  })

  test('nothing that was typed runs: the totals are the only formulas', () => {
    expect(cells.flat().filter(({ formula }) => formula !== '')).toHaveLength(3)
    expect(cells[0]!.map(({ type, text }) => [type, text])).toEqual([['string', '=1+1']])
    for (const text of RUN_AS_FORMULA.filter((one) => !/^\s/.test(one))) expect(cells.flat().some((cell) => cell.type === 'string' && cell.text.replaceAll('&quot;', '"') === text)).toBe(true)
  })

  test('paper: landscape, the head repeated on every page, titles merged over the table', () => {
    expect(document).toContain('style:print-orientation="landscape"')
    expect(document).toMatch(/style:scale-to-X="1"/)
    expect(/<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(document)?.[1]?.match(/<table:table-row /g)).toHaveLength(3)
    expect(document).toContain('table:number-columns-spanned="7"')
  })
})
