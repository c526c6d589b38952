import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet, page }) => {
  await sheet.open()
  await page.evaluate(() => { window.probe.sheet?.openPanel('columns') })
})

test('columns are found, hidden and shown again', async ({ sheet, page }) => {
  await sheet.type('fj')
  await expect(page.locator('.sheet-column')).toHaveCount(1)
  await page.getByRole('checkbox', { name: '附件' }).uncheck()
  await expect(sheet.header('pieces')).toHaveCount(0)
  await sheet.open()
  await expect(sheet.header('pieces')).toHaveCount(0)
  await page.evaluate(() => { window.probe.sheet?.openPanel('columns') })
  await page.getByRole('button', { name: '全部显示' }).click()
  await expect(sheet.header('pieces')).toHaveCount(1)
})

test('columns are fixed at a side and moved by key and by pulling, remembered, and put back', async ({ sheet, page }) => {
  await page.getByRole('combobox', { name: '员工的固定位置' }).selectOption('左')
  await expect.poll(async () => (await sheet.titles())[0]).toBe('员工')
  await page.getByRole('checkbox', { name: '状态' }).focus()
  await sheet.press('Alt+ArrowUp')
  await expect.poll(async () => (await sheet.titles()).slice(-2)).toEqual(['状态', '附件'])
  await page.locator('.sheet-column', { hasText: '支出' }).dragTo(page.locator('.sheet-column', { hasText: '日期' }))
  await expect.poll(async () => (await sheet.titles()).slice(0, 3)).toEqual(['员工', '支出', '日期'])
  await sheet.open()
  expect((await sheet.titles()).slice(0, 3)).toEqual(['员工', '支出', '日期'])
  await page.evaluate(() => { window.probe.sheet?.openPanel('columns') })
  await page.getByRole('button', { name: '恢复原样' }).click()
  await expect.poll(async () => (await sheet.titles()).slice(0, 3)).toEqual(['日期', '凭证号', '摘要'])
})

test('a double click on the edge fits the width to what stands there', async ({ sheet, page }) => {
  await sheet.press('Escape')
  const box = (await sheet.header('category').boundingBox())!
  await page.mouse.dblclick(box.x + box.width - 1, box.y + 12)
  await expect.poll(async () => (await sheet.header('category').boundingBox())!.width).not.toBe(box.width)
})

test('cells are coloured by a condition, by repetition and by size', async ({ sheet, page }) => {
  await page.getByRole('combobox', { name: '支出的条件着色' }).selectOption('符合条件')
  await page.getByRole('textbox', { name: '支出着色的条件' }).fill('>=1500')
  await expect(page.locator('.sheet-hit')).toHaveCount(2)
  await page.getByRole('combobox', { name: '支出的条件着色' }).selectOption('数据条')
  await expect(sheet.cell(1, 'outFen')).toHaveClass(/sheet-bar-10/)
  await expect(page.locator('.sheet-hit')).toHaveCount(0)
  await page.getByRole('combobox', { name: '员工的条件着色' }).selectOption('重复值')
  await expect(sheet.cell(13, 'employee')).toHaveClass(/sheet-repeat/)
  await expect(sheet.cell(11, 'employee')).not.toHaveClass(/sheet-repeat/)
})
