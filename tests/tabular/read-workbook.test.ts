import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { detectEncoding } from '../../src-main/tabular/encoding'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { readTable } from '../../src-shared/tabular/read-table'
import { receiptsShape } from '../../src-shared/tabular/receipts.shape'
import { isDateFormat } from '../../src-shared/tabular/serial'
import { workbookFile, worksheet } from './sheets'

const rowsOf = async (bytes: Uint8Array, name = 'file.csv') => (await readWorkbook(bytes, name)).sheets[0]!.rows
const code = (bytes: Uint8Array, name = 'file.xlsx') => readWorkbook(bytes, name).then(() => 'read', (error: { code: string }) => error.code)

describe('csv', () => {
  const text = '日期,客户,金额\r\n2026-03-05,重庆医药,"1,234.50"\r\n'
  const table = [['日期', '客户', '金额'], ['2026-03-05', '重庆医药', '1,234.50']]
  const traditional = '日期,客戶,金額,備註\r\n2026-03-05,臺灣醫藥公司,"1,234.50",貨款已經收到\r\n'

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('in %s', async (encoding) => {
    expect(await rowsOf(iconv.encode(text, encoding))).toEqual(table)
    expect(await rowsOf(iconv.encode(text, encoding, { addBOM: true }))).toEqual(table)
  })

  test('in Big5, told from GB18030', async () => {
    expect(await rowsOf(iconv.encode(traditional, 'cp950'))).toEqual([['日期', '客戶', '金額', '備註'], ['2026-03-05', '臺灣醫藥公司', '1,234.50', '貨款已經收到']])
    expect(detectEncoding(iconv.encode('摘要,金额\n业务招待费,1\n', 'gb18030'))).toBe('gb18030')
    expect(detectEncoding(iconv.encode('姓名\n王伟\n', 'gb18030'))).toBe('gb18030')
    expect(detectEncoding(iconv.encode('客戶名稱\n陳先生\n', 'cp950'))).toBe('big5')
  })

  test.each([['tab', '\t'], ['semicolon', ';'], ['bar', '|'], ['full-width comma', '，']])('separated by %s', async (_, delimiter) => {
    expect(await rowsOf(strToU8(`日期${delimiter}客户\n3月5日${delimiter}"甲${delimiter}乙"\n`))).toEqual([['日期', '客户'], ['3月5日', `甲${delimiter}乙`]])
  })

  test('quotes by RFC 4180, line breaks inside, and quotes that are only characters', async () => {
    expect(await rowsOf(strToU8('甲,乙\n"他说""好""","第一行\n第二行"\n5" 管,6\n"a"b,c\r丁,\r\n'))).toEqual([
      ['甲', '乙'], ['他说"好"', '第一行\n第二行'], ['5" 管', '6'], ['ab', 'c'], ['丁']
    ])
  })

  test('the separator declared, codes kept as text, neutralised cells restored', async () => {
    expect(await rowsOf(strToU8('sep=;\n工号;备注\n="00012";\'=1+1\n'))).toEqual([['工号', '备注'], ['00012', '=1+1']])
  })

  test('ragged lines and no line break at the end', async () => {
    expect(await rowsOf(strToU8('标题\n甲,乙,丙\n1\n1,2,3'))).toEqual([['标题'], ['甲', '乙', '丙'], ['1'], ['1', '2', '3']])
  })

  test('what is no table is refused by name', async () => {
    expect(await code(new Uint8Array())).toBe('FILE_EMPTY')
    expect(await code(strToU8('\ufeff \r\n '))).toBe('FILE_EMPTY')
    expect(await code(strToU8('%PDF-1.7 …'))).toBe('FILE_NOT_A_TABLE')
    expect(await code(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))).toBe('FILE_NOT_A_TABLE')
    expect(await code(strToU8('甲,乙\n"没有收尾,1\n'))).toBe('FILE_DAMAGED')
    expect(await code(strToU8('<html><body>登录</body></html>'))).toBe('FILE_NOT_A_TABLE')
  })
})

