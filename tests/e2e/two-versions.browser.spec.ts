import type { Page } from '@playwright/test'
import { cellBeside, front, openPage } from './support/books'
import { openBook, press, row } from './support/daybook'
import { expect, test } from './support/test'

const summaryOf = (page: Page, line: number) => page.getByRole('combobox', { name: `第 ${line} 行 摘要` })

/** Calls a procedure as the page's own client would, unseen by the page. */
const call = (page: Page, path: string, input: unknown): Promise<{ json: unknown }> => page.evaluate(async ([to, json]) => {
  const response = await fetch(`/rpc/${String(to)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) })
  return await response.json() as { json: unknown }
}, [path, input] as const)

interface Line { summary: string; accountId: number; debitFen: number; creditFen: number }

/** A draft of three lines: 买纸 20.00 and 买墨 5.00 out of the cash box. */
async function aDraft(page: Page) {
  const accounts = (await call(page, 'ledger/account/list', undefined)).json as { id: number; code: string }[]
  const [cash, office] = ['1001', '5601.05.01'].map((code) => accounts.find((account) => account.code === code)!.id) as [number, number]
  const lines: Line[] = [
    { summary: '买纸', accountId: office, debitFen: 2000, creditFen: 0 }, { summary: '买墨', accountId: office, debitFen: 500, creditFen: 0 }, { summary: '付款', accountId: cash, debitFen: 0, creditFen: 2500 }
  ]
  const save = async (draft: Record<string, unknown>) => (await call(page, 'ledger/voucher/save', { requestId: crypto.randomUUID(), draft: { date: '2026-03-05', ...draft } })).json as { draftId: number; revision: number }
  const draft = await save({ lines })
  const stored = async () => ((await call(page, 'ledger/voucher/get', { kind: 'draft', id: draft.draftId })).json as { lines: Line[] }).lines.map(({ summary }) => summary)
  await page.evaluate((to) => { location.hash = `#${encodeURIComponent(JSON.stringify(to))}` }, ['ledger.voucher', { kind: 'draft', id: draft.draftId }])
  await page.reload()
  await expect(summaryOf(page, 1)).toHaveValue('买纸')
  return { ...draft, lines, save, stored }
}

test('two pages on one voucher: both versions stand side by side, lines are chosen one by one, and the rest is one undo away', async ({ page }) => {
  await expect(page.getByRole('tablist')).toBeVisible()
  const { stored } = await aDraft(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(summaryOf(other, 1)).toHaveValue('买纸')
  // The other's save is on its way when this page's arrives first.
  const held = Promise.withResolvers<undefined>()
  await other.route('**/rpc/ledger/voucher/save', async (route) => { await held.promise; await route.continue() })
  await summaryOf(other, 1).fill('买复印纸')
  await summaryOf(page, 2).fill('买碳粉')
  await expect.poll(stored).toEqual(['买纸', '买碳粉', '付款'])
  held.resolve(undefined)
  const note = other.getByRole('alert').filter({ hasText: '改过这张草稿' })
  await expect(note).toContainText('王会计')
  const table = other.getByRole('table', { name: '两人改了同一条' })
  await expect(table.locator('tr.compare-differs')).toHaveCount(2)
  await expect(table.locator('tr.compare-differs').first()).toContainText('买复印纸')
  // What only one of them touched is already chosen so.
  await expect(table.getByRole('radio', { name: '第 1 行 我填的' })).toBeChecked()
  await expect(table.getByRole('radio', { name: '第 2 行 对方的' })).toBeChecked()
  expect(await stored()).toEqual(['买纸', '买碳粉', '付款'])
  await note.getByRole('button', { name: '按逐行取舍保存' }).click()
  await expect.poll(stored).toEqual(['买复印纸', '买碳粉', '付款'])
  await expect(note).toHaveCount(0)
  // Back to the other's version, then to what was typed here.
  await summaryOf(other, 3).click()
  await press(other, 'Control+z')
  await expect(summaryOf(other, 1)).toHaveValue('买纸')
  await press(other, 'Control+z')
  await expect(summaryOf(other, 1)).toHaveValue('买复印纸')
  await expect(summaryOf(other, 2)).toHaveValue('买墨')
  await other.close()
})

test('an account that another renamed: the form lists what differs and saves what is chosen', async ({ page }) => {
  await openPage(page, 'kjkm', '会计科目')
  await front(page).getByRole('combobox', { name: '查找科目' }).click()
  await page.keyboard.type('1122')
  await expect(page.getByRole('option').first()).toBeVisible()
  await press(page, 'Enter')
  const form = front(page).getByRole('form')
  await expect(form.getByLabel('编码')).toHaveValue('1122')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await openPage(other, 'kjkm', '会计科目')
  await (await cellBeside(other, ['code', '1122'], 'name')).click()
  await other.keyboard.type('应收客户')
  await form.getByLabel('名称').fill('应收货款')
  await press(other, 'Enter')
  await expect(await cellBeside(page, ['code', '1122'], 'name')).toHaveText('应收客户')
  await form.getByLabel('名称').focus()
  await press(page, 'Control+s')
  const dialog = page.getByRole('dialog', { name: '两人改了同一条' })
  await expect(dialog).toContainText('王会计')
  await expect(dialog.getByRole('row', { name: /名称/ })).toContainText('应收货款')
  await expect(dialog.getByRole('row', { name: /名称/ })).toContainText('应收客户')
  // Put off: what was typed stays and nothing is written.
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(form.getByLabel('名称')).toHaveValue('应收货款')
  await expect(form.getByRole('alert')).toContainText('没有覆盖对方的内容')
  await form.getByLabel('名称').focus()
  await press(page, 'Control+s')
  await dialog.getByRole('button', { name: '用我的' }).click()
  await expect(await cellBeside(other, ['code', '1122'], 'name')).toHaveText('应收货款')
  await other.close()
})

test('two tabs of one user on one book: each keeps its own entry row, and a closed one leaves its text to the other', async ({ page }) => {
  await openBook(page, '2026-03')
  const entry = (one: Page) => one.locator('.sheet-row-entry [col-id="summary"]')
  const type = async (one: Page, text: string) => {
    await entry(one).click()
    await one.keyboard.type(text)
    await press(one, 'Enter')
    await expect(entry(one)).toHaveText(text)
    await one.waitForTimeout(800)
  }
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByText('本年累计')).toBeVisible()
  await type(page, '第一页在打')
  await type(other, '第二页在打')
  await page.reload()
  await expect(entry(page)).toHaveText('第一页在打')
  await other.reload()
  await expect(entry(other)).toHaveText('第二页在打')
  await other.close()
  await page.reload()
  await expect(entry(page)).toHaveText('第一页在打')
  await expect(row(page, '第二页在打')).toBeVisible()
})
