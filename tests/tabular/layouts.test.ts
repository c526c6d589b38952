import { describe, expect, test } from 'vitest'
import type { RawCell } from '../../src-shared/tabular/raw'
import { readDayBook } from '../../src-shared/tabular/read-daybook'
import { compareTotals } from '../../src-shared/tabular/totals'
import { CATEGORIES, day, sheet } from './sheets'

const D = day('2026-03-05')
type Entry = [date: unknown, summary: unknown, category: unknown, incomeFen: unknown, expenseFen: unknown]
interface Layout { rows: RawCell[][]; merges?: string[]; name?: string; entries: Entry[]; opening?: number; issues?: string[]; year?: number }

const plain = ['日期', '摘要', '费用类别', '收入', '支出']
const one: Entry = ['2026-03-05', '打车', '交通费', undefined, 3500]
const row: RawCell[] = [D, '打车', '交通费', null, 35]

const layouts: Record<string, Layout> = {
  'a plain table': { rows: [plain, row], entries: [one] },
  'header on row 8 under blank rows and company lines': {
    rows: [['重庆某某医药有限公司'], [], ['现金日记账'], [], ['编制单位：办事处', null, '2026年3月'], ['单位：元'], [], plain, row], entries: [one]
  },
  'columns in another order with spaces inside the titles': { rows: [['支  出', '摘　要', '费 用 类 别', '日  期'], [35, '打车', '交通费', D]], entries: [one] },
  'units, stars and line breaks in the titles': { rows: [['*日期', '摘要\n', '费用\n类别', '收入（元）', '支出(元)*'], row], entries: [one] },
  'debit and credit, serial number first': { rows: [['序号', '日期', '摘要', '科目', '借方', '贷方', '余额'], [1, D, '打车', '交通费', null, 35, { formula: '=G1' }]], entries: [one] },
  'account columns of a bank statement': { rows: [['交易日期', '交易摘要', '对方户名', '收方金额', '付方金额', '账户余额'], ['20260305', '货款', '重庆医药', '1,000.00', '', '5,000.00']], entries: [['2026-03-05', '货款', undefined, 100_000, undefined]] },
  'two header rows without merges': { rows: [['日期', '摘要', '费用类别', '金额', null], [null, null, null, '收入', '支出'], row], entries: [one] },
  'amounts grouped under income and expense': {
    rows: [['日期', '摘要', '费用类别', '收入', null, '支出', null], [null, null, null, '数量', '金额', '数量', '金额'], [D, '打车', '交通费', null, null, 1, 35]], entries: [one]
  },
  'a group row above the titles': { rows: [['基本信息', null, null, '收支', null], plain, row], merges: ['A1:C1', 'D1:E1'], entries: [one] },
  'three header rows': {
    rows: [['2026年', null, '摘要', '费用类别', '金额', null], ['月', '日', null, null, '本位币', null], [null, null, null, null, '收入', '支出'], [3, 5, '打车', '交通费', null, 35]],
    merges: ['A1:B1', 'C1:C3', 'D1:D3', 'E1:F1', 'A2:A3', 'B2:B3', 'E2:F2'], entries: [one]
  },
  'month and day in columns of their own, written once': {
    rows: [['2026年', null, '凭证', null, '摘要', '借方', '贷方'], ['月', '日', '字', '号'], [3, 5, '记', 1, '打车', null, 35], [null, null, '记', 2, '停车', null, 5], [null, 8, '记', 3, '提现', 100, null], [4, 1, '记', 1, '加油', null, 200]],
    merges: ['A1:B1', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:G2'],
    entries: [['2026-03-05', '打车', undefined, undefined, 3500], ['2026-03-05', '停车', undefined, undefined, 500], ['2026-03-08', '提现', undefined, 10000, undefined], ['2026-04-01', '加油', undefined, undefined, 20000]]
  },
  'dates without a year under a title that has it': { rows: [['2026年3月费用明细'], plain, ['3月5日', '打车', '交通费', null, 35]], entries: [one] },
  'dates without a year on a sheet named for the month': { rows: [plain, ['3/5', '打车', '交通费', null, 35]], name: '2026年3月', entries: [one] },
  'only the day, under a title with the month': { rows: [['2026年3月现金日记账'], plain, ['5', '打车', '交通费', null, 35], [6, '停车', '交通费', null, 5]], entries: [one, ['2026-03-06', '停车', '交通费', undefined, 500]] },
  'some dates with the year and some without': { rows: [plain, ['2026-03-05', '打车', '交通费', null, 35], ['3.6', '停车', '交通费', null, 5]], entries: [one, ['2026-03-06', '停车', '交通费', undefined, 500]] },
  'the year given by the user': { rows: [plain, ['3-5', '打车', '交通费', null, 35]], year: 2026, entries: [one] },
  'a date written once for several rows': { rows: [plain, row, [null, '停车', '交通费', null, 5]], entries: [one, ['2026-03-05', '停车', '交通费', undefined, 500]] },
  'merged dates and categories in the body': { rows: [plain, row, [null, '停车', null, null, 5]], merges: ['A2:A3', 'C2:C3'], entries: [one, ['2026-03-05', '停车', '交通费', undefined, 500]] },
  'a merged amount is counted once and the other row asks for one': { rows: [plain, row, [D, '停车', '交通费', null, null]], merges: ['E2:E3'], entries: [one, ['2026-03-05', '停车', '交通费', undefined, undefined]], issues: ['3 expense required'] },
  'ditto marks': { rows: [plain, row, ['〃', '停车', '同上', null, 5]], entries: [one, ['2026-03-05', '停车', '交通费', undefined, 500]] },
  'the header printed again on page two with its title': { rows: [['现金日记账'], plain, row, ['现金日记账'], plain, [D, '停车', '交通费', null, 5]], entries: [one, ['2026-03-05', '停车', '交通费', undefined, 500]] },
  'page totals carried over': { rows: [plain, row, [null, '过次页', null, 0, 35], [null, '承前页', null, 0, 35], [D, '停车', '交通费', null, 5]], entries: [one, ['2026-03-05', '停车', '交通费', undefined, 500]] },
  'a book that starts with the page brought forward': { rows: [[...plain, '余额'], [null, '承前页', null, 900, 800, 100], row], entries: [one], opening: 10_000 },
  'last month by its number': { rows: [[...plain, '余额'], [null, '2月结余', null, null, null, '1,200.50'], row, [null, '3月结余', null, null, null, 1165.5]], entries: [one], opening: 120_050 },
  'an opening balance above the table': { rows: [['现金日记账'], ['期初余额：5,000.00元'], plain, row], entries: [one], opening: 500_000 },
  'an opening balance in the next cell above the table': { rows: [['现金日记账'], ['上月结余：', 300], plain, row], entries: [one], opening: 30_000 },
  'subtotals by category, day and month, dated or not': {
    rows: [plain, row, [null, '交通费小计', null, null, 35], [null, '本日合计', null, 0, 35], [day('2026-03-31'), '本月合计', null, 0, 35], ['合  计', null, null, 0, 35], ['总计：', null, null, 0, 35]], entries: [one]
  },
  'an entry that speaks of totals is an entry': { rows: [plain, [D, '付1-3月合计电费', '办公费', null, 35], [D, '3月电费合计', '办公费', null, 5]], entries: [['2026-03-05', '付1-3月合计电费', '办公费', undefined, 3500], ['2026-03-05', '3月电费合计', '办公费', undefined, 500]] },
  'an entry that speaks of the balance is an entry': { rows: [plain, [D, '上月结余现金存银行', null, 35, null]], entries: [['2026-03-05', '上月结余现金存银行', undefined, 3500, undefined]] },
  'rows prepared with numbers and formulas but not filled in': {
    rows: [['序号', ...plain, '余额'], [1, ...row, { formula: '=1' }], [2, null, null, null, null, null, { formula: '=2' }], [3, day('2026-03-06'), null, null, null, null, { formula: '=3' }]], entries: [one]
  },
  'signatures, remarks and page numbers below': { rows: [plain, row, ['审 核：', null, '制 表 人：张三'], ['注：招待费须附清单'], ['备注：以上属实'], ['第1页 共1页'], ['以上费用均已核对无误']], entries: [one] },
  'amounts as text, in full width, with currency': { rows: [plain, ['2026-03-05', '打车', '交通费', '—', '￥３５．００元']], entries: [one] },
  'negative amounts are red-ink entries': { rows: [plain, [D, '冲销', '交通费', null, '(35.00)'], [D, '退回', null, -20, null]], entries: [['2026-03-05', '冲销', '交通费', undefined, -3500], ['2026-03-05', '退回', undefined, -2000, undefined]] },
  'zeros on the other side': { rows: [plain, [D, '打车', '交通费', 0, 35], [D, '提现', null, 100, '0.00']], entries: [one, ['2026-03-05', '提现', undefined, 10000, undefined]] },
  'figures on both sides': { rows: [plain, [D, '打车', '交通费', 10, 35]], entries: [['2026-03-05', '打车', '交通费', 1000, 3500]], issues: ['2 expense both_sides'] },
  'one amount is an expense': { rows: [['报销日期', '报销事由', '费用项目', '报销金额', '报销人'], [D, '打车', '交通费', 35, '张三']], entries: [one] },
  'one amount with a direction': { rows: [['日期', '摘要', '收支', '金额'], [D, '货款', '收入', 100], [D, '打车', '支', 35], [D, '不明', '转', 5]], entries: [['2026-03-05', '货款', undefined, 10000, undefined], ['2026-03-05', '打车', undefined, undefined, 3500], ['2026-03-05', '不明', undefined, undefined, undefined]], issues: ['4 direction direction'] },
  'one amount whose sign is the direction': { rows: [['交易日期', '摘要', '交易金额', '余额'], [D, '货款', '+100.00', 200], [D, '打车', '-35.00', 165]], entries: [['2026-03-05', '货款', undefined, 10000, undefined], ['2026-03-05', '打车', undefined, undefined, 3500]] },
  'the side of the balance is no direction': { rows: [['日期', '摘要', '借方', '贷方', '借或贷', '余额'], [D, '打车', null, 35, '借', 965]], entries: [['2026-03-05', '打车', undefined, undefined, 3500]] },
  'ten thousand yuan as the unit': { rows: [['单位：万元'], plain, [D, '打车', '交通费', null, '0.0035']], entries: [one] },
  'categories as columns beside income and a grouped header': {
    rows: [['日期', '摘要', '支出', null, null, '收入'], [null, null, '差旅', '交通费', '合计', null], [D, '打车', 10, 35, 45, null], [D, '提现', null, null, null, 100], ['合计', null, 10, 35, 45, 100]],
    merges: ['C1:E1', 'A1:A2', 'B1:B2', 'F1:F2'],
    entries: [['2026-03-05', '打车', '差旅费', undefined, 1000], one, ['2026-03-05', '提现', undefined, 10000, undefined]]
  },
  'a total with some rows not broken down': {
    rows: [['日期', '摘要', '收入', '支出', '交通费', '办公费'], [D, '打车', null, 35, 35, null], [D, '杂支', null, 8, null, null], [D, '提现', 100, null, null, null]],
    entries: [one, ['2026-03-05', '杂支', undefined, undefined, 800], ['2026-03-05', '提现', undefined, 10000, undefined]]
  },
  'a freight column beside the amount is no category': { rows: [['日期', '摘要', '运费', '金额'], [D, '打车', 5, 35]], entries: [['2026-03-05', '打车', undefined, undefined, 3500]] },
  'a bank statement with a column of times and a line of counts below': {
    rows: [['交易日', '交易时间', '收方金额', '付方金额', '余额', '对方户名', '摘要'], ['20260305', '10:22:33', '0.00', '35.00', '5,000.00', '重庆医药', '打车'], ['总笔数：1', null, '收方合计：0.00']],
    entries: [['2026-03-05', '打车', undefined, undefined, 3500]]
  },
  'signatures that fell under the amounts': { rows: [plain, row, [null, '合计', null, null, 35], [null, null, null, '复核人', '王五']], entries: [one] },
  'an unreadable amount in the last row is not lost': { rows: [plain, row, [null, '停车', '交通费', null, '1OO']], entries: [one, ['2026-03-05', '停车', '交通费', undefined, undefined]], issues: ['3 expense letters'] },
  'categories by their stems': { rows: [['日期', '摘要', '差旅', '办公用品', '小计'], [D, '杂支', 1, 2, 3]], entries: [['2026-03-05', '杂支', '差旅费', undefined, 100], ['2026-03-05', '杂支', '办公费', undefined, 200]] },
  'bad cells stay with their row': { rows: [plain, ['2026-02-31', '打车', '交通费', null, 35], [D, '停车', '交通费', null, '1OO'], [D, '停车', '交通费', null, { formula: '=SUM(A1)' }]], entries: [[undefined, '打车', '交通费', undefined, 3500], ['2026-03-05', '停车', '交通费', undefined, undefined], ['2026-03-05', '停车', '交通费', undefined, undefined]], issues: ['2 date date', '3 expense letters', '4 expense formula'] }
}

describe('day books as people keep them', () => {
  test.each(Object.entries(layouts))('%s', (_, layout) => {
    const table = readDayBook(sheet(layout.rows, layout.merges, layout.name), { categories: CATEGORIES, ...(layout.year ? { year: layout.year } : {}) })
    const entries = table.rows.filter((found) => found.kind === 'data')
    expect(entries.map(({ values: v }) => [v['date'], v['summary'], v['category'], v['income'], v['expense']])).toEqual(layout.entries)
    expect(entries.flatMap((found) => found.problems.map((issue) => `${found.rowNumber} ${issue.key} ${issue.code}`))).toEqual(layout.issues ?? [])
    expect(table.openingFen).toBe(layout.opening)
    expect(table.mapping.missing).toEqual([])
  })
})

describe('printed totals', () => {
  const total = (rows: RawCell[][]) => compareTotals(readDayBook(sheet([[...plain, '余额'], ...rows]))).map((check) => [check.row, check.verdict])

  test('agree without the opening, by month and since the last of their name', () => {
    expect(total([
      [null, '上月结余', null, null, null, 50], row, [null, '本月合计', null, 0, 35], [day('2026-04-01'), '提现', null, 20, null], [null, '本月合计', null, 20, 0], [null, '本年累计', null, 20, 35]
    ])).toEqual([[4, 'without_opening'], [6, 'without_opening'], [7, 'without_opening']])
  })

  test('differ when the sheet is wrong', () => {
    expect(total([row, [null, '本月合计', null, null, 36]])).toEqual([[3, 'differs']])
  })

  test('a row whose categories don’t add up to its total is pointed out', () => {
    const table = readDayBook(sheet([['日期', '差旅费', '交通费', '合计'], [D, 10, 35, 46], [D, 1, 2, 3]]), { categories: CATEGORIES })
    expect(table.warnings).toEqual([{ code: 'row_total_differs', detail: '2' }])
  })
})
