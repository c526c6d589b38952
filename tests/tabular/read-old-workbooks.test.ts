import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { isRawFormula, type RawSheet } from '../../src-shared/tabular/raw'
import { fixture } from './sheets'

/** The order in which a file lists its merged ranges means nothing. */
const inOrder = (sheet: RawSheet) => ({ ...sheet, merges: sheet.merges.toSorted((one, other) => one.r1 - other.r1 || one.c1 - other.c1) })
const sheetsOf = async (name: string) => (await readWorkbook(fixture(name), name)).sheets.map(inOrder)

describe.each(['xls', 'ods'])('%s', (kind) => {
  test.each<[string, number[]]>([
    ['cash-book-two-row-header', [4913.5, 4655.5, 14655.5, 13633.5, 13433.51]], ['expenses-by-category-columns', [2280.5, 234.9, 12800, 4500]],
    ['roster-merged-departments', []], ['sales-one-sheet-a-month', [7407]], ['long-texts', []]
  ])('%s reads as its xlsx does, and its formulas have results', async (name, results) => {
    const left = [...results]
    const expected = (await sheetsOf(`${name}.xlsx`)).map((sheet) => ({
      ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (isRawFormula(cell) ? left.shift() ?? cell : cell)))
    }))
    expect(left).toEqual([])
    expect(await sheetsOf(`${name}.${kind}`)).toEqual(expected)
  })

  // The .ods holds fifteen digits of a number, and truth values without a format of their own as numbers.
  const [third, yes, no] = kind === 'xls' ? [33.333333333333336, true, false] : [33.3333333333333, 1, 0]

  test('every kind of cell, merged ranges, a hidden sheet and an empty one', async () => {
    expect(await sheetsOf(`every-kind-of-cell.${kind}`)).toEqual([
      {
        name: '一月', hidden: false, merges: [{ r1: 6, c1: 0, r2: 7, c2: 1 }, { r1: 6, c1: 3, r2: 6, c2: 5 }],
        rows: [
          ['普通', 'plain', '富 文本 rich', '第一行\n第二行', null, '隔 一格'],
          [{ date: '2026-03-01' }, { date: '2026-03-01', time: '18:00:00' }, 0.125, -1234.56, 0.75, { date: '2026-03-04' }], [],
          [0, -8, third, 13800000002, 0.1, 536870912, yes, no],
          [-8, '普通plain', yes, '#DIV/0!', null, { date: '2026-03-05' }, 0, '#N/A'], [],
          ['合并'], [null, null, '右下']
        ]
      },
      { name: 'Hidden', hidden: true, merges: [], rows: [[], [], [null, '内部']] },
      { name: '空表', hidden: false, merges: [], rows: [] }
    ])
  })

  test('the 1904 date system', async () => {
    expect((await sheetsOf(`dates-from-1904.${kind}`))[0]!.rows).toEqual([[{ date: '2026-03-01' }, { date: '2026-03-01', time: '12:00:00' }, 44620]])
  })
})
