import type { Browser, Page } from '@playwright/test'
import { makePlace, startBrowserHost } from './support/host'
import { cell, enter, openBook, press, row } from './support/daybook'
import { expect, test } from './support/test'

/** A host that can be stopped and started again at the same address, with a browser that stays open meanwhile. */
async function aHost(browser: Browser) {
  const place = makePlace('fresh'), office = { folder: place.folder! }
  let host = await startBrowserHost(office)
  const { port } = new URL(host.url)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.goto(host.url)
  await openBook(page, '2026-03')
  return {
    page,
    stop: async () => { expect(await host.close()).toBe(0) },
    start: async () => { host = await startBrowserHost(office, ['--port', port]); return host.url },
    /** Another page of the same browser, on the same book. */
    enterAgain: async (url: string): Promise<Page> => {
      const other = await context.newPage()
      await other.goto(url)
      await openBook(other, '2026-03')
      return other
    },
    end: async () => { await context.close(); await host.close(); place.remove() }
  }
}

test('the host is stopped while one types: nothing is lost, it is said, and it is sent when the host is there again', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page, stop, start, enterAgain, end } = await aHost(browser)
  await enter(page, '5', '拨入备用金', '2241', { in: '10000' })
  await expect(cell(page, '拨入备用金', 'status')).toHaveText('草稿')
  await stop()
  await enter(page, '6', '购打印纸', 'bgyp', { out: '258' })
  await expect(page.getByRole('contentinfo')).toContainText('1 行已留着，连上后自动重发')
  await expect(cell(page, '购打印纸', 'outFen')).toHaveText('258.00')
  const other = await enterAgain(await start())
  await expect(cell(page, '购打印纸', 'status')).toHaveText('草稿', { timeout: 30_000 })
  await expect(page.getByRole('contentinfo')).not.toContainText('连上后自动重发')
  await expect(cell(other, '购打印纸', 'balanceFen')).toHaveText('9,742.00')
  await page.reload()
  await expect(row(page, '购打印纸')).toHaveCount(1)
  await end()
})

test('undo goes on after the host was stopped and started again', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page, stop, start, end } = await aHost(browser)
  await enter(page, '6', '购打印纸', 'bgyp', { out: '258' })
  await cell(page, '购打印纸', 'outFen').click()
  await page.keyboard.type('300')
  await press(page, 'Enter')
  await expect(cell(page, '购打印纸', 'balanceFen')).toHaveText('−300.00')
  await expect(cell(page, '购打印纸', 'status')).toHaveText('草稿')
  // The steps are kept behind what is typed, at most a third of a second later.
  await page.waitForTimeout(800)
  await stop()
  await page.goto(await start())
  await openBook(page, '2026-03')
  await cell(page, '购打印纸', 'outFen').click()
  await press(page, 'Control+z')
  await expect(cell(page, '购打印纸', 'outFen')).toHaveText('258.00')
  await press(page, 'Control+z')
  await expect(row(page, '购打印纸')).toHaveCount(0)
  await press(page, 'Control+y', 'Control+y')
  await expect(cell(page, '购打印纸', 'outFen')).toHaveText('300.00')
  await end()
})
