import { cellBeside, figure, front, openPage } from './support/books'
import { press } from './support/daybook'
import { expect, test } from './support/test'

test('期初余额: a block from Excel finds its accounts in any order, and what fits none is told', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, 'qcye', '期初余额')
  await expect(await cellBeside(page, ['code', '1001'], 'code')).toBeVisible()
  await page.evaluate(() => navigator.clipboard.writeText(['科目编码\t科目名称\t借方\t贷方', '3001\t实收资本\t\t71,000.00', '1002.01\t工行费用户\t56,000.00\t', '1002.02\t建行回款户\t15000\t0', '9999\t没有的科目\t5\t'].join('\r\n')))
  await press(page, 'Control+v')
  await expect(front(page).getByText('已按科目填入 3 行；1 行没有对上，没有填入：9999 没有的科目')).toBeVisible()
  await expect(await cellBeside(page, ['code', '1002'], 'debitFen')).toHaveText('71,000.00')
  await expect(figure(page, '差额')).toHaveText('0.00')
  await front(page).getByRole('button', { name: '撤销粘贴' }).click()
  await expect(figure(page, '借方合计')).toHaveText('0.00')
})
