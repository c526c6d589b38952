import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { fenOut, fenSchema } from '../kernel/money'
import { ledgerRefusals } from '../ledger/ledger.refusals'
import { lineSchema } from '../ledger/voucher'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { requestKindSchema } from '../workspace/approval'
import { attachmentContract } from '../workspace/file.contract'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { archiveContract } from './archive.contract'
import { budgetContract } from './budget.contract'
import { advanceInputSchema, advanceSchema, claimInputSchema, claimSchema, openAdvanceSchema, payInputSchema, requestRowSchema, requestStateSchema } from './claim'
import { findingRowSchema, ruleInputSchema, ruleSchema } from './compliance'
import { expenseRefusals as no } from './expense.refusals'
import { forecastContract } from './forecast.contract'
import { imprestContract } from './imprest.contract'
import { refundContract } from './refund.contract'
import { salesPlanContract } from './sales-plan.contract'
import { vatContract } from './vat.contract'

const requests = ['expense.budget', 'expense.claim', 'expense.advance', 'expense.register', 'expense.payment', 'workspace.approval'] as const
const entries = ['ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period'] as const
const saved = z.object({ id: z.int(), no: z.string(), revision: z.int() })
const saving = refusals(no, 'REQUEST_UNKNOWN', 'REQUEST_CHANGED', 'REQUEST_LOCKED', 'NO_STAFF')
const asking = refusals(workspaceRefusals, 'NO_ROUTE', 'NO_APPROVER')
const booking = refusals(ledgerRefusals, 'BOOK_UNKNOWN', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'DRAFT_HAS_ISSUE', 'ACCOUNT_UNKNOWN')

