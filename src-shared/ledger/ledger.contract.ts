import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { fenOut, fenSchema, ZERO } from '../kernel/money'
import { listAnswerSchema, listRequest } from '../listing/listing.schema'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { attachmentContract } from '../workspace/file.contract'
import { accountRoleSchema, accountSchema, accountTypeSchema, cashBookSchema, cashFlowItemSchema, categorySchema, controlLevelSchema, dimensionSchema, sideSchema } from './account'
import { analysisFigureSchema, analysisInputSchema, analysisSchema } from './analysis'
import { assetContract } from './asset.contract'
import { bankContract } from './bank.contract'
import { billContract } from './bill.contract'
import { insuranceContract } from './insurance.contract'
import { commentContract } from './comment.contract'
import { dayBookRowInputSchema, dayBookSchema } from './daybook'
import { figureInputSchema, figureLineSchema, figureTermSchema } from './figure'
import { importBatchSchema, importChoiceSchema, importRecordSchema, importResultSchema, importStepSchema, importSummarySchema } from './import'
import { ledgerRefusals as no } from './ledger.refusals'
import { cashFlowInputSchema, cashLineSchema, cashMoveSchema, dayBookInputSchema, exportInputSchema, generalInputSchema, generalRowSchema, most, PARTIES, subsidiaryInputSchema,
  subsidiaryRowSchema, trialInputSchema, trialRowSchema, voucherListInputSchema } from './report'
import { scheduleContract } from './schedule.contract'
import { statementInputSchema, statementPartSchema, statementPartsInputSchema, statementSchema } from './statement'
import { subsidiaryLineSchema } from './subsidiary.rows'
import { seenSchema } from '../workspace/office'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { draftInputSchema, draftTraceSchema, issueSchema, voucherRefSchema, voucherRowSchema, voucherSchema } from './voucher'

const saving = refusals(no, 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'DRAFT_UNKNOWN', 'DRAFT_CHANGED', 'STATE_WRONG', 'ACCOUNT_UNKNOWN', 'VOUCHER_OF_PAYMENT', 'VOUCHER_OF_ASSET')
const saved = z.object({ draftId: z.int(), revision: z.int(), type: z.string(), no: z.int(), issue: issueSchema.nullable(), warnings: z.array(issueSchema) })
/** Another changed the record since. */
const stale = refusals(workspaceRefusals, 'RECORD_CHANGED')
const entries = ['ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period', 'ledger.comment', 'ledger.bank', 'ledger.asset', 'ledger.schedule', 'ledger.bill'] as const
/** Drafts by name, or all of a month that are ready for the step. */
const selection = { draftIds: z.array(z.int()).max(20_000).optional(), month: monthSchema.optional() }
const stepping = refusals(no, 'DRAFT_UNKNOWN', 'DRAFT_HAS_ISSUE', 'STATE_WRONG', 'NOT_SIGNED', 'NOT_REVIEWED', 'SAME_PERSON', 'PERIOD_CLOSED')
/** The file's bytes, or its SHA-256 alone where a dry run has already sent them (FILE_GONE asks for them again). */
const importSource = { fileName: z.string().max(200), content: z.base64().max(90_000_000).nullable().default(null), digest: z.string().regex(/^[0-9a-f]{64}$/).nullable().default(null), record: importRecordSchema, bookId: z.int().nullable().default(null), mapping: importChoiceSchema.nullable().default(null) }
const reading = refusals(no, 'BOOK_UNKNOWN', 'FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_ENCRYPTED', 'FILE_KIND_UNSUPPORTED', 'FILE_DAMAGED', 'FILE_NOT_A_TABLE', 'FILE_GONE', 'BOOK_NOT_BANK')

