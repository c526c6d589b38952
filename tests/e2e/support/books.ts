import { expect, type Locator, type Page } from '@playwright/test'

/** The page of the tab in front; the others stay mounted and hidden. */
export const front = (page: Page): Locator => page.locator('.tab-pane:not([hidden])')

/** Opens a page by the palette, and waits until its sheet or list is there. */
export async function openPage(page: Page, keys: string, name: string): Promise<void> {
  await expect(page.getByRole('tablist')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '命令面板' }).fill(keys)
  await page.keyboard.press('Enter')
  await expectTab(page, name)
}

export const expectTab = (page: Page, name: string | RegExp) => expect(page.locator('[role=tab][aria-selected=true]')).toHaveText(name)

/** A cell of the row in which `column` reads exactly `text`; rows are halved where columns are pinned. */
export async function cellBeside(page: Page, [key, text]: readonly [key: string, text: string], column: string): Promise<Locator> {
  const found = front(page).locator(`.ag-row:not([row-index^="b-"]) [col-id="${key}"]`).filter({ hasText: new RegExp(`^[\\s▸▾]*${text.replaceAll('.', '\\.')}$`) })
  const id = await found.locator('xpath=ancestor::*[@row-id]').first().getAttribute('row-id')
  return front(page).locator(`[row-id="${id}"] [col-id="${column}"]`)
}

/** A cell of the pinned totals. */
export const totalCell = (page: Page, column: string) => front(page).locator(`[row-index^="b-"] [col-id="${column}"]`).first()

/** A figure of the strip: `12,345.00` under its label. */
export const figure = (page: Page, label: string) => front(page).locator('.summary-figure', { hasText: label }).locator('dd')

/** 12,345.00 as fen, so that a test can add up what the page shows. */
export const fenOf = (text: string) => Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 100)
