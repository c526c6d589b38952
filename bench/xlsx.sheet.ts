import type { XlsxColumn, XlsxValue } from '../src-main/tabular/xlsx-book'

export const SHEET_ROWS = 100_000
const KINDS = ['date', 'text', 'text', 'text', 'text', 'text', 'money', 'money', 'money', 'integer', 'month', 'text'] as const
const TITLES = ['日期', '凭证号', '摘要', '科目', '对方', '部门', '收入', '支出', '余额', '附件', '期间', '备注']

/** Twelve columns as a cash book has them. */
export const sheetColumns: XlsxColumn[] = TITLES.map((title, at) => ({ title, kind: KINDS[at]!, width: 10 }))

/** Rows made one at a time, so that what is measured is the writer and not a table in memory. */
export function* sheetRows(): Generator<readonly XlsxValue[]> {
  let balance = 0
  for (let row = 0; row < SHEET_ROWS; row++) {
    const amount = 1 + (row * 7919) % 9_999_999, isIn = row % 3 === 0
    balance += isIn ? 2 * amount : -amount
    yield [
      `2026-${String(1 + row % 12).padStart(2, '0')}-${String(1 + row % 28).padStart(2, '0')}`, `付-${row % 1000}`, `报销差旅费 第 ${row} 笔`, `5601.0${row % 9}`, `客户${row % 300}`, `第${row % 7}组`,
      isIn ? amount : null, isIn ? null : amount, balance, row % 9, `2026-${String(1 + row % 12).padStart(2, '0')}`, row % 5 === 0 ? '' : `备注 ${row % 13}`
    ]
  }
}
