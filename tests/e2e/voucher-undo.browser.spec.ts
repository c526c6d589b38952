import type { Page } from '@playwright/test'
import { press } from './support/daybook'
import { openPage } from './support/books'
import { expect, test } from './support/test'

const summary = (page: Page, line: number) => page.getByRole('combobox', { name: `第 ${line} 行 摘要` })
/** The summaries of the first lines, as the form shows them. */
const summaries = (page: Page, count: number) => Promise.all(Array.from({ length: count }, (_, index) => summary(page, index + 1).inputValue()))

test('Ctrl+Z and Ctrl+Y go through lines that were typed, pasted, put in and taken out', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPage(page, 'tzpz', '凭证 新凭证')
  await expect(summary(page, 1)).toBeFocused()
  await page.keyboard.type('买纸')
  await press(page, 'Enter', 'Enter')
  await page.keyboard.type('20')
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: '第 1 行 借方金额' })).toHaveValue('20.00')
  await page.evaluate(() => navigator.clipboard.writeText('摘要\t科目\t借方\t贷方\n买墨\t5601.05.01\t5\t\n付款\t1001\t\t25'))
  await summary(page, 2).click()
  await press(page, 'Control+v')
  await expect(summary(page, 3)).toHaveValue('付款')
  await summary(page, 2).click()
  await press(page, 'Control+i')
  await expect(summary(page, 3)).toHaveValue('买墨')
  await summary(page, 4).click()
  await press(page, 'Control+Delete')
  await expect(summary(page, 4)).toHaveValue('')
  expect(await summaries(page, 4)).toEqual(['买纸', '', '买墨', ''])
  const back: string[][] = []
  for (let step = 0; step < 3; step += 1) {
    await press(page, 'Control+z')
    await page.waitForTimeout(50)
    back.push(await summaries(page, 4))
  }
  expect(back).toEqual([['买纸', '', '买墨', '付款'], ['买纸', '买墨', '付款', ''], ['买纸', '', '', '']])
  // The amount and the summary were steps of their own.
  await press(page, 'Control+z')
  await expect(page.getByRole('textbox', { name: '第 1 行 借方金额' })).toHaveValue('')
  await expect(summary(page, 1)).toHaveValue('买纸')
  await press(page, 'Control+z')
  await expect(summary(page, 1)).toHaveValue('')
  for (let step = 0; step < 5; step += 1) await press(page, 'Control+y')
  await expect.poll(() => summaries(page, 4)).toEqual(['买纸', '', '买墨', ''])
  await expect(page.getByRole('textbox', { name: '第 1 行 借方金额' })).toHaveValue('20.00')
})
