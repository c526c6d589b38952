import { expect, type Page } from '@playwright/test'

/** Presses keys one after the other. */
export const press = (page: Page, ...keys: string[]) => keys.reduce(async (before, key) => { await before; await page.keyboard.press(key) }, Promise.resolve())

/** Opens the day book of a month by the address, as a bookmark would. */
export async function openBook(page: Page, month: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate((fragment) => { location.hash = fragment }, `#${encodeURIComponent(JSON.stringify(['ledger.daybook', { month }]))}`)
  await page.reload()
  await expect(page.getByRole('heading', { name: '日记账' })).toBeVisible()
  await expect(page.getByText('本年累计')).toBeVisible()
}

/** A row of the sheet by a piece of its text. */
export const row = (page: Page, text: string) => page.locator('.ag-row:not([row-index^="b-"])', { hasText: text })
/** A cell of such a row by its column. */
export const cell = (page: Page, text: string, column: string) => row(page, text).locator(`[col-id="${column}"]`)

/** Types one entry from 日期 on: 摘要, 类别 by pinyin, 收入 or 支出. The sheet starts on the date of the entry row. */
export async function enter(page: Page, day: string, summary: string, counter: string, amounts: { in?: string; out?: string }) {
  await page.locator('.sheet-row-entry [col-id="date"]').click()
  await page.keyboard.type(day)
  await press(page, 'Enter')
  await page.keyboard.type(summary)
  await press(page, 'Enter')
  await page.keyboard.type(counter)
  await expect(page.getByRole('listbox')).toBeVisible()
  await press(page, 'Enter', 'Enter', 'Enter')
  if (amounts.in) await page.keyboard.type(amounts.in)
  await press(page, 'Enter')
  if (amounts.out) await page.keyboard.type(amounts.out)
  await press(page, 'Enter', 'Enter')
  await expect(row(page, summary).first()).toBeVisible()
}