describe('web pages saved as .xls', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"><style>td{color:red}</style></head><body><table border=1>
    <tr><th colspan="3">回款登记表</th></tr><tr><td>日期</td><td>客户</td><td>金额</td></tr>
    <tr><td rowspan="2">2026-03-05</td><td>重庆医药&nbsp;&amp;&#20013;</td><td x:num="1234.5">1,234.50</td></tr><tr><td>成都同仁<br>药房</td><td>￥88.10</td></tr></table></body></html>`

  test.each(['utf-8', 'gb18030'])('in %s, with merged cells', async (charset) => {
    const book = await readWorkbook(iconv.encode(page(charset), charset), '回款.xls')
    expect(book.sheets[0]!.rows).toEqual([['回款登记表'], ['日期', '客户', '金额'], ['2026-03-05', '重庆医药 &中', 1234.5], [null, '成都同仁 药房', '￥88.10']])
    expect(readTable(book.sheets[0]!, receiptsShape).rows.map((row) => row.values)).toEqual([
      { date: '2026-03-05', customer: '重庆医药 &中', amount: 123_450 }, { date: '2026-03-05', customer: '成都同仁 药房', amount: 8_810 }
    ])
  })
})

describe('xlsx', () => {
  const styles = '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="4"/><xf numFmtId="22"/></cellXfs></styleSheet>'
  const strings = '<sst><si><t>普通</t></si><si><r><t>富</t></r><r><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>一_x000D_二&amp;</t></si></sst>'

  test('every kind of cell', async () => {
    const rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="E2" t="inlineStr"><is><t>直接</t></is></c></row>' +
      '<row><c s="1"><v>46082</v></c><c s="2"><v>46082</v></c><c s="3"><v>1234.5</v></c><c s="4"><v>46082.75</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c></row>' +
      '<row><c><f>A1+1</f><v>2</v></c><c><f>A1</f><v/></c><c t="str"><f>""</f><v></v></c><c t="str"><f>A2</f><v>字</v></c><c t="d"><v>2026-03-05T00:00:00</v></c></row>'
    const book = await readWorkbook(workbookFile({ sheetXml: worksheet(rows, '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>'), strings, styles }), 'a.xlsx')
    expect(book.sheets[0]).toEqual({
      name: '一月', hidden: false, merges: [{ r1: 0, c1: 0, r2: 1, c2: 2 }],
      rows: [[], ['普通', '富 文本', '一\r二&', null, '直接'],
        [{ date: '2026-03-01' }, { date: '2026-03-01' }, 1234.5, { date: '2026-03-01', time: '18:00:00' }, true, '#DIV/0!'],
        [2, { formula: '=A1' }, null, '字', { date: '2026-03-05' }]]
    })
  })

  test('the 1904 date system, prefixed elements and the strict namespace', async () => {
    const sheetXml = '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>44620</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsOf(workbookFile({ sheetXml, styles, workbookPr: '<workbookPr date1904="1"/>' }))).toEqual([[{ date: '2026-03-01' }]])
  })

  test('serials around the leap day that never was', async () => {
    const sheetXml = worksheet('<row r="1"><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>0.5</v></c></row>')
    expect(await rowsOf(workbookFile({ sheetXml, styles }))).toEqual([[{ date: '1900-01-01' }, { date: '1900-02-28' }, 60, { date: '1900-03-01' }, 0.5]])
  })

  test.each<[string, boolean]>([
    ['yyyy/m/d', true], ['m"月"d"日"', true], ['[$-804]yyyy年m月d日;@', true], ['mmm-yy', true], ['h:mm:ss', false], ['[h]:mm', false], ['#,##0.00', false],
    ['General', false], ['G/通用格式', false], ['0.00E+00', false], ['[Red]0.00', false], ['"日"0', false], ['_(* #,##0_)', false], ['@', false]
  ])('the format %s shows a date: %s', (format, isDate) => {
    expect(isDateFormat(200, format)).toBe(isDate)
  })

  test('other containers are refused by name', async () => {
    expect(await code(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('FILE_KIND_UNSUPPORTED')
    expect(await code(zipSync({ 'a.txt': strToU8('a') }))).toBe('FILE_NOT_A_TABLE')
  })
})
