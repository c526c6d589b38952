import { expect, test } from './support/test'

/** Two tabs of one browser are one connection to the host, so they tell each other. */
test('what one window saves is seen in another without reloading', async ({ page }) => {
  await expect(page.getByRole('tablist')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('chanpin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^产品/ })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { level: 1, name: /^产品/ })).toBeVisible()
  await other.locator('.sheet-row-entry [col-id=name]').click()
  await other.keyboard.type('复方甘草酸苷片')
  await other.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '复方甘草酸苷片' }).first()).toBeVisible()
})
