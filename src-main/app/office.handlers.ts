import { join, resolve } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import { desktopMessages } from '../../src-shared/messages/desktop'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { databaseFile } from '../db/open'
import { discardOffice } from '../db/unfinished'
import { setUpLedger } from '../ledger/setup.service'
import { findRequest } from '../workspace/audit.service'
import { findOffice, setUpWorkspace } from '../workspace/office.service'
import { hashPassword } from '../workspace/password'
import { currentUser, signIn } from '../workspace/session.service'
import { findUser } from '../workspace/user.service'
import { runChecks } from './check.service'
import { command } from './commands'
import { os } from './context'
import { changeOffice, freeFolder, mayChangeOffice } from './office.switch'
import { recentOffices } from './recent'

const procedures = os.workspace.office

/** The procedures about the office as a whole, which need the workspace and the ledger together. */
export const officeHandlers = {
  office: {
    get: procedures.get.handler(({ context: { core, connection } }) => {
      const folder = core.hasOffice() ? core.office().folder : null
      const office = folder === null ? null : core.read((db) => {
        currentUser(db, connection)
        return findOffice(db, folder) ?? null
      })
      const unfinished = folder !== null && office === null ? { code: 'OFFICE_EMPTY', data: { path: databaseFile(folder) } } : null
      return {
        office, defaultFolder: freeFolder(join(core.options.home, workspaceMessages.defaultOfficeName)), recent: recentOffices(core.options.stateFile),
        failure: core.failure ?? unfinished, version: core.options.version, host: core.options.host
      }
    }),

    create: procedures.create.handler(async (call) => {
      const { core, connection } = call.context
      const { setup, requestId } = call.input
      const folder = resolve(setup.folder)
      mayChangeOffice(core, connection)
      const passwordHash = await hashPassword(setup.user.password)
      const isRepeat = core.hasOffice() && core.office().folder === folder && core.read((db) => findRequest(db, requestId)) !== undefined
      if (isRepeat) return command(() => ({ folder }))(call)
      const userId = await changeOffice(core, () => { core.create(folder) }, async () => {
        try {
          let id = 0
          await command((db) => {
            id = setUpWorkspace(db, setup, { passwordHash, isSample: false })
            setUpLedger(db, setup)
            db.note('office', { name: setup.name, template: setup.template, firstMonth: setup.firstMonth })
            return { folder }
          })(call)
          return id
        } catch (error) {
          await core.close()
          discardOffice(folder)
          throw error
        }
      })
      const user = core.read((db) => findUser(db, userId))
      if (user) signIn(connection, user)
      return { folder }
    }),

    sample: procedures.sample.handler(async ({ input, context: { core, connection }, signal }) => {
      const folder = resolve(input.folder ?? join(core.options.home, desktopMessages.sampleFolder))
      mayChangeOffice(core, connection)
      const { makeSample, openOrCreate } = await import('./sample/office')
      await changeOffice(core, () => { openOrCreate(core, folder) }, () => makeSample(core, folder, connection.host, signal))
      core.read((db) => currentUser(db, connection))
      return { folder }
    }),

    open: procedures.open.handler(async (call) => {
      const { core, connection } = call.context
      const folder = resolve(call.input.folder)
      mayChangeOffice(core, connection)
      await changeOffice(core, () => { core.open(folder) }, async () => {
        if (!core.read((db) => findOffice(db, folder))) throw new Refusal('OFFICE_EMPTY', { path: databaseFile(folder) })
        await command((db) => { db.note('office'); return {} })(call)
      })
      core.read((db) => currentUser(db, connection))
      return { folder }
    }),

    close: procedures.close.handler(async (call) => {
      const { core, connection } = call.context
      await command((db) => { db.note('office'); return {} })(call)
      core.signOut()
      await core.close()
      core.publish(connection, ['all'])
      return {}
    })
  },
  check: {
    run: os.workspace.check.run.handler(({ context: { core } }) => {
      let report: ReturnType<typeof runChecks> | undefined
      try {
        return core.read((db) => (report = runChecks(db, core.office().folder)))
      } catch (error) {
        // On a damaged file even ending the snapshot fails, and that is just when the report is wanted.
        if (report === undefined) throw error
        return report
      }
    })
  }
}
