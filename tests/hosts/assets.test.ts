import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAsset } from '../../src-main/hosts/assets'

let root = '', folder = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'outpost-assets-'))
  folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(root, 'renderer-secrets'))
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script><link nonce="__CSP_NONCE__">')
  writeFileSync(join(folder, 'assets', 'a.js'), 'a')
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'renderer-secrets', 's.txt'), 'secret')
})
afterAll(() => { rmSync(root, { recursive: true, force: true }) })

test('the page carries its nonce in text and policy, another one at every load', async () => {
  const [one, two] = [await readAsset(folder, '/'), await readAsset(folder, '/index.html')]
  const nonce = /nonce="([^"]+)"/.exec(String(one?.body))?.[1] ?? 'none'
  expect(one?.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(String(one?.body)).not.toContain('__CSP_NONCE__')
  expect(String(two?.body)).not.toContain(nonce)
})

test('the policy allows no inline script, no eval and nothing from elsewhere', async () => {
  const policy = (await readAsset(folder, '/'))?.headers['content-security-policy'] ?? ''
  const directives = new Map(policy.split('; ').map((part) => { const [name = '', ...rest] = part.split(' '); return [name, rest.join(' ')] as const }))
  expect(directives.get('default-src')).toBe(`'none'`)
  expect(directives.get('script-src')).toBe(`'self'`)
  expect(directives.get('connect-src')).toBe(`'self'`)
  for (const closed of ['object-src', 'base-uri', 'frame-ancestors', 'form-action']) expect(directives.get(closed)).toBe(`'none'`)
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
})

test('files come with their type', async () => {
  expect((await readAsset(folder, '/assets/a.js'))?.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' })
})

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/../renderer-secrets/s.txt', '/assets', '/missing.js', '/%00', '/%zz', ''])(
  '%s is nothing', async (path) => { expect(await readAsset(folder, path)).toBeNull() })
