import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'
import { startBrowserHost, startDesktop, type OfficeKind } from './host'

interface Host { page: Page; folder: string | null; open(): Promise<unknown> }
interface Fixtures {
  /** Which office the page opens on; `test.use({ office: 'sample' })`. */
  office: OfficeKind
  host: Host
  /** Complaints that a spec provokes. */
  expectedComplaint: RegExp
}

/** What the page must never say: our own policy broken, or an error nobody caught. */
function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => { complaints.push(`uncaught: ${error.message}`) })
  page.on('console', (message: ConsoleMessage) => {
    const text = message.text()
    if (/Content Security Policy|Trusted Type/i.test(text) || (message.type() === 'error' && !text.includes('Failed to load resource'))) complaints.push(text)
  })
  return complaints
}

/**
 * `page` is open on an office of its own, on whichever host the project names. A test fails when its page breaks the
 * content security policy or throws.
 */
export const test = base.extend<Fixtures>({
  office: ['fresh', { option: true }],
  expectedComplaint: [/^$/, { option: true }],
  host: async ({ office, browser }, run, info) => {
    if (info.project.name === 'desktop') {
      const desktop = await startDesktop(office)
      await run({ ...desktop, open: () => desktop.page.waitForLoadState() })
      await desktop.close()
      return
    }
    const { url, folder, close } = await startBrowserHost(office)
    const { viewport, locale, timezoneId } = info.project.use
    const context = await browser.newContext({ viewport: viewport ?? null, locale: locale ?? 'zh-CN', timezoneId: timezoneId ?? 'Asia/Shanghai', acceptDownloads: true })
    const page = await context.newPage()
    await run({ page, folder, open: () => page.goto(url) })
    await context.close()
    await close()
  },
  page: async ({ host, expectedComplaint }, run) => {
    const complaints = watch(host.page)
    await host.open()
    await run(host.page)
    expect(complaints.filter((text) => !expectedComplaint.test(text))).toEqual([])
  }
})
export { expect }
