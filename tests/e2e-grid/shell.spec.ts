import { expect, test } from './sheet.fixture'

test('the menu offers the sheet’s commands and the owner’s, by mouse and keyboard', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'employee')
  await sheet.click(9, 'employee', ['Shift'])
  await sheet.cell(9, 'employee').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: '连同表头复制' })).toBeVisible()
  await page.getByRole('menuitem', { name: '过账 2 行' }).click()
  await expect.poll(() => sheet.events()).toEqual(['post:2'])
  await expect(sheet.editor).toBeFocused()
  await sheet.press('Shift+F10', 'ArrowDown', 'Enter')
  await expect(sheet.notice).toHaveText('已复制 2 格')
  await expect.poll(() => sheet.clipped()).toBe('李文博\n吴静')
})

test('the menu pastes and clears, and Esc returns to the sheet', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.clip('甲')
  await sheet.cell(8, 'employee').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '粘贴' }).click()
  await expect.poll(async () => (await sheet.row('r7')).employee).toBe('甲')
  await sheet.cell(0, 'employee').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: '粘贴' })).toBeDisabled()
  await sheet.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(sheet.editor).toBeFocused()
})

test('marks show their reason under the mouse and for the active cell', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.cell(12, 'inFen').hover()
  await expect(page.getByRole('tooltip')).toHaveText('坐支：费用户不得收客户货款')
  await sheet.cell(9, 'outFen').hover()
  await expect(page.getByRole('tooltip')).toHaveText('超过上月同项')
  await sheet.click(5, 'summary')
  await expect(page.getByRole('tooltip')).toHaveText('吴静：少一箱回单')
})

test('widths and order are kept', async ({ sheet, page }) => {
  await sheet.open()
  const before = (await sheet.header('employee').boundingBox())!
  await page.mouse.move(before.x + before.width - 1, before.y + 10)
  await page.mouse.down()
  await page.mouse.move(before.x + before.width + 59, before.y + 10, { steps: 5 })
  await page.mouse.up()
  const wide = (await sheet.header('employee').boundingBox())!.width
  expect(Math.abs(wide - 130)).toBeLessThanOrEqual(2)
  await sheet.open()
  expect((await sheet.header('employee').boundingBox())!.width).toBe(wide)
  await page.evaluate(() => { window.probe.sheet?.setHidden('pieces', true) })
  await sheet.open()
  await expect(sheet.header('pieces')).toHaveCount(0)
})

test('the sheet speaks: its cell, its kind of row, its name', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await expect(page.getByLabel('支出，第 7 行，186.40')).toBeFocused()
  await sheet.click(0, 'outFen')
  await expect(page.getByLabel('支出，第 1 行，1,268.50')).toHaveAttribute('readonly', '')
})

test('sorting puts amounts in order and numbers the rows anew', async ({ sheet }) => {
  await sheet.open('master')
  await sheet.arrow('outFen').click()
  await sheet.arrow('outFen').click()
  await expect(sheet.cell(0, 'outFen')).toHaveText('40.00')
  await expect(sheet.gutter(0)).toHaveText('1')
})

test('100,000 rows: the last is reached, one edit is quick, the whole column is added up', async ({ sheet, page }) => {
  await sheet.open('big')
  await sheet.click(0, 'outFen')
  await sheet.press('Control+End')
  await sheet.expectActive('m99999', 'status')
  await sheet.header('outFen').click({ modifiers: ['Control'] })
  // 100 × (1 + … + 100,000) = 50 × 100,000 × 100,001
  await expect(page.getByTestId('sum')).toHaveText('500005000000')
  await sheet.cell(0, 'employee').click()
  await sheet.type('甲')
  await sheet.press('Enter')
  await expect(sheet.cell(0, 'employee')).toHaveText('甲')
})

