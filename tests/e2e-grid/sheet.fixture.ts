import { test as base, expect } from '@playwright/test'
import { SheetPage } from './sheet.page'

/** Every test gets a sheet and ends with no breach of the content policy and no script error. */
export const test = base.extend<{ sheet: SheetPage }>({
  sheet: async ({ page }, provide) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
    await provide(new SheetPage(page))
    expect(errors).toEqual([])
    expect(await page.evaluate(() => window.probe.violations)).toEqual([])
  }
})
export { expect }
