import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { desktopMessages } from '../../../src-shared/messages/desktop'

/** Why a request is turned away before anything looks at what it wants. */
export interface Rejection { status: number; text: string }

const text = desktopMessages.web

/** Compares two secrets in a time that says nothing about where they differ. */
export function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a), right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Judges where a request comes from. The Host must be our own address, which defeats names that some other site made
 * point at 127.0.0.1; Origin and Sec-Fetch-Site must not be another page's. A page on another port of 127.0.0.1 counts
 * as the "same site", so `same-site` is refused too.
 *
 * `authority` is `127.0.0.1:<port>`.
 */
export function rejectOrigin({ headers }: Pick<IncomingMessage, 'headers'>, authority: string): Rejection | null {
  if (headers.host !== authority) return { status: 421, text: text.wrongHost }
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`) return { status: 403, text: text.wrongOrigin }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, text: text.wrongOrigin }
  return null
}

/**
 * Judges a call's form: POST with JSON, or with an empty body and no type. A form or a script of another site can send
 * neither without asking the browser first.
 */
export function rejectCall({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): Rejection | null {
  if (method !== 'POST') return { status: 405, text: text.wrongMethod }
  const type = headers['content-type']
  if (type === undefined) {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    return hasBody ? { status: 415, text: text.wrongMethod } : null
  }
  return /^application\/json(\s*;|$)/i.test(type) ? null : { status: 415, text: text.wrongMethod }
}
