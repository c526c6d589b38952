import { on } from 'node:events'
import type { Connection } from '../app/context'
import type { Core } from '../app/core'
import type { ReadDb } from '../db/connection'
import type { User } from '../../src-shared/workspace/office'
import { autoLoginUser } from './login.service'
import { findUser } from './user.service'

// Who signed out wants the list of users, so isn't signed in again by the settings.
const leftByChoice = new WeakSet<Connection>()

/** Signs a user in on a connection. */
export function signIn(connection: Connection, user: User): void {
  connection.userId = user.id
  connection.role = user.role
  leftByChoice.delete(connection)
}

/** Signs a connection out, for good until somebody signs in. */
export function signOut(connection: Connection): void {
  connection.userId = null
  connection.role = undefined
  leftByChoice.add(connection)
}

/**
 * Who is signed in on the connection, by what the office says now: one who was deactivated is signed out, a changed role
 * counts from here on, and where nobody is signed in the settings may name somebody.
 */
export function currentUser(db: ReadDb, connection: Connection): User | undefined {
  let user = connection.userId === null ? undefined : findUser(db, connection.userId)
  if (connection.userId !== null && !user?.isActive) {
    signOut(connection)
    return undefined
  }
  if (!user && !leftByChoice.has(connection)) user = autoLoginUser(db)
  if (user) signIn(connection, user)
  return user
}

/** What the commands of other connections touched, one item per command, until `signal` aborts or the user signs out. */
export async function* watchChanges(core: Core, connection: Connection, signal: AbortSignal | undefined): AsyncGenerator<{ touches: string[] }> {
  try {
    const changes = on(core.changes, 'change', signal ? { signal } : {}) as AsyncIterable<[{ from: Connection; touches: readonly string[] }]>
    for await (const [change] of changes) {
      if (change.from === connection) continue
      yield { touches: [...change.touches] }
      if (connection.userId === null) return
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}
