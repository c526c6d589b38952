import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a bill is entered, discounted by a rate, and is gone from those held', async ({ page }) => {
  await openPage(page, 'yspj', '应收票据')
  await expect(front(page).getByText('还没有应收票据')).toBeVisible()
  await front(page).getByRole('button', { name: /收到票据/ }).first().click()
  await expect(front(page).getByLabel('票据号码', { exact: true })).toBeFocused()
  await page.keyboard.type('130100001')
  await front(page).getByLabel('票面金额', { exact: true }).fill('100000')
  await front(page).getByRole('combobox', { name: '交票单位' }).focus()
  await page.keyboard.type('章丘明水医院')
  await page.keyboard.press('Enter')
  await front(page).getByLabel('出票日', { exact: true }).fill('2026-06-10')
  await front(page).getByLabel('到期日', { exact: true }).fill('2026-09-16')
  await front(page).getByLabel('收票日', { exact: true }).fill('2026-06-18')
  await page.keyboard.press('Enter')
  await expect(front(page).getByText('已登记，收票凭证已生成（草稿）。')).toBeVisible()
  await expect(front(page).getByRole('row', { name: /130100001.*章丘明水医院.*100,000\.00.*在库/ })).toBeVisible()
  await front(page).getByRole('button', { name: '贴现' }).click()
  await front(page).getByLabel('日期', { exact: true }).fill('2026-06-18')
  await front(page).getByLabel('贴现年利率 %').fill('3.6')
  await expect(front(page).getByText('实收 99,100.00')).toBeVisible() // 100,000.00 × 3.6 % × 90 ÷ 360 = 900.00
  await page.keyboard.press('Enter')
  await expect(front(page).getByText('贴现的凭证已生成（草稿）。')).toBeVisible()
  await expect(front(page).getByText('没有在库的票据')).toBeVisible()
})
