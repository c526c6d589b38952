import { randomBytes } from 'node:crypto'
import type { Connection } from '../../app/context'
import type { Core } from '../../app/core'

/** The browsers that came in with the token, each with a connection of its own. */
export interface Sessions {
  /** The `Set-Cookie` value of a new session. */
  enter(): string
  /** The connection of the browser that sent this Cookie header. */
  find(cookieHeader: string | undefined): Connection | undefined
}

/** Which browsers may enter at once; the oldest makes room. */
const MOST = 64

/**
 * Keeps sessions in memory. Cookies don't tell ports of one address apart, so the name carries the port: two offices
 * served side by side would otherwise sign each other's browser out.
 */
export function createSessions(core: Core, port: number): Sessions {
  const name = `office-${port}`
  const connections = new Map<string, Connection>()
  return {
    enter() {
      const id = randomBytes(32).toString('base64url')
      connections.set(id, core.connect('browser'))
      for (const [oldest, connection] of connections) {
        if (connections.size <= MOST) break
        core.disconnect(connection)
        connections.delete(oldest)
      }
      return `${name}=${id}; HttpOnly; SameSite=Strict; Path=/`
    },
    find(cookieHeader = '') {
      for (const pair of cookieHeader.split(';')) {
        const [key, value] = pair.trim().split('=')
        if (key === name && value) return connections.get(value)
      }
      return undefined
    }
  }
}
