import { command, read } from '../app/commands'
import { os } from '../app/context'
import { approvalHandlers } from './approval.handlers'
import { findAudit, listAudit } from './audit.service'
import { saveEntry, showDirectory } from './directory.service'
import { findDraft, saveDraft } from './draft.service'
import { exportSheet } from './export.service'
import { hashPassword } from './password'
import { sessionHandlers } from './session.handlers'
import { getSettings, saveSettings } from './setting.service'
import { listUsers, saveUser } from './user.service'

/** The workspace's procedures, but for those that need the ledger too. */
export const workspaceHandlers = {
  session: sessionHandlers,
  ...approvalHandlers,
  user: {
    list: os.workspace.user.list.handler(read((db) => listUsers(db))),
    save: os.workspace.user.save.handler(async (call) => {
      const { id, login, name, role, isActive, password, staffId, level } = call.input
      const passwordHash = password === null ? undefined : await hashPassword(password)
      return command((db) => saveUser(db, { id, login, name, role, isActive, passwordHash, staffId, level }))(call)
    })
  },
  setting: {
    get: os.workspace.setting.get.handler(read((db) => getSettings(db))),
    save: os.workspace.setting.save.handler(command((db, input) => { saveSettings(db, input.settings, input.seen); return {} }))
  },
  directory: {
    list: os.workspace.directory.list.handler(read((db, input) => showDirectory(db, input.kind))),
    save: os.workspace.directory.save.handler(command((db, input) => saveEntry(db, input)))
  },
  draft: {
    get: os.workspace.draft.get.handler(({ input, context: { core, connection } }) =>
      core.read((db) => ({ body: findDraft(db, connection.userId!, input.key) }))),
    // What is being typed is no act of bookkeeping: it takes its turn at the writer, but the audit chain is spared a link
    // for every pause in typing. Saving the same text twice does no harm.
    save: os.workspace.draft.save.handler(async ({ input, context: { core, connection } }) => {
      const actor = { userId: connection.userId, host: connection.host }
      await core.office().writer.command(actor, (db) => { saveDraft(db, input.key, input.body) })
      return {}
    })
  },
  export: { run: os.workspace.export.run.handler(read(exportSheet)) },
  audit: { list: os.workspace.audit.list.handler(read(listAudit)), find: os.workspace.audit.find.handler(read(findAudit)) }
}
