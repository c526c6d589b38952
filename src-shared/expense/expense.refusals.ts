import { z } from 'zod'

const none = z.object({})

/** Every expected "no" about claims, advances and payments. SQLite's triggers raise the same codes. */
export const expenseRefusals = {
  REQUEST_UNKNOWN: none,
  /** Changed by somebody since it was read. */
  REQUEST_CHANGED: none,
  /** Handed in, approved or paid: not to be changed as it stands. */
  REQUEST_LOCKED: z.object({ no: z.string().optional() }),
  /** The user is nobody of the staff. */
  NO_STAFF: none,
  CLAIM_EMPTY: none,
  CLAIM_INCOMPLETE: z.object({ line: z.int(), problem: z.string() }),
  INVOICE_OVERCLAIMED: z.object({ invoiceNo: z.string().optional(), claimedFen: z.int().optional(), invoiceFen: z.int().optional(), no: z.string().optional() }),
  ADVANCE_INCOMPLETE: z.object({ field: z.enum(['amount', 'purpose']) }),
  ADVANCE_OVERDUE: z.object({ no: z.string(), days: z.int(), openFen: z.int(), limit: z.int() }),
  NOT_APPROVED: z.object({ no: z.string().optional() }),
  PAYMENT_DIFFERS: none,
  PAYMENT_SEALED: none,
  PAYMENT_UNKNOWN: none,
  /** Not posted yet: it is taken back, not reversed; or the other way round. */
  PAYMENT_STATE: z.object({ isPosted: z.boolean() }),
  ADVANCE_OVERSETTLED: none,
  ADVANCE_SETTLED: none,
  REPAYMENT_TOO_MUCH: z.object({ openFen: z.int() }),
  PAYMENT_REASON_MISSING: none,
  BUDGET_UNKNOWN: none,
  /** Handed in or in force: not to be changed as it stands. */
  BUDGET_LOCKED: none,
  BUDGET_EMPTY: none,
  /** A plan is approved by somebody else than who made it. */
  BUDGET_OWN: none,
  BUDGET_REASON_MISSING: none,
  BUDGET_LINE_TWICE: z.object({ unit: z.string(), category: z.string() }),
  BUDGET_TIERS: none,
  /** 合规模式: a 备案医药代表 carries no budget that follows sales, and no sales task. */
  BUDGET_REGISTERED: z.object({ staff: z.string() }),
  SALES_PLAN_REGISTERED: z.object({ staff: z.string().optional() }),
  SALES_PLAN_TWICE: z.object({ unit: z.string() }),
  REFUND_UNKNOWN: none,
  REFUND_TWICE: none,
  REFUND_NOTHING: none,
  /** The month's transfer has a voucher already. */
  REFUND_DONE: none,
  /** Over budget in a category that blocks; `leftFen` is what was left before. */
  BUDGET_EXCEEDED: z.object({ unit: z.string(), category: z.string(), month: z.string(), askedFen: z.int(), leftFen: z.int() }),
  COMPLIANCE_BLOCKED: z.object({ line: z.int(), rule: z.string(), clause: z.string(), word: z.string(), foundFen: z.int(), limitFen: z.int() }),
  /** Paying so much in cash is forbidden by the office's own rule. */
  CASH_TOO_MUCH: z.object({ no: z.string(), rule: z.string(), clause: z.string(), foundFen: z.int(), limitFen: z.int() }),
  /** No 备用金 of a member of staff. */
  IMPREST_UNKNOWN: none,
  IMPREST_NOTHING: none,
  RULE_UNKNOWN: none,
  RULE_INCOMPLETE: none,
  RULE_KEPT: none,
  FINDING_UNKNOWN: none,
  OWN_OVERRIDE: none,
  /** 增值税. */
  VAT_SMALL: none,
  VAT_NOTHING: z.object({ month: z.string() }),
  VAT_DRAFT: none,
  VAT_ACCOUNT: z.object({ code: z.string() }),
  /** No posted voucher in the months. */
  ARCHIVE_EMPTY: none
} as const
export type ExpenseRefusal = keyof typeof expenseRefusals
