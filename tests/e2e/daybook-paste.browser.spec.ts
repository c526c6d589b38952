import { cell, openBook, press } from './support/daybook'
import { expect, test } from './support/test'

test('a block from a spreadsheet: rows are added, a bad cell is kept red and the others are saved', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openBook(page, '2026-03')
  await page.evaluate(() => navigator.clipboard.writeText([
    '2026/3/2\t\t市内交通\t交通\t\t\t\t36.50', '2026年3月3日\t\t打印\t办公用品\t\t\t\t￥1,234.50', '3月4日\t\t看不懂的金额\t水电\t\t\t\t12O.00'
  ].join('\n')))
  await page.locator('.sheet-row-entry [col-id="date"]').click()
  await press(page, 'Control+v')
  await expect(cell(page, '市内交通', 'balanceFen')).toHaveText('−36.50')
  await expect(cell(page, '打印', 'outFen')).toHaveText('1,234.50')
  await expect(cell(page, '看不懂的金额', 'outFen')).toHaveText('12O.00')
})
