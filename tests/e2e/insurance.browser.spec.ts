import { addDays, localDate } from '../../src-shared/kernel/calendar'
import { front, openPage } from './support/books'
import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('a policy and its claim are entered, the claim within its days and sum; what ends soon stands on 工作台', async ({ page }) => {
  const today = localDate(new Date()), from = addDays(today, -300), to = addDays(today, 20)
  await openPage(page, 'bxtz', '保险台账')
  const no = front(page).getByLabel('保单号', { exact: true })
  // The sheet first shows what there is, whose form then makes room.
  await expect(async () => {
    await page.keyboard.press('Insert')
    await expect(no).toBeFocused({ timeout: 1000 })
    await expect(no).toHaveValue('')
  }).toPass()
  for (const text of ['X1', '', '人保财险', '保险柜现金', '50000', '180', from, to]) {
    if (text !== '') await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await front(page).getByLabel('险种', { exact: true }).selectOption('现金')
  await page.keyboard.press('Control+s')
  await expect(front(page).getByText('已保存保单 X1。')).toBeVisible()
  await expect(front(page).getByRole('row', { name: /X1.*现金.*人保财险.*保险柜现金.*50,000\.00.*180\.00/ })).toBeVisible()
  await front(page).getByRole('button', { name: '登记理赔' }).click()
  await front(page).getByLabel('出险日', { exact: true }).fill(addDays(from, -1))
  await front(page).getByLabel('出险经过', { exact: true }).fill('失窃')
  await front(page).getByLabel('索赔金额', { exact: true }).fill('50000.01')
  await page.keyboard.press('Enter')
  await expect(front(page).getByText(`出险日不在保险期间内（${from} 至 ${to}）`)).toBeVisible()
  await front(page).getByLabel('出险日', { exact: true }).fill(from)
  await page.keyboard.press('Enter')
  await expect(front(page).getByText('这张保单还可索赔 50,000.00')).toBeVisible()
  await front(page).getByLabel('索赔金额', { exact: true }).fill('50000')
  await page.keyboard.press('Enter')
  await expect(front(page).getByRole('button', { name: `${from} 报案 50,000.00` })).toBeVisible()
  await page.getByRole('tab', { name: '工作台' }).click()
  await front(page).getByRole('region', { name: '近期到期' }).getByRole('button', { name: `${to} 现金保险 X1，人保财险 20 天` }).click()
  await expect(page.locator('[role=tab][aria-selected=true]')).toHaveText('保险台账')
})
