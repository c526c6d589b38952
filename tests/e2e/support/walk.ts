import axe, { type RunOnly } from 'axe-core'
import type { Page } from '@playwright/test'
import { screens } from '../../../src-renderer/app/screens'

/** Every page there is, by id: those of the navigation and those that others lead to. */
export const SCREENS = screens.map((screen) => screen.id)

/** Closes what is open and opens one page by its address, then waits until it shows what it has. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to }, `#${encodeURIComponent(JSON.stringify([id, {}]))}`)
  const tabs = page.locator('.tab-list .tab:not(.tab-active) .tab-close')
  while (await tabs.count() > 0) await tabs.first().click()
  await page.locator('.tab-pane:not([hidden])').waitFor()
  await page.waitForFunction(() => document.querySelector('.page-wait, .sheet-loading') === null)
  // Rows, charts and figures come in the moments after the frame; what is judged should be what stays.
  await page.waitForTimeout(400)
}

/** Ends what is moving or fading: a colour half way to another would be judged as it passes. What turns for ever is left alone. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish()
  })
}

/**
 * What axe calls serious or critical: the rule, and the first places where it is broken. Rows of a sheet after the sixth
 * are made like those before. `rules` names the only ones to look at.
 */
export async function faults(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe.source)
  const runOnly: RunOnly = rules.length > 0 ? { type: 'rule', values: [...rules] } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
  return page.evaluate(async (only) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ['.ag-row:nth-child(n+7)'] }, { runOnly: only, resultTypes: ['violations'], preload: false })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id} at ${node.target.join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`))
  }, runOnly)
}

/** Keys, file kinds and programs that are called so in Chinese too, and names that people gave. */
const ALLOWED = /^(Ctrl|Shift|Alt|Tab|Enter|Esc|Home|End|Insert|Delete|Backspace|PageUp|PageDown|Page|Up|Down|Excel|WPS|LibreOffice|PDF|xlsx|xls|csv|tsv|ods|et|txt|html|obk|db|office|backups|admin|fx|KB|MB|clf|rjz|yhck|ThinkPad)$/

/** Words of Latin letters among what is seen or read aloud, other than those of the list, of paths, of numbers and of the columns of 拼音 and 登录名. */
export async function english(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const holder = node.parentElement
      if (holder && !holder.closest('script, style, noscript, [col-id=pinyin], [col-id=login]') && holder.checkVisibility()) found.push(node.textContent ?? '')
    }
    for (const holder of document.querySelectorAll('[title], [placeholder], [aria-label]')) {
      if (holder.checkVisibility()) found.push(...['title', 'placeholder', 'aria-label'].map((name) => holder.getAttribute(name) ?? ''))
    }
    return found
  })
  const words = texts.flatMap((text) => text.split(/[\s，。、：；（）「」“”()·]+/).filter((part) => !/[\\/\d=_@]/.test(part)).flatMap((part) => part.match(/[A-Za-z]{2,}/g) ?? []))
  return [...new Set(words.filter((word) => !ALLOWED.test(word)))].map((word) => `English: ${word}`)
}

/** A page that is wider than the window, or an element of the frame that is cut off by it. */
export async function widthOver(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement!
    const over = root.scrollWidth > root.clientWidth ? [`page is ${root.scrollWidth} wide in ${root.clientWidth}`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('.tab-pane:not([hidden]) .toolbar, .tab-pane:not([hidden]) .home-head, .status-bar')]
      .filter((bar) => bar.scrollWidth > bar.clientWidth + 1).map((bar) => `${bar.className} is ${bar.scrollWidth} wide in ${bar.clientWidth}`)
    return [...over, ...cut]
  })
}
