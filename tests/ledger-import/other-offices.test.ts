import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, expect, test } from 'vitest'
import type { ImportRecord } from '../../src-shared/ledger/import'
import { aLedger } from '../builders/ledger'
import { temporaryFolder } from '../workspace/fixture'
import { importer } from './file'
import { typedWorkbook, type TypedSheet } from './workbooks'

/** What somebody who reads the file would write down: sheet and row are left to the reader. */
async function read(fileName: string, bytes: Uint8Array | Buffer, record: ImportRecord = 'daybook') {
  const { gap, rows, warnings, totalsAgree, mapping } = await importer(await aLedger(), '库存现金', record).preview({ fileName, content: Buffer.from(bytes).toString('base64') })
  return {
    gap, totalsAgree, warnings: warnings.map(({ code }) => code), sheets: mapping.sheets,
    rows: rows.map(({ cells, inFen, outFen, problems }) => [cells['date'], cells['summary'] ?? cells['customer'], inFen, outFen, ...problems.map(({ code }) => code)])
  }
}
const workbook = (...sheets: TypedSheet[]) => read('旧账.xlsx', typedWorkbook(...sheets))
const one = (rows: TypedSheet['rows'], more: Partial<TypedSheet> = {}) => workbook({ name: 'Sheet1', rows, ...more })
const lines = (...texts: string[]) => Buffer.from(texts.join('\r\n'), 'utf8')

