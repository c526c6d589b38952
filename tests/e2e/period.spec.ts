import { cellBeside, expectTab, front, openPage } from './support/books'
import { enter, openBook, press } from './support/daybook'
import { expect, test } from './support/test'

test('a month is closed: 结转损益, post, F9; then the openings are read-only', async ({ page }) => {
  await openBook(page, '2026-01')
  await enter(page, '5', '拨入备用金', '2241', { in: '10000' })
  await enter(page, '6', '购打印纸', 'bgyp', { out: '258' })
  await openPage(page, 'qjjz', '期间结账')
  await expect(front(page).getByRole('group', { name: '凭证全部过账' })).toContainText('还有 2 张凭证没有过账')
  await press(page, 'F9')
  await expect(front(page).getByRole('alert')).toContainText('还不能结账')
  await press(page, 'Alt+PageUp')
  await expectTab(page, /日记账/)
  await press(page, 'F9')
  await expect(front(page).getByText('已过账').first()).toBeVisible()

  await openPage(page, 'qjjz', '期间结账')
  await expect(front(page).getByRole('group', { name: '损益已结转' })).toContainText('有 1 个损益科目没有结转')
  await front(page).getByRole('button', { name: '结转损益' }).first().click()
  await expect(front(page).getByText('已生成 1 张结转凭证')).toBeVisible()
  await front(page).getByRole('button', { name: '过账这 1 张' }).click()
  await expect(front(page).getByText('1 张凭证已过账')).toBeVisible()
  await press(page, 'F9')
  await expect(front(page).getByText('2026 年 1 月已结账。')).toBeVisible()
  await expect(front(page).getByRole('option', { name: /^1 月.*已结账/ })).toBeVisible()

  await openPage(page, 'kmyeb', '科目余额表')
  await front(page).getByRole('group', { name: '起始期间' }).getByRole('button', { name: '上个月' }).click()
  // The only expense of the month, 258.00, now stands on 本年利润.
  await expect(await cellBeside(page, ['name', '本年利润'], 'closeDebitFen')).toHaveText('258.00')
  await openPage(page, 'qcye', '期初余额')
  await expect(front(page).getByText('第一个月已结账，期初余额只能查看')).toBeVisible()
})

test('the next year is opened after a question', async ({ page }) => {
  await openPage(page, 'qjjz', '期间结账')
  const year = Number(/建立 (\d{4}) 年度/.exec(await front(page).getByRole('button', { name: /建立 \d{4} 年度/ }).innerText())?.[1])
  await front(page).getByRole('button', { name: `建立 ${year} 年度` }).click()
  await page.getByRole('dialog').getByRole('button', { name: `建立 ${year} 年度` }).click()
  await expect(front(page).getByText(`已建立 ${year} 年度。`)).toBeVisible()
  await expect(front(page).getByRole('group', { name: `${year} 年度` }).getByRole('option')).toHaveCount(12)
})

test.describe('the sample office', () => {
  test.use({ office: 'sample' })

  test('an item leads to its vouchers; reopening wants a reason and keeps it', async ({ page }) => {
    await openPage(page, 'qjjz', '期间结账')
    const drafts = front(page).getByRole('group', { name: '凭证全部过账' })
    const first = drafts.getByRole('button').first()
    await expect(first).toHaveText(/^(收|付|转)-\d{3}$/)
    const no = await first.innerText()
    await first.click()
    await expectTab(page, new RegExp(no))
    await openPage(page, 'qjjz', '期间结账')
    const months = front(page).getByRole('listbox', { name: '会计期间' })
    await months.getByRole('option', { selected: true }).focus()
    await press(page, 'ArrowUp')
    await expect(front(page).getByRole('heading', { level: 2, name: '2026 年 5 月' })).toBeVisible()
    await front(page).getByRole('button', { name: '反结账' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('原因')).toBeFocused()
    await dialog.getByRole('button', { name: '反结账' }).click()
    await expect(dialog.getByText('请写明原因')).toBeVisible()
    await dialog.getByLabel('原因').fill('补记 5 月水电费')
    await dialog.getByRole('button', { name: '反结账' }).click()
    await expect(front(page).getByText('2026 年 5 月已反结账')).toBeVisible()
    await expect(front(page).getByText('原因：补记 5 月水电费')).toBeVisible()
    await expect(dialog).toBeHidden()
    await press(page, 'F9')
    await expect(front(page).getByText('2026 年 5 月已结账。')).toBeVisible()
  })

  test('the first page says what keeps the month open, and leads there', async ({ page }) => {
    const card = page.getByRole('region', { name: '会计期间' })
    await expect(card.getByText(/还有 \d+ 张凭证没有过账/)).toBeVisible()
    await card.getByRole('button', { name: /没有过账/ }).click()
    await expectTab(page, '期间结账')
    await expect(front(page).getByRole('heading', { level: 2, name: '2026 年 6 月' })).toBeVisible()
  })
})
