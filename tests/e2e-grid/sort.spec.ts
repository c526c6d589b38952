import { expect, test } from './sheet.fixture'

test('up, down, not at all; a running balance is grey and says why', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.arrow('outFen').click()
  expect((await sheet.column('outFen')).filter((text) => text !== '')).toEqual(['−536.00', '186.40', '236.00', '350.00', '460.00', '742.30', '1,268.50', '1,500.00', '1,500.00'])
  await expect(page.getByText('按支出↑排序')).toBeVisible()
  await expect(page.getByText('“余额”仍是原顺序的结果')).toBeVisible()
  await expect(sheet.cell(0, 'balanceFen')).toHaveClass(/sheet-stale/)
  await expect(page.getByText('本日合计')).toHaveCount(0)
  await sheet.arrow('outFen').click()
  await expect(page.getByText('按支出↓排序')).toBeVisible()
  await sheet.arrow('outFen').click()
  await expect(page.locator('.sheet-view')).toHaveCount(0)
  await expect(sheet.cell(0, 'balanceFen')).not.toHaveClass(/sheet-stale/)
  await expect(page.getByText('本日合计')).toHaveCount(2)
  expect((await sheet.column('number'))[0]).toBe('付-007')
})

test('with Shift by several columns, Chinese in the order of its pinyin', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.arrow('employee').click()
  await sheet.arrow('outFen').click({ modifiers: ['Shift'] })
  await sheet.arrow('outFen').click({ modifiers: ['Shift'] })
  await expect(page.getByText('按员工↑、支出↓排序')).toBeVisible()
  // chen, li, lin, sun, wang, wu, zhao
  await expect.poll(() => sheet.column('employee')).toEqual(['陈志强', '陈志强', '李文博', '林晓梅', '林晓梅', '孙浩', '孙浩', '王丽娜', '王丽娜', '吴静', '吴静', '赵敏'])
  expect((await sheet.column('outFen')).slice(7, 11)).toEqual(['1,500.00', '1,268.50', '460.00', '350.00'])
  await page.getByRole('button', { name: '恢复原顺序' }).click()
  expect((await sheet.column('employee'))[0]).toBe('王丽娜')
})

test('choices are sorted by the words shown, and the sort is remembered', async ({ sheet }) => {
  await sheet.open()
  await sheet.arrow('category').click()
  const shown = await sheet.column('category')
  expect(shown.slice(0, 4)).toEqual(['办公费·水电', '仓储费', '差旅费·交通', '差旅费·交通'])
  await sheet.open()
  await expect.poll(() => sheet.column('category')).toEqual(shown)
})
