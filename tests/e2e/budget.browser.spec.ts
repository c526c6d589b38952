import type { Page } from '@playwright/test'
import { cellBeside, expectTab, front, openPage, totalCell } from './support/books'
import { press } from './support/daybook'
import { expect, test } from './support/test'

type Ask = <T>(procedure: string, input?: object) => Promise<T>
const asker = (page: Page): Ask => async <T>(procedure: string, input: object = {}) => {
  const json = /\.(get|list)$/.test(procedure) ? input : { requestId: crypto.randomUUID(), ...input }
  const response = await page.request.post(new URL(`/rpc/${procedure.replaceAll('.', '/')}`, page.url()).href, { data: { json } })
  return (await response.json() as { json: unknown }).json as T
}
const field = (page: Page, name: string) => front(page).getByRole('form').getByLabel(name, { exact: true })

/** A one-person office that sold 94,321.07 without VAT in January. */
async function anOffice(page: Page) {
  const ask = asker(page), accounts = await ask<{ id: number; code: string }[]>('ledger.account.list')
  const entry = async (kind: string, name: string) => (await ask<{ id: number }>('workspace.directory.save', { kind, id: null, code: '', name, isActive: true })).id
  const customerId = await entry('customer', '运河医院'), productId = await entry('product', '甲片')
  await entry('staff', '王会计')
  const line = (code: string, debitFen: number, creditFen: number, more: object = {}) => ({
    accountId: accounts.find((one) => one.code === code)!.id, summary: '销售', debitFen, creditFen, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null, ...more })
  const { draftId } = await ask<{ draftId: number }>('ledger.voucher.save', { draft: { id: null, revision: null, date: '2026-01-10', type: null, attachments: 0, lines: [line('1122', 9_432_107, 0, { customerId }), line('5001', 0, 9_432_107, { customerId, productId })] } })
  await ask('ledger.voucher.post', { draftIds: [draftId] })
}

test('a version is typed, pasted from Excel and approved; a claim shows 94,321.07 × 4.25% = 4,008.65 as it is typed and is refused beyond it; versions and sales plan stand beside it', async ({ page }) => {
  test.setTimeout(60_000)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await expect(page.getByRole('tablist')).toBeVisible()
  await anOffice(page)
  await openPage(page, 'fyys', '费用预算')
  await front(page).getByRole('combobox', { name: '年度' }).selectOption({ label: '2026 年' })
  await front(page).getByRole('button', { name: '新版本' }).click()
  await field(page, '费用类别').selectOption({ label: '差旅费' })
  await field(page, '控制方式').selectOption({ label: '占销售净额比例' })
  await field(page, '费率（%）').fill('4.25')
  await field(page, '该类别超预算时').selectOption({ label: '不能提交' })
  await front(page).getByRole('button', { name: '保存' }).click()
  await expect(await cellBeside(page, ['categoryName', '差旅费'], 'method')).toBeVisible()
  await front(page).getByRole('button', { name: '添加一行' }).click()
  await field(page, '费用类别').selectOption({ label: '办公费 · 办公用品' })
  await front(page).getByRole('button', { name: '保存' }).click()
  // Twelve months of a category out of a workbook: 11 × 1,000.00 and 500.50.
  await (await cellBeside(page, ['categoryName', '办公费 · 办公用品'], 'm1')).click()
  await page.evaluate(() => navigator.clipboard.writeText([...Array.from({ length: 11 }, () => '1,000.00'), '500.5'].join('\t')))
  await press(page, 'Control+v')
  await expect(totalCell(page, 'whole')).toHaveText('11,500.50')

  await front(page).getByRole('radio', { name: '销售计划' }).click()
  await front(page).getByLabel('添加部门或职员').selectOption({ label: '王会计' })
  await (await cellBeside(page, ['measure', '销售净额'], 'whole')).click()
  await page.keyboard.type('1200000')
  await press(page, 'Enter')
  await expect(await cellBeside(page, ['measure', '销售净额'], 'm7')).toHaveText('100,000.00')
  await front(page).getByRole('button', { name: '提交', exact: true }).click()
  await front(page).getByRole('button', { name: '批准' }).click()
  await expect(front(page).getByLabel('版本', { exact: true })).toContainText('执行中')

  // 94,000.00 of 100,000.00 a month would be 94.0%; here 94,321.07 of January's 100,000.00.
  await openPage(page, 'trcc', '投入产出与完成率')
  await expect(totalCell(page, 'net')).toHaveText('94,321.07')

  await openPage(page, 'wdbx', '我的报销')
  await front(page).getByRole('button', { name: '新报销单' }).first().click()
  await field(page, '日期').fill('2026-02-05')
  await press(page, 'Tab')
  await page.keyboard.type('clfjt')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await press(page, 'Tab')
  await page.keyboard.type('4008.66')
  const card = front(page).getByRole('region', { name: '差旅费 全办事处' })
  await expect(card).toContainText('94,321.07 × 4.25%')
  await expect(card).toContainText('= 4,008.65')
  await expect(card).toContainText('超预算不能提交')
  await press(page, 'Tab')
  await page.keyboard.type('出差')
  await field(page, '票据种类').selectOption({ label: '其他票据' })
  await field(page, '事由').press('Enter')
  await front(page).getByRole('button', { name: /^提交 / }).click()
  await expect(front(page).getByRole('alert').filter({ hasText: '只剩 4,008.65，这张单据要用 4,008.66，超出 0.01，没有提交' })).toBeVisible()

  await openPage(page, 'fyys', '费用预算')
  await expectTab(page, '费用预算')
  await front(page).getByRole('button', { name: '照此版另建一版' }).click()
  await front(page).getByRole('radio', { name: '费用预算' }).click()
  await (await cellBeside(page, ['categoryName', '办公费 · 办公用品'], 'm12')).click()
  await page.keyboard.type('1500.5')
  await press(page, 'Enter')
  await front(page).getByRole('radio', { name: '版本比较' }).click()
  // 12,500.50 against 11,500.50: 1,000.00 more, 8.7%.
  for (const [column, text] of [['whole', '12,500.50'], ['other', '11,500.50'], ['change', '1,000.00'], ['rate', '8.7%'], ['m12', '1,000.00']] as const) await expect(await cellBeside(page, ['name', '办公费 · 办公用品'], column)).toHaveText(text)
})
