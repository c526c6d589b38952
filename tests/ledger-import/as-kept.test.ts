import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { csv, importer } from './file'

/** What a reader of the sheet would write down of each row: date, summary, category, in and out in fen, and what is wrong. */
async function read(...lines: string[]) {
  const { rows, gap, skipped } = await importer(await aLedger()).preview(csv(...lines))
  return { gap, skipped: skipped.map(({ kind }) => kind), rows: rows.map(({ cells, inFen, outFen, problems }) => [cells['date'], cells['summary'], cells['category'], inFen, outFen, ...problems.map(({ code }) => code)]) }
}

test('收款 and 付款 under a form’s head with a voucher word, signatures below', async () => {
  expect(await read('成都办事处现金收支登记簿,,,,,', '所属期：2026年3月,,,金额单位：元,,', '月 日,凭 证 字 号,用途（事由）,收款金额,付款金额,结存金额', '3.5,现付1号,请客户吃饭,,￥360.00,', '3.6,现收1号,李明还借款,"￥2,000.00",,', '会计主管：,,出纳：,,制单：张三,'))
    .toMatchObject({ gap: null, rows: [['2026-03-05', '请客户吃饭', '', 0, 36000], ['2026-03-06', '李明还借款', expect.any(String), 200000, 0]] })
})
test('dates of six spellings in one column', async () => {
  const { rows } = await read('日期,摘要,费用类别,支出', '2026/3/5,甲,交通费,1', '2026.03.06,乙,交通费,2', '26-3-7,丙,交通费,3', '２０２６年３月８日,丁,交通费,4', '20260309,戊,交通费,5', '46091,己,交通费,6')
  expect(rows.map(([date]) => date)).toEqual(['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'])
})
test('amounts of eight spellings', async () => {
  const { rows } = await read('日期,摘要,费用类别,支出', ...['"1,234.50"', '￥35', '35元', '(12.00)', '－3.5', '１２．５', '人民币 80 元整', 'RMB1200'].map((text, at) => `2026-03-0${at + 1},第${at}笔,交通费,${text}`))
  expect(rows.map((row) => row[4])).toEqual([123450, 3500, 3500, -1200, -350, 1250, 8000, 120000])
})
test('a serial number that starts again on each page, page totals between, one empty column', async () => {
  expect(await read('序号,日期,,摘要,费用类别,支出', '1,2026-03-01,,打车,交通费,30', '2,2026-03-02,,停车,交通费,5', ',,,本页小计,,35', '1,2026-03-03,,加油,交通费,200', ',,,本页小计,,200', ',,,合计,,235'))
    .toMatchObject({ rows: [['2026-03-01', '打车', expect.any(String), 0, 3000], ['2026-03-02', '停车', expect.any(String), 0, 500], ['2026-03-03', '加油', expect.any(String), 0, 20000]] })
})
test('two signed amounts in one column with 收/付 before it', async () => {
  expect((await read('日期,收/付,摘要,费用类别,金额', '2026-03-01,付,打车,交通费,30', '2026-03-02,收,退押金,其他,500')).rows.map((row) => row.slice(3))).toEqual([[0, 3000], [50000, 0]])
})
test('a list without amounts but with unit price and quantity says what is missing', async () => {
  expect((await read('日期,摘要,数量,单价', '2026-03-01,纸,2,30')).gap).toMatchObject({ code: 'IMPORT_COLUMN_MISSING' })
})
test('notes in the middle, an empty line, a struck-out row of dashes', async () => {
  const found = await read('日期,摘要,费用类别,支出', '2026-03-01,打车,交通费,30', ',,,', '————,————,————,————', '以下为补记：,,,', '2026-03-02,停车,交通费,5', '说明：以上票据已交总部,,,')
  expect(found.rows.map((row) => row.slice(0, 2))).toEqual([['2026-03-01', '打车'], ['2026-03-02', '停车']])
})
test('who paid stands behind what for, where the roster lacks the name; full-width titles and figures', async () => {
  expect((await read('记账日期　,经手人　,事由　,类别　,支出金额（元）　', '2026/03/05,王五,"送样品,两箱",快递费,"１，２００．００"')).rows).toEqual([['2026-03-05', '送样品,两箱（王五）', expect.any(String), 0, 120000]])
})
test('one column of names is enough for customers, products and staff', async () => {
  const desk = await aLedger()
  for (const [record, title, names] of [['customers', '客户名称', ['重庆医药', '华东药房（总店）']], ['products', '品名', ['阿莫西林0.25g*24粒', '布洛芬']], ['staff', '姓名', ['王伟', '李娜']]] as const) {
    const { preview, run } = importer(desk, '库存现金', record), file = csv(title, ...names)
    expect((await preview(file)).rows.map(({ cells }) => cells['name'])).toEqual(names)
    expect((await run(file)).imported).toBe(2)
  }
})
test('one column under a title row, blank rows and a note', async () => {
  const { preview } = importer(await aLedger(), '库存现金', 'customers')
  expect((await preview(csv('成都办事处客户一览', '', '客户名称*', '重庆医药', '', '华东药房', '注：截至三月'))).rows.map(({ rowNumber, cells }) => [rowNumber, cells['name']])).toEqual([[4, '重庆医药'], [6, '华东药房']])
})
test('a list without any header: the names themselves are no title', async () => {
  const desk = await aLedger()
  expect((await importer(desk, '库存现金', 'customers').preview(csv('重庆医药', '华东药房'))).gap).toMatchObject({ code: 'IMPORT_NO_HEADER' })
})
