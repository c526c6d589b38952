import { expect, test } from './sheet.fixture'

const shown = (text: string) => text.replace(/\s/g, '')
const labels = async (page: import('@playwright/test').Page) =>
  (await page.locator('.ag-row:not([row-index^="b-"]) .ag-cell[col-id="summary"]').allTextContents()).map(shown)

test('groups have their sums, levels nest, and subtotals count once in a selection', async ({ sheet, page }) => {
  await sheet.open('groups')
  expect(shown((await sheet.cell(0, 'summary').textContent())!)).toBe('▾2026-06-05（3）')
  // 1,268.50 + 1,500.00 by hand.
  await expect(sheet.cell(0, 'outFen')).toHaveText('2,768.50')
  await expect(sheet.cell(1, 'outFen')).toHaveText('1,268.50')
  await sheet.click(0, 'outFen')
  await sheet.press('Control+Shift+End')
  await sheet.click(0, 'outFen')
  await sheet.press('Control+Space')
  // The bad row has no expense; all expenses of the twelve rows: 276850 + 143830 + 18640 + 35000 + 150000 - 53600.
  await expect.poll(async () => (await sheet.summary())?.sumFen).toBe(570720)
  await expect(page.locator('.sheet-row-subtotal').first()).toBeVisible()
})

test('Alt+← closes a group from inside and goes to it, Alt+→ opens it, Shift does all', async ({ sheet, page }) => {
  await sheet.open('groups')
  await sheet.click(2, 'outFen')
  await expect(sheet.cell(2, 'summary')).toContainText('报销 5 月市内及德州差旅')
  await sheet.press('Alt+ArrowLeft')
  await expect(sheet.cell(1, 'summary')).toContainText('▸ travel（1）')
  await expect(sheet.cell(1, 'outFen')).toHaveClass(/sheet-active/)
  await sheet.press('Alt+ArrowLeft')
  await expect(sheet.cell(0, 'summary')).toContainText('▸ 2026-06-05（3）')
  await expect(sheet.cell(0, 'outFen')).toHaveText('2,768.50')
  await expect(sheet.cell(0, 'outFen')).toHaveClass(/sheet-active/)
  await sheet.press('Alt+ArrowRight')
  await expect(sheet.cell(1, 'summary')).toContainText('travel（1）')
  await sheet.press('Alt+Shift+ArrowLeft')
  expect(await labels(page)).toEqual(['▸2026-06-05（3）', '▸2026-06-09（3）', '▸2026-06-12（2）', '▸2026-06-16（2）', '▸2026-06-17（1）', '▸2026-06-18（1）'])
  await sheet.press('Alt+Shift+ArrowRight')
  await expect(sheet.cell(2, 'summary')).toContainText('报销 5 月市内及德州差旅')
})

test('the triangle and Space turn a group, Enter on it too, and on a row it opens the row', async ({ sheet }) => {
  await sheet.open('groups')
  await sheet.cell(0, 'summary').click({ position: { x: 12, y: 14 } })
  await expect(sheet.cell(0, 'summary')).toContainText('▸')
  await expect(sheet.cell(1, 'summary')).toContainText('2026-06-09')
  await sheet.press('Space')
  await expect(sheet.cell(1, 'summary')).toContainText('travel')
  await sheet.press('Enter')
  await expect(sheet.cell(0, 'summary')).toContainText('▸')
  await sheet.press('Enter', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect.poll(() => sheet.events()).toEqual(['open:r1:summary'])
})

test('a grouped block is copied as shown', async ({ sheet }) => {
  await sheet.open('groups')
  await sheet.press('Tab')
  await sheet.click(0, 'summary')
  await sheet.press('Alt+Shift+ArrowLeft', 'Control+Home', 'Control+Shift+End', 'Control+c')
  const lines = (await sheet.clipped()).replace(/\n$/, '').split('\n').map((line) => line.split('\t'))
  expect(lines[0]).toEqual(['', '', '2026-06-05（3）', '', '', '340.00', '2768.50', '', '', ''])
  expect(lines).toHaveLength(6)
})
