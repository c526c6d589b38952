import type { Page } from '@playwright/test'
import { english, faults, goTo, NAVIGATION, widthOver } from './support/walk'
import { expect, test } from './support/test'

/** Looks at what is shown now, in the light and the dark, and says all that is wrong with it. */
async function judge(page: Page, name: string, themes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const wrong = [...await english(page), ...await widthOver(page)]
  for (const theme of themes) {
    await page.evaluate((next) => { document.documentElement.dataset['theme'] = next }, theme)
    wrong.push(...(await faults(page, theme === 'dark' ? ['color-contrast'] : [])).map((fault) => `${theme}: ${fault}`))
  }
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'light' })
  return wrong.map((text) => `${name}: ${text}`)
}

/** Every page the navigation lists, opened alone as its address would. */
async function walk(page: Page, themes: readonly ('light' | 'dark')[]): Promise<string[]> {
  const wrong: string[] = []
  for (const id of NAVIGATION) {
    await goTo(page, id)
    wrong.push(...await judge(page, id, themes))
  }
  return wrong
}

test.use({ viewport: { width: 1280, height: 720 } })
test.setTimeout(900_000)

test.describe('the sample office', () => {
  test.use({ office: 'sample' })
  test('no page has a fault that bars anyone, a word of English or a horizontal scroll, in the light and the dark', async ({ page }) => {
    expect(await walk(page, ['light', 'dark'])).toEqual([])
  })

  test('nor has anything that lies over a page', async ({ page }) => {
    const wrong: string[] = []
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: '命令面板' })).toBeFocused()
    wrong.push(...await judge(page, 'palette'))
    await page.keyboard.type('qqqq')
    wrong.push(...await judge(page, 'palette, nothing found'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    wrong.push(...await judge(page, 'keys'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: '帮助' })).toBeVisible()
    wrong.push(...await judge(page, 'help'))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('menuitem', { name: '关闭办事处' }).click()
    await expect(page.getByRole('dialog', { name: '关闭办事处' })).toBeVisible()
    wrong.push(...await judge(page, 'a question'))
    expect(wrong).toEqual([])
  })
})

test('a new office’s empty pages have none either', async ({ page }) => {
  expect(await walk(page, ['light'])).toEqual([])
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
    expect(wrong).toEqual([])
  })
})
