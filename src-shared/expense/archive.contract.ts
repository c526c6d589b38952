import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { voucherTypeSchema } from '../ledger/voucher'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { downloadSchema } from '../workspace/file'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { expenseRefusals as no } from './expense.refusals'

/** A posted voucher as the archive (会计档案) sees it: the papers it says it has, and those that are kept as files, its claim's among them. */
export const archiveRowSchema = z.object({
  voucherId: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), amountFen: fenOut, papers: z.int(), files: z.int(), bytes: z.int()
})
export type ArchiveRow = z.infer<typeof archiveRowSchema>

const span = { from: monthSchema, to: monthSchema }

export const archiveContract = {
  archive: {
    list: query('ledger.read').input(z.object(span)).output(z.array(archiveRowSchema)),
    /**
     * Writes one zip into `archives` of the office's folder: vouchers, balances, statements, a list of the files and the
     * files themselves, with a SHA-256 of each. `lost` names files that are gone or no longer what was put there.
     */
    run: command('ledger.close').input(commandInput(span)).output(z.object({ path: z.string(), vouchers: z.int(), files: z.int(), bytes: z.int(), sha256: z.string(), lost: z.array(z.string()) }))
      .errors({ ...refusals(no, 'ARCHIVE_EMPTY'), ...refusals(workspaceRefusals, 'FOLDER_NOT_WRITABLE', 'DISK_FULL') })
  },
  pack: {
    /** 总部月报: statements, balances, money accounts, loans, budget and compliance of a month in one workbook. */
    export: query('expense.read').input(z.object({ month: monthSchema })).output(downloadSchema)
  }
}
