import { expect, test } from 'vitest'
import { isSame, rejectCall, rejectOrigin } from '../../src-main/hosts/web/gate'

const AUTHORITY = '127.0.0.1:7100'
const origin = (headers: Record<string, string>) => rejectOrigin({ headers: { host: AUTHORITY, ...headers } }, AUTHORITY)?.status ?? null
const call = (method: string, headers: Record<string, string>) => rejectCall({ method, headers })?.status ?? null

test.each([
  [{}, null], [{ origin: `http://${AUTHORITY}` }, null], [{ 'sec-fetch-site': 'same-origin' }, null], [{ 'sec-fetch-site': 'none' }, null],
  [{ host: 'localhost:7100' }, 421], [{ host: '127.0.0.1' }, 421], [{ host: '127.0.0.1:7101' }, 421], [{ host: 'rebound.example:7100' }, 421],
  [{ origin: 'null' }, 403], [{ origin: 'https://127.0.0.1:7100' }, 403], [{ origin: 'http://127.0.0.1:7101' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403], [{ 'sec-fetch-site': 'same-site' }, 403]
])('%o is answered with %s', (headers, status) => { expect(origin(headers)).toBe(status) })

test('a request without a Host is turned away', () => { expect(rejectOrigin({ headers: {} }, AUTHORITY)?.status).toBe(421) })

test.each([
  ['POST', { 'content-type': 'application/json' }, null], ['POST', { 'content-type': 'application/json; charset=utf-8' }, null],
  ['POST', {}, null], ['POST', { 'content-length': '0' }, null],
  ['GET', {}, 405], ['PUT', { 'content-type': 'application/json' }, 405], ['POST', { 'content-length': '5' }, 415],
  ['POST', { 'transfer-encoding': 'chunked' }, 415], ['POST', { 'content-type': 'text/plain' }, 415],
  ['POST', { 'content-type': 'multipart/form-data; boundary=x' }, 415], ['POST', { 'content-type': 'application/jsonp' }, 415]
])('%s with %o is answered with %s', (method, headers, status) => { expect(call(method, headers)).toBe(status) })

test('secrets compare by content, of whatever length', () => {
  expect([isSame('abc', 'abc'), isSame('abc', 'abd'), isSame('abc', 'ab'), isSame('', '')]).toEqual([true, false, false, true])
})
