import { randomBytes } from 'node:crypto'

/** What the build writes into index.html wherever this load's nonce belongs (electron.vite.config.ts, `html.cspNonce`). */
const PLACEHOLDER = '__CSP_NONCE__'

/**
 * One content security policy for both hosts. Scripts: only our files, no inline, no eval. Style elements: ours, or
 * carrying this load's nonce. Style attributes stay allowed, because chart tooltips and antd's measuring are written
 * with them; with img-src and connect-src closed an attribute reaches nothing outside. Frames: only what the page itself
 * holds, which is how a PDF among the attachments is shown.
 */
export const contentSecurityPolicy = (nonce: string): string => [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src-elem 'self' 'nonce-${nonce}'`,
  `style-src-attr 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `frame-src blob:`,
  `object-src 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`, `form-action 'none'`
].join('; ')

/** What every answer of both hosts carries, page or not. */
export const HARDENING: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin'
}

/** The page for one load, under a nonce of its own; hence never from a cache. */
export function page(indexHtml: string): { body: string; headers: Record<string, string> } {
  const nonce = randomBytes(16).toString('base64')
  return {
    body: indexHtml.replaceAll(PLACEHOLDER, nonce),
    headers: {
      ...HARDENING, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce)
    }
  }
}