test('Tab reaches the sheet from outside and leaves it again', async ({ sheet, page }) => {
  await sheet.open('report')
  await page.getByRole('button', { name: '前' }).focus()
  await sheet.press('Tab')
  await expect(sheet.editor).toBeFocused()
  await sheet.expectActive('r1', 'date')
  await sheet.press('Control+End', 'Tab')
  await expect(page.getByRole('button', { name: '后' })).toBeFocused()
  await sheet.press('Shift+Tab')
  await expect(sheet.editor).toBeFocused()
})

test('Esc gives up a range and is otherwise left to the page', async ({ sheet, page }) => {
  await sheet.open()
  await page.evaluate(() => { document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') window.probe.events.push('esc') }) })
  await sheet.click(8, 'date')
  await sheet.press('Shift+ArrowDown', 'Escape')
  await expect.poll(() => sheet.selected()).toBe(1)
  await expect.poll(() => sheet.events()).toEqual([])
  await sheet.press('Escape')
  await expect.poll(() => sheet.events()).toEqual(['esc'])
})

test('the edit strip writes into the active cell, and what was posted can’t be undone any more', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await page.evaluate(() => { window.probe.sheet?.setActiveText('=10/4') })
  await expect(sheet.cell(8, 'outFen')).toHaveText('2.50')
  await page.evaluate(() => { window.probe.sheet?.forget(['r7']) })
  expect(await page.evaluate(() => window.probe.sheet?.canUndo())).toBe(false)
})

test('the owner hears of the active row again when something else of it stands there', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await page.evaluate(() => { window.probe.sheet?.setActiveText('88') })
  await expect.poll(() => page.evaluate(() => window.probe.active?.row.outFen)).toBe(8800)
})

test('an edited row stays in its place while the sheet is sorted', async ({ sheet }) => {
  await sheet.open('master')
  await sheet.arrow('outFen').click()
  await sheet.click(0, 'outFen')
  await sheet.type('99999')
  await sheet.press('Enter')
  await expect(sheet.cell(0, 'outFen')).toHaveText('99,999.00')
  await sheet.expectActive('m1', 'outFen')
})

test('the keyboard sorts by the cell menu', async ({ sheet, page }) => {
  await sheet.open('master')
  await sheet.click(3, 'outFen')
  await sheet.press('Shift+F10')
  await page.getByRole('menuitem', { name: '按支出降序' }).press('Enter')
  await expect(sheet.cell(36, 'outFen')).toHaveText('4.00')
  await expect(sheet.cell(36, 'outFen')).toHaveClass(/sheet-active/)
  await expect(sheet.header('outFen')).toHaveAttribute('aria-sort', 'descending')
  await sheet.press('Shift+F10')
  await page.getByRole('menuitem', { name: '取消排序' }).press('Enter')
  await expect(sheet.cell(3, 'outFen')).toHaveText('4.00')
})

test('rows arriving above while a cell is typed in do not lead the text astray', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await sheet.type('77')
  await page.evaluate(() => { window.probe.setRows((rows) => [{ ...rows[0]!, id: 'x1' }, { ...rows[0]!, id: 'x2' }, ...rows]) })
  await expect(sheet.cell(10, 'outFen')).toHaveClass(/sheet-active/)
  await expect(sheet.editor).toHaveValue('77')
  await sheet.press('Enter')
  expect((await sheet.row('r7')).outFen).toBe(7700)
  expect((await sheet.row('r6')).outFen).toBe(23600)
})

test('a row taken away while it is typed in says what was not saved', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await sheet.type('77')
  await page.evaluate(() => { window.probe.setRows((rows) => rows.filter(({ id }) => id !== 'r7')) })
  await expect(sheet.notice).toHaveText('所在的行已被移走，没有保存：77')
  expect((await sheet.row('r8')).outFen).toBe(35000)
})

test('a selected range moves with its rows', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'inFen')
  await sheet.click(10, 'outFen', ['Shift'])
  await page.evaluate(() => { window.probe.setRows((rows) => rows.slice(1)) })
  await expect(sheet.cell(9, 'outFen')).toHaveClass(/sheet-handle/)
  await expect.poll(() => sheet.selected()).toBe(6)
  expect((await sheet.summary())?.sumFen).toBe(18640 + 35000 + 1000000)
})
