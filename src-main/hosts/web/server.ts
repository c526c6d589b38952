import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { desktopMessages } from '../../../src-shared/messages/desktop'
import type { Core } from '../../app/core'
import { HARDENING } from '../../app/csp'
import { serveHttp } from '../../app/serve.http'
import { readAsset } from '../assets'
import { isSame, rejectCall, rejectOrigin } from './gate'
import { createSessions, type Sessions } from './sessions'

/** A running browser host. `url` carries the token and is the only way in. */
export interface WebServer { url: string; close(): Promise<void> }
interface Door { authority: string; token: string; sessions: Sessions; core: Core; folder: string }

const text = desktopMessages.web

const say = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { ...HARDENING, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': `default-src 'none'` })
  response.end(body)
}

async function answer(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const foreign = rejectOrigin(request, door.authority)
  if (foreign) return say(response, foreign.status, foreign.text)
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${door.authority}`)
  if (request.method === 'GET' && pathname === '/enter') {
    if (!isSame(searchParams.get('t') ?? '', door.token)) return say(response, 403, text.wrongToken)
    const isKnown = door.sessions.find(request.headers.cookie) !== undefined
    response.writeHead(303, { ...HARDENING, location: '/', 'cache-control': 'no-store', ...(isKnown ? {} : { 'set-cookie': door.sessions.enter() }) }).end()
    return
  }
  const connection = door.sessions.find(request.headers.cookie)
  if (!connection) return say(response, 401, text.noToken)
  if (pathname.startsWith('/rpc/')) {
    const wrong = rejectCall(request)
    if (wrong) return say(response, wrong.status, wrong.text)
    response.setHeader('cache-control', 'no-store')
    for (const [name, value] of Object.entries(HARDENING)) response.setHeader(name, value)
    if (!await serveHttp(request, response, { core: door.core, connection })) say(response, 404, text.notFound)
    return
  }
  if (request.method !== 'GET') return say(response, 405, text.wrongMethod)
  const asset = await readAsset(door.folder, pathname)
  if (!asset) return say(response, 404, text.notFound)
  response.writeHead(200, asset.headers).end(asset.body)
}

const listen = (server: Server, port: number) => new Promise<number>((resolve, reject) => {
  server.once('error', reject)
  server.listen(port, '127.0.0.1', () => { resolve((server.address() as AddressInfo).port) })
})

/**
 * Serves `core` and the page in `folder` on 127.0.0.1. Port 0 takes a free one; a port in use rejects with EADDRINUSE.
 * `close` ends every request, also the watching ones, but leaves the core open.
 */
export async function createWebServer(core: Core, options: { port: number; folder: string }): Promise<WebServer> {
  let door: Door | undefined
  const server = createServer((request, response) => {
    if (!door) { response.destroy(); return }
    answer(request, response, door).catch((error: unknown) => {
      core.options.logBug('http', error)
      if (response.headersSent) response.destroy()
      else say(response, 500, '')
    })
  })
  // A caller on this machine may be idle for long and then find its connection just being closed.
  server.keepAliveTimeout = 600_000
  const port = await listen(server, options.port)
  const authority = `127.0.0.1:${port}`, token = randomBytes(32).toString('base64url')
  door = { authority, token, sessions: createSessions(core, port), core, folder: options.folder }
  return {
    url: `http://${authority}/enter?t=${token}`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    })
  }
}
