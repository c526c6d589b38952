import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('typing replaces the cell, Enter takes it and goes down', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.type('1,234.5')
  await expect(sheet.editor).toHaveValue('1,234.5')
  await sheet.press('Enter')
  expect((await sheet.row('r7')).outFen).toBe(123450)
  await expect(sheet.cell(8, 'outFen')).toHaveText('1,234.50')
  await sheet.expectActive('r8', 'outFen')
})

test('a formula in a money cell is worked out', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.type('=120*3+50')
  await sheet.press('Enter')
  expect((await sheet.row('r7')).outFen).toBe(41000)
})

test('F2 edits what is there; arrows then move the caret', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.press('F2')
  await expect(sheet.editor).toHaveValue('李文博')
  await sheet.press('ArrowLeft')
  await sheet.type('小')
  await sheet.press('Enter')
  expect((await sheet.row('r7')).employee).toBe('李文小博')
})

test('while typing an arrow takes the text and moves on', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.type('王芳')
  await sheet.press('ArrowRight')
  expect((await sheet.row('r7')).employee).toBe('王芳')
  await sheet.expectActive('r7', 'inFen')
})

test('Esc restores the cell', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.type('999')
  await sheet.press('Escape')
  expect((await sheet.row('r7')).outFen).toBe(18640)
  await expect.poll(() => sheet.events()).toEqual([])
  await expect(sheet.editor).not.toHaveClass(/sheet-input-editing/)
})

test('double click edits, a click elsewhere takes the text', async ({ sheet }) => {
  await sheet.cell(8, 'employee').dblclick()
  await sheet.press('End')
  await sheet.type('二')
  await sheet.click(9, 'employee')
  expect((await sheet.row('r7')).employee).toBe('李文博二')
  await sheet.expectActive('r8', 'employee')
})

test('leaving the sheet takes the text', async ({ sheet, page }) => {
  await sheet.click(8, 'employee')
  await sheet.type('周')
  await page.getByRole('button', { name: '后' }).click()
  expect((await sheet.row('r7')).employee).toBe('周')
})

test('Delete empties the range, passing over read-only cells', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.click(9, 'balanceFen', ['Shift'])
  await sheet.press('Delete')
  expect((await sheet.row('r7')).outFen).toBeNull()
  expect((await sheet.row('r8')).balanceFen).toBe(1950530)
  await expect(sheet.notice).toHaveText('已清除 2 格，跳过 2 格不可改')
})

test('posted rows and subtotals take no letters', async ({ sheet }) => {
  await sheet.click(0, 'outFen')
  await sheet.type('5')
  await sheet.press('ArrowDown', 'ArrowDown', 'ArrowDown')
  await sheet.type('7')
  await sheet.press('F2', 'Delete')
  expect((await sheet.row('r1')).outFen).toBe(126850)
  expect((await sheet.row('s1')).outFen).toBe(276850)
  await expect.poll(() => sheet.events()).toEqual([])
})

test('text that is no amount stays, red, with its reason, and Esc keeps it', async ({ sheet, page }) => {
  await sheet.click(8, 'outFen')
  await sheet.type('1,2O0')
  await sheet.press('Enter')
  await expect(sheet.cell(8, 'outFen')).toHaveClass(/sheet-mark-bad/)
  await expect(sheet.cell(8, 'outFen')).toHaveText('1,2O0')
  expect((await sheet.row('r7')).outFen).toBe(18640)
  await sheet.press('ArrowUp')
  await expect(page.getByRole('tooltip')).toHaveText('含有字母，请改成数字')
  await sheet.type('1200')
  await sheet.press('Enter')
  await expect(sheet.cell(8, 'outFen')).not.toHaveClass(/sheet-mark-bad/)
  expect((await sheet.row('r7')).outFen).toBe(120000)
  expect((await sheet.events()).filter((event) => event.startsWith('bad'))).toEqual(['bad:1', 'bad:0'])
})

for (const [typed, date] of [['5', '2026-06-05'], ['7-5', '2026-07-05'], ['2026/6/9', '2026-06-09'], ['2026年1月5日', '2026-01-05'], ['１２', '2026-06-12']] as const) {
  test(`the date ${typed} is understood`, async ({ sheet }) => {
    await sheet.click(8, 'date')
    await sheet.type(typed)
    await sheet.press('Enter')
    expect((await sheet.row('r7')).date).toBe(date)
  })
}

test('a day that does not exist is refused in words', async ({ sheet, page }) => {
  await sheet.click(8, 'date')
  await sheet.type('2-30')
  await sheet.press('Enter', 'ArrowUp')
  await expect(page.getByRole('tooltip')).toHaveText('不是日期，或没有这一天')
})

test('Tab goes through the editable cells and Enter returns under the first', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.type('6-13')
  await sheet.press('Tab')
  await sheet.expectActive('r7', 'summary')
  await sheet.press('Tab', 'Tab')
  await sheet.expectActive('r7', 'employee')
  await sheet.press('Enter')
  await sheet.expectActive('r8', 'date')
})

test('Tab at the last editable cell goes on in the next row', async ({ sheet }) => {
  await sheet.click(8, 'pieces')
  await sheet.press('Tab')
  await sheet.expectActive('r8', 'date')
  await sheet.press('Shift+Tab')
  await sheet.expectActive('r7', 'pieces')
})

test('an input method composes into the cell from its first letter', async ({ sheet, page }) => {
  await sheet.click(8, 'employee')
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'zh', selectionStart: 2, selectionEnd: 2 })
  await expect(sheet.editor).toHaveClass(/sheet-input-editing/)
  await client.send('Input.imeSetComposition', { text: '张', selectionStart: 1, selectionEnd: 1 })
  await client.send('Input.insertText', { text: '张' })
  await sheet.press('Enter')
  expect((await sheet.row('r7')).employee).toBe('张')
})

test('Enter on a read-only row, a double click and F4 open it', async ({ sheet }) => {
  await sheet.click(0, 'summary')
  await sheet.press('Enter')
  await sheet.cell(1, 'outFen').dblclick()
  await sheet.click(8, 'outFen')
  await sheet.press('F4')
  await expect.poll(() => sheet.events()).toEqual(['open:r1:summary', 'open:r2:outFen', 'open:r7:outFen'])
})

test('a report is read-only throughout and drills down', async ({ sheet }) => {
  await sheet.open('report')
  await sheet.click(8, 'outFen')
  await sheet.type('5')
  await sheet.press('Enter')
  await expect.poll(() => sheet.events()).toEqual(['open:r7:outFen'])
})
