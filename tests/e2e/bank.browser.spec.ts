import { figure, front, openPage } from './support/books'
import { choose, file } from './support/import'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a statement comes in, the sure ones are matched, a fee is booked, 余额调节表 agrees: by the keyboard', async ({ page }) => {
  await openPage(page, 'yhdz', '银行对账')
  await expect(front(page).getByRole('region', { name: '银行（对账单）' })).toContainText('结息')
  const before = await figure(page, '银行对账单余额').innerText()
  const bankFen = Math.round(Number(before.replaceAll(',', '')) * 100)
  const yuan = (fen: number) => (fen / 100).toFixed(2)

  await front(page).getByRole('button', { name: '导入对账单' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused()
  const lines = ['交易日期,借方发生额,贷方发生额,余额,对方户名,摘要,流水号', `2026-06-18,88.00,,${yuan(bankFen - 8800)},,账户管理费,Z1`, `2026-06-18,,88.00,${yuan(bankFen)},,冲正,Z2`, '合计,88.00,88.00,,,,']
  await choose(page, file('六月流水.csv', ...lines))
  await expect(page.getByRole('button', { name: /^试导入 / })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^导入 2 行/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '去对账' })).toBeFocused()
  await page.keyboard.press('Enter')

  const left = front(page).getByRole('region', { name: '账上（日记账）' }), right = front(page).getByRole('region', { name: '银行（对账单）' })
  await expect(right).toContainText('账户管理费')
  const count = Number(/的 (\d+) 组/.exec(await front(page).getByRole('button', { name: /勾对有把握的/ }).innerText())?.[1])
  expect(count).toBeGreaterThan(3)
  await page.keyboard.press('F7')
  await expect(front(page).getByText(`已勾对 ${count} 组。`)).toBeVisible()
  await expect(left).toContainText('0 笔')

  // What is left is the bank's alone: interest, a fee, and two lines that cancel out.
  await right.getByRole('gridcell', { name: '账户管理费' }).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')
  await expect(front(page).getByText('已勾对 1 组。')).toBeVisible()
  await right.getByRole('gridcell', { name: '网银服务费' }).click()
  await page.keyboard.press('F8')
  await expect(front(page).getByText('已制成凭证草稿，过账后自动建议勾对。')).toBeVisible()
  await expect(right.getByRole('gridcell', { name: '已制单' })).toBeVisible()

  await openPage(page, 'yetjb', '余额调节表')
  await expect(front(page).getByText('两边相等')).toBeVisible()
  const bank = front(page).getByRole('region', { name: '银行对账单余额' }), book = front(page).getByRole('region', { name: '企业银行存款日记账余额' })
  await expect(bank.locator('.bank-total').last()).toHaveText((await book.locator('.bank-total').last().innerText()).replace(/\s+/g, ''))
  await expect(book).toContainText('结息')
})

test('cash is counted by face, over and short becomes a draft, the count is kept', async ({ page }) => {
  await openPage(page, 'xjpd', '现金盘点')
  await expect(front(page).getByLabel('100 元')).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1')
  await expect(front(page).getByLabel('50 元')).toHaveValue('1')
  await expect(front(page).locator('.count-result')).toContainText('1,250.00')
  await page.keyboard.press('F9')
  await expect(front(page).getByText('请写明盘点人和监盘人。')).toBeVisible()
  await front(page).getByLabel('监盘人').fill('周建国')
  await front(page).getByRole('button', { name: '保存并生成长短款凭证' }).click()
  await expect(front(page).getByText('盘点表已保存，长短款凭证已生成草稿')).toBeVisible()
  await expect(front(page).getByRole('region', { name: '历次盘点' })).toContainText('监盘 周建国')
})
