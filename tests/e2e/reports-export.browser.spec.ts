import { readFileSync } from 'node:fs'
import { cellBeside, front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('科目余额表 as csv holds the figures of the page; xlsx is a workbook', async ({ page }) => {
  await openPage(page, 'kmyeb', '科目余额表')
  const closing = (await (await cellBeside(page, ['code', '1001'], 'closeDebitFen')).innerText()).replaceAll(',', '')
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), front(page).getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  const csv = await saved('导出 csv')
  expect(csv.name).toBe('科目余额表 2026-06_2026-06.csv')
  const line = csv.bytes.toString('utf8').split(/\r?\n/).find((text) => text.startsWith('1001,'))
  expect(line).toContain(closing)
  const xlsx = await saved('导出 xlsx')
  expect(xlsx.name).toMatch(/\.xlsx$/)
  expect(xlsx.bytes.subarray(0, 2).toString('latin1')).toBe('PK')
})
