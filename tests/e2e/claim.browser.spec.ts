import type { Browser, Page } from '@playwright/test'
import { front, openPage } from './support/books'
import { startBrowserHost } from './support/host'
import { signIn, type Person } from './support/people'
import { expect, test } from './support/test'
import { widthOver } from './support/walk'

const TICKET = '26372600000000000412'
const PHOTO = { name: '签到表.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }
const field = (page: Page, name: string) => front(page).getByRole('form').getByLabel(name, { exact: true })
const submit = (page: Page) => front(page).getByRole('button', { name: /^提交 / })
const says = (page: Page, text: string | RegExp) => expect(front(page).getByRole('alert').filter({ hasText: text })).toBeVisible()

const goTo = (page: Page, to: readonly [string, object]) => page.evaluate((address) => { location.hash = address }, `#${encodeURIComponent(JSON.stringify(to))}`)

/** Types a line from 日期 on, by the keyboard; the kind of paper is chosen by its name. */
async function typeLine(page: Page, line: { date: string; keys: string; amount: string; purpose: string; kind: string; no?: string }) {
  await field(page, '日期').fill(line.date)
  await page.keyboard.press('Tab')
  await page.keyboard.type(line.keys)
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type(line.amount)
  await page.keyboard.press('Tab')
  await page.keyboard.type(line.purpose)
  await field(page, '票据种类').selectOption({ label: line.kind })
  if (line.no !== undefined) await field(page, '发票号码').fill(line.no)
}

/** An advance of 1,000.00 asked for, approved and paid, and nothing else out. */
async function anAdvance(rep: Person, manager: Person, cashier: Person): Promise<string> {
  const open = await rep.ask<{ id: number; openFen: number }[]>('expense.advance.open', { staffId: null })
  const bookId = await cashBook(cashier)
  for (const one of open) await cashier.ask('expense.repayment.save', { advanceId: one.id, bookId, date: '2026-06-10', amountFen: one.openFen })
  const { id, no } = await rep.ask<{ id: number; no: string }>('expense.advance.save', { advance: { id: null, revision: null, staffId: null, date: '2026-06-10', dueDate: null, amountFen: 100_000, purpose: '德州出差', categoryId: null } })
  const { approvalId } = await rep.ask<{ approvalId: number }>('expense.advance.submit', { id })
  await manager.ask('workspace.approval.approve', { id: approvalId, comment: '' })
  await cashier.ask('expense.payment.run', { items: [{ record: 'advance', id }], bookId, date: '2026-06-10' })
  return no
}
const cashBook = async (who: Person) => (await who.ask<{ id: number; kind: string }[]>('ledger.book.list')).find((book) => book.kind === 'cash')!.id

/** The sample office with the four through whose hands a claim goes; 岗位分离 in full. */
async function anOffice(browser: Browser) {
  const host = await startBrowserHost('sample')
  const [rep, accountant, manager, cashier] = [await signIn(browser, host.url, '陈志强'), await signIn(browser, host.url, '林晓梅'), await signIn(browser, host.url, '周建国'), await signIn(browser, host.url, '何云')]
  await accountant.ask('workspace.setting.save', { settings: { separation: 'full' } })
  return { host, rep, accountant, manager, cashier, close: async () => { for (const one of [rep, accountant, manager, cashier]) await one.page.context().close(); await host.close() } }
}

test('three lines and an advance, from the entry to the posted voucher by four people; every refusal says why; the audit tells it', async ({ browser }) => {
  test.setTimeout(180_000)
  const { host, rep, accountant, manager, cashier, close } = await anOffice(browser)
  const advanceNo = await anAdvance(rep, manager, cashier)
  const { page } = rep

  await openPage(page, 'wdbx', '我的报销')
  await front(page).getByRole('button', { name: '新报销单' }).first().click()
  await expect(field(page, '费用类别')).toBeFocused()
  const { id } = (await rep.ask<{ id: number; no: string }[]>('expense.claim.list'))[0]!

  // A ticket of 116.00: tax 116 ÷ 1.09 × 9 % = 9.58. Half typed, it is there after a reload and after another tab.
  await typeLine(page, { date: '2026-06-11', keys: 'clfjt', amount: '=58*2', purpose: '济南到德州', kind: '铁路客票', no: TICKET.slice(1) })
  await expect(field(page, '税额')).toHaveValue('9.58')
  await expect(front(page).getByText('还没有保存')).toBeVisible()
  const kept = () => rep.ask<{ body: { typed?: { invoiceNo: string } } | null }>('workspace.draft.get', { key: `claim.line.${id}` }).then(({ body }) => body?.typed?.invoiceNo)
  await expect.poll(kept).toBe(TICKET.slice(1))
  await page.reload()
  await expect(field(page, '发票号码')).toHaveValue(TICKET.slice(1))
  await expect(field(page, '报销金额（含税）')).toHaveValue('=58*2')
  await openPage(page, 'gzt', '工作台')
  await page.getByRole('tab', { name: /^BX-/ }).click()
  await expect(field(page, '费用类别')).toHaveValue('差旅费 · 交通')
  await field(page, '事由').press('Enter')
  await expect(field(page, '报销金额（含税）')).toHaveValue('')

  await typeLine(page, { date: '2026-06-12', keys: 'clfzs', amount: '536', purpose: '德州住宿', kind: '专用发票', no: '0587' })
  await field(page, '发票代码').fill('3700')
  await field(page, '税额').fill('30.34')
  await field(page, '税额可以抵扣').check()
  await field(page, '事由').press('Enter')
  await expect(field(page, '报销金额（含税）')).toHaveValue('')

  await typeLine(page, { date: '2026-06-12', keys: 'tgf', amount: '30000', purpose: '科室会礼品', kind: '其他票据' })
  await field(page, '活动').fill('6 月科室会')
  await field(page, '对象（医院、科室、人）').fill('心内科')
  // What is being typed counts at once.
  const budget = front(page).getByRole('region', { name: '促销费 全办事处' })
  await expect(budget).toContainText('−30,000.00')
  await expect(budget).toContainText('超预算不能提交')

  // Each thing that is in the way is told in turn, and stays to be mended.
  await submit(page).click()
  await says(page, '第 1 行：发票号应为 20 位数字')
  await front(page).getByRole('row', { name: /济南到德州/ }).first().click()
  await field(page, '发票号码').fill(TICKET)
  await submit(page).click()
  await says(page, '第 3 行：促销费没有附凭据')
  await front(page).getByRole('row', { name: /科室会礼品/ }).first().click()
  await expect(field(page, '活动')).toHaveValue('6 月科室会')
  await front(page).locator('input[type=file]').setInputFiles(PHOTO)
  await expect(front(page).getByRole('button', { name: '查看 签到表.png' })).toBeVisible()
  await submit(page).click()
  await says(page, /促销费 2026-06 的预算只剩 [\d,.]+，这张单据要用 30,000\.00，超出/)
  await field(page, '报销金额（含税）').fill('880')
  await submit(page).click()
  await says(page, /第 3 行违反“不得给付礼品、礼金、赞助”：写有“礼品”.*依据/)
  await field(page, '事由').fill('科室会场地')
  // The same ticket in a colleague's claim takes all of it.
  const other = await signIn(browser, host.url, '李文博')
  const line = { date: '2026-06-11', categoryId: (await rep.ask<{ id: number; code: string }[]>('expense.category.list')).find(({ code }) => code === '04.01')!.id, purpose: '车票', amountFen: 11_600, taxFen: 0, isDeductible: false, invoiceKind: 'train', invoiceCode: '', invoiceNo: TICKET, invoiceFen: 11_600, customerId: null, activity: '', counterpart: '', heads: null }
  const theirs = await other.ask<{ id: number; no: string }>('expense.claim.save', { claim: { id: null, revision: null, staffId: null, date: '2026-06-12', purpose: '', lines: [line] } })
  const { approvalId: theirApproval } = await other.ask<{ approvalId: number }>('expense.claim.submit', { id: theirs.id })
  await submit(page).click()
  await says(page, `发票 ${TICKET} 金额 116.00，在 ${theirs.no} 等单据中已报 116.00`)
  await other.ask('workspace.approval.withdraw', { id: theirApproval, comment: '' })
  expect(await other.refused('expense.claim.get', { id })).toBe('REQUEST_UNKNOWN')
  await other.page.context().close()

  // 116.00 + 536.00 + 880.00 = 1,532.00, of which 1,000.00 settles the advance.
  await submit(page).click()
  await expect(front(page).getByText('审批中')).toBeVisible()
  await expect(front(page).getByText('= 应付')).toContainText('532.00')
  const { approval, no } = await rep.ask<{ no: string; approval: { id: number } }>('expense.claim.get', { id })
  const decision = { id: approval.id, comment: '' }
  const payment = { items: [{ record: 'claim', id }], bookId: await cashBook(cashier), date: '2026-06-18' }
  expect(await rep.refused('workspace.approval.approve', decision)).toBe('OWN_APPROVAL')
  expect(await manager.refused('workspace.approval.approve', decision)).toBe('NOT_YOUR_TURN')
  expect(await rep.refused('expense.payment.run', payment)).toBe('FORBIDDEN')
  expect(await cashier.refused('expense.payment.run', payment)).toBe('NOT_APPROVED')
  expect(await rep.refused('expense.claim.save', { claim: { id, revision: null, staffId: null, date: '2026-06-12', purpose: '', lines: [] } })).toBe('REQUEST_LOCKED')

  const decide = async ({ page: desk }: Person) => {
    await openPage(desk, 'dwsp', '待我审批')
    await front(desk).getByRole('navigation').getByRole('button', { name: new RegExp(no) }).click()
    await expect(front(desk).getByRole('heading', { name: `报销单 ${no}` })).toBeVisible()
    await front(desk).getByRole('button', { name: '退回' }).click()
    await says(desk, '退回要写明原因')
    await front(desk).getByLabel('审批意见').fill('同意报销')
    await desk.keyboard.press('Control+Enter')
    await expect(front(desk).getByRole('navigation').getByRole('button', { name: new RegExp(no) })).toHaveCount(0)
  }
  await decide(accountant)
  await decide(manager)
  expect(await manager.refused('workspace.approval.approve', decision)).toBe('APPROVAL_OVER')

  // The cashier sees the voucher before it is made.
  const till = cashier.page
  await openPage(till, 'dfk', '待付款')
  await front(till).getByRole('gridcell', { name: no }).click()
  const side = front(till).getByRole('complementary', { name: '将生成的凭证' })
  await expect(side).toContainText('其他应收款 · 个人借款')
  await expect(side).toContainText('532.00')
  await front(till).getByLabel('付款日期').fill('2026-06-18')
  await front(till).getByRole('button', { name: '付款 1 张，532.00' }).click()
  await expect(front(till).getByText('已付 1 张')).toBeVisible()

  // Made by whoever checked, signed by whoever paid, reviewed by the manager, posted by the accountant.
  const { payments } = await rep.ask<{ payments: { draftId: number }[] }>('expense.claim.get', { id })
  const draftIds = payments.map(({ draftId }) => draftId)
  expect(await accountant.refused('ledger.voucher.post', { draftIds })).toBe('NOT_REVIEWED')
  expect(await accountant.refused('ledger.voucher.review', { draftIds })).toBe('SAME_PERSON')
  await goTo(manager.page, ['expense.claim', { id }])
  await front(manager.page).getByRole('button', { name: '打开付款凭证' }).click()
  await front(manager.page).getByRole('button', { name: /^审核/ }).click()
  await expect.poll(() => manager.ask<{ state: string }>('ledger.voucher.get', { kind: 'draft', id: draftIds[0] }).then(({ state }) => state)).toBe('reviewed')
  await goTo(accountant.page, ['expense.claim', { id }])
  await front(accountant.page).getByRole('button', { name: '打开付款凭证' }).click()
  await front(accountant.page).getByRole('button', { name: /^过账/ }).click()
  await expect(front(accountant.page).getByText('已过账').first()).toBeVisible()
  // The claim leads to the posted voucher, and the voucher back to the claim.
  const voucherId = () => rep.ask<{ payments: { voucherId: number | null }[] }>('expense.claim.get', { id }).then(({ payments: [one] }) => one!.voucherId)
  await expect.poll(voucherId).not.toBeNull()
  await goTo(manager.page, ['expense.claim', { id }])
  await expect(front(manager.page).getByText('凭证已过账')).toBeVisible()
  await front(manager.page).getByRole('button', { name: '打开付款凭证' }).click()
  await front(manager.page).getByRole('button', { name: `${no} 陈志强` }).click()
  await expect(front(manager.page).getByRole('heading', { name: `报销单 ${no}` })).toBeVisible()
  const { lines, makerName, cashierName, reviewerName } = await accountant.ask<{ lines: { debitFen: number; creditFen: number }[]; makerName: string; cashierName: string; reviewerName: string }>('ledger.voucher.get', { kind: 'posted', id: await voucherId() })
  expect([makerName, cashierName, reviewerName]).toEqual(['林晓梅', '何云', '周建国'])
  expect(lines.map(({ debitFen, creditFen }) => debitFen - creditFen)).toEqual([11_600 - 958, 53_600 - 3034, 88_000, 958 + 3034, -100_000, -53_200])
  await expect(front(page).getByText('已付款')).toBeVisible()
  await expect(front(page).getByText('冲借款 1,000.00')).toBeVisible()
  expect(await rep.ask('expense.advance.open', { staffId: null })).toEqual([])
  expect(advanceNo).toMatch(/^JK-2606-/)

  // 操作日志 names each of the four, newest first.
  const { entries } = await accountant.ask<{ entries: { userName: string; procedure: string; subject: string }[] }>('workspace.audit.list', { text: `claim:${id}`, procedures: [], offset: 0, limit: 100 })
  expect([...new Set(entries.filter(({ subject }) => subject === `claim:${id}`).map((entry) => `${entry.userName} ${entry.procedure}`))]).toEqual(expect.arrayContaining([
    '周建国 workspace.approval.approve', '林晓梅 workspace.approval.approve', '陈志强 expense.claim.submit', '陈志强 expense.claim.save']))
  await openPage(accountant.page, 'czrz', '操作日志')
  await front(accountant.page).getByRole('searchbox').fill('付款')
  await expect(front(accountant.page).getByRole('row').filter({ hasText: '何云' }).filter({ hasText: '付款' }).first()).toBeVisible()
  await close()
})

test('on a phone the claimant enters, attaches, hands in and sees how far it is', async ({ browser }) => {
  const host = await startBrowserHost('sample')
  const { page, ask } = await signIn(browser, host.url, '陈志强', { width: 390, height: 844 })
  await front(page).getByRole('button', { name: '填报销、借款' }).click()
  await front(page).getByRole('button', { name: '新报销单' }).click()
  await typeLine(page, { date: '2026-06-15', keys: 'txf', amount: '58', purpose: '6 月话费', kind: '其他票据' })
  await front(page).locator('input[type=file]').setInputFiles([PHOTO, { ...PHOTO, name: '发票.png', buffer: Buffer.concat([PHOTO.buffer, Buffer.from([0])]) }])
  await expect(front(page).getByRole('button', { name: '查看 签到表.png' })).toBeVisible()
  await expect(front(page).getByRole('button', { name: '查看 发票.png' })).toBeVisible()
  await front(page).getByRole('button', { name: '查看 发票.png' }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await widthOver(page)).toEqual([])
  // Two papers on one line, however many were chosen.
  await expect(front(page).locator('.line-cards button')).toHaveCount(1)
  await front(page).getByRole('button', { name: '提交 58.00' }).click()
  await expect(front(page).getByText('审批中')).toBeVisible()
  await expect(front(page).getByRole('region', { name: '审批路线' })).toContainText('费用复核')
  expect(await widthOver(page)).toEqual([])
  const [{ no } = { no: '' }] = await ask<{ no: string }[]>('expense.claim.list')
  await page.getByRole('tab', { name: '我的报销' }).click()
  await expect(front(page).getByRole('button', { name: new RegExp(`${no} 审批中`) })).toBeVisible()
  expect(await widthOver(page)).toEqual([])
  await page.context().close()
  await host.close()
})
