import { localDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { command } from '../app/commands'
import { os } from '../app/context'
import type { Core } from '../app/core'
import { passwordHashOf, recordLogin } from './login.service'
import { passwordFits } from './password'
import { currentUser, signIn, signOut, watchChanges } from './session.service'
import { findUser, listUsers } from './user.service'

const clock = (core: Core) => core.options.clock?.() ?? new Date()

export const sessionHandlers = {
  get: os.workspace.session.get.handler(({ context: { core, connection } }) => {
    const today = localDate(clock(core))
    if (!core.hasOffice()) return { user: null, users: [], today }
    return core.read((db) => ({ user: currentUser(db, connection) ?? null, users: listUsers(db).filter((user) => user.isActive), today }))
  }),

  login: os.workspace.session.login.handler(async (call) => {
    const { core, connection } = call.context
    const { userId, password } = call.input
    const hash = core.read((db) => passwordHashOf(db, userId, clock(core).toISOString()))
    const isRight = await passwordFits(hash, password)
    const outcome = await command((db) => recordLogin(db, userId, isRight))(call)
    // A repeated requestId gets the first answer, which must not let in a password that was not checked this time.
    if (outcome.refusal !== null || !isRight) throw new Refusal(outcome.refusal ?? 'WRONG_PASSWORD', { waitSeconds: outcome.waitSeconds })
    const user = core.read((db) => findUser(db, outcome.userId))
    if (!user?.isActive) throw new Refusal('USER_UNKNOWN')
    signIn(connection, user)
    return { userId: user.id }
  }),

  logout: os.workspace.session.logout.handler(async (call) => {
    await command((db) => { db.note(`user:${db.actor.userId}`); return {} })(call)
    signOut(call.context.connection)
    return {}
  }),

  watch: os.workspace.session.watch.handler(({ context, signal }) => watchChanges(context.core, context.connection, signal))
}
