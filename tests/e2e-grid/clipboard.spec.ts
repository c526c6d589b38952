import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('copy writes tabs and lines as typed, and a table', async ({ sheet, page }) => {
  await sheet.click(8, 'employee')
  await sheet.click(9, 'outFen', ['Shift'])
  await sheet.press('Control+c')
  await expect.poll(() => sheet.clipped()).toBe('李文博\t\t186.40\n吴静\t\t350.00')
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text())
  expect(html).toContain('<td>186.40</td>')
  expect(html).toMatch(/<td style="[^"]*">李文博<\/td>/)
})

test('Ctrl+Shift+C copies with headers', async ({ sheet }) => {
  await sheet.click(8, 'inFen')
  await sheet.click(8, 'outFen', ['Shift'])
  await sheet.press('Control+Shift+c')
  await expect(sheet.notice).toHaveText('已复制 2 格')
  await expect.poll(() => sheet.clipped()).toBe('收入\t支出\n\t186.40')
})

test('cut empties what may be emptied', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.press('Control+x')
  await expect.poll(() => sheet.clipped()).toBe('李文博')
  expect((await sheet.row('r7')).employee).toBeNull()
})

test('a block is pasted by each column’s own reading', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.paste('2026/1/5\t跳过\t"含\t制表\n和换行"\t货运费\t"甲""乙"\t￥1,234.50\t(123)\t\t１２\n2026年1月6日\t\t住宿\t差旅费·住宿\t丙\t－5\t50%\n')
  await expect.poll(() => sheet.row('r7')).toMatchObject({ date: '2026-01-05', number: '付-015', summary: '含\t制表\n和换行', category: 'freight', employee: '甲"乙', inFen: 123450, outFen: -12300, pieces: 12 })
  await expect.poll(() => sheet.row('r8')).toMatchObject({ date: '2026-01-06', category: 'lodging', inFen: -500, outFen: 50, pieces: 1 })
  await expect.poll(() => sheet.events()).toContain('paste:13')
})

test('read-only cells are passed over and counted', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.paste('1\t2\t3\n4\t5\t6')
  await expect(sheet.notice).toHaveText('已粘贴 4 格，跳过 2 格不可改')
  expect((await sheet.row('r7')).balanceFen).toBe(1985530)
})

test('pasting over locked rows changes nothing and says so', async ({ sheet }) => {
  await sheet.click(0, 'outFen')
  await sheet.paste('1\n2\n3')
  await expect(sheet.notice).toHaveText('已粘贴 0 格，跳过 3 格不可改')
  expect((await sheet.row('r1')).outFen).toBe(126850)
})

test('bad cells are kept red, the rest goes in', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.paste('100\n1O0\n300\n400')
  await expect(sheet.notice).toHaveText('已粘贴 3 格，1 格有误，已标红保留')
  await expect(sheet.cell(9, 'outFen')).toHaveText('1O0')
  await expect(sheet.cell(9, 'outFen')).toHaveClass(/sheet-mark-bad/)
  expect((await sheet.row('r9')).outFen).toBe(30000)
  expect((await sheet.row('r8')).outFen).toBe(35000)
})

test('a paste beyond the end adds rows, with their bad cells', async ({ sheet }) => {
  await sheet.click(13, 'outFen')
  await sheet.paste('1\n2\nx\n4')
  await expect.poll(() => sheet.count()).toBe(17)
  await expect(sheet.notice).toHaveText('已粘贴 3 格，新增 3 行，1 格有误，已标红保留')
  await expect(sheet.cell(15, 'outFen')).toHaveClass(/sheet-mark-bad/)
  expect((await sheet.row('n3')).outFen).toBe(400)
})

test('undo takes the added rows away and redo brings them back', async ({ sheet }) => {
  await sheet.click(13, 'outFen')
  await sheet.paste('1\n2\nx')
  await expect.poll(() => sheet.count()).toBe(16)
  await sheet.press('Control+z')
  await expect.poll(() => sheet.count()).toBe(14)
  expect((await sheet.row('r12')).outFen).toBe(-53600)
  await sheet.press('Control+y')
  await expect.poll(() => sheet.count()).toBe(16)
  await expect(sheet.cell(15, 'outFen')).toHaveText('x')
  await sheet.press('Control+z')
  await expect.poll(() => sheet.count()).toBe(14)
})

test('several rows pasted into the entry row become rows, one row fills it in', async ({ sheet }) => {
  await sheet.click('entry', 'summary')
  await sheet.paste('甲\t货运费\n乙\t仓储费')
  await expect.poll(() => sheet.count()).toBe(16)
  await sheet.click('entry', 'summary')
  await sheet.paste('丙\t仓储费')
  await expect(sheet.cell('entry', 'category')).toHaveText('仓储费')
  await expect.poll(() => sheet.count()).toBe(16)
})

test('one value fills a selected range', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.click(10, 'employee', ['Shift'])
  await sheet.paste('周舟\n')
  expect([(await sheet.row('r7')).employee, (await sheet.row('r9')).employee]).toEqual(['周舟', '周舟'])
})

test('copy and paste inside the sheet round-trips values', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.click(8, 'pieces', ['Shift'])
  await sheet.press('Control+c')
  await sheet.click(9, 'date')
  await sheet.press('Control+v')
  const { date, summary, category, employee, inFen, outFen, pieces } = await sheet.row('r7')
  await expect.poll(() => sheet.row('r8')).toMatchObject({ date, summary, category, employee, inFen, outFen, pieces })
})

test('while a cell is edited the clipboard belongs to its text', async ({ sheet }) => {
  await sheet.clip('博文')
  await sheet.click(8, 'employee')
  await sheet.press('F2', 'Control+v', 'Enter')
  expect((await sheet.row('r7')).employee).toBe('李文博博文')
})
