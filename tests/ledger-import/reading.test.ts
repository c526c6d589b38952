import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { choice, csv, importer } from './file'

test('a bank statement that has 借方 for money out is turned round by its balances, newest row first', async () => {
  const desk = await aLedger()
  const { rows, warnings, mapping } = await importer(desk, '建行费用户').preview(csv(
    '交易时间,摘要,借方发生额,贷方发生额,余额', '2026-03-11,货款,,8800.50,73285.00', '2026-03-08,快递费,1200,,64484.50', '2026-03-05,房租,4315.50,,65684.50', '2026-03-02,拨款,,20000,70000'
  ))
  expect(rows.map(({ inFen, outFen }) => [inFen, outFen])).toEqual([[880050, 0], [0, 120000], [0, 431550], [2000000, 0]])
  expect(warnings).toContainEqual({ code: 'sides_turned', data: {} })
  expect(mapping.fields).toMatchObject({ expense: 2, income: 3 })
})

test('a cash book whose balances agree is left as its titles say', async () => {
  const desk = await aLedger()
  const { rows, warnings } = await importer(desk).preview(csv('日期,摘要,借方,贷方,余额', '2026-03-01,收款,100,,100', '2026-03-02,打车,,30,70', '2026-03-03,文具,,20,50', '2026-03-04,收款,5,,55'))
  expect(rows.map(({ inFen, outFen }) => inFen - outFen)).toEqual([10000, -3000, -2000, 500])
  expect(warnings.map(({ code }) => code)).not.toContain('sides_turned')
})

test('a column of 收入 and 支出 is the direction, whatever its title', async () => {
  const desk = await aLedger()
  const { rows, mapping } = await importer(desk).preview(csv('日期,类型,金额,分类,说明', '2026-03-02,支出,45,餐费,请客', '2026-03-02,收入,1000,其他,退款', '2026-03-07,转账,30,杂项,不明'))
  expect(rows.map(({ inFen, outFen }) => [inFen, outFen])).toEqual([[0, 4500], [100000, 0], [0, 0]])
  expect(mapping.fields).toMatchObject({ direction: 1, category: 3 })
  expect(rows[0]!.cells['category']).toBe('促销费 · 交际费')
  expect(rows[1]!.notices, '其他 is the name of no category').toEqual([{ field: 'category', code: 'counter_missing', text: '其他' }])
  expect(rows[2]!.problems).toEqual([{ field: 'direction', code: 'direction', text: '转账' }])
})

test('the month of 承前页 holds for the days below it; 本年累计 of a later month is not checked', async () => {
  const desk = await aLedger()
  const preview = await importer(desk).preview(csv(
    '现金日记账,,,,,,', '2026年,,凭证号,摘要,收入,支出,余额', '月,日,,,,,', '3,1,,承前页,,,3200', ',3,记1,付电话费,,188,3012', ',12,记2,打车,,12,3000', ',31,,本月合计,,200,3000', ',31,,本年累计,9000,7000,'
  ))
  expect(preview.rows.map(({ cells }) => cells['date'])).toEqual(['2026-03-03', '2026-03-12'])
  expect(preview).toMatchObject({ openingFen: 320000, totalsAgree: true })
  expect(preview.skipped.map(({ kind }) => kind)).toEqual(['opening', 'subtotal', 'subtotal'])
})

test('days alone take year and month from the title', async () => {
  const desk = await aLedger()
  const { rows } = await importer(desk).preview(csv('2026年2月现金账,,,', '日,摘要,收,支', '5,交通费,,20', '18,快递费,,30'))
  expect(rows.map(({ cells }) => [cells['date'], cells['category']])).toEqual([['2026-02-05', '差旅费 · 交通'], ['2026-02-18', '货运费']])
})

test('the year is asked for where no date has one', async () => {
  const desk = await aLedger()
  const { preview } = importer(desk)
  const file = csv('日期,摘要,支出', '3月5日,打车,30')
  expect((await preview(file)).rows[0]!.problems).toEqual([{ field: 'date', code: 'year_missing', text: '3月5日' }])
  expect((await preview(file, choice({ year: 2026 }))).rows[0]).toMatchObject({ cells: { date: '2026-03-05' }, problems: [] })
})

test('dates in a closed month or outside the years are named before anything is written', async () => {
  const desk = await aLedger()
  await desk.ledger.period.close({ requestId: crypto.randomUUID(), month: '2026-01' })
  const { preview, run } = importer(desk)
  const file = csv('日期,摘要,支出', '2026-01-05,打车,30', '2025-12-30,打车,30', '2026-02-05,打车,30')
  expect((await preview(file)).rows.map(({ problems }) => problems[0]?.code)).toEqual(['closed', 'outside_years', undefined])
  expect(await run(file)).toMatchObject({ imported: 1, failedRows: [{ rowNumber: 2 }, { rowNumber: 3 }] })
})

test('a word is told once where it belongs, an account’s name is an account, 银行存款 the bank next to the book', async () => {
  const desk = await aLedger()
  const { preview } = importer(desk)
  const file = csv('日期,摘要,科目,收入,支出', '2026-03-01,烟火,火星费,,18', '2026-03-02,灯笼,火星费,,20', '2026-03-03,利息,财务费用-手续费,,2', '2026-03-04,取款,银行存款,500,')
  const before = await preview(file)
  expect(before.rows.map(({ cells }) => cells['category'])).toEqual(['火星费', '火星费', '财务费用 · 手续费', '建行费用户'])
  expect(before.warnings).toContainEqual({ code: 'counter_missing', data: { rows: 2 } })
  const [meal] = desk.rows<{ id: number }>(`SELECT id FROM expense_category WHERE name = '交际费'`)
  const after = await preview(file, choice({ words: { 火星费: `c${meal!.id}` } }))
  expect(after.rows.slice(0, 2).map(({ cells }) => cells['category'])).toEqual(['促销费 · 交际费', '促销费 · 交际费'])
})

test('what no header is found in says so and can be pointed at', async () => {
  const desk = await aLedger()
  const { preview } = importer(desk)
  const nothing = await preview(csv('2026-03-01,打车,30', '2026-03-02,吃饭,50'))
  expect(nothing).toMatchObject({ gap: { code: 'IMPORT_NO_HEADER' }, rows: [], top: [{ rowNumber: 1, cells: ['2026-03-01', '打车', '30'] }, { rowNumber: 2 }] })
  const lacking = await preview(csv('何时,事由,支出', '2026-03-02,吃饭,50'))
  expect(lacking.gap).toEqual({ code: 'IMPORT_COLUMN_MISSING', data: { column: '日期' } })
  const settled = await preview(csv('何时,事由,支出', '2026-03-02,吃饭,50'), choice({ headerRow: 0, fields: { date: 0, summary: 1, expense: 2 } }))
  expect(settled).toMatchObject({ gap: null, rows: [{ cells: { date: '2026-03-02', summary: '吃饭', expense: 5000 } }] })
})

test('columns that two categories share by name keep both amounts when the mapping is sent back', async () => {
  const desk = await aLedger()
  const { preview } = importer(desk)
  const file = csv('日期,摘要,市内交通费,长途交通费,住宿费', '2026-03-02,德州,12,120,300')
  const first = await preview(file)
  expect(first.outFen).toBe(43200)
  const { sheet, headerRow, fields, categories } = first.mapping
  expect((await preview(file, choice({ sheet, headerRow, fields, categories }))).outFen).toBe(43200)
})
