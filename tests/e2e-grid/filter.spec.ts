import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  await sheet.press('Control+Shift+L')
  await expect(sheet.filter('支出')).toBeFocused()
})

test('amounts are filtered by comparison, and it says how many of how many', async ({ sheet, page }) => {
  await sheet.type('>=460')
  await expect(page.getByText('筛选出 5 行，共 12 行')).toBeVisible()
  await expect.poll(() => sheet.column('outFen')).toEqual(['1,268.50', '1,500.00', '742.30', '460.00', '1,500.00'])
})

test('pinned totals and the sum of a column follow the filter; a running balance is not added up', async ({ sheet, page }) => {
  await expect(sheet.total('summary')).toHaveText('本月合计')
  await sheet.type('>=460')
  // 1268.50 + 1500 + 742.30 + 460 + 1500
  await expect(sheet.total('outFen')).toHaveText('5,470.80')
  await expect(sheet.total('summary')).toHaveText('筛选合计 5 行')
  await expect(sheet.total('balanceFen')).toHaveText('')
  await sheet.header('outFen').click()
  await expect(page.getByTestId('sum')).toHaveText('547080')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(sheet.total('summary')).toHaveText('本月合计')
  await expect(sheet.total('outFen')).toHaveText('9,816.20')
})

test('ranges, also typed full width', async ({ sheet }) => {
  await sheet.type('２００..５００')
  await expect.poll(() => sheet.column('outFen')).toEqual(['460.00', '236.00', '350.00'])
})

test('a condition that is none is marked and holds nothing back', async ({ sheet, page }) => {
  await sheet.type('>abc')
  await expect(sheet.filter('支出')).toHaveAttribute('aria-invalid', 'true')
  await expect(sheet.filter('支出')).toHaveAttribute('title', /不是金额条件/)
  await expect(page.locator('.ag-row:not([row-index^="b-"])')).toHaveCount(12)
})

test('text is found by characters and by pinyin initials; several columns are taken together', async ({ sheet, page }) => {
  await sheet.filter('摘要').fill('bx')
  await expect.poll(() => sheet.column('summary')).toEqual(['报销 5 月市内及德州差旅', '报销市内交通', '报销冲借款，补付差额'])
  await sheet.filter('员工').fill('陈')
  await expect(page.getByText('筛选出 1 行，共 12 行')).toBeVisible()
  await page.getByRole('button', { name: '取消摘要的筛选' }).click()
  await expect.poll(() => sheet.column('summary')).toEqual(['报销市内交通', '聊城住宿 2 晚'])
})

test('dates by month, by range and by comparison', async ({ sheet }) => {
  await sheet.filter('日期').fill('6-9..6-12')
  await expect.poll(() => sheet.column('date')).toEqual(['2026-06-09', '2026-06-09', '2026-06-09', '2026-06-12', '2026-06-12'])
  await sheet.filter('日期').fill('>=2026-06-17')
  await expect.poll(() => sheet.column('date')).toEqual(['2026-06-17', '2026-06-18'])
  await sheet.filter('日期').fill('5月')
  await expect(sheet.page.getByText('没有符合筛选条件的行')).toBeVisible()
  await sheet.filter('日期').fill('2026年6月')
  await expect(sheet.page.getByText('筛选出 12 行，共 12 行')).toBeVisible()
})

test('the values of a column are listed with how often they stand there, and ticked', async ({ sheet, page }) => {
  await sheet.filter('员工').focus()
  await sheet.press('Alt+ArrowDown')
  const list = page.getByRole('dialog', { name: '员工：按值筛选' })
  await expect(list.getByText('王丽娜')).toBeVisible()
  await list.getByRole('checkbox', { name: '全选' }).uncheck()
  await list.getByRole('checkbox', { name: /孙浩/ }).check()
  await list.getByRole('button', { name: '确定' }).click()
  await expect.poll(() => sheet.column('employee')).toEqual(['孙浩', '孙浩'])
})

test('typing in the list and Enter take what was found', async ({ sheet, page }) => {
  await page.getByRole('button', { name: '状态：按值筛选' }).click()
  await sheet.type('cg')
  await sheet.press('Enter')
  await expect(page.getByText('筛选出 5 行，共 12 行')).toBeVisible()
  expect(new Set(await sheet.column('status'))).toEqual(new Set(['草稿']))
})

test('a block pasted into a filtered sheet goes into the rows in sight only', async ({ sheet }) => {
  await sheet.filter('状态').fill('草稿')
  await sheet.filter('费用类别 / 对方科目').fill('other')
  await sheet.filter('费用类别 / 对方科目').fill('')
  await sheet.filter('支出').fill('>0')
  await expect.poll(() => sheet.column('outFen')).toEqual(['186.40', '350.00', '1,500.00'])
  await sheet.click(0, 'employee')
  await sheet.paste('甲\n乙\n丙')
  await expect.poll(() => sheet.column('employee')).toEqual(['甲', '乙', '丙'])
  expect([(await sheet.row('r7')).employee, (await sheet.row('r8')).employee, (await sheet.row('r9')).employee, (await sheet.row('r10')).employee])
    .toEqual(['甲', '乙', '林晓梅', '丙'])
})

test('an edited row stays in sight until the filter changes, and the total follows', async ({ sheet, page }) => {
  await sheet.filter('支出').fill('>1000')
  await sheet.filter('状态').fill('草稿')
  await expect.poll(() => sheet.column('outFen')).toEqual(['1,500.00'])
  await sheet.click(0, 'outFen')
  await sheet.type('20')
  await sheet.press('Enter')
  await expect(sheet.cell(0, 'outFen')).toHaveText('20.00')
  await expect(sheet.total('outFen')).toHaveText('20.00')
  await sheet.filter('支出').fill('>999')
  await expect(page.getByText('筛选出 0 行，共 12 行')).toBeVisible()
})

test('rows pasted beyond the end of a filtered sheet are seen', async ({ sheet, page }) => {
  await sheet.filter('员工').fill('陈志强')
  await expect.poll(() => sheet.column('employee')).toEqual(['陈志强', '陈志强'])
  await sheet.click(1, 'employee')
  await sheet.paste('甲\n乙')
  await expect.poll(() => sheet.column('employee')).toEqual(['陈志强', '甲', '乙'])
  await expect(page.getByText('筛选出 3 行，共 13 行')).toBeVisible()
})

test('Esc empties a filter, then returns to the rows; the key puts the row away with its filters', async ({ sheet, page }) => {
  await sheet.type('>460')
  await expect(page.getByText('筛选出 4 行，共 12 行')).toBeVisible()
  await sheet.press('Escape')
  await expect(page.locator('.sheet-view')).toHaveCount(0)
  await sheet.press('Escape')
  await expect(sheet.editor).toBeFocused()
})
