import { expect, type Browser, type Page } from '@playwright/test'

/** One person at a window of their own. */
export interface Person {
  page: Page
  /** Calls a procedure as the page's own client would, and answers what it said. */
  ask: <T>(procedure: string, input?: object) => Promise<T>
  /** The code with which a procedure says no. */
  refused: (procedure: string, input: object) => Promise<string | undefined>
}

/** Signs somebody in by name, in a context whose cookies are nobody else's. `url` is the host's address with its token. */
export async function signIn(browser: Browser, url: string, name: string, viewport = { width: 1440, height: 900 }): Promise<Person> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage()
  await page.goto(url)
  const call = async (procedure: string, input: object) => {
    const json = /\.(get|list|preview|open)$/.test(procedure) ? input : { requestId: crypto.randomUUID(), ...input }
    const response = await page.request.post(new URL(`/rpc/${procedure.replaceAll('.', '/')}`, page.url()).href, { data: { json } })
    return (await response.json() as { json: unknown }).json
  }
  const { users } = await call('workspace.session.get', {}) as { users: { id: number; name: string }[] }
  await call('workspace.session.login', { userId: users.find((user) => user.name === name)!.id, password: '' })
  await page.reload()
  await expect(page.getByRole('tablist')).toBeVisible()
  return {
    page, ask: async <T>(procedure: string, input: object = {}) => await call(procedure, input) as T,
    refused: async (procedure, input) => (await call(procedure, input) as { code?: string }).code
  }
}
