import type { Page } from '@playwright/test'
import { front, openPage } from './support/books'
import { openBook } from './support/daybook'
import { printed } from './support/pdf'
import { expect, test } from './support/test'

const call = <T>(page: Page, path: string, input: unknown): Promise<T> => page.evaluate(async ([to, json]) => {
  const response = await fetch(`/rpc/${String(to)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) })
  return (await response.json() as { json: unknown }).json
}, [path, input] as const) as Promise<T>
const accountId = async (page: Page, code: string) => (await call<{ id: number; code: string }[]>(page, 'ledger/account/list', undefined)).find((account) => account.code === code)!.id
const line = (summary: string, account: number, debitFen: number, creditFen: number) => ({ summary, accountId: account, debitFen, creditFen })
async function saveDraft(page: Page, date: string, lines: ReturnType<typeof line>[]): Promise<number> {
  return (await call<{ draftId: number }>(page, 'ledger/voucher/save', { requestId: crypto.randomUUID(), draft: { date, attachments: 2, lines } })).draftId
}
async function openPrint(page: Page, ...ids: number[]) {
  await page.evaluate((to) => { location.hash = `#${encodeURIComponent(JSON.stringify(to))}` }, ['ledger.voucher.print', { refs: ids.map((id) => `draft-${id}`).join(',') }])
  await page.reload()
  await expect(front(page).getByRole('heading', { name: '打印凭证' })).toBeVisible()
}
const flat = (text: string) => text.replace(/\s+/g, '')

test.beforeEach(async ({ page }) => { await expect(page.getByRole('tablist')).toBeVisible() })

test('日记账 over several sheets: 过次页 and 承前页 agree, heads repeat, sheets are numbered, sums are right', async ({ page }) => {
  test.slow()
  const cash = await accountId(page, '1001'), other = await accountId(page, '2241')
  await saveDraft(page, '2026-01-02', [line('拨入', cash, 100_000_00, 0), line('拨入', other, 0, 100_000_00)])
  // 80 payments of 1.01, 2.01 … 80.01 on four days: 3,240.00 + 0.80.
  for (let no = 1; no <= 80; no++) {
    const summary = no === 40 ? `一笔摘要写得很长的付款：${'购买办公用品及耗材、'.repeat(8)}共八项` : `付第 ${no} 笔`
    await saveDraft(page, `2026-01-${String(5 + no % 4).padStart(2, '0')}`, [line(summary, other, no * 100 + 1, 0), line(summary, cash, 0, no * 100 + 1)])
  }
  await openBook(page, '2026-01')
  await page.getByRole('button', { name: '更多' }).first().click()
  await page.getByText('打印日记账').first().click()
  const preview = page.getByRole('dialog', { name: '库存现金日记账' })
  await expect(preview.getByRole('group', { name: '第 1 页' })).toBeVisible()
  const { pages, sizes } = await printed(page)
  expect(sizes).toEqual(pages.map(() => [210, 297]))
  expect(pages.length).toBeGreaterThanOrEqual(3)
  expect(await preview.getByRole('group').count()).toBe(pages.length)
  pages.forEach((text, index) => {
    expect(text).toMatch(/日期\s+凭证号\s+摘要/)
    expect(text).toContain('明远医药有限公司 华东办事处')
    expect(flat(text)).toContain(`第${index + 1}页共${pages.length}页`)
    expect(flat(text)).toContain('会计主管：复核：出纳：')
  })
  const carried = (text: string, words: string) => new RegExp(`${words}\\s+([\\d,.]+)\\s+([\\d,.]+)\\s+([\\d,.]+)`).exec(text)?.slice(1)
  for (let at = 0; at < pages.length - 1; at++) {
    const over = carried(pages[at]!, '过次页')
    expect(carried(pages[at + 1]!, '承前页')).toEqual(over)
    const [income, spent, balance] = over!.map((amount) => Math.round(Number(amount.replaceAll(',', '')) * 100))
    expect(income! - spent!).toBe(balance)
  }
  expect(pages.at(-1)).not.toContain('过次页')
  expect(carried(pages.at(-1)!, '本月合计')).toEqual(['100,000.00', '3,240.80', '96,759.20'])
  expect(pages.join('').match(/本日合计/g)).toHaveLength(5)
  // Every payment is on paper, the long one whole.
  for (let no = 1; no <= 80; no++) if (no !== 40) expect(pages.join('').match(new RegExp(`付第 ${no} 笔`, 'g'))).toHaveLength(1)
  // Lines break where they must, so one character of each of its eight parts is counted.
  expect(pages.join('').match(/耗/g)).toHaveLength(8)

  await preview.getByLabel('页码').fill('2')
  await expect(preview.getByText(/打印 1 页/)).toBeVisible()
  expect((await printed(page)).pages.map(flat)).toEqual([flat(pages[1]!)])
  await preview.getByLabel('页码').fill('9-8')
  await expect(preview.getByRole('alert')).toContainText('看不懂的页码')
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
})

test('a voucher of 30 lines with 亿, red ink and a very long summary goes over sheets and loses nothing', async ({ page }) => {
  const cash = await accountId(page, '1001'), other = await accountId(page, '2241')
  const long = '总部拨入办事处二〇二六年第一季度市场推广及学术会议专项备用金，含场地、资料、差旅三项'
  const lines = [line(long, other, 123_456_789_01, 0), line('红字冲减', other, -88_01, 0), ...Array.from({ length: 27 }, (_, index) => line(`分录 ${index + 3}`, other, 100, 0)), line('付款', cash, 0, 123_456_728_00)]
  await openPrint(page, await saveDraft(page, '2026-01-05', lines))
  const { pages, sizes } = await printed(page)
  // Six lines to a form, two forms to a sheet: five forms on three sheets.
  expect(sizes).toEqual([[210, 297], [210, 297], [210, 297]])
  const all = flat(pages.join(''))
  expect(all.match(/记账凭证/g)).toHaveLength(5)
  for (let no = 1; no <= 5; no++) expect(all).toContain(`第${no}/5页`)
  expect(all.match(/转下页/g)).toHaveLength(4)
  // 123,456,789.01 − 88.01 + 27.00 = 123,456,728.00
  expect(all).toContain('壹亿贰仟叁佰肆拾伍万陆仟柒佰贰拾捌元整')
  expect(all).toContain('−8801')
  const cells = page.locator('.print-root .paper-text')
  await expect(cells.filter({ hasText: long })).toHaveCount(1)
  const hidden = await cells.evaluateAll((found) => { document.querySelector<HTMLElement>('.print-root')!.style.display = 'block'; return found.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent) })
  expect(hidden).toEqual([])
})

test('套打 prints at its places on paper of its own size, moves by the offset, and is there again the next time', async ({ page }) => {
  const cash = await accountId(page, '1001'), other = await accountId(page, '2241')
  const id = await saveDraft(page, '2026-01-05', [line('买纸', other, 25_80, 0), line('付款', cash, 0, 25_80)])
  await openPrint(page, id)
  await front(page).getByRole('radio', { name: '套打' }).click()
  const place = async (text: string) => { const found = (await printed(page)).words.find((word) => word.text.includes(text)); return found && [found.left, found.top] }
  const before = await printed(page)
  expect(before.sizes).toEqual([[241, 140]])
  // The form's own words are on the paper already.
  for (const word of ['记账凭证', '摘', '合计', '制单']) expect(before.pages.join('')).not.toContain(word)
  const first = before.words.find(({ text }) => text.includes('买纸'))!
  expect(first.left).toBeCloseTo(17, 0)
  expect(first.top).toBeGreaterThan(43)
  expect(first.top).toBeLessThan(43 + 10.5)
  await front(page).getByRole('button', { name: '调整位置' }).click()
  const panel = page.getByRole('complementary', { name: '调整位置' })
  await panel.getByLabel('左右偏移').fill('5')
  await panel.getByLabel('上下偏移').fill('-2.5')
  await expect.poll(async () => { const now = await place('买纸'); return now && [Math.round((now[0]! - first.left) * 10) / 10, Math.round((now[1]! - first.top) * 10) / 10] }).toEqual([5, -2.5])
  await panel.getByLabel('纸高').fill('9')
  await expect(panel.getByText('填 60 到 420 之间的毫米数。')).toBeVisible()
  await panel.getByLabel('纸高').fill('127')
  await panel.getByLabel('方案名称').fill('三楼针式打印机')
  await front(page).getByRole('button', { name: '看校准页' }).click()
  const test = await printed(page)
  expect(test.sizes).toEqual([[241, 127]])
  const along = (mm: string) => test.words.find(({ text, top }) => text === mm && top < 10)!, ten = along('100'), twenty = along('110')
  expect(Math.round((twenty.left - ten.left) * 10) / 10).toBeCloseTo(10, 0)
  await page.waitForTimeout(700) // what was typed last is kept within a third of a second
  await openPrint(page, id)
  await expect(front(page).getByLabel('套打方案')).toHaveValue('0')
  await expect(front(page).getByLabel('套打方案').locator('option:checked')).toHaveText('三楼针式打印机')
  expect((await printed(page)).sizes).toEqual([[241, 127]])
})

test.describe('the sample office', () => {
  test.use({ office: 'sample' })

  test('account books print on A4 across, each sheet numbered and with its head', async ({ page }) => {
    test.slow()
    for (const [keys, name] of [['kmyeb', '科目余额表'], ['xjls', '现金流水']] as const) {
      await openPage(page, keys, name)
      await front(page).getByRole('button', { name: '打印' }).click()
      await expect(page.getByRole('dialog', { name }).getByRole('group', { name: '第 1 页' })).toBeVisible()
      const { pages, sizes } = await printed(page)
      expect(sizes).toEqual(pages.map(() => [297, 210]))
      pages.forEach((text, index) => { expect(flat(text)).toContain(`第${index + 1}页共${pages.length}页`); expect(flat(text)).toContain(name); expect(flat(text)).toContain('制表：') })
      await page.keyboard.press('Escape')
    }
  })

  test('Ctrl+P prints from the keyboard alone, under the name of what is printed', async ({ page }) => {
    await page.evaluate(() => { window.print = () => { document.body.dataset['printed'] = document.title } })
    await openPage(page, 'kmyeb', '科目余额表')
    // The sheet takes the keyboard when its rows are there.
    await expect(front(page).locator('.ag-row[row-index="0"] .ag-cell').first()).toBeVisible()
    const button = front(page).getByRole('button', { name: '打印' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '科目余额表' }).getByRole('group', { name: '第 1 页' })).toBeVisible()
    await page.keyboard.press('Control+p')
    await expect(page.locator('body')).toHaveAttribute('data-printed', '科目余额表')
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })
})
