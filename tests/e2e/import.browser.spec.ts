import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { FAULTY, openImport, read } from './support/import'
import { expect, test } from './support/test'

test('faulty rows can be fetched as they stand in the file, with the reasons', async ({ page }) => {
  await openImport(page)
  await read(page, FAULTY)
  await page.keyboard.press('Control+Enter')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '取回有误的 2 行.xlsx' }).click()])
  const { sheets } = await readWorkbook(readFileSync(await download.path()), download.suggestedFilename())
  expect(sheets[0]!.rows).toEqual([
    ['日期', '摘要', '费用类别', '支出', '原因'],
    ['2026-02-30', '住宿', '差旅费', '612', '“2026-02-30”不是日期，或没有这一天'], ['2026-03-05', '冷链配送', '货运费', '1,2O0.00', '“1,2O0.00”里有字母 O 或 l，可能是数字 0 或 1']
  ])
})
