import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a day book opens at its end with the keyboard in the entry row', async ({ page }) => {
  await openPage(page, 'xjrjz', '日记账')
  const pane = front(page)
  await expect(pane.locator('.sheet-row-entry .sheet-active')).toHaveAttribute('col-id', 'summary')
  await expect(pane.locator('.ag-row:not([row-index^=b]) .ag-cell.sheet-active')).toHaveCount(0)
  const distance = () => pane.locator('.ag-grid-viewport').evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop)
  await expect.poll(distance).toBeLessThan(30)
})

test('the filter row is put away by its own key, and the keyboard goes back to the rows', async ({ page }) => {
  await openPage(page, 'xjrjz', '日记账')
  const pane = front(page)
  await expect(pane.locator('.sheet-row-entry .sheet-active')).toBeVisible()
  // Rows that come in after the first may put the keyboard into the entry row once more.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+l')
    await expect(pane.getByRole('textbox', { name: '筛选摘要', exact: true })).toBeFocused({ timeout: 1500 })
  }).toPass()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: '在表中查找' })).toBeFocused()
  await page.keyboard.press('Escape')
  await pane.getByRole('textbox', { name: '筛选摘要', exact: true }).focus()
  await page.keyboard.press('Control+Shift+l')
  await expect(pane.locator('.sheet-filter')).toHaveCount(0)
  await expect(pane.locator('.sheet-input')).toBeFocused()
})

test('Ctrl+P on a sheet opens our own preview, from which Esc comes back', async ({ page }) => {
  await openPage(page, 'kmyeb', '科目余额表')
  await expect(front(page).locator('.ag-row[row-index="0"] .ag-cell').first()).toBeVisible()
  await page.keyboard.press('Control+p')
  const preview = page.getByRole('dialog', { name: '科目余额表' })
  await expect(preview.getByRole('group', { name: '第 1 页' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
})

test('menus come and go where the machine asks for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const item = page.getByRole('menuitem', { name: '切换用户' })
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await expect(item).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(item).not.toBeInViewport()
})

test('a draft deleted in the list or on its page comes back with one press', async ({ page }) => {
  await openPage(page, 'pz', '凭证')
  const pane = front(page)
  await pane.getByRole('combobox').filter({ hasText: '全部状态' }).selectOption('draft')
  const draft = pane.locator('.ag-row').filter({ hasText: '草稿' }).first()
  const summary = await draft.locator('[col-id=summary]').innerText()
  await draft.locator('[col-id=summary]').click()
  await pane.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: /^删除/ }).click()
  await expect(page.getByRole('dialog')).toContainText('删除后可以马上恢复')
  await page.getByRole('button', { name: '删除 1 张草稿' }).click()
  await expect(pane.getByText('已删除 1 张草稿。')).toBeVisible()
  await pane.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(pane.getByText('已恢复 1 张草稿。')).toBeVisible()
  await pane.locator('.ag-row').filter({ hasText: summary }).filter({ hasText: '草稿' }).first().locator('[col-id=summary]').dblclick()
  await expect(page.getByRole('tab', { selected: true })).not.toHaveText('凭证')
  const editor = front(page)
  await editor.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '删除草稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click()
  await expect(front(page).getByText(/已删除。/)).toBeVisible()
  await front(page).getByRole('button', { name: '恢复', exact: true }).click()
  await expect(front(page).getByText(/已恢复/)).toBeVisible()
  await expect(front(page).getByText(summary).or(front(page).locator(`input[value="${summary}"]`)).first()).toBeVisible()
})
