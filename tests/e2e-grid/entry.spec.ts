import { expect, test } from './sheet.fixture'

const ENTRY = '+entry'
test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('Insert goes to the first cell still to be filled in', async ({ sheet }) => {
  await sheet.click(0, 'date')
  await sheet.press('Insert')
  await sheet.expectActive(ENTRY, 'summary')
})

test('Enter goes on to the next editable cell, after the last commits, and comes back to the start', async ({ sheet }) => {
  await sheet.click('entry', 'summary')
  await sheet.type('聊城高铁')
  await sheet.press('Enter')
  await sheet.expectActive(ENTRY, 'category')
  await sheet.type('clfj')
  await sheet.press('Enter')
  await sheet.type('陈志强')
  await sheet.press('Enter')
  await sheet.press('Enter')
  await sheet.type('=94*2')
  await sheet.press('Enter')
  await sheet.expectActive(ENTRY, 'pieces')
  await sheet.type('2')
  await sheet.press('Enter')
  await expect.poll(() => sheet.count()).toBe(15)
  await expect.poll(() => sheet.row('n1')).toMatchObject({ date: '2026-06-18', summary: '聊城高铁', category: 'travel', employee: '陈志强', inFen: null, outFen: 18800, pieces: 2 })
  await sheet.expectActive(ENTRY, 'summary')
  await expect(sheet.cell('entry', 'summary')).toHaveText('')
  await expect(sheet.editor).toBeFocused()
  await expect(sheet.cell(14, 'outFen')).toHaveText('188.00')
})

test('a second entry can be typed at once without the mouse', async ({ sheet }) => {
  await sheet.click('entry', 'summary')
  for (const name of ['一', '二']) {
    await sheet.type(name)
    await sheet.press('Tab')
    await sheet.type('货运')
    await sheet.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  }
  await expect.poll(() => sheet.count()).toBe(16)
  expect((await sheet.row('n2')).summary).toBe('二')
})

test('a refused entry stays as typed and the cell to be mended becomes active', async ({ sheet }) => {
  await sheet.click('entry', 'outFen')
  await sheet.type('50')
  await sheet.press('Enter', 'Enter')
  await sheet.expectActive(ENTRY, 'category')
  await expect.poll(() => sheet.events()).toContain('refused')
  await expect(sheet.cell('entry', 'outFen')).toHaveText('50.00')
})

test('an entry with a bad cell is not handed over', async ({ sheet }) => {
  await sheet.click('entry', 'outFen')
  await sheet.type('五十')
  await sheet.press('Enter', 'Enter')
  await expect(sheet.cell('entry', 'outFen')).toHaveClass(/sheet-mark-bad/)
  await sheet.expectActive(ENTRY, 'outFen')
  await expect(sheet.notice).toHaveText('录入行有误，请先改正标红的格')
  await expect.poll(() => sheet.events()).not.toContain('commit')
})

test('a selected range stays and keeps its sum while the entry row is filled in', async ({ sheet, page }) => {
  await sheet.click(0, 'outFen')
  await sheet.click(2, 'outFen', ['Shift'])
  await expect(page.getByTestId('sum')).toHaveText('276850')
  await sheet.click('entry', 'summary')
  await sheet.type('高铁')
  await sheet.press('Enter')
  await expect.poll(() => sheet.selected()).toBe(3)
  await expect(page.getByTestId('sum')).toHaveText('276850')
})

test('Down from the last row enters the entry row and Up returns', async ({ sheet }) => {
  await sheet.click(13, 'employee')
  await sheet.press('ArrowDown')
  await sheet.expectActive(ENTRY, 'employee')
  await sheet.press('ArrowUp')
  await sheet.expectActive('r12', 'employee')
})

test('Shift+Tab goes back in the entry row', async ({ sheet }) => {
  await sheet.click('entry', 'category')
  await sheet.press('Shift+Tab', 'Shift+Tab')
  await sheet.expectActive(ENTRY, 'date')
})

test('an empty sheet says what to do and its entry row works', async ({ sheet, page }) => {
  await sheet.open('empty')
  await expect(page.getByText('还没有 6 月的日记账')).toBeVisible()
  await page.evaluate(() => { window.probe.sheet?.focusEntry() })
  await sheet.expectActive(ENTRY, 'summary')
  await sheet.type('首笔')
  await sheet.press('Enter')
  await sheet.type('仓储费')
  await sheet.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter')
  await expect.poll(() => sheet.count()).toBe(1)
  await expect(page.getByText('还没有 6 月的日记账')).toBeHidden()
})

test('undo in the entry row does not reach into the row that was committed', async ({ sheet }) => {
  await sheet.click('entry', 'summary')
  await sheet.type('甲')
  await sheet.press('Tab')
  await sheet.type('货运')
  await sheet.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  await sheet.press('Control+z')
  await expect(sheet.notice).toHaveText('没有可撤销的操作')
  await expect(sheet.cell('entry', 'summary')).toHaveText('')
})

test('while one entry is still being saved the next can be typed', async ({ sheet }) => {
  await sheet.open('book', '&slow')
  await sheet.press('Tab')
  await sheet.click(0, 'date')
  await sheet.press('Insert')
  await sheet.type('甲')
  await sheet.press('Tab')
  await sheet.type('货运')
  await sheet.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  await sheet.type('乙')
  await expect.poll(() => sheet.count()).toBe(15)
  await expect(sheet.editor).toHaveValue('乙')
  await sheet.press('Enter')
  await expect(sheet.cell('entry', 'summary')).toHaveText('乙')
  expect((await sheet.row('n1')).summary).toBe('甲')
  await sheet.expectActive(ENTRY, 'category')
})
