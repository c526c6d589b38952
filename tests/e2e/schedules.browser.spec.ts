import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a 待摊 is planned by the keyboard, F9 makes the month, a month is typed over and the rest follows', async ({ page }) => {
  await openPage(page, 'dqydt', '定期与待摊')
  await expect(front(page).getByRole('row', { name: /预提水电费.*900\.00.*待生成/ })).toBeVisible()
  await page.keyboard.press('Insert')
  await expect(front(page).getByLabel('名称', { exact: true })).toBeFocused()
  await page.keyboard.type('车辆保险')
  for (const [label, typed] of [['借方科目', '5602.17'], ['贷方科目', '1123']] as const) {
    await front(page).getByRole('combobox', { name: label }).focus()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await front(page).getByLabel('总额', { exact: true }).fill('1000')
  await front(page).getByLabel('止月', { exact: true }).fill('2026-08')
  await expect(front(page).getByText('每月 333.34，最后一月 333.33')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(front(page).getByRole('row', { name: /车辆保险.*333\.34.*1,000\.00.*待生成/ })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(front(page).getByText('已生成 2 张凭证草稿。')).toBeVisible()
  await front(page).getByRole('gridcell', { name: '车辆保险' }).click()
  await page.keyboard.press('Enter')
  await front(page).getByRole('row', { name: /2026-07/ }).getByRole('gridcell', { name: '333.33' }).click()
  await page.keyboard.type('500')
  await page.keyboard.press('Enter')
  await expect(front(page).getByRole('row', { name: /2026-08.*166\.66/ })).toBeVisible()
})
