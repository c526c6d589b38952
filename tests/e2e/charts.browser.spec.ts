import { readFileSync } from 'node:fs'
import { expectTab, front, fenOf } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('the chart on 工作台: figures as a table, a picture to save, and the way to what is behind a month', async ({ page }) => {
  const chart = front(page).getByRole('figure', { name: '近 12 个月收支' })
  await expect(chart.locator('canvas')).toBeVisible()

  // The table says what the picture draws; its months lead to the same place.
  await chart.getByRole('button', { name: '看数据' }).click()
  const rows = chart.getByRole('row')
  await expect(rows).toHaveCount(13)
  // A month that is posted throughout; the chart counts drafts as the day books do, 现金流水 does not.
  const [month, income, spent] = await rows.nth(4).getByRole('cell').allInnerTexts()
  expect(month).toMatch(/^\d{4}-\d{2}$/)
  await chart.getByRole('button', { name: month! }).click()
  await expectTab(page, '现金流水')
  const figure = async (label: string) => fenOf(await front(page).locator('.summary-figure', { hasText: label }).locator('dd').innerText())
  await expect.poll(() => figure('收入')).toBe(fenOf(income!))
  expect(await figure('支出')).toBe(fenOf(spent!))

  await page.getByRole('tab', { name: '工作台' }).click()
  await chart.getByRole('button', { name: '看图' }).click()
  const download = page.waitForEvent('download')
  await chart.getByRole('button', { name: '存为图片' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('近 12 个月收支.png')
  const png = readFileSync(await file.path())
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const width = await chart.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().width)
  expect(Math.abs(png.readUInt32BE(16) - 2 * width)).toBeLessThanOrEqual(2)
})

test('the keyboard walks over the months, hears them, and opens the one it stands on', async ({ page }) => {
  const chart = front(page).getByRole('figure', { name: '近 12 个月收支' })
  const picture = chart.getByRole('img')
  await picture.focus()
  await page.keyboard.press('End')
  await expect(chart.getByRole('status')).toHaveText(/^\d{4}-\d{2}：.*[\d,]+\.\d\d，.*[\d,]+\.\d\d$/)
  const last = (await chart.getByRole('status').innerText()).slice(0, 7)
  await page.keyboard.press('ArrowLeft')
  await expect(chart.getByRole('status')).not.toContainText(last)
  const said = (await chart.getByRole('status').innerText()).slice(0, 7)
  await page.keyboard.press('Enter')
  await expectTab(page, '现金流水')
  await expect(front(page).getByLabel(/开始|从|起/).first()).toHaveValue(new RegExp(said))
})

test('a click on a bar leads to the rows behind it', async ({ page }) => {
  const canvas = front(page).getByRole('figure', { name: '近 12 个月收支' }).locator('canvas')
  await expect(canvas).toBeVisible()
  const box = (await canvas.boundingBox())!
  // Bars stand on the line at the bottom; a row of clicks just above it meets one.
  for (let x = box.width * 0.5; x < box.width - 10; x += 6) {
    await page.mouse.click(box.x + x, box.y + box.height - 34)
    if (await page.locator('[role=tab][aria-selected=true]').innerText() === '现金流水') break
  }
  await expectTab(page, '现金流水')
})
