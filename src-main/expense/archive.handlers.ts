import { localDate } from '../../src-shared/kernel/calendar'
import { command, read } from '../app/commands'
import { os } from '../app/context'
import { viewerOf } from '../workspace/approval.handlers'
import { findRequest } from '../workspace/audit.service'
import { currentUser } from '../workspace/session.service'
import { archiveFolder, listArchive, partsOf, planArchive } from './archive.service'
import { monthlyPack } from './pack.service'
import { writeZip } from './archive.zip'

const on = os.expense.archive

interface Made { path: string; vouchers: number; files: number; bytes: number; sha256: string; lost: string[] }

/** 会计档案 as procedures. The zip is written before its entry in the audit, which keeps its SHA-256. */
export const archiveHandlers = {
  archive: {
    list: on.list.handler(read(listArchive)),
    run: on.run.handler(async (call) => {
      const { input, context: { core, connection } } = call
      const { folder } = core.office(), { from, to } = input
      // A repeat is answered from the audit and makes no second file.
      const made: Made = core.read((db) => findRequest(db, input.requestId)) ? { path: '', vouchers: 0, files: 0, bytes: 0, sha256: '', lost: [] } : await (async () => {
        const { plan, by } = core.read((db) => ({ plan: planArchive(db, { from, to }), by: currentUser(db, connection)?.name ?? '' }))
        const { parts, lost, files } = await partsOf(plan, folder, { from, to, at: localDate(core.options.clock?.() ?? new Date()), by })
        return { ...await writeZip(archiveFolder(folder), plan.name, parts), vouchers: plan.vouchers, files, lost }
      })()
      return command((w): Made => { w.note('office', { from, to, files: made.files, sha256: made.sha256 }); return made })(call)
    })
  },
  pack: { export: os.expense.pack.export.handler(({ input, context }) => context.core.read((db) => monthlyPack(db, input.month, viewerOf(context).today))) }
}
