import type { Page } from '@playwright/test'
import { front } from './support/books'
import { press } from './support/daybook'
import { atRest, english, faults, goTo, SCREENS, widthOver } from './support/walk'
import { expect, test } from './support/test'

/** Looks at what is shown now and says all that is wrong with it; in the dark only colours differ. */
async function look(page: Page, hasDark: boolean): Promise<string[]> {
  await atRest(page)
  const wrong = [...await english(page), ...await widthOver(page), ...await faults(page)]
  if (hasDark) {
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark' })
    await atRest(page)
    wrong.push(...(await faults(page, ['color-contrast'])).map((fault) => `dark: ${fault}`))
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'light' })
  }
  return wrong
}

/** What is wrong with a page and stays so: something found is looked for once more, since a list may just have opened or a figure come in. */
async function judge(page: Page, name: string, hasDark = false): Promise<string[]> {
  if ((await look(page, hasDark)).length === 0) return []
  await page.waitForTimeout(1000)
  return (await look(page, hasDark)).map((text) => `${name}: ${text}`)
}

/** One page of each kind: figures and charts, a sheet to type in, a form, a report, a list beside a paper. */
const IN_THE_DARK = ['home', 'ledger.daybook', 'ledger.voucher', 'ledger.trialBalance', 'ledger.balanceSheet', 'expense.inbox', 'workspace.settings']

test.setTimeout(180_000)
test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
})

test.describe('the sample office', () => {
  test.use({ office: 'sample' })
  test('no page has a fault that bars anyone, a word of English or a horizontal scroll', async ({ page }) => {
    const wrong: string[] = []
    for (const id of SCREENS) {
      await goTo(page, id)
      wrong.push(...await judge(page, id, IN_THE_DARK.includes(id)))
    }
    expect(wrong, wrong.join(' | ')).toEqual([])
  })

  test('nor has anything that lies over a page, nor the question who is there', async ({ page }) => {
    const wrong: string[] = []
    const see = async (name: string, close?: string) => {
      wrong.push(...await judge(page, name))
      if (close) await press(page, close)
    }
    await expect(page.getByRole('tab', { name: '工作台' })).toBeVisible()
    await page.getByRole('button', { name: '财务', exact: true }).click()
    await page.getByRole('button', { name: '账表' }).click()
    await expect(page.getByRole('button', { name: '总账' })).toBeHidden()
    await see('navigation')
    await page.getByRole('button', { name: '账表' }).click()
    await expect(page.getByRole('button', { name: '总账' })).toBeVisible()
    await press(page, 'Escape')
    await press(page, 'Control+k')
    await expect(page.getByRole('combobox', { name: '命令面板' })).toBeFocused()
    await see('palette')
    await page.keyboard.type('没有这个')
    await see('palette, nothing found', 'Escape')
    await press(page, 'Control+/')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    await see('keys', 'Escape')
    await press(page, 'F1')
    await expect(page.getByRole('dialog', { name: '帮助' })).toBeVisible()
    await see('help', 'Escape')

    await goTo(page, 'ledger.trialBalance')
    const sheet = front(page)
    await sheet.getByRole('gridcell', { name: '库存现金' }).first().click()
    await press(page, 'Shift+F10')
    await expect(page.locator('.sheet-menu')).toBeVisible()
    await see('cell menu', 'Escape')
    await press(page, 'Control+Shift+L')
    await expect(sheet.getByLabel('筛选科目名称')).toBeVisible()
    await see('filter row', 'Control+Shift+L')
    await sheet.getByRole('gridcell', { name: '库存现金' }).first().click()
    await press(page, 'Control+f')
    await expect(sheet.getByRole('search')).toBeVisible()
    await see('find bar', 'Escape')
    await sheet.getByRole('button', { name: '列', exact: true }).click()
    await expect(page.locator('.sheet-columns')).toBeVisible()
    await see('columns', 'Escape')

    const menu = page.getByRole('button', { name: /的菜单$/ })
    await menu.click()
    await page.getByRole('menuitem', { name: '关闭办事处' }).click()
    await expect(page.getByRole('dialog', { name: '关闭办事处' })).toBeVisible()
    await see('a question', 'Escape')
    await menu.click()
    await page.getByRole('menuitem', { name: '切换用户' }).click()
    await expect(page.locator('.login-users')).toBeVisible()
    await see('who is there')
    expect(wrong, wrong.join(' | ')).toEqual([])
  })
})

test.describe('before there is an office', () => {
  test.use({ office: 'none' })
  test('first start and every step of the set-up', async ({ page }) => {
    const wrong = await judge(page, 'first start')
    await page.getByRole('button', { name: '开始建账' }).click()
    for (const step of ['名称与起点', '科目模板', '资金账户', '期初余额', '用户']) {
      await expect(page.locator('[aria-current=step]')).toHaveText(step)
      wrong.push(...await judge(page, step))
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText('请填写姓名，凭证上的制单人用它')).toBeVisible()
    wrong.push(...await judge(page, 'a field left empty'))
    expect(wrong, wrong.join(' | ')).toEqual([])
  })
})

test.describe('where the office has gone', () => {
  test.use({ office: { folder: '/nowhere/at/all' } })
  test('the page that says so', async ({ page }) => {
    await expect(page.locator('.recovery')).toBeVisible()
    const wrong = await judge(page, 'recovery', true)
    expect(wrong, wrong.join(' | ')).toEqual([])
  })
})
