import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { assetInputSchema, assetListSchema, assetMonthSchema, assetRowSchema, disposalInputSchema } from './asset'
import { ledgerRefusals as no } from './ledger.refusals'

const entries = ['ledger.asset', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period'] as const

export const assetContract = {
  /** 固定资产 as of a month's end, with what the month depreciates, its voucher, and the accounts beside the cards. */
  list: query('ledger.read').input(z.object({ month: monthSchema })).output(assetListSchema),
  /** 折旧计划 of one card, month by month, each with its voucher. */
  get: query('ledger.read').input(z.object({ id: z.int() })).output(z.object({ asset: assetRowSchema, months: z.array(assetMonthSchema) })).errors(refusals(no, 'ASSET_UNKNOWN')),
  /** Adds or changes a card. What is changed of a card that has depreciated holds from the next month on. */
  save: command('ledger.write', 'ledger.asset', 'ledger.period').input(commandInput({ asset: assetInputSchema })).output(z.object({ id: z.int() })).errors({
    ...refusals(workspaceRefusals, 'RECORD_CHANGED'), ...refusals(no, 'ASSET_UNKNOWN', 'ASSET_DISPOSED', 'ASSET_CODE_TAKEN', 'ASSET_YEARS', 'ASSET_MONTH', 'ASSET_DEPRECIATED', 'ASSET_OPENING', 'ASSET_ACCOUNT_MISSING', 'ACCOUNT_NOT_POSTABLE')
  }),
  remove: command('ledger.write', 'ledger.asset', 'ledger.period').input(commandInput({ ids: z.array(z.int()).min(1).max(1000) })).output(z.object({ count: z.int() })).errors(refusals(no, 'ASSET_UNKNOWN', 'ASSET_DEPRECIATED')),
  depreciation: {
    /** 计提折旧 of a month: one voucher draft for all cards. */
    run: command('ledger.write', ...entries).input(commandInput({ month: monthSchema })).output(z.object({ draftId: z.int() }))
      .errors(refusals(no, 'PERIOD_UNKNOWN', 'PERIOD_CLOSED', 'DEPRECIATION_DONE', 'DEPRECIATION_EARLIER', 'DEPRECIATION_NOTHING', 'DEPRECIATION_BEYOND'))
  },
  disposal: {
    /** 固定资产清理: the voucher draft that takes a thing off the books, and those of what came in and went out for it. */
    save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ disposal: disposalInputSchema })).output(z.object({ draftIds: z.array(z.int()) }))
      .errors(refusals(no, 'ASSET_UNKNOWN', 'ASSET_DISPOSED', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'DISPOSAL_UNDEPRECIATED', 'DISPOSAL_LATER', 'DISPOSAL_TAX', 'DISPOSAL_BOOK', 'BOOK_UNKNOWN', 'ASSET_ACCOUNT_MISSING')),
    /** 撤销清理 while its vouchers are drafts; posted ones are reversed where they stand. */
    remove: command('ledger.write', ...entries).input(commandInput({ assetId: z.int() })).output(z.object({ count: z.int() })).errors(refusals(no, 'ASSET_UNKNOWN', 'DISPOSAL_POSTED', 'STATE_WRONG'))
  }
}
