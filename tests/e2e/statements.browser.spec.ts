import { cellBeside, expectTab, front, openPage, totalCell } from './support/books'
import { enter, openBook, press } from './support/daybook'
import { expect, test } from './support/test'

// 2026-01: 10,000.00 from head office and 258.00 for paper, out of a till that started empty; nothing is transferred.
test('a figure of 资产负债表 opens its lines, and a line its voucher; 利润表 and 现金流量表 tie out', async ({ page }) => {
  await openBook(page, '2026-01')
  await enter(page, '5', '拨入备用金', '2241', { in: '10000' })
  await enter(page, '6', '购打印纸', 'bgyp', { out: '258' })
  await press(page, 'F9')
  await expect(front(page).getByText('已过账').first()).toBeVisible()

  await openPage(page, 'zcfzb', '资产负债表')
  await expect(front(page).getByText('勾稽相符', { exact: true })).toBeVisible()
  await expect(await cellBeside(page, ['left.no', '1'], 'left.first')).toHaveText('9,742.00')
  await expect(await cellBeside(page, ['right.no', '39'], 'right.first')).toHaveText('10,000.00')
  await expect(await cellBeside(page, ['right.no', '51'], 'right.first')).toHaveText('−258.00')
  await (await cellBeside(page, ['left.no', '1'], 'left.first')).click()
  await expect(front(page).getByRole('complementary', { name: '这个数怎么来的' })).toContainText('1001 库存现金')
  await press(page, 'Enter')
  await expectTab(page, '货币资金')
  await expect(front(page).getByText('与报表数一致')).toBeVisible()
  await expect(totalCell(page, 'amountFen')).toHaveText('9,742.00')
  await (await cellBeside(page, ['summary', '购打印纸'], 'amountFen')).click()
  await press(page, 'Enter')
  await expectTab(page, /^凭证/)

  await openPage(page, 'lrb', '利润表')
  await expect(front(page).getByText('勾稽相符', { exact: true })).toBeVisible()
  await expect(await cellBeside(page, ['left.no', '32'], 'left.first')).toHaveText('−258.00')
  await openPage(page, 'xjllb', '现金流量表')
  await expect(front(page).getByText('勾稽相符', { exact: true })).toBeVisible()
  await expect(await cellBeside(page, ['left.no', '22'], 'left.first')).toHaveText('9,742.00')
})
