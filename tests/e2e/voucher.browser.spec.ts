import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** Calls a procedure as the page's own client would, but unseen by the page: like a colleague at another desk. */
const call = (page: Page, path: string, input: unknown): Promise<{ json: Record<string, unknown> }> => page.evaluate(async ([to, json]) => {
  const response = await fetch(`/rpc/${String(to)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) })
  return await response.json() as { json: Record<string, unknown> }
}, [path, input] as const)

async function accountId(page: Page, code: string): Promise<number> {
  const { json } = await call(page, 'ledger/account/list', undefined) as unknown as { json: { id: number; code: string }[] }
  return json.find((account) => account.code === code)!.id
}
const line = (summary: string, account: number, debitFen: number, creditFen: number) => ({ summary, accountId: account, debitFen, creditFen })
const requestId = () => crypto.randomUUID()

async function saveDraft(page: Page, draft: Record<string, unknown>) {
  const { json } = await call(page, 'ledger/voucher/save', { requestId: requestId(), draft })
  return json as { draftId: number; revision: number }
}
async function show(page: Page, id: string, params: Record<string, unknown>) {
  await page.evaluate((to) => { location.hash = `#${encodeURIComponent(JSON.stringify(to))}` }, [id, params])
  await page.reload()
}

test.beforeEach(async ({ page }) => { await expect(page.getByRole('tablist')).toBeVisible() })

test('two people on one draft: neither overwrites the other unasked', async ({ page }) => {
  const cash = await accountId(page, '1001'), office = await accountId(page, '5601.05.01')
  const lines = (summary: string) => [line(summary, office, 2000, 0), line(summary, cash, 0, 2000)]
  const { draftId, revision } = await saveDraft(page, { date: '2026-03-05', lines: lines('买纸') })
  await show(page, 'ledger.voucher', { kind: 'draft', id: draftId })
  const summary = page.getByRole('combobox', { name: '第 1 行 摘要' })
  await expect(summary).toHaveValue('买纸')
  const theirs = await saveDraft(page, { id: draftId, revision, date: '2026-03-05', lines: lines('对方改的') })
  expect(theirs.revision).toBe(revision + 1)
  await summary.fill('我改的')
  await expect(page.getByRole('alert')).toContainText('改过这张草稿')
  await expect(summary).toHaveValue('我改的')
  // Kept on this side over a reload, still without touching the other's.
  await page.reload()
  await expect(summary).toHaveValue('我改的')
  await expect(page.getByRole('alert')).toContainText('改过这张草稿')
  const stored = async () => ((await call(page, 'ledger/voucher/get', { kind: 'draft', id: draftId })).json as unknown as { lines: { summary: string }[] }).lines[0]?.summary
  expect(await stored()).toBe('对方改的')
  await page.getByRole('button', { name: '用我的' }).click()
  await expect.poll(stored).toBe('我改的')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what a colleague changes shows at once while nothing is typed here', async ({ page }) => {
  const cash = await accountId(page, '1001'), office = await accountId(page, '5601.05.01')
  const { draftId } = await saveDraft(page, { date: '2026-03-05', lines: [line('买纸', office, 2000, 0), line('买纸', cash, 0, 2000)] })
  await show(page, 'ledger.voucher', { kind: 'draft', id: draftId })
  await expect(page.getByRole('combobox', { name: '第 1 行 摘要' })).toHaveValue('买纸')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('combobox', { name: '第 1 行 摘要' }).fill('买墨')
  await expect(page.getByRole('combobox', { name: '第 1 行 摘要' })).toHaveValue('买墨')
  await other.close()
})

test('a voucher with more lines than fit goes on, on A4, two or three to a sheet', async ({ page }) => {
  const cash = await accountId(page, '1001'), office = await accountId(page, '5601.05.01')
  const many = Array.from({ length: 7 }, (_, index) => line(`第 ${index + 1} 笔`, office, 100, 0))
  const { draftId } = await saveDraft(page, { date: '2026-03-05', attachments: 3, lines: [...many, line('付款', cash, 0, 700)] })
  await show(page, 'ledger.voucher.print', { refs: `draft-${draftId}` })
  const papers = page.locator('.print-root')
  // 8 lines: six and two; at three to a sheet four and four.
  await expect(papers.getByText('第 1/2 页')).toHaveCount(1)
  await expect(papers.getByText('转下页')).toHaveCount(1)
  await expect(papers.getByText('柒元整')).toHaveCount(1)
  const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  expect(await pages()).toBe(1)
  await page.getByRole('radio', { name: '每页三张' }).click()
  await expect(papers.getByText('第 2/2 页')).toHaveCount(1)
  expect(await pages()).toBe(1)
})

test('under full separation the cashier signs, the manager reviews, and each sees only the next step', async ({ page }) => {
  const cash = await accountId(page, '1001'), office = await accountId(page, '5601.05.01')
  const { draftId } = await saveDraft(page, { date: '2026-03-05', lines: [line('买纸', office, 2000, 0), line('买纸', cash, 0, 2000)] })
  await call(page, 'workspace/setting/save', { requestId: requestId(), settings: { separation: 'full' } })
  const add = async (login: string, name: string, role: string) => (await call(page, 'workspace/user/save', { requestId: requestId(), id: null, login, name, role, isActive: true, password: null })).json['id']
  const cashier = await add('chuna', '陈出纳', 'bookkeeper'), manager = await add('jingli', '周经理', 'manager')
  const as = async (userId: unknown) => { await call(page, 'workspace/session/login', { requestId: requestId(), userId, password: '' }); await show(page, 'ledger.voucher', { kind: 'draft', id: draftId }) }
  await as(manager)
  await expect(page.getByText('等待出纳签字。')).toBeVisible()
  await as(cashier)
  await page.getByRole('button', { name: /^出纳签字/ }).click()
  await expect(page.getByText('记-001 已签字。')).toBeVisible()
  await expect(page.getByRole('button', { name: /^审核/ })).toHaveCount(0)
  await as(manager)
  await expect(page.getByRole('button', { name: /^审核/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('记-001 已审核。')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '第 1 行 摘要' })).not.toBeEditable()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('记-001 已过账。')).toBeVisible()
})
