import { resolve } from 'node:path'
import { inspectBackup } from '../db/backup'
import { prepareFolder } from '../db/open'
import { discardOffice } from '../db/unfinished'
import { findRequest } from '../workspace/audit.service'
import { findBackup, layOut, listBackups, makeBackup } from '../workspace/backup.service'
import { currentUser } from '../workspace/session.service'
import { command } from './commands'
import { os } from './context'
import { changeOffice, mayChangeOffice } from './office.switch'

const procedures = os.workspace.backup

/** 备份 as procedures: restoring changes which office is open, so they stand with the office's own. */
export const backupHandlers = {
  backup: {
    list: procedures.list.handler(({ context: { core } }) => listBackups(core.office().folder)),

    // Not in the audit chain: an entry of its own would make every backup older than the office it was taken from.
    create: procedures.create.handler(async ({ context: { core, connection } }) => {
      const name = await makeBackup(core.office(), core.options.clock?.() ?? new Date())
      core.publish(connection, ['workspace.backup'])
      return { name }
    }),

    verify: procedures.verify.handler(({ input, context: { core } }) => {
      const { vouchers, drafts, manifest } = inspectBackup(findBackup(core.office().folder, input.name))
      return { vouchers, drafts, hasManifest: manifest !== null }
    }),

    restore: procedures.restore.handler(async (call) => {
      const { core, connection } = call.context
      const { from, requestId } = call.input
      const folder = resolve(call.input.folder)
      mayChangeOffice(core, connection)
      const isRepeat = core.hasOffice() && core.office().folder === folder && core.read((db) => findRequest(db, requestId)) !== undefined
      if (isRepeat) return command(() => ({ folder }))(call)
      const backup = findBackup(core.hasOffice() ? core.office().folder : null, from)
      inspectBackup(backup)
      prepareFolder(folder)
      try {
        layOut(backup, folder)
        await changeOffice(core, () => { core.open(folder) }, () => command((db) => { db.note('office'); return { folder } })(call))
      } catch (error) {
        discardOffice(folder)
        throw error
      }
      core.read((db) => currentUser(db, connection))
      return { folder }
    })
  }
}
