import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a month is depreciated by one key, a new thing waits for the next month, a card leads to its vouchers', async ({ page }) => {
  await openPage(page, 'gdzc', '固定资产')
  await expect(front(page).getByRole('gridcell', { name: '商务车 GL8' })).toBeVisible()
  await page.keyboard.press('Insert')
  await front(page).getByLabel('名称', { exact: true }).fill('投影仪')
  await front(page).getByLabel('购入日期', { exact: true }).fill('6-10')
  await front(page).getByLabel('原值', { exact: true }).fill('3600')
  await expect(front(page).getByText('每月折旧 95.00')).toBeVisible() // 3,600.00 × 95 % ÷ 36
  await page.keyboard.press('Enter')
  await expect(front(page).getByRole('row', { name: /0008.*投影仪.*下月起提/ })).toBeVisible()
  await expect(front(page).getByText('卡片原值合计 116,400.00，总账 112,800.00，相差 3,600.00')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(front(page).getByText('本月折旧凭证已生成。')).toBeVisible()
  await front(page).getByRole('gridcell', { name: '商务车 GL8' }).click()
  await page.keyboard.press('Enter')
  await expect(front(page).getByRole('row', { name: /2026-06.*855\.00.*草稿/ })).toBeVisible()
  await front(page).getByRole('gridcell', { name: '2026-06' }).click()
  await page.keyboard.press('Enter')
  await expect(front(page).getByLabel('第 1 行 摘要')).toHaveValue('计提 2026 年 6 月折旧')
})
