import { expect, test } from './sheet.fixture'

test('100,000 rows that stay elsewhere: the first are read, and Ctrl+End goes to the last', async ({ sheet }) => {
  await sheet.open('paged')
  await expect(sheet.cell(0, 'summary')).toHaveText('第 0 笔')
  expect((await sheet.events()).filter((event) => event.startsWith('read')).length).toBeLessThan(4)
  await sheet.click(0, 'summary')
  await sheet.press('Control+End')
  await expect(sheet.cell(99_999, 'summary')).toHaveText('第 99999 笔')
  await expect(sheet.gutter(99_999)).toHaveText('100000')
  await sheet.expectActive('p99999', 'status')
  await sheet.press('ArrowUp', 'ArrowLeft')
  await sheet.expectActive('p99998', 'pieces')
  await sheet.press('Control+Home')
  await sheet.expectActive('p0', 'date')
})

test('a column of all rows is summed though most were never read', async ({ sheet }) => {
  await sheet.open('paged')
  await sheet.click(5, 'outFen')
  await sheet.press('Control+Space')
  // 1 + 2 + … + 100,000 yuan in fen.
  await expect.poll(async () => (await sheet.summary())?.sumFen, { timeout: 20_000 }).toBe(5_000_050_000 * 100)
  const summary = await sheet.summary()
  expect(summary).toMatchObject({ count: 100_000, minFen: 100, maxFen: 10_000_000, cells: 100_000 })
})

test('a block reaching far beyond what was read is copied whole', async ({ sheet }) => {
  await sheet.open('paged')
  await sheet.click(0, 'summary')
  await sheet.page.evaluate(() => { window.probe.events.length = 0 })
  await sheet.press('Control+Shift+End')
  await sheet.click(0, 'outFen')
  await sheet.press('Control+Shift+ArrowDown', 'Control+c')
  await expect(sheet.notice).toHaveText('已复制 100000 格', { timeout: 20_000 })
  const lines = (await sheet.clipped()).replace(/\n$/, '').split('\n')
  expect([lines.length, lines[0], lines[4321], lines.at(-1)]).toEqual([100_000, '1.00', '4322.00', '100000.00'])
})

test('a header sorts all rows where they are', async ({ sheet }) => {
  await sheet.open('paged')
  await sheet.arrow('outFen').click()
  await sheet.arrow('outFen').click()
  await expect(sheet.cell(0, 'summary')).toHaveText('第 99999 笔')
  await sheet.click(0, 'summary')
  await sheet.press('Control+End')
  await expect(sheet.cell(99_999, 'summary')).toHaveText('第 0 笔')
})

test('Enter opens a row, and nothing can be typed', async ({ sheet }) => {
  await sheet.open('paged')
  await sheet.click(3, 'outFen')
  await sheet.press('5', 'Delete', 'Enter')
  expect((await sheet.events()).at(-1)).toBe('open:p3:outFen')
  await expect(sheet.cell(3, 'outFen')).toHaveText('4.00')
})