export const ledgerContract = {
  account: {
    list: query('ledger.read').output(z.array(accountSchema)),
    save: command('ledger.setup', 'ledger.account').input(commandInput({
      id: z.int().nullable(), code: z.string().trim().max(20), name: z.string().trim().min(1).max(40), parentId: z.int().nullable(), type: accountTypeSchema.optional(),
      side: sideSchema.optional(), role: accountRoleSchema.nullable().optional(), isActive: z.boolean().default(true), needs: z.array(dimensionSchema).default([]), revision: seenSchema
    })).output(z.object({ id: z.int() })).errors({ ...stale, ...refusals(no, 'ACCOUNT_UNKNOWN', 'ACCOUNT_CODE_FORM', 'ACCOUNT_CODE_TAKEN', 'ACCOUNT_HAS_ENTRIES', 'ACCOUNT_IN_USE') })
  },
  category: {
    list: query('ledger.read').output(z.array(categorySchema)),
    save: command('ledger.setup', 'ledger.category').input(commandInput({
      id: z.int().nullable(), name: z.string().trim().min(1).max(40), parentId: z.int().nullable(), accountId: z.int(), isActive: z.boolean().default(true),
      controlLevel: controlLevelSchema.nullable().optional(), isVariable: z.boolean().optional(), revision: seenSchema
    })).output(z.object({ id: z.int() })).errors({ ...stale, ...refusals(no, 'CATEGORY_UNKNOWN', 'CATEGORY_ROOT_FIXED', 'ACCOUNT_UNKNOWN') })
  },
  cashFlowItem: { list: query('ledger.read').output(z.array(cashFlowItemSchema)) },
  book: {
    list: query('ledger.read').output(z.array(cashBookSchema.extend({ balanceFen: fenOut }))),
    // A new bank book brings an account of its own.
    save: command('ledger.setup', 'ledger.book', 'ledger.account').input(commandInput({
      id: z.int().nullable(), name: z.string().trim().min(1).max(40), kind: z.enum(['cash', 'bank', 'imprest']), flow: z.enum(['collection', 'spending', 'mixed']),
      accountId: z.int().nullable().default(null), staffId: z.int().nullable().default(null), bankNo: z.string().trim().max(40).nullable().default(null), isActive: z.boolean().default(true), revision: seenSchema
    })).output(z.object({ id: z.int() })).errors({ ...stale, ...refusals(no, 'BOOK_UNKNOWN', 'BOOK_NAME_TAKEN', 'BOOK_NEEDS_STAFF', 'BOOK_ACCOUNT_TAKEN', 'BOOK_ACCOUNT_WRONG', 'ACCOUNT_UNKNOWN') })
  },
  opening: {
    get: query('ledger.read').output(z.object({
      month: z.string(), isOpen: z.boolean(), rows: z.array(z.object({
        accountId: z.int(), staffId: z.int().nullable(), customerId: z.int().nullable(), productId: z.int().nullable(),
        departmentId: z.int().nullable(), debitFen: fenOut, creditFen: fenOut, yearDebitFen: fenOut, yearCreditFen: fenOut
      }))
    })),
    /** Posts what differs from the openings already posted, as one more opening voucher; 本年累计 is kept beside them. */
    save: command('ledger.setup', ...entries).input(commandInput({
      rows: z.array(z.object({
        accountId: z.int(), staffId: z.int().nullable().default(null), customerId: z.int().nullable().default(null), productId: z.int().nullable().default(null),
        departmentId: z.int().nullable().default(null), debitFen: fenSchema, creditFen: fenSchema, yearDebitFen: fenSchema.default(ZERO), yearCreditFen: fenSchema.default(ZERO)
      })).max(20_000)
    })).output(z.object({ voucherId: z.int().nullable(), isChanged: z.boolean() }))
      .errors(refusals(no, 'OPENING_CLOSED', 'ACCOUNT_UNKNOWN', 'ACCOUNT_NOT_POSTABLE', 'DIMENSION_MISSING', 'OPENING_UNBALANCED', 'TURNOVER_UNBALANCED', 'OPENING_STARTS_YEAR'))
  },
  period: {
    list: query('ledger.read').output(z.array(z.object({
      month: z.string(), state: z.enum(['open', 'closed']), closedAt: z.string().nullable(), closedBy: z.string().nullable(), reopenReason: z.string().nullable(),
      draftCount: z.int(), voucherCount: z.int(), yearState: z.enum(['open', 'closed'])
    }))),
    /** 结账检查: what stands in the way (`blocks`) and what should be looked at, each with its offenders. */
    checklist: query('ledger.read').input(z.object({ month: monthSchema })).output(z.array(z.object({
      item: z.string(), ok: z.boolean(), blocks: z.boolean(), data: z.record(z.string(), z.union([z.string(), z.number()])), offenders: z.array(voucherRefSchema)
    }))),
    /** 结转损益: the voucher that empties income and expense into 本年利润, as a draft. */
    transferProfit: command('ledger.close', ...entries).input(commandInput({ month: monthSchema })).output(z.object({ draftIds: z.array(z.int()) }))
      .errors(refusals(no, 'PERIOD_UNKNOWN', 'PERIOD_CLOSED', 'DRAFTS_LEFT', 'NOTHING_TO_TRANSFER')),
    close: command('ledger.close', ...entries).input(commandInput({ month: monthSchema })).output(z.object({ month: z.string() }))
      .errors(refusals(no, 'PERIOD_UNKNOWN', 'PERIOD_CLOSED', 'DRAFTS_LEFT', 'EARLIER_PERIOD_OPEN', 'CHECKLIST_FAILED')),
    reopen: command('ledger.reopen', ...entries).input(commandInput({ month: monthSchema, reason: z.string().max(200) })).output(z.object({ month: z.string() }))
      .errors(refusals(no, 'PERIOD_UNKNOWN', 'REASON_MISSING', 'YEAR_CLOSED', 'LATER_PERIOD_CLOSED'))
  },
  year: {
    /** 新年度: the twelve periods of the next year. Balances run on by themselves. */
    open: command('ledger.close', 'ledger.period').input(commandInput({})).output(z.object({ year: z.int() })),
    /** 年度结账, for good. */
    close: command('ledger.close', 'ledger.period').input(commandInput({ year: z.int() })).output(z.object({ year: z.int() })).errors(refusals(no, 'YEAR_UNFINISHED', 'YEAR_CLOSED'))
  },
  voucher: {
    list: query('ledger.read').input(voucherListInputSchema).output(z.array(voucherRowSchema)),
    /** The newest of the last twelve months whose number, 摘要 or an amount is what was typed; at most eight. */
    find: query('ledger.read').input(z.object({ text: z.string().trim().max(60) })).output(z.array(voucherRowSchema)),
    get: query('ledger.read').input(voucherRefSchema).output(voucherSchema).errors(refusals(no, 'VOUCHER_UNKNOWN')),
    /** Several at once, for printing. */
    print: query('ledger.read').input(z.object({ refs: z.array(voucherRefSchema).min(1).max(2000) })).output(z.array(voucherSchema)).errors(refusals(no, 'VOUCHER_UNKNOWN')),
    save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ draft: draftInputSchema })).output(saved).errors(saving),
    remove: command('ledger.write', ...entries).input(commandInput({ ...selection, seen: z.array(z.object({ id: z.int(), revision: z.int() })).max(20_000).optional() })).output(z.object({ count: z.int() }))
      .errors(refusals(no, 'DRAFT_UNKNOWN', 'DRAFT_CHANGED', 'STATE_WRONG', 'VOUCHER_OF_PAYMENT')),
    /** Brings removed drafts back as they were. */
    restore: command('ledger.write', ...entries).input(commandInput({ draftIds: z.array(z.int()).min(1).max(20_000) }))
      .output(z.object({ drafts: z.array(z.object({ draftId: z.int(), revision: z.int() })) })).errors(refusals(no, 'DRAFT_UNKNOWN', 'PERIOD_CLOSED', 'DATE_OUTSIDE_YEARS', 'ALREADY_REVERSED', 'DEPRECIATION_DONE', 'ASSET_DISPOSED', 'SCHEDULE_DONE', 'IMPREST_DONE', 'BILL_GONE')),
    sign: command('ledger.sign', ...entries).input(commandInput(selection)).output(z.object({ count: z.int() })).errors(stepping),
    review: command('ledger.review', ...entries).input(commandInput(selection)).output(z.object({ count: z.int() })).errors(stepping),
    /** 取消签字/审核: back to a draft that may be changed. */
    withdraw: command('ledger.write', ...entries).input(commandInput(selection)).output(z.object({ count: z.int() })).errors(refusals(no, 'DRAFT_UNKNOWN')),
    /** Posts in date order and gives the final numbers. */
    post: command('ledger.post', ...entries, 'ledger.posting').input(commandInput(selection)).output(z.object({
      vouchers: z.array(z.object({ draftId: z.int(), voucherId: z.int(), month: z.string(), type: z.string(), no: z.int() }))
    })).errors({ ...stepping, ...refusals(no, 'NOTHING_TO_POST', 'CASH_OVERSPENT') }),
    /** 红冲: the red-ink counterpart as a draft; with `correct`, a blue copy to be mended as well. */
    reverse: command('ledger.write', ...entries).input(commandInput({ voucherId: z.int(), date: dateSchema, correct: z.boolean().default(false) }))
      .output(z.object({ draftId: z.int(), correctionId: z.int().nullable() })).errors(refusals(no, 'VOUCHER_UNKNOWN', 'ALREADY_REVERSED', 'VOUCHER_OF_PAYMENT', 'VOUCHER_OF_ASSET', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED')),
    override: command('ledger.override', ...entries).input(commandInput({ draftId: z.int(), reason: z.string().max(200) })).output(z.object({}))
      .errors(refusals(no, 'DRAFT_UNKNOWN', 'REASON_MISSING', 'STATE_WRONG'))
  },
  /** 附件 of a voucher; a posted one's may be added to and never taken away. */
  attachment: attachmentContract({ ref: voucherRefSchema }, { read: 'ledger.read', write: 'ledger.write' }, 'ledger.attachment'),
  /** What became of drafts: as they stand, posted as which voucher, removed by whom. */
  draft: { list: query('ledger.read').input(z.object({ draftIds: z.array(z.int()).max(20_000) })).output(z.array(draftTraceSchema)) },
  template: {
    list: query('ledger.read').output(z.array(z.object({ id: z.int(), name: z.string(), revision: z.int(), draft: draftInputSchema.omit({ id: true, revision: true }) }))),
    save: command('ledger.write', 'ledger.template').input(commandInput({ name: z.string().trim().min(1).max(40), draft: draftInputSchema, revision: seenSchema })).output(z.object({ id: z.int() })).errors(stale),
    remove: command('ledger.write', 'ledger.template').input(commandInput({ id: z.int() })).output(z.object({})).errors(refusals(no, 'TEMPLATE_UNKNOWN'))
  },
  comment: commentContract,
  bank: bankContract,
  asset: assetContract,
  bill: billContract,
  insurance: insuranceContract,
  schedule: scheduleContract,
  summary: {
    /** 摘要 used before, most used first. */
    list: query('ledger.read').output(z.array(z.object({
      summary: z.string(), pinyin: z.string(), uses: z.int(), lastDate: z.string(), accountId: z.int().nullable(), categoryId: z.int().nullable(),
      staffId: z.int().nullable(), customerId: z.int().nullable(), amountFen: fenOut
    })))
  },
  daybook: {
    get: query('ledger.read').input(dayBookInputSchema).output(dayBookSchema).errors(refusals(no, 'BOOK_UNKNOWN')),
    /** Keeps rows as drafts; a row that has no place in the books answers with its refusal and leaves the others alone. */
    save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ bookId: z.int(), rows: z.array(dayBookRowInputSchema).min(1).max(20_000) }))
      .output(z.object({ results: z.array(z.union([saved.extend({ ok: z.literal(true) }), issueSchema.extend({ ok: z.literal(false) })])) }))
      .errors(refusals(no, 'BOOK_UNKNOWN')),
    /** Month by month, for the chart. */
    months: query('ledger.read').input(z.object({ bookId: z.int(), from: monthSchema, to: monthSchema }))
      .output(z.array(z.object({ month: z.string(), inFen: fenOut, outFen: fenOut }))).errors(refusals(no, 'BOOK_UNKNOWN'))
  },
  trialBalance: { get: query('ledger.read').input(trialInputSchema).output(z.object({ rows: z.array(trialRowSchema), totals: trialRowSchema })) },
  generalLedger: { get: query('ledger.read').input(generalInputSchema).output(z.object({ openingFen: fenOut, side: sideSchema, rows: z.array(generalRowSchema) })).errors(refusals(no, 'ACCOUNT_UNKNOWN')) },
  subsidiary: {
    get: query('ledger.read').input(subsidiaryInputSchema.extend(most)).output(z.object({
      openingFen: fenOut, side: sideSchema, debitFen: fenOut, creditFen: fenOut, closingFen: fenOut,
      /** 本年累计 before the office's first month, where `from` is in that year. */
      turnoverDebitFen: fenOut, turnoverCreditFen: fenOut, count: z.int(), parties: z.array(z.enum(PARTIES)), rows: z.array(subsidiaryRowSchema)
    })).errors(refusals(no, 'ACCOUNT_UNKNOWN')),
    /** 明细账's lines as its sheet filters, sorts and searches them. */
    list: query('ledger.read').input(subsidiaryInputSchema.extend({ subtotals: z.boolean(), ...listRequest })).output(listAnswerSchema(subsidiaryLineSchema)).errors(refusals(no, 'ACCOUNT_UNKNOWN'))
  },
  cashFlow: {
    get: query('ledger.read').input(cashFlowInputSchema.extend(most)).output(z.object({
      count: z.int(), rows: z.array(cashMoveSchema), books: z.array(z.object({ bookId: z.int(), openingFen: fenOut, inFen: fenOut, outFen: fenOut, closingFen: fenOut }))
    })),
    /** 现金流水's lines as its sheet filters, sorts and searches them. */
    list: query('ledger.read').input(cashFlowInputSchema.extend(listRequest)).output(listAnswerSchema(cashLineSchema))
  },
  statement: {
    /** 资产负债表, 利润表 or 现金流量表 of a month, from posted vouchers. */
    get: query('ledger.read').input(statementInputSchema).output(statementSchema)
  },
  /** What one figure of a statement is made of. */
  statementPart: { list: query('ledger.read').input(statementPartsInputSchema).output(z.array(statementPartSchema)) },
  analysis: {
    /** 多栏账, 凭证汇总表 and the analyses, from posted vouchers. */
    get: query('ledger.read').input(analysisInputSchema).output(analysisSchema).errors(refusals(no, 'ACCOUNT_UNKNOWN'))
  },
  /** What one figure of an analysis is made of. */
  analysisTerm: { list: query('ledger.read').input(analysisFigureSchema).output(z.array(figureTermSchema)).errors(refusals(no, 'ACCOUNT_UNKNOWN')) },
  /** 数字来源: the voucher lines behind a figure of any report. */
  figure: { get: query('ledger.read').input(figureInputSchema).output(z.object({ rows: z.array(figureLineSchema), totalFen: fenOut })) },
  export: {
    run: query('ledger.read').input(exportInputSchema).output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }))
      .errors(refusals(no, 'ACCOUNT_UNKNOWN', 'BOOK_UNKNOWN', 'BOOK_NOT_BANK'))
  },
  // What each record wants besides is in its declaration: a file brings in no more than its reader may do by hand.
  import: {
    /** Dry run: what would come in and why the rest would not, told in pieces; writes nothing. */
    preview: query('workspace.directory').input(z.object(importSource)).output(eventIterator(importStepSchema, importSummarySchema)).errors(reading),
    /** The rows that can't come in, as a workbook in the file's own layout with the reasons behind. */
    export: query('workspace.directory').input(z.object(importSource)).output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.base64() })).errors(reading),
    /** Takes `rows` (their refs) in, or every sound row that the office doesn't have yet; with `posts` vouchers are posted at once. */
    run: command('workspace.directory', ...entries, 'ledger.summary', 'ledger.account', 'ledger.opening', 'ledger.import', 'workspace.directory').input(commandInput({
      ...importSource, rows: z.array(z.string().max(40)).max(200_000).nullable().default(null), allowRepeat: z.boolean().default(false), posts: z.boolean().default(false)
    })).output(eventIterator(z.object({ done: z.int(), total: z.int() }), importResultSchema))
      .errors({ ...reading, ...refusals(no, 'IMPORT_NO_HEADER', 'IMPORT_COLUMN_MISSING', 'IMPORT_DUPLICATE', 'IMPORT_NOTHING', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'NOT_REVIEWED', 'CASH_OVERSPENT',
        'ACCOUNT_UNKNOWN', 'ACCOUNT_CODE_FORM', 'ACCOUNT_CODE_TAKEN', 'ACCOUNT_HAS_ENTRIES', 'ACCOUNT_IN_USE', 'ACCOUNT_NOT_POSTABLE', 'DIMENSION_MISSING', 'OPENING_CLOSED', 'OPENING_UNBALANCED', 'TURNOVER_UNBALANCED', 'OPENING_STARTS_YEAR', 'CATEGORY_UNKNOWN', 'CATEGORY_ROOT_FIXED', 'BOOK_ACCOUNT_TAKEN') }),
    list: query('ledger.read').output(z.array(importBatchSchema)),
    /** 撤销导入, whole, as long as nothing was posted on it; of what it made beside its own rows, `kept` records are used elsewhere and stay. */
    undo: command('workspace.directory', ...entries, 'ledger.account', 'ledger.opening', 'ledger.import', 'workspace.directory').input(commandInput({ batchId: z.int() }))
      .output(z.object({ drafts: z.int(), entries: z.int(), kept: z.int() })).errors(refusals(no, 'IMPORT_UNKNOWN', 'IMPORT_UNDONE', 'IMPORT_POSTED', 'IMPORT_USED', 'OPENING_CLOSED', 'STATE_WRONG', 'PERIOD_CLOSED'))
  }
}
