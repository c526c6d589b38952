import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { detectHeader } from '../../src-shared/tabular/header'
import { readDayBook } from '../../src-shared/tabular/read-daybook'
import { readTable } from '../../src-shared/tabular/read-table'
import { receiptsShape } from '../../src-shared/tabular/receipts.shape'
import type { TableShape } from '../../src-shared/tabular/shape'
import { compareTotals } from '../../src-shared/tabular/totals'
import { CATEGORIES, fixture } from './sheets'

describe('a cash book with a two-row header, three spellings of dates and balances as formulas', async () => {
  const book = await readWorkbook(fixture('cash-book-two-row-header.xlsx'), 'cash.xlsx')
  const table = readDayBook(book.sheets[0]!, { categories: CATEGORIES })

  test('the header stands in rows 4 and 5 under a merged title', () => {
    expect([table.header.headerRow, table.header.headerRows]).toEqual([3, 2])
    expect(table.header.columns.map((column) => column.title)).toEqual(['日期', '凭证号', '摘要', '费用类别', '金额/收入', '金额/支出', '余额', '备注'])
    expect(table.header.period).toEqual({ year: 2026, month: 3 })
    expect(table.mapping.leftover).toEqual([])
  })

  test('the balance brought in is no entry, though typed under income', () => {
    expect(table.openingFen).toBe(500_000)
    expect(table.rows.filter((row) => row.kind === 'opening').map((row) => row.rowNumber)).toEqual([6])
  })

  test('six entries without a problem', () => {
    const entries = table.rows.filter((row) => row.kind === 'data')
    expect(entries.flatMap((row) => row.problems)).toEqual([])
    expect(entries.map(({ rowNumber, values: v }) => [rowNumber, v['date'], v['no'], v['category'], v['income'], v['expense']])).toEqual([
      [7, '2026-03-02', '记-002', '交通费', undefined, 8650], [8, '2026-03-02', '记-003', '办公费', undefined, 25800],
      [9, '2026-03-05', '记-004', undefined, 1_000_000, undefined], [11, '2026-03-09', '记-005', '业务招待费', undefined, 128_000],
      [12, '2026-03-15', '记-006', '办公费', undefined, -25800], [13, '2026-03-31', '记-007', '通讯费', undefined, 19999]
    ])
    expect(entries[3]!.values['summary']).toBe('招待XX医药公司 （3人）')
  })

  test('the printed totals count the opening: 15,000 = 5,000 + 10,000', () => {
    expect(compareTotals(table)).toEqual([
      { label: '本月合计', row: 14, verdict: 'with_opening', inFen: 1_000_000, outFen: 156_649 },
      { label: '本年累计', row: 15, verdict: 'with_opening', inFen: 1_000_000, outFen: 156_649 }
    ])
    expect(table.rows.at(-1)).toMatchObject({ kind: 'note', label: '审核：' })
  })
})

test('expenses with categories as columns become one entry per amount; dashes, zeros and the total column none', async () => {
  const book = await readWorkbook(fixture('expenses-by-category-columns.xlsx'), 'wide.xlsx')
  const table = readDayBook(book.sheets[0]!, { categories: CATEGORIES })
  expect(table.rows.map(({ rowNumber, values: v, problems }) => [rowNumber, v['date'], v['category'], v['expense'], problems.length])).toEqual([
    [3, '2026-03-03', '差旅费', 186_050, 0], [3, '2026-03-03', '业务招待费', 42_000, 0], [4, '2026-03-08', '办公费', 9_990, 0],
    [4, '2026-03-08', '通讯费', 10_000, 0], [4, '2026-03-08', '交通费', 3_500, 0], [5, '2026-03-20', '市场推广费', 1_280_000, 0],
    [6, '2026-03-25', '房租水电费', 450_000, 0]
  ])
  expect(table.mapping.rowTotal).toBe(9)
  expect(table.warnings).toEqual([])
})

test('the same sheet is read where the office knows none of the categories, and says so', async () => {
  const book = await readWorkbook(fixture('expenses-by-category-columns.xlsx'), 'wide.xlsx')
  const table = readDayBook(book.sheets[0]!)
  expect(table.rows).toHaveLength(7)
  expect(table.warnings.map((warning) => warning.code)).toEqual(Array.from({ length: 7 }, () => 'unknown_category'))
})

test('receipts in GB18030 with rare characters and quotes', async () => {
  const book = await readWorkbook(fixture('receipts-gb18030.csv'), 'receipts.csv')
  const table = readTable(book.sheets[0]!, receiptsShape)
  expect(table.rows.map((row) => row.values)).toEqual([
    { date: '2026-03-05', customer: '重庆医药', amount: 123_450, remark: '含逗号' },
    { date: '2026-03-06', customer: '镕基大药房', amount: -8_810, remark: '他说"好"' },
    { date: '2026-03-07', customer: '㐀䶮喆昇', amount: 1, remark: '生僻字' }
  ])
})

test('one sheet a month with the columns in another order each', async () => {
  const book = await readWorkbook(fixture('sales-one-sheet-a-month.xlsx'), 'sales.xlsx')
  const tables = book.sheets.filter((sheet) => detectHeader(sheet)).map((sheet) => readTable(sheet, receiptsShape))
  expect(tables.map((table) => table.rows.map((row) => row.values['amount']))).toEqual([[123450, 246900, 370350], [133450, 256900, 380350], [143450, 266900, 390350]])
  expect(tables[1]!.rows[0]!.values).toEqual({ date: '2026-02-03', customer: '重庆医药', amount: 133450 })
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['1月', '2月', '3月', '4月', '汇总'])
})

test('a roster: merged departments filled down, codes as written, the remark below no person', async () => {
  const shape: TableShape = {
    key: 'roster',
    fields: [
      { key: 'department', kind: 'text', synonyms: ['部门'] }, { key: 'name', kind: 'text', synonyms: ['姓名'], required: true },
      { key: 'code', kind: 'code', synonyms: ['工号'], required: true }, { key: 'identity', kind: 'code', synonyms: ['身份证号'] },
      { key: 'phone', kind: 'code', synonyms: ['手机'] }, { key: 'joined', kind: 'date', synonyms: ['入职日期'] },
      { key: 'salary', kind: 'amount', synonyms: ['基本工资'] }, { key: 'card', kind: 'code', synonyms: ['银行卡号'] }
    ]
  }
  const book = await readWorkbook(fixture('roster-merged-departments.xlsx'), 'roster.xlsx')
  const table = readTable(book.sheets[0]!, shape)
  const people = table.rows.filter((row) => row.kind === 'data')
  expect(people.flatMap((row) => row.problems)).toEqual([])
  expect(people.map(({ values: v }) => [v['department'], v['name'], v['code'], v['phone'], v['joined'], v['salary']])).toEqual([
    ['销售一部', '王伟', '00012', '13800000001', '2019-07-01', 650_000], ['销售一部', '李娜', '00013', '13800000002', '2020-02-29', 680_050],
    ['销售一部', '王伟', '00021', '13800000003', '2021-12-31', 720_000], ['综合部', '欧阳 雪', '00102', '+86 138-0000-0004', '2024-02-29', 550_000],
    ['综合部', '买买提·艾力', '00103', '13800000005', '2025-01-02', 560_000]
  ])
  expect(people[0]!.values['identity']).toBe('11010519491231002X')
  expect(table.header.columns.filter((column) => column.isRequired).map((column) => column.leaf)).toEqual(['姓名', '工号'])
  expect(table.rows.at(-1)).toMatchObject({ kind: 'note', label: '注：带*为必填' })
})
