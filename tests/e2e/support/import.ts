import type { Page } from '@playwright/test'
import { expect } from './test'

/** A csv to be chosen, by its lines. */
export const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'utf8') })
export const MARCH = file('三月.csv', '现金日记账（2026年3月）,,,,', '日期,摘要,费用类别,收入,支出', '2026-03-02,王五报销出租车费,交通费,,86.50', '2026-03-03,购打印纸,办公费,,"1,258.00"', '2026-03-05,收回借款,,200,', ',本月合计,,200,1344.50')
export const FAULTY = file('有误.csv', '日期,摘要,费用类别,支出', '2026-02-30,住宿,差旅费,612', '2026-03-05,冷链配送,货运费,"1,2O0.00"', '2026-03-06,快递,快递费,60')

/** Opens the import page by the palette; its button has the keyboard then. */
export async function openImport(page: Page) {
  await page.getByRole('button', { name: /搜索页面/ }).click()
  await page.keyboard.type('daoru')
  await page.getByRole('option', { name: /导入/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused()
}

export const choose = (page: Page, given: ReturnType<typeof file>) => page.locator('input[type=file]').setInputFiles(given)
/** Chooses a file and waits until its columns are shown. */
export async function read(page: Page, given: ReturnType<typeof file>) {
  await choose(page, given)
  await expect(page.getByRole('button', { name: /^试导入 / })).toBeVisible()
}
/** The page's main button, by what it would do. */
export const main = (page: Page, name: RegExp) => page.getByRole('button', { name })
