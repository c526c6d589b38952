import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('操作日志 stays with the services and is filtered, sorted, searched and exported like any sheet', async ({ page }) => {
  await openPage(page, 'czrz', '操作日志')
  const pane = front(page)
  const cell = (row: number, key: string) => pane.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${key}"]`)
  await expect(pane.locator('.ag-row[row-index="7"] .sheet-gutter')).toHaveText('8')
  await page.keyboard.press('Control+Shift+l')
  await pane.getByRole('textbox', { name: '筛选操作', exact: true }).fill('=批准预算')
  await expect(pane.getByText(/^筛选出 1 行，共 \d+ 行$/)).toBeVisible()
  await expect(cell(0, 'user')).toHaveText('周建国')
  await pane.getByRole('button', { name: '清除筛选' }).click()
  await expect(pane.getByText(/^筛选出/)).toBeHidden()
  const arrow = (key: string) => pane.locator(`.ag-header-row-column .ag-header-cell[col-id="${key}"] .ag-sort-indicator-icon:not(.ag-hidden):not(.ag-sort-order)`)
  await arrow('user').click()
  await arrow('user').click()
  await expect(pane.getByText('按操作人↓排序')).toBeVisible()
  await expect(cell(0, 'user')).toHaveText('周建国')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('cspz')
  await expect(pane.getByRole('status').filter({ hasText: /^(没有找到|第 1 处，共 \d+ 处)$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await cell(0, 'user').click({ button: 'right' })
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '按所见导出 csv' }).click()])
  expect(saved.suggestedFilename()).toBe('操作日志.csv')
})
