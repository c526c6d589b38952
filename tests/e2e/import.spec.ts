import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'utf8') })
const MARCH = file('三月.csv', '现金日记账（2026年3月）,,,,', '日期,摘要,费用类别,收入,支出', '2026-03-02,王五报销出租车费,交通费,,86.50', '2026-03-03,购打印纸,办公费,,"1,258.00"', '2026-03-05,收回借款,,200,', ',本月合计,,200,1344.50')
const FAULTY = file('有误.csv', '日期,摘要,费用类别,支出', '2026-02-30,住宿,差旅费,612', '2026-03-05,冷链配送,货运费,"1,2O0.00"', '2026-03-06,快递,快递费,60')

async function openImport(page: Page) {
  await page.getByRole('button', { name: /搜索页面/ }).click()
  await page.keyboard.type('daoru')
  await page.getByRole('option', { name: /导入/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused()
}

const choose = (page: Page, given: ReturnType<typeof file>) => page.locator('input[type=file]').setInputFiles(given)
/** Chooses a file and waits until its columns are shown. */
async function read(page: Page, given: ReturnType<typeof file>) {
  await choose(page, given)
  await expect(page.getByRole('button', { name: /^试导入 / })).toBeVisible()
}
const main = (page: Page, name: RegExp) => page.getByRole('button', { name })

test('a file comes in with two Enters, and is found in the day book', async ({ page }) => {
  await openImport(page)
  await choose(page, MARCH)
  await expect(main(page, /^试导入 /)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('与文件合计相符')).toBeVisible()
  await expect(page.getByText('1,344.50').first()).toBeVisible()
  await expect(main(page, /^导入 3 行/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '已导入 3 行，都是草稿' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '购打印纸' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '办公费 · 其他办公费' })).toBeVisible()
})

test('faulty rows say why, are stepped through by F8, stay in the file and can be fetched', async ({ page }) => {
  await openImport(page)
  await read(page, FAULTY)
  await page.keyboard.press('Control+Enter')
  await expect(main(page, /^导入 1 行，留下 2 行/)).toBeVisible()
  const panel = page.getByRole('complementary', { name: '试导入说明' })
  await expect(panel.getByText('“2026-02-30”不是日期，或没有这一天')).toBeVisible()
  await expect(panel.getByText('“1,2O0.00”里有字母 O 或 l，可能是数字 0 或 1')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect(panel.locator('[aria-current="true"]')).toContainText('3 行・支出')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '取回有误的 2 行.csv' }).click()])
  expect(readFileSync(await download.path(), 'utf8')).toBe(
    '\ufeff日期,摘要,费用类别,支出,有误之处\r\n2026-02-30,住宿,差旅费,612,“2026-02-30”不是日期，或没有这一天\r\n2026-03-05,冷链配送,货运费,"1,2O0.00","“1,2O0.00”里有字母 O 或 l，可能是数字 0 或 1"\r\n'
  )
})

test('a word the office does not know is told once where it belongs', async ({ page }) => {
  await openImport(page)
  await read(page, file('三月.csv', '日期,摘要,费用类别,支出', '2026-03-02,烟火,火星费,18', '2026-03-03,灯笼,火星费,20'))
  await page.getByRole('combobox', { name: '「火星费」记入' }).click()
  await page.keyboard.type('jjf')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: '「火星费」记入' })).toHaveValue(/交际费/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('gridcell', { name: '促销费 · 交际费' })).toHaveCount(2)
  await expect(main(page, /^导入 2 行/)).toBeVisible()
})

test('the year is asked for, Enter takes the one offered', async ({ page }) => {
  await openImport(page)
  await read(page, file('旧账.csv', '日期,摘要,支出', '3月5日,打车,30'))
  await expect(page.getByLabel('日期的年份')).toBeFocused()
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  await expect(main(page, /^试导入 /)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '2026-03-05' })).toBeVisible()
})

test('the same file again says when it came in; the import can be taken back', async ({ page }) => {
  await openImport(page)
  await read(page, MARCH)
  await page.keyboard.press('Control+Enter')
  await main(page, /^导入 3 行/).click()
  await page.getByRole('button', { name: '导入另一个文件' }).click()
  await read(page, MARCH)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/这张表已在 .* 导入过 3 行。/)).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '已在账上' })).toHaveCount(3)
  await page.getByRole('checkbox', { name: '仍要导入' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已导入 3 行，都是草稿' })).toBeVisible()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByRole('heading', { name: '已撤销，删除了 3 张草稿。' })).toBeVisible()
})

test.describe('files that can’t be read', () => {
  test.use({ expectedComplaints: [/422/] })
  test('a damaged file says what to do, and another can be chosen', async ({ page }) => {
    await openImport(page)
    await choose(page, { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\x03\x04 not a workbook') })
    await expect(page.getByRole('alert')).toContainText('文件已损坏')
    await choose(page, MARCH)
    await expect(main(page, /^试导入 /)).toBeFocused()
  })
})

test('without a header the row can be pointed at, and a missing column chosen', async ({ page }) => {
  await openImport(page)
  await read(page, file('旧账.csv', '何时,做什么,花了', '2026-03-05,打车,30'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText(/没有找到/)
  await page.getByRole('radio', { name: '第 1 行是表头' }).check()
  await page.getByRole('combobox', { name: '日期' }).selectOption('何时')
  await page.getByText(/^文件里没有的/).click()
  await page.getByRole('combobox', { name: '摘要' }).selectOption('做什么')
  const expense = page.getByRole('combobox', { name: '支出', exact: true })
  if (!await expense.isVisible()) await page.getByText(/^文件里没有的/).click()
  await expense.selectOption('花了')
  await page.keyboard.press('Control+Enter')
  await expect(main(page, /^导入 1 行/)).toBeVisible()
})
