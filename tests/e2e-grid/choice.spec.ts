import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('the list opens as one types, with matched letters, groups, hints and what is left', async ({ sheet, page }) => {
  await sheet.click(8, 'category')
  await sheet.type('差旅费')
  await expect(sheet.options).toHaveCount(3)
  await expect(sheet.options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(sheet.options.first().locator('em')).toHaveText('差旅费')
  await expect(sheet.options.first()).toContainText('本月 4 次')
  await expect(page.getByText('费用类别', { exact: true })).toBeVisible()
  await expect(page.getByText('差旅费·交通 6 月可用 3,501.10')).toBeVisible()
})

test('letters find names, Down moves, Enter takes', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.type('clf')
  await sheet.press('ArrowDown', 'Enter')
  expect((await sheet.row('r7')).category).toBe('lodging')
  await expect(sheet.cell(8, 'category')).toHaveText('差旅费·住宿')
  await expect(sheet.options).toHaveCount(0)
})

test('Tab takes the highlighted option and goes on', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.type('hyf')
  await sheet.press('Tab')
  expect((await sheet.row('r7')).category).toBe('freight')
  await sheet.expectActive('r7', 'employee')
})

test('Alt+Down shows everything; a click takes', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.press('Alt+ArrowDown')
  await expect(sheet.options).toHaveCount(10)
  await sheet.options.filter({ hasText: '仓储费' }).click()
  expect((await sheet.row('r7')).category).toBe('storage')
})

test('nothing like it in the list: kept red', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.type('没有的')
  await sheet.press('Enter')
  await expect(sheet.cell(8, 'category')).toHaveClass(/sheet-mark-bad/)
  expect((await sheet.row('r7')).category).toBe('travel')
})

test('free text is taken as typed unless a suggestion is chosen', async ({ sheet }) => {
  await sheet.click(8, 'summary')
  await sheet.type('聊城')
  await expect(sheet.options).toHaveCount(2)
  await sheet.press('Enter')
  expect((await sheet.row('r7')).summary).toBe('聊城')
  await sheet.type('聊城')
  await sheet.press('ArrowDown', 'ArrowDown', 'Enter')
  expect((await sheet.row('r8')).summary).toBe('聊城住宿 2 晚')
})

test('Esc closes without a change', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.type('clf')
  await sheet.press('Escape')
  await expect(sheet.options).toHaveCount(0)
  expect((await sheet.row('r7')).category).toBe('travel')
})

test('emptying the text empties the cell', async ({ sheet }) => {
  await sheet.click(8, 'category')
  await sheet.press('F2', 'Control+a', 'Backspace', 'Enter')
  expect((await sheet.row('r7')).category).toBeNull()
})

test('in the entry row the list opens above the cell', async ({ sheet, page }) => {
  await sheet.click('entry', 'category')
  await sheet.type('clf')
  const list = (await page.locator('.sheet-choices').boundingBox())!
  const cell = (await sheet.cell('entry', 'category').boundingBox())!
  expect(list.y + list.height).toBeLessThanOrEqual(cell.y)
})
