import { ledgerMessages as texts } from '../../src-shared/messages/ledger'
import { command, read } from '../app/commands'
import { os } from '../app/context'
import type { VoucherRef } from '../../src-shared/ledger/voucher'
import type { ReadDb } from '../db/connection'
import { attachmentHandlers } from '../workspace/file.handlers'
import * as account from './account.service'
import { getAnalysis, getAnalysisTerms } from './analysis/analysis.service'
import { getGeneralLedger, getTrialBalance } from './balances.service'
import { assetHandlers } from './asset.handlers'
import { bankHandlers } from './bank.handlers'
import { billHandlers } from './bill.handlers'
import { insuranceHandlers } from './insurance.handlers'
import * as book from './book.service'
import { closeChecklist } from './checklist.service'
import { transferProfit } from './closing.service'
import { listComments, resolveComment, saveComment } from './comment.service'
import { getBookMonths, getDayBook, saveDayBookRows } from './daybook.service'
import { overrideFlow, saveDraft } from './draft.service'
import { runExport } from './export.service'
import { getFigure } from './figure.service'
import { importHandlers } from './import/import.handlers'
import { headCashFlow, headSubsidiary, listCashFlow, listSubsidiary } from './listing.service'
import { getOpening, saveOpening } from './opening.service'
import * as period from './period.service'
import { postDrafts, reviewDrafts, signDrafts, withdrawDrafts } from './posting.service'
import { removeDrafts, restoreDrafts, traceDrafts } from './removal.service'
import { reverseVoucher } from './reversal.service'
import { scheduleHandlers } from './schedule.handlers'
import { getStatement, listStatementParts } from './statement.service'
import * as voucher from './voucher.service'

const on = os.ledger
const subjectOf = (db: ReadDb, { ref }: { ref: VoucherRef }) => { voucher.getVoucher(db, ref); return `${ref.kind === 'draft' ? 'draft' : 'voucher'}:${ref.id}` }
const attachments = attachmentHandlers(subjectOf, subjectOf)

/** The ledger's procedures: each one names the service's function and how it runs. */
export const ledgerHandlers = {
  account: {
    list: on.account.list.handler(read((db) => account.listAccounts(db))),
    save: on.account.save.handler(command(account.saveAccount))
  },
  category: {
    list: on.category.list.handler(read((db) => account.listCategories(db))),
    save: on.category.save.handler(command(account.saveCategory))
  },
  cashFlowItem: { list: on.cashFlowItem.list.handler(read((db) => account.listCashFlowItems(db))) },
  book: {
    list: on.book.list.handler(read((db) => book.listBooks(db))),
    save: on.book.save.handler(command(book.saveBook))
  },
  opening: {
    get: on.opening.get.handler(read((db) => getOpening(db))),
    save: on.opening.save.handler(command((w, input) => saveOpening(w, input, texts.openingSummary)))
  },
  period: {
    list: on.period.list.handler(read((db) => period.listPeriods(db))),
    checklist: on.period.checklist.handler(read((db, { month }) => closeChecklist(db, month))),
    transferProfit: on.period.transferProfit.handler(command((w, input) => transferProfit(w, input, texts.closingSummary(input.month)))),
    close: on.period.close.handler(command(period.closePeriod)),
    reopen: on.period.reopen.handler(command(period.reopenPeriod))
  },
  year: {
    open: on.year.open.handler(command((w) => period.openYear(w))),
    close: on.year.close.handler(command(period.closeYear))
  },
  voucher: {
    list: on.voucher.list.handler(read(voucher.listVouchers)),
    find: on.voucher.find.handler(read(voucher.findVouchers)),
    get: on.voucher.get.handler(read(voucher.getVoucher)),
    print: on.voucher.print.handler(read(voucher.printVouchers)),
    save: on.voucher.save.handler(command((w, input) => saveDraft(w, input.draft, 'entry'))),
    remove: on.voucher.remove.handler(command(removeDrafts)),
    restore: on.voucher.restore.handler(command(restoreDrafts)),
    sign: on.voucher.sign.handler(command(signDrafts)),
    review: on.voucher.review.handler(command(reviewDrafts)),
    withdraw: on.voucher.withdraw.handler(command(withdrawDrafts)),
    post: on.voucher.post.handler(command(postDrafts)),
    reverse: on.voucher.reverse.handler(command((w, input) => reverseVoucher(w, input, texts.reversalPrefix))),
    override: on.voucher.override.handler(command(overrideFlow))
  },
  attachment: {
    list: on.attachment.list.handler(attachments.list),
    get: on.attachment.get.handler(attachments.get),
    save: on.attachment.save.handler(attachments.save),
    remove: on.attachment.remove.handler(attachments.remove)
  },
  draft: { list: on.draft.list.handler(read((db, { draftIds }) => traceDrafts(db, draftIds))) },
  template: {
    list: on.template.list.handler(read((db) => voucher.listTemplates(db))),
    save: on.template.save.handler(command(voucher.saveTemplate)),
    remove: on.template.remove.handler(command(voucher.removeTemplate))
  },
  comment: {
    list: on.comment.list.handler(read(listComments)),
    save: on.comment.save.handler(command(saveComment)),
    close: on.comment.close.handler(command((w, { id }) => resolveComment(w, id, true))),
    reopen: on.comment.reopen.handler(command((w, { id }) => resolveComment(w, id, false)))
  },
  bank: bankHandlers,
  asset: assetHandlers,
  bill: billHandlers,
  insurance: insuranceHandlers,
  schedule: scheduleHandlers,
  summary: { list: on.summary.list.handler(read((db) => voucher.listSummaries(db))) },
  daybook: {
    get: on.daybook.get.handler(read(getDayBook)),
    save: on.daybook.save.handler(command(saveDayBookRows)),
    months: on.daybook.months.handler(read(getBookMonths))
  },
  trialBalance: { get: on.trialBalance.get.handler(read(getTrialBalance)) },
  generalLedger: { get: on.generalLedger.get.handler(read(getGeneralLedger)) },
  subsidiary: { get: on.subsidiary.get.handler(read(headSubsidiary)), list: on.subsidiary.list.handler(read(listSubsidiary)) },
  cashFlow: { get: on.cashFlow.get.handler(read(headCashFlow)), list: on.cashFlow.list.handler(read(listCashFlow)) },
  statement: { get: on.statement.get.handler(read(getStatement)) },
  statementPart: { list: on.statementPart.list.handler(read(listStatementParts)) },
  analysis: { get: on.analysis.get.handler(read(getAnalysis)) },
  analysisTerm: { list: on.analysisTerm.list.handler(read(getAnalysisTerms)) },
  figure: { get: on.figure.get.handler(read(getFigure)) },
  export: { run: on.export.run.handler(read(runExport)) },
  import: importHandlers
}
