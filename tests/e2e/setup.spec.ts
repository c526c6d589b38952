import { cellBeside, figure, front, openPage } from './support/books'
import { press } from './support/daybook'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** Goes to an account's row by the finder, as one does in a long sheet. */
async function find(page: Page, text: string) {
  await front(page).getByRole('combobox', { name: '查找科目' }).click()
  await page.keyboard.type(text)
  await expect(page.getByRole('option').first()).toBeVisible()
  await press(page, 'Enter')
}

test('会计科目: Insert adds under the selected account, typing renames, and one in use is not put away', async ({ page }) => {
  await openPage(page, 'kjkm', '会计科目')
  await find(page, '办公费')
  await press(page, 'Insert')
  const form = front(page).getByRole('form')
  await expect(form.getByLabel('名称')).toBeFocused()
  await page.keyboard.type('快递费')
  await press(page, 'Enter')
  const code = await cellBeside(page, ['name', '快递费'], 'code')
  await expect(code).toHaveText(/^5\d{3}\.\d{2}\.\d{2}$/)
  await (await cellBeside(page, ['name', '快递费'], 'name')).click()
  await page.keyboard.type('快递物流费')
  await press(page, 'Enter')
  await expect(await cellBeside(page, ['name', '快递物流费'], 'code')).toBeVisible()

  await find(page, '1001')
  await form.getByLabel('启用').uncheck()
  await press(page, 'Control+s')
  await expect(form.getByRole('alert')).toContainText('正被资金账户或费用类别使用')
})

test('费用类别: the seven roots keep their names, children are added with their account', async ({ page }) => {
  await openPage(page, 'fylb', '费用类别')
  const root = await cellBeside(page, ['name', '货运费'], 'name')
  await root.click()
  await page.keyboard.type('改名')
  await press(page, 'Escape')
  await expect(root).toHaveText(/货运费/)
  await press(page, 'Insert')
  await front(page).getByRole('form').getByLabel('名称').fill('冷链运费')
  await press(page, 'Enter')
  await expect(await cellBeside(page, ['name', '冷链运费'], 'accountId')).toHaveText(/货运费/)
  await expect(await cellBeside(page, ['name', '冷链运费'], 'code')).toHaveText('07.01')
})

test('资金账户: a bank book gets its own account, an imprest asks for its holder', async ({ page }) => {
  await openPage(page, 'zjzh', '资金账户')
  await expect(front(page).getByRole('form')).toBeVisible()
  await press(page, 'Insert')
  const form = front(page).getByRole('form', { name: '增加资金账户' })
  await form.getByLabel('名称').fill('农行费用户')
  await form.getByLabel('账号').fill('6228 4800')
  await press(page, 'Control+s')
  await expect(await cellBeside(page, ['name', '农行费用户'], 'account')).toHaveText(/1002\.03/)
  await press(page, 'Insert')
  await form.getByLabel('名称').fill('机动备用金')
  await form.getByLabel('类型').selectOption('备用金')
  await press(page, 'Control+s')
  await expect(form.getByText('请选择备用金的保管人')).toBeVisible()
})

test('期初余额: the difference is shown as one types, nothing typed is lost, only what balances is saved', async ({ page }) => {
  await openPage(page, 'qcye', '期初余额')
  await (await cellBeside(page, ['code', '1001'], 'debitFen')).click()
  await page.keyboard.type('=1200+300')
  await press(page, 'Enter')
  await expect(figure(page, '差额')).toHaveText('1,500.00')
  await press(page, 'Control+s')
  await expect(front(page).getByRole('alert')).toContainText('期初余额不平：借方 1,500.00，贷方 0.00')
  await page.waitForTimeout(800)
  await page.reload()
  await expect(await cellBeside(page, ['code', '1001'], 'debitFen')).toHaveText('1,500.00')
  await expect(front(page).getByText('有未保存的改动，已替您留着')).toBeVisible()

  await find(page, 'sszb')
  await press(page, 'ArrowRight')
  await page.keyboard.type('1500')
  await press(page, 'Enter')
  await expect(figure(page, '差额')).toHaveText('0.00')
  await press(page, 'Control+s')
  await expect(front(page).getByText('期初余额已保存')).toBeVisible()
  await press(page, 'Control+s')
  await expect(front(page).getByText('没有要保存的改动')).toBeVisible()
  await find(page, '1001')
  await page.keyboard.type('9')
  await press(page, 'Enter', 'Control+z')
  await expect(figure(page, '差额')).toHaveText('0.00')
})

test('期初余额: an account with parties asks for one, and is not saved without', async ({ page }) => {
  await openPage(page, 'qcye', '期初余额')
  const asked = front(page).locator('.ag-row', { hasText: '选职员' }).first()
  await asked.locator('[col-id="debitFen"]').click()
  await page.keyboard.type('800')
  await press(page, 'Enter')
  await find(page, 'sszb')
  await press(page, 'ArrowRight')
  await page.keyboard.type('800')
  await press(page, 'Enter', 'Control+s')
  await expect(front(page).getByRole('alert')).toContainText('有金额但没有选往来对象')
  // The fault's own cell is active: type the holder there.
  await page.keyboard.type('李明')
  await press(page, 'Enter', 'Control+s')
  await expect(front(page).getByText('期初余额已保存')).toBeVisible()
})
