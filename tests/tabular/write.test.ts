import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutralizeText } from '../../src-main/tabular/neutralize'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { writeCsv } from '../../src-main/tabular/write-csv'
import { writeXlsx } from '../../src-main/tabular/write-xlsx'
import type { XlsxColumn } from '../../src-main/tabular/xlsx-book'
import { sheetNames } from '../../src-main/tabular/xlsx-text'
import { readDayBook } from '../../src-shared/tabular/read-daybook'

const columns: XlsxColumn[] = [
  { title: '日期', width: 12, kind: 'date' }, { title: '摘要', width: 30, kind: 'text' }, { title: '收入', width: 14, kind: 'money' },
  { title: '支出', width: 14, kind: 'money' }, { title: '附件张数', width: 8, kind: 'integer' }, { title: '期间', width: 9, kind: 'month' }
]
const rows = [['2026-03-05', '提现', 1_000_000, null, 1, '2026-03'], ['2026-03-06', '<打车>&"引号"\n第二行', null, -3505, 0, '2026-03'], ['2026-03-07', '=1+1', null, 1, null, null]]
const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])

describe('xlsx', () => {
  const bytes = writeXlsx({ sheets: [{ name: '日记账', title: ['现金日记账', '2026年3月'], columns, rows, totals: [2, 3, 4], landscape: true, footer: ['制表：张三'] }] })
  const xml = part(bytes, 'xl/worksheets/sheet1.xml')

  test('comes back through the reader as it went in', async () => {
    const [sheet] = (await readWorkbook(bytes, 'a.xlsx')).sheets
    expect(sheet!.rows).toEqual([
      ['现金日记账'], ['2026年3月'], ['日期', '摘要', '收入', '支出', '附件张数', '期间'], [{ date: '2026-03-05' }, '提现', 10000, null, 1, { date: '2026-03-01' }],
      [{ date: '2026-03-06' }, '<打车>&"引号"\n第二行', null, -35.05, 0, { date: '2026-03-01' }], [{ date: '2026-03-07' }, '=1+1', null, 0.01],
      ['合计', null, 10000, -35.04, 1], ['制表：张三']
    ])
    expect(readDayBook(sheet!).rows.map((row) => row.kind)).toEqual(['data', 'data', 'data', 'subtotal', 'note'])
  })

  test('is set up for paper: fits the width, repeats its head, freezes it, sums with formulas', () => {
    expect(part(bytes, 'xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'日记账\'!$1:$3</definedName>')
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<f>SUM(D4:D6)</f><v>-35.04</v>')
    expect(xml).toContain('<mergeCell ref="A1:F1"/>')
    expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="#,##0.00;[Red]-#,##0.00"')
  })

  test('the same book gives the same bytes', () => {
    expect(writeXlsx({ sheets: [{ name: 'a', columns, rows }] })).toEqual(writeXlsx({ sheets: [{ name: 'a', columns, rows }] }))
  })

  test('any amount and any text survive', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 20 }), async (pairs) => {
      const book = writeXlsx({ sheets: [{ name: 'a', columns: [columns[2]!, columns[1]!, columns[4]!], rows: pairs.map(([fen, text]) => [fen, text, 1]) }] })
      const [sheet] = (await readWorkbook(book, 'a.xlsx')).sheets
      expect(sheet!.rows.slice(1)).toEqual(pairs.map(([fen, text]) => [fen === 0 ? 0 : fen / 100, text === '' ? null : text, 1]))
    }), { seed: 3, numRuns: 60 })
  })

  test('names a workbook would not allow are mended, text it can’t hold is refused', () => {
    expect(sheetNames(['1/2:3*', '1 2 3', '', 'A', 'a', '长'.repeat(40), "'q'"])).toEqual(['1 2 3', '1 2 3_2', 'Sheet3', 'A', 'a_2', '长'.repeat(31), 'q'])
    expect(() => writeXlsx({ sheets: [{ name: 'a', columns, rows: [[null, '长'.repeat(32_768)]] }] })).toThrow('EXPORT_TOO_LONG')
  })

  test('an empty table is still a workbook', async () => {
    const [sheet] = (await readWorkbook(writeXlsx({ sheets: [{ name: '空', columns, rows: [], totals: [2] }] }), 'a.xlsx')).sheets
    expect(sheet!.rows[1]).toEqual(['合计', null, 0])
  })
})

describe('csv', () => {
  test('UTF-8 with its mark, CRLF, yuan, quotes', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(columns, rows))).toBe(
      '\ufeff日期,摘要,收入,支出,附件张数,期间\r\n2026-03-05,提现,10000.00,,1,2026-03\r\n2026-03-06,"<打车>&""引号""\n第二行",,-35.05,0,2026-03\r\n2026-03-07,\'=1+1,,0.01,,\r\n'
    )
  })

  test.each(['=1+1', '+86 138', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\u00a0@x', '\tabc', '-', '- 备注'])('%j is neutralised', (text) => {
    expect(neutralizeText(text)).toBe(`'${text}`)
  })

  test.each(['-88.10', '+5', '12', '摘要', '1-3月', '', 'a=b'])('%j stays', (text) => {
    expect(neutralizeText(text)).toBe(text)
  })

  test('comes back through the reader, neutralised or not', async () => {
    const texts = ['=1+1', ' -x', '他说"好"', '甲,乙', '多\n行', '-88.10', '00012']
    const [sheet] = (await readWorkbook(writeCsv([columns[1]!, columns[4]!], texts.map((text) => [text, 1])), 'a.csv')).sheets
    expect(sheet!.rows.slice(1)).toEqual(texts.map((text) => [text, '1']))
  })
})
