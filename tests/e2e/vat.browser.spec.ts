import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('the month\'s VAT: a figure leads to its lines, F9 moves what is due, the ledger stands beside it', async ({ page }) => {
  await openPage(page, 'zzsjsb', '增值税计算表')
  const row = front(page).getByRole('row', { name: /销项税额/ }).first()
  await row.getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Enter')
  await expect(front(page).getByText('与报表数一致')).toBeVisible()
  await openPage(page, 'zzsjsb', '增值税计算表')
  await page.keyboard.press('F9')
  await expect(front(page).getByText('转出未交增值税的凭证已生成（草稿）')).toBeVisible()
  await front(page).getByRole('button', { name: '进项销项明细账' }).click()
  await expect(front(page).getByRole('row', { name: /销项.*13\.0%/ }).first()).toBeVisible()
})