export const expenseContract = {
  ...budgetContract,
  ...refundContract,
  ...salesPlanContract,
  ...imprestContract,
  ...archiveContract,
  ...forecastContract,
  ...vatContract,
  category: {
    /** 费用类别 that may be claimed. */
    list: query('workspace.request').output(z.array(z.object({ id: z.int(), code: z.string(), name: z.string(), fullName: z.string(), pinyin: z.string(), isPromotion: z.boolean(), needsCustomer: z.boolean() })))
  },
  advance: {
    /** The user's own. */
    list: query('workspace.request').output(z.array(requestRowSchema)),
    get: query('session').input(z.object({ id: z.int() })).output(advanceSchema).errors(refusals(no, 'REQUEST_UNKNOWN')),
    save: command('workspace.request', ...requests).input(commandInput({ advance: advanceInputSchema })).output(saved).errors(saving),
    submit: command('workspace.request', ...requests).input(commandInput({ id: z.int() })).output(z.object({ approvalId: z.int() }))
      .errors({ ...refusals(no, 'REQUEST_UNKNOWN', 'REQUEST_LOCKED', 'ADVANCE_INCOMPLETE', 'ADVANCE_OVERDUE'), ...asking }),
    remove: command('workspace.request', ...requests).input(commandInput({ id: z.int() })).output(z.object({})).errors(refusals(no, 'REQUEST_UNKNOWN', 'REQUEST_LOCKED')),
    /** What somebody still has out; null is the user. */
    open: query('workspace.request').input(z.object({ staffId: z.int().nullable() })).output(z.array(openAdvanceSchema))
  },
  claim: {
    list: query('workspace.request').output(z.array(requestRowSchema)),
    get: query('session').input(z.object({ id: z.int() })).output(claimSchema).errors(refusals(no, 'REQUEST_UNKNOWN')),
    save: command('workspace.request', ...requests).input(commandInput({ claim: claimInputSchema })).output(saved.extend({ lineIds: z.array(z.int()) })).errors(saving),
    submit: command('workspace.request', ...requests).input(commandInput({ id: z.int() })).output(z.object({ approvalId: z.int() }))
      .errors({ ...refusals(no, 'REQUEST_UNKNOWN', 'REQUEST_LOCKED', 'CLAIM_EMPTY', 'CLAIM_INCOMPLETE', 'INVOICE_OVERCLAIMED', 'BUDGET_EXCEEDED', 'COMPLIANCE_BLOCKED'), ...asking }),
    remove: command('workspace.request', ...requests).input(commandInput({ id: z.int() })).output(z.object({})).errors(refusals(no, 'REQUEST_UNKNOWN', 'REQUEST_LOCKED'))
  },
  /** 附件 of a claim, of one of its lines, or of an advance. */
  attachment: attachmentContract({ record: z.enum(['claim', 'claimLine', 'advance']), id: z.int() }, { read: 'session', write: 'workspace.request' }, 'expense.claim'),
  /** 合规规则 with the days they hold. */
  rule: {
    list: query('session').output(z.array(ruleSchema)),
    save: command('workspace.settings', 'expense.rule', 'expense.finding', 'expense.claim').input(commandInput({ rule: ruleInputSchema })).output(z.object({ id: z.int() })).errors(refusals(no, 'RULE_UNKNOWN', 'RULE_INCOMPLETE'))
  },
  /** 合规检查. */
  finding: {
    list: query('expense.read').input(z.object({ from: dateSchema, to: dateSchema })).output(z.array(findingRowSchema)),
    /** 放行 with the reason; never one's own. */
    approve: command('ledger.override', 'expense.finding', 'expense.claim').input(commandInput({ claimId: z.int(), ruleId: z.int(), reason: z.string().trim().max(200) })).output(z.object({}))
      .errors(refusals(no, 'REQUEST_UNKNOWN', 'FINDING_UNKNOWN', 'OWN_OVERRIDE', 'PAYMENT_REASON_MISSING'))
  },
  register: {
    /** Everybody's requests of a span, newest first. */
    list: query('expense.read').input(z.object({ from: dateSchema, to: dateSchema, record: z.enum(['all', 'advance', 'claim']).default('all'), state: requestStateSchema.nullable().default(null) }))
      .output(z.array(requestRowSchema))
  },
  payment: {
    /** 待付款: what is approved and not paid. */
    list: query('expense.read').output(z.array(requestRowSchema.extend({ settledFen: fenOut, payableFen: fenOut }))),
    /** Which request a payment was for: the way back from its voucher. */
    get: query('expense.read').input(z.object({ id: z.int() })).output(z.object({ record: requestKindSchema, recordId: z.int(), no: z.string(), staffName: z.string() })).errors(refusals(no, 'PAYMENT_UNKNOWN')),
    /** The vouchers that paying would make; writes nothing. */
    preview: query('expense.pay').input(payInputSchema).output(z.object({
      payableFen: fenOut, settledFen: fenOut,
      /** 现金结算起点: what would be paid too much in cash, by the rule's action. */
      cautions: z.array(z.object({ no: z.string(), rule: z.string(), clause: z.string(), isRefused: z.boolean(), foundFen: fenOut, limitFen: fenOut })),
      vouchers: z.array(z.object({ record: z.string(), id: z.int(), no: z.string(), staffName: z.string(), payableFen: fenOut, lines: z.array(lineSchema) }))
    })).errors({ ...refusals(no, 'REQUEST_UNKNOWN', 'NOT_APPROVED'), ...booking }),
    run: command('expense.pay', ...requests, ...entries).input(commandInput({ ...payInputSchema.shape })).output(z.object({ paymentIds: z.array(z.int()), draftIds: z.array(z.int()) }))
      .errors({ ...refusals(no, 'REQUEST_UNKNOWN', 'NOT_APPROVED', 'PAYMENT_DIFFERS', 'ADVANCE_OVERSETTLED', 'CASH_TOO_MUCH'), ...booking }),
    /** 撤销付款 while its voucher is not posted. */
    void: command('expense.pay', ...requests, ...entries).input(commandInput({ id: z.int(), reason: z.string().trim().max(200) })).output(z.object({}))
      .errors(refusals(no, 'PAYMENT_UNKNOWN', 'PAYMENT_REASON_MISSING', 'PAYMENT_STATE', 'ADVANCE_SETTLED')),
    /** 冲销: the red-ink voucher of what was posted; the request is over and its invoices are free again. */
    reverse: command('expense.pay', ...requests, ...entries).input(commandInput({ id: z.int(), date: dateSchema, reason: z.string().trim().max(200) })).output(z.object({ draftId: z.int() }))
      .errors({ ...refusals(no, 'PAYMENT_UNKNOWN', 'PAYMENT_REASON_MISSING', 'PAYMENT_STATE', 'ADVANCE_SETTLED'), ...refusals(ledgerRefusals, 'ALREADY_REVERSED', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED') })
  },
  repayment: {
    /** 收回余款 of an advance. */
    save: command('expense.pay', ...requests, ...entries).input(commandInput({ advanceId: z.int(), bookId: z.int(), date: dateSchema, amountFen: fenSchema })).output(z.object({ draftId: z.int() }))
      .errors({ ...refusals(no, 'REQUEST_UNKNOWN', 'REPAYMENT_TOO_MUCH', 'ADVANCE_OVERSETTLED'), ...booking })
  }
}