test('01 two title rows, a header over two rows with merged groups, a page’s total and signatures', async () => {
  expect(await one([
    ['西南办事处', null, null, null, null, null], ['2026年3月份现金收支明细表', null, null, null, null, null],
    ['日期', '凭证', null, '摘要', '金额', null], [null, '字', '号', null, '收入', '支出'],
    ['3月2日', '记', 1, '打车', null, 30], ['3月3日', '记', 2, '李明还款', 200, null], [null, null, null, '合    计', 200, 30], ['制表：', '王芳', null, '复核：', null, null]
  ], { merges: ['A1:F1', 'A2:F2', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:F3'] })).toMatchObject({ gap: null, totalsAgree: true, rows: [['2026-03-02', '打车', 0, 3000], ['2026-03-03', '李明还款', 20000, 0]] })
})

test('02 months on sheets with their columns in other orders, the year in the sheets’ names', async () => {
  const { rows, sheets } = await workbook(
    { name: '2026年1月', rows: [['日期', '摘要', '费用类别', '支出'], ['1月5日', '打车', '交通费', 30]] },
    { name: '2026年2月', rows: [['摘要', '日期', '支出', '费用类别'], ['停车', '2月6日', 5, '交通费']] }, { name: '汇总', rows: [['类别', '合计'], ['交通费', 35]] })
  expect(sheets).toEqual(['2026年1月', '2026年2月'])
  expect(rows).toEqual([['2026-01-05', '打车', 0, 3000], ['2026-02-06', '停车', 0, 500]])
})

test('03 dates as a serial, as text with dots and without a year, the year in the title', async () => {
  expect((await one([['2026年现金日记账'], ['日期', '摘要', '支出'], [46091, '甲', 1], ['3.11', '乙', 2], ['3月12日', '丙', 3], ['2026.3.13', '丁', 4], ['2026-3-14 09:30', '戊', 5]])).rows)
    .toEqual([['2026-03-10', '甲', 0, 100], ['2026-03-11', '乙', 0, 200], ['2026-03-12', '丙', 0, 300], ['2026-03-13', '丁', 0, 400], ['2026-03-14', '戊', 0, 500]])
})

test('04 month and day in two columns under a title with the year', async () => {
  expect((await one([['二〇二六年银行存款日记账', null, null, null, null], ['月', '日', '摘要', '借方', '贷方'], [3, 2, '打车', null, 30], [null, 5, '还款', 200, null], [4, 1, '停车', null, 5]])).rows)
    .toEqual([['2026-03-02', '打车', 0, 3000], ['2026-03-05', '还款', 20000, 0], ['2026-04-01', '停车', 0, 500]])
})

test('05 one signed column: what is negative went out', async () => {
  expect((await one([['交易日期', '摘要', '交易金额', '账户余额'], ['2026-03-01', '拨款', 1000, 1000], ['2026-03-02', '房租', -400, 600], ['2026-03-03', '电费', '-￥50.50', 549.5]])).rows)
    .toEqual([['2026-03-01', '拨款', 100000, 0], ['2026-03-02', '房租', 0, 40000], ['2026-03-03', '电费', 0, 5050]])
})

test('06 dashes of every length for nothing, full-width figures, 元 behind, red amounts in brackets', async () => {
  expect((await one([['日期', '摘要', '收入（元）', '支出（元）', '余额'], ['2026-03-01', '拨款　', '１，０００．００', '—', '1000'], ['2026-03-02', '打车', '－', '30元', '970'], ['2026-03-03', '红字冲回', '-', '（30.00）', '1,000'], ['2026-03-04', '停车', '——', ' 5 ', '995']])).rows)
    .toEqual([['2026-03-01', '拨款', 100000, 0], ['2026-03-02', '打车', 0, 3000], ['2026-03-03', '红字冲回', 0, -3000], ['2026-03-04', '停车', 0, 500]])
})

test('07 formulas with what they came to; a hidden sheet is left alone, a hidden row is not', async () => {
  expect(await workbook(
    { name: '作废', isHidden: true, rows: [['日期', '摘要', '支出'], ['2026-03-01', '不要', 999]] },
    { name: '三月', hiddenRows: [3], rows: [['日期', '摘要', '支出', '余额'], ['2026-03-01', '打车', { formula: '10*3', result: 30 }, { formula: '100-C2', result: 70 }], ['2026-03-02', '停车', 5, { formula: 'D2-C3', result: 65 }], [null, '合计', { formula: 'SUM(C2:C3)', result: 35 }, null]] }
  )).toMatchObject({ sheets: ['三月'], totalsAgree: true, rows: [['2026-03-01', '打车', 0, 3000], ['2026-03-02', '停车', 0, 500]] })
})

test('08 two tables below each other on one sheet, each with its title and header', async () => {
  expect((await one([['一、3月费用'], ['日期', '摘要', '费用类别', '支出'], ['2026-03-01', '打车', '交通费', 30], [null, '小计', null, 30], [], ['二、4月费用'], ['日期', '摘要', '费用类别', '支出'], ['2026-04-01', '停车', '交通费', 5], [null, '小计', null, 5]])).rows)
    .toEqual([['2026-03-01', '打车', 0, 3000], ['2026-04-01', '停车', 0, 500]])
})

test('09 a summary over two lines, and blank rows between days', async () => {
  expect((await one([['日期', '摘要', '支出'], ['2026-03-01', '招待客户\n（3人）', 300], [], [null, null, null], ['2026-03-02', '打车', 30]])).rows.map(([date, summary, , out]) => [date, String(summary).replace(/\s+/g, ''), out]))
    .toEqual([['2026-03-01', '招待客户（3人）', 30000], ['2026-03-02', '打车', 3000]])
})

test('10 categories as columns with a total column, the total row left aside', async () => {
  expect(await one([['2026年3月费用明细', null, null, null, null, null], ['日期', '事由', '差旅费', '业务招待费', '办公费', '合计'], ['3月3日', '出差', 860.5, 420, '-', 1280.5], ['3月8日', '文具', null, null, 99.9, 99.9], ['合计', null, 860.5, 420, 99.9, 1380.4]], { merges: ['A1:F1'] }))
    .toMatchObject({ gap: null, totalsAgree: true, rows: [['2026-03-03', '出差', 0, 86050], ['2026-03-03', '出差', 0, 42000], ['2026-03-08', '文具', 0, 9990]] })
})

test('11 receipts by customer, with a serial number, a total and a note', async () => {
  const { rows } = await read('回款.xlsx', typedWorkbook({ name: '回款', rows: [['3月份回款统计表', null, null, null, null], ['序号', '回款日期', '客户名称', '回款金额', '业务员'], [1, '2026/3/2', '重庆医药', '12,000.00', '王五'], [2, '2026/3/9', '华东大药房', 3400, '李明'], ['合计', null, null, 15400, null], ['注：含承兑汇票', null, null, null, null]] }), 'receipts')
  expect(rows.map((row) => row.slice(0, 1).concat(row.slice(2)))).toEqual([['2026-03-02', 1_200_000, 0], ['2026-03-09', 340_000, 0]])
})

test('12 a day written once for all its rows, and the opening brought in under income', async () => {
  expect(await one([['日期', '摘要', '收入', '支出', '结余'], ['2026-03-01', '上月结转', 500, null, 500], [null, '打车', null, 30, 470], ['2026-03-02', '停车', null, 5, 465], [null, '复印', null, 1.5, 463.5], [null, '本月合计', null, 36.5, 463.5], [null, '本年累计', null, 136.5, null]]))
    .toMatchObject({ rows: [['2026-03-01', '打车', 0, 3000], ['2026-03-02', '停车', 0, 500], ['2026-03-02', '复印', 0, 150]] })
})

test('13 GB18030 and UTF-16 text, with tabs', async () => {
  const text = ['日期\t摘要\t收入\t支出', '2026-03-01\t付㐂记货款\t\t1,234.50', '2026-03-02\t收押金\t500\t'].join('\r\n')
  const wanted = [['2026-03-01', '付㐂记货款', 0, 123450], ['2026-03-02', '收押金', 50000, 0]]
  expect((await read('旧账.txt', iconv.encode(text, 'gb18030'))).rows).toEqual(wanted)
  expect((await read('旧账.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf16-le')]))).rows).toEqual(wanted)
})

test('14 an .xls that is a page of html, as banks and old systems send it', async () => {
  const html = '<html><head><meta charset="utf-8"></head><body><table><tr><th colspan="4">账户明细（2026年3月）</th></tr><tr><td>日期</td><td>摘要</td><td>借方</td><td>贷方</td></tr><tr><td>03-01</td><td>付房租&nbsp;</td><td></td><td>4,500.00</td></tr><tr><td>03-02</td><td>拨款</td><td>10000</td><td>&nbsp;</td></tr></table></body></html>'
  expect((await read('明细.xls', Buffer.from(html))).rows).toEqual([['2026-03-01', '付房租', 0, 450_000], ['2026-03-02', '拨款', 1_000_000, 0]])
})

test('15 a csv with an apostrophe before figures, quotes inside, and a total in words', async () => {
  expect((await read('旧账.csv', lines('日期,摘要,支出金额', "'2026-03-01,\"买\"\"云南白药\"\"样品\",'120.00", '2026-03-02,打车,30', '合计（大写）：壹佰伍拾元整,,150'))).rows).toEqual([['2026-03-01', '买"云南白药"样品', 0, 12000], ['2026-03-02', '打车', 0, 3000]])
})

test('16 a day book by years in the columns: 年 月 日 apart, 借 贷 and 余额 after 摘要', async () => {
  expect((await one([['年', '月', '日', '摘要', '借方金额', '贷方金额', '借或贷', '余额'], [2026, 3, 1, '拨款', 1000, null, '借', 1000], [2026, 3, 2, '打车', null, 30, '借', 970], [2026, 3, 31, '本月合计', 1000, 30, '借', 970]])).rows)
    .toEqual([['2026-03-01', '拨款', 100000, 0], ['2026-03-02', '打车', 0, 3000]])
})

test('17 amounts in ten thousands say so in the title', async () => {
  const { rows, warnings } = await one([['3月费用', null, '单位：万元'], ['日期', '摘要', '支出'], ['2026-03-01', '会议费', 1.28]])
  expect(rows).toEqual([['2026-03-01', '会议费', 0, 1_280_000]])
  expect(warnings).toContain('unit_scaled')
})

test('18 notes beside the table and an empty first column and row', async () => {
  expect((await one([[], [null, '日期', '摘要', '支出', null, '备忘'], [null, '2026-03-01', '打车', 30, null, '票已贴'], [null, '2026-03-02', '停车', 5, null, null]])).rows.map((row) => [row[0], row[3]])).toEqual([['2026-03-01', 3000], ['2026-03-02', 500]])
})

// What another program makes of the same workbook reads like the workbook.
const converted: Record<string, Buffer> = {}
beforeAll(() => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.xlsx'), typedWorkbook({ name: '2026年3月', merges: ['A1:E1'], rows: [['现金日记账', null, null, null, null], ['日期', '摘要', '收入', '支出', '余额'], ['3月1日', '拨款', 1000, null, 1000], ['3月2日', '打车', null, '３０', { formula: 'E3-30', result: 970 }], [null, '合计', 1000, 30, null]] }))
  for (const kind of ['ods', 'xls']) {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', kind, '--outdir', folder, join(folder, 'a.xlsx')], { stdio: 'ignore' })
    converted[kind] = readFileSync(join(folder, `a.${kind}`))
  }
}, 120_000)
test.each(['ods', 'xls'])('19 the same as .%s from LibreOffice', async (kind) => {
  expect((await read(`旧账.${kind}`, converted[kind]!)).rows).toEqual([['2026-03-01', '拨款', 100000, 0], ['2026-03-02', '打车', 0, 3000]])
})
