import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const goTo = async (page: Page, keys: string, name: string) => {
  await expect(page.getByRole('tablist')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '命令面板' }).fill(keys)
  await page.keyboard.press('Enter')
  await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
}

test.describe('the shell', () => {
  test('pages open by pinyin, come back after a reload, and close by key', async ({ page }) => {
    await expect(tab(page, '工作台')).toBeVisible()
    await goTo(page, 'kh', '客户')
    await goTo(page, 'shezhi', '设置')
    await page.reload()
    await expect(tab(page, '设置')).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tab')).toHaveText(['工作台', '客户', '设置'])
    await page.keyboard.press('Alt+2')
    await expect(page.getByRole('heading', { level: 1, name: /^客户/ })).toBeVisible()
    await page.keyboard.press('Alt+w')
    await expect(page.getByRole('tab')).toHaveText(['工作台', '设置'])
    await page.keyboard.press('Alt+PageDown')
    await expect(tab(page, '工作台')).toHaveAttribute('aria-selected', 'true')
  })

  test('F1 shows the help of the page in front, Escape closes it', async ({ page }) => {
    await goTo(page, 'sjjc', '数据检查')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: '帮助' }).getByRole('heading', { name: '数据检查' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: '帮助' })).toBeHidden()
  })

  test('the palette says so when nothing fits and gives the focus back', async ({ page }) => {
    const help = page.getByRole('button', { name: '帮助', exact: true })
    await help.focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('qqqq')
    await expect(page.getByText('没有找到“qqqq”')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(help).toBeFocused()
  })

  test('a narrow window folds the navigation; an area opens it over the page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const nav = page.getByRole('navigation', { name: '财务' })
    await expect(nav).toBeHidden()
    await page.getByRole('button', { name: '财务', exact: true }).click()
    await nav.getByRole('button', { name: '职员' }).click()
    await expect(tab(page, '职员')).toHaveAttribute('aria-selected', 'true')
    await expect(nav).toBeHidden()
  })

  test('dark stays over a reload', async ({ page }) => {
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('menuitem', { name: '切换到深色' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

test.describe('the workspace’s pages', () => {
  test('a customer typed in the entry row is saved and found in the audit list', async ({ page }) => {
    await goTo(page, 'kh', '客户')
    await page.locator('.sheet-row-entry [col-id=name]').click()
    await page.keyboard.type('济南众康医药')
    // Past 付款期限, 信用额度 and 销售员, which may stay empty.
    for (let cell = 0; cell < 5; cell += 1) await page.keyboard.press('Enter')
    await expect(page.getByRole('gridcell', { name: '济南众康医药' }).first()).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText('已保存')
    await goTo(page, 'czrz', '操作日志')
    await expect(page.getByRole('gridcell', { name: /名称 济南众康医药/ })).toBeVisible()
  })

  test('a new user with a password signs in; wrong ones are made to wait', async ({ page }) => {
    await goTo(page, 'yh', '用户')
    await page.getByRole('button', { name: '添加用户' }).click()
    const form = page.getByRole('complementary', { name: '新用户' })
    await form.getByLabel('姓名').fill('周建国')
    await form.getByLabel('角色').selectOption('manager')
    await form.getByLabel('密码').fill('12345')
    await form.getByRole('button', { name: '保存用户' }).click()
    await expect(form.getByText('密码至少要 6 个字符，或者留空')).toBeVisible()
    await form.getByLabel('密码').fill('zjg-2026')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('gridcell', { name: '周建国' }).first()).toBeVisible()
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('menuitem', { name: '切换用户' }).click()
    await page.getByRole('button', { name: /周建国/ }).click()
    const password = page.getByLabel('密码')
    for (let round = 0; round < 4; round++) {
      await password.fill('wrong-one')
      await page.keyboard.press('Enter')
      await expect(password).toHaveValue('')
      await expect(page.getByText(/密码不对/)).toBeVisible()
    }
    await expect(page.getByText(/请在 \d+ 秒后再试/)).toBeVisible()
    await expect(page.getByRole('button', { name: '进入' })).toBeVisible()
    await password.fill('zjg-2026')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('contentinfo')).toContainText('周建国 · 地区经理')
  })

  test('the checks of a fresh office all pass', async ({ page }) => {
    await goTo(page, 'sjjc', '数据检查')
    await page.getByRole('button', { name: '开始检查' }).first().click()
    await expect(page.getByText(/\d+ 项检查全部通过/)).toBeVisible()
  })
})

test.describe('without an office', () => {
  test.use({ office: 'none' })
  test('an office is set up with Enter alone, but for a name', async ({ page }) => {
    await page.getByRole('button', { name: '开始建账' }).click()
    for (const step of ['名称与起点', '科目模板', '资金账户', '期初余额']) {
      await expect(page.locator('[aria-current=step]')).toHaveText(step)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await expect(page.getByText('请填写姓名，凭证上的制单人用它')).toBeVisible()
    await page.keyboard.type('林晓梅')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /林晓梅$/ })).toBeVisible()
    await expect(page.getByRole('region', { name: '资金账户' })).toContainText('银行基本户')
  })

  test('Enter on the first page opens the sample office', async ({ page }) => {
    test.setTimeout(120_000) // A year of an office is made.
    await expect(page.getByRole('button', { name: /^打开示例/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner')).toContainText('示例', { timeout: 90_000 })
  })
})

test.describe('an office that is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outpost-bad-'))
  writeFileSync(join(folder, 'office.db'), 'plain text, not a database\n'.repeat(400))
  test.use({ office: { folder } })
  test('the page says what happened, where, and leads on', async ({ page }) => {
    await expect(page.getByRole('heading', { name: '这不是办事处管家的账套' })).toBeVisible()
    await expect(page.getByText(join(folder, 'office.db'))).toBeVisible()
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page.getByText('刚才又试了一次，仍然没有打开。')).toBeVisible()
    await page.getByRole('button', { name: '打开别的办事处' }).click()
    await expect(page.getByRole('heading', { name: '从哪里开始？' })).toBeVisible()
  })
})
