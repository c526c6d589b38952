import { request as raw } from 'node:http'
import { expect, test } from '@playwright/test'
import { makePlace, startBrowserHost, type BrowserHost } from './support/host'
import { runTerminal } from './support/terminal'

let host: BrowserHost
test.beforeAll(async () => { host = await startBrowserHost('fresh') })
test.afterAll(async () => { await host.close() })

interface Asked { method?: string; path?: string; headers?: Record<string, string>; body?: string }
interface Answer { status: number; headers: Record<string, string | string[] | undefined>; text: string }

/** A request as a program sends it: every header our own, no browser's manners. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(host.url)
  return new Promise((done, failed) => {
    const sent = raw({ hostname, port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => { text += piece }).on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
const enterPath = () => new URL(host.url).pathname + new URL(host.url).search
async function cookie(): Promise<string> {
  const { headers } = await ask({ path: enterPath() })
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}
const call = async (headers: Record<string, string> = {}, body = '{"json":{}}') =>
  ask({ method: 'POST', path: '/rpc/workspace/session/get', headers: { cookie: await cookie(), 'content-type': 'application/json', ...headers }, body })

test('listens on 127.0.0.1 only and says where', () => {
  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\?t=[\w-]{43}$/)
})

test('the token becomes an HttpOnly, SameSite=Strict cookie and leaves the address', async () => {
  const { status, headers } = await ask({ path: enterPath() })
  expect(status).toBe(303)
  expect(headers['location']).toBe('/')
  expect(headers['set-cookie']?.[0]).toMatch(/^office-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
})

test('without the token: 401, with a wrong one: 403', async () => {
  for (const path of ['/', '/assets/x.js', '/rpc/workspace/office/get']) expect((await ask({ path })).status).toBe(401)
  expect((await ask({ path: '/enter?t=wrong' })).status).toBe(403)
  expect((await ask({ path: '/enter' })).status).toBe(403)
  expect((await ask({ path: '/', headers: { cookie: `office-${new URL(host.url).port}=guess` } })).status).toBe(401)
})

test('another Host is 421, whatever the token', async () => {
  const port = new URL(host.url).port
  for (const other of ['evil.example', `localhost:${port}`, `evil.example:${port}`, '127.0.0.1']) {
    expect((await ask({ path: enterPath(), headers: { host: other } })).status).toBe(421)
  }
})

test('another page may not call: Origin and Sec-Fetch-Site', async () => {
  expect((await call({ origin: 'http://evil.example' })).status).toBe(403)
  expect((await call({ origin: 'null' })).status).toBe(403)
  expect((await call({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await call({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await call({ origin: new URL(host.url).origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('calls are POST with JSON or an empty body', async () => {
  expect((await ask({ path: '/rpc/workspace/session/get', headers: { cookie: await cookie() } })).status).toBe(405)
  expect((await call({ 'content-type': 'text/plain' })).status).toBe(415)
  expect((await call({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
  expect((await call()).status).toBe(200)
})

test('an unknown procedure or file is 404 and no path leads out of the folder', async () => {
  const headers = { cookie: await cookie() }
  expect((await ask({ method: 'POST', path: '/rpc/no/such', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' })).status).toBe(404)
  for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/main/web.js', '/assets/..%5c..%5cmain%5cweb.js', '/%00', '/%zz']) {
    expect((await ask({ path, headers })).status, path).toBe(404)
  }
})

test('the page comes under the policy, with a nonce of its own', async () => {
  const headers = { cookie: await cookie() }
  const [first, second] = [await ask({ headers }), await ask({ headers })]
  const nonce = /'nonce-([^']+)'/.exec(String(first.headers['content-security-policy']))?.[1] ?? ''
  expect(nonce.length).toBeGreaterThanOrEqual(22)
  expect(first.headers['content-security-policy']).toContain(`default-src 'none'`)
  expect(first.headers['x-content-type-options']).toBe('nosniff')
  expect(first.headers['cache-control']).toBe('no-store')
  expect(first.text).toContain(nonce)
  expect(first.text).not.toContain('__CSP_NONCE__')
  expect(second.text).not.toContain(nonce)
})

test('two browsers are two users', async () => {
  const [one, two] = [await cookie(), await cookie()]
  expect(one).not.toBe(two)
})

test('a body over the limit is refused', async () => {
  const { status } = await call({ 'content-length': String(200 * 1024 * 1024) }, '{}').catch(() => ({ status: 413 }))
  expect(status).toBe(413)
})

test('a second process is told who holds the office; after an orderly end it may have it', async () => {
  const own = await startBrowserHost('fresh')
  const folder = own.folder ?? ''
  const refused = await runTerminal(['call', 'ledger.book.list', '--office', folder])
  expect(refused.code).toBe(1)
  const { error } = JSON.parse(refused.stdout) as { error: { code: string; data: { host: string; pid: number } } }
  expect(error.code).toBe('OFFICE_IN_USE')
  expect(error.data).toMatchObject({ host: 'browser', pid: own.pid })
  const other = await startBrowserHost({ folder })
  await other.close()
  expect(await own.close()).toBe(0)
})

test('a port in use and a wrong one are said in Chinese', async () => {
  const free = makePlace('fresh')
  const taken = await runTerminal(['serve', '--office', free.folder ?? '', '--port', new URL(host.url).port, '--no-open'])
  expect(taken.code).toBe(1)
  expect(taken.stderr).toContain('已被别的程序占用')
  const wrong = await runTerminal(['serve', '--office', host.folder ?? '', '--port', 'abc', '--no-open'])
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('不对')
  free.remove()
})
