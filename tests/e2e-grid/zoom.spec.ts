import { expect, test } from './sheet.fixture'

test('keys and the wheel make the sheet larger and smaller, rows, letters and widths alike, and it is remembered', async ({ sheet, page }) => {
  await sheet.open()
  await sheet.click(8, 'outFen')
  const before = (await sheet.cell(8, 'outFen').boundingBox())!
  for (let step = 0; step < 5; step++) await sheet.press('Control+=')
  await expect(sheet.notice).toHaveText('表格大小 150%')
  await expect.poll(async () => (await sheet.cell(8, 'outFen').boundingBox())!.height).toBe(42)
  expect(Math.abs((await sheet.cell(8, 'outFen').boundingBox())!.width - before.width * 1.5)).toBeLessThanOrEqual(2)
  await sheet.cell(8, 'outFen').hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 100)
  await page.keyboard.up('Control')
  await expect(sheet.notice).toHaveText('表格大小 140%')
  await sheet.open()
  expect(Math.abs((await sheet.cell(8, 'outFen').boundingBox())!.width - before.width * 1.4)).toBeLessThanOrEqual(3)
  await sheet.click(8, 'outFen')
  await sheet.press('Control+0')
  await expect.poll(async () => (await sheet.cell(8, 'outFen').boundingBox())!.height).toBe(28)
  for (let step = 0; step < 9; step++) await sheet.press('Control+-')
  await expect(sheet.notice).toHaveText('表格大小 80%')
})

test('a large sheet is edited where it is seen', async ({ sheet }) => {
  await sheet.open()
  await sheet.click(8, 'employee')
  for (let step = 0; step < 4; step++) await sheet.press('Control+=')
  await sheet.type('甲')
  const cell = (await sheet.cell(8, 'employee').boundingBox())!, editor = (await sheet.editor.boundingBox())!
  expect([Math.round(editor.x - cell.x), Math.round(editor.y - cell.y), Math.round(editor.height - cell.height)]).toEqual([0, 0, 0])
})
