import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'
const file = (sheets: string, mimetype = ODS, extra: Record<string, string> = {}) => zipSync(Object.fromEntries(Object.entries({
  mimetype, 'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table">` +
    `<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
  ...extra
}).map(([name, text]) => [name, strToU8(text)])))
const sheet = (rows: string, attributes = 'table:name="一月"') => `<table:table ${attributes}>${rows}</table:table>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (attributes: string, content = '') => `<table:table-cell ${attributes}>${content}</table:table-cell>`
const read = async (rows: string) => (await readWorkbook(file(sheet(rows)), 'a.ods')).sheets[0]!
const code = (bytes: Uint8Array, limits = {}) => readWorkbook(bytes, 'a.ods', limits).then(() => 'read', (error: { code: string }) => error.code)
const five = 'office:value-type="float" office:value="5"'

test('every type of value', async () => {
  const cells = cell(five) + cell('office:value-type="currency" office:value="-1234.56"') + cell('office:value-type="percentage" office:value="0.125"') +
    cell('office:value-type="date" office:date-value="2026-03-05"') + cell('office:value-type="date" office:date-value="2026-03-05T18:00:00"') +
    cell('office:value-type="time" office:time-value="PT18H00M00S"') + cell('office:value-type="boolean" office:boolean-value="true"') +
    cell('office:value-type="string" office:string-value="真值"', '<text:p>显示</text:p>') + cell('table:formula="of:=SUM([.A1:.B1])"') + cell('table:formula="of:=&quot;&quot;"', '<text:p/>')
  expect((await read(row(cells))).rows).toEqual([[5, -1234.56, 0.125, { date: '2026-03-05' }, { date: '2026-03-05', time: '18:00:00' }, 0.75, true, '真值', { formula: '=SUM([.A1:.B1])' }]])
})

test('paragraphs, spaces, spans and links; notes, drawings and readings left out', async () => {
  const text = '<office:annotation><text:p>批注</text:p></office:annotation><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>' +
    '<text:p>甲<text:s text:c="2"/>乙<text:span>丙</text:span>\n   丁</text:p><text:p><text:a>戊</text:a><text:tab/><text:ruby><text:ruby-base>己</text:ruby-base><text:ruby-text>jǐ</text:ruby-text></text:ruby><text:line-break/>庚</text:p>'
  expect((await read(row(cell('office:value-type="string"', text)))).rows).toEqual([['甲  乙丙 丁\n戊\t己\n庚']])
})

test('repeated cells and rows, rows in groups, merged ranges and what they cover', async () => {
  const rows = row(cell('table:number-columns-repeated="2"') + cell(`${five} table:number-columns-repeated="2"`)) + row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="2"') +
    `<table:table-row-group>${row(cell(five), 'table:number-rows-repeated="2"')}</table:table-row-group>` +
    row(cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="3"', '<text:p>合</text:p>') + `<table:covered-table-cell ${five}/>` + cell(five))
  expect(await read(rows)).toEqual({
    name: '一月', hidden: false, rows: [[null, null, 5, 5], [], [], [5], [5], ['合', null, 5]], merges: [{ r1: 5, c1: 0, r2: 7, c2: 1 }]
  })
})

test('hidden sheets, copies of other files’ sheets, tables that are no sheets', async () => {
  const sheets = sheet(row(cell(five))) + sheet(row(cell(five)), 'table:name="藏" table:style-name="ta2"') + sheet(row(cell(five)), 'table:name="\'file:///a\'#甲" table:style-name="ta_extref"') +
    `<table:dde-links><table:dde-link>${sheet(row(cell(five)))}</table:dde-link></table:dde-links>`
  expect((await readWorkbook(file(sheets), 'a.ods')).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['一月', false], ['藏', true]])
})

describe('refusals', () => {
  test('other documents, encrypted ones, no sheet', async () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' }
    expect(await code(file('', ODS, manifest))).toBe('FILE_ENCRYPTED')
    expect(await code(zipSync({ mimetype: strToU8(ODS), 'encrypted-package': strToU8('x') }))).toBe('FILE_ENCRYPTED')
    expect(await code(file('', 'application/vnd.oasis.opendocument.text'))).toBe('FILE_NOT_A_TABLE')
    expect(await code(file('', 'application/vnd.sun.xml.calc'))).toBe('FILE_KIND_UNSUPPORTED')
    expect(await code(file(''))).toBe('FILE_NOT_A_TABLE')
    expect(await code(zipSync({ mimetype: strToU8(ODS), 'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }))).toBe('FILE_DAMAGED')
  })

  test('claims of endless cells, rows, spaces and spans are only counted', async () => {
    const endless = '999999999999'
    expect((await read(row(cell(`table:number-columns-repeated="${endless}"`), `table:number-rows-repeated="${endless}"`))).rows).toEqual([])
    expect(await code(file(sheet(row(cell(`${five} table:number-columns-repeated="${endless}"`)))))).toBe('FILE_DAMAGED')
    expect(await code(file(sheet(row(cell(five), `table:number-rows-repeated="${endless}"`))), { rows: 20_000 })).toBe('FILE_TOO_LARGE')
    expect(await code(file(sheet(row(cell(`${five} table:number-columns-repeated="16384"`), 'table:number-rows-repeated="1000000"'))), { cells: 1_000_000 })).toBe('FILE_TOO_LARGE')
    expect(await code(file(sheet(row('', `table:number-rows-repeated="${endless}"`) + row(cell(five)))))).toBe('FILE_TOO_LARGE')
    const spaces = (await read(row(cell('office:value-type="string"', `<text:p>甲<text:s text:c="${endless}"/></text:p>`)))).rows[0]![0]
    expect(typeof spaces === 'string' ? spaces.length : 0).toBeGreaterThan(1)
    expect(typeof spaces === 'string' ? spaces.length : 0).toBeLessThan(2000)
    expect((await read(row(cell(`${five} table:number-columns-spanned="${endless}" table:number-rows-spanned="${endless}"`)))).merges).toEqual([{ r1: 0, c1: 0, r2: 1_048_575, c2: 16_383 }])
    expect(await code(file(sheet('').repeat(257)))).toBe('FILE_TOO_LARGE')
  })
})
