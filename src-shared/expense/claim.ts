import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'
import { findingSchema } from './compliance'
import { approvalSchema, requestKindSchema } from '../workspace/approval'

/** 发票种类: 专用发票, 普通发票, 数电专票, 数电普票, 铁路电子客票, 航空行程单, 公路水路客票, 定额及其他票据, 无票. */
export const INVOICE_KINDS = ['special', 'normal', 'digital_special', 'digital', 'train', 'air', 'road', 'other', 'none'] as const
export const invoiceKindSchema = z.enum(INVOICE_KINDS)
export type InvoiceKind = (typeof INVOICE_KINDS)[number]

/** 草稿, 审批中, 已退回, 已撤回, 待付款, 已付款, 已冲销. */
export const requestStateSchema = z.enum(['draft', 'pending', 'returned', 'withdrawn', 'approved', 'paid', 'reversed'])
export type RequestState = z.infer<typeof requestStateSchema>

export const claimLineFields = z.object({
  id: z.int().nullable().default(null), date: dateSchema.nullable(), categoryId: z.int().nullable(), purpose: z.string().trim().max(200), amountFen: amountSchema, taxFen: amountSchema,
  isDeductible: z.boolean(), invoiceKind: invoiceKindSchema, invoiceCode: z.string().trim().max(20), invoiceNo: z.string().trim().max(30), invoiceFen: amountSchema,
  customerId: z.int().nullable(), activity: z.string().trim().max(100), counterpart: z.string().trim().max(100), heads: z.int().min(0).max(9999).nullable()
})
/** 报销明细 as typed. Amounts are with tax; `invoiceFen` is what the whole invoice says, of which `amountFen` is claimed here. */
export const claimLineInputSchema = claimLineFields.refine(({ amountFen, taxFen }) => taxFen <= amountFen, { path: ['taxFen'] })
export type ClaimLineInput = z.infer<typeof claimLineInputSchema>
export const claimLineSchema = claimLineFields.extend({
  id: z.int(), amountFen: fenOut, taxFen: fenOut, invoiceFen: fenOut, categoryName: z.string(), categoryCode: z.string(), customerName: z.string(), attachments: z.int()
})
export type ClaimLine = z.infer<typeof claimLineSchema>

/** 报销单 on its way in. `staffId` null is the user's own; somebody who pays may enter for others. */
export const claimInputSchema = z.object({
  id: z.int().nullable(), revision: z.int().nullable(), staffId: z.int().nullable(), date: dateSchema, purpose: z.string().trim().max(200), lines: z.array(claimLineInputSchema).max(200)
})
export type ClaimInput = z.infer<typeof claimInputSchema>

/** 借款单 on its way in. */
export const advanceInputSchema = z.object({
  id: z.int().nullable(), revision: z.int().nullable(), staffId: z.int().nullable(), date: dateSchema, dueDate: dateSchema.nullable(), amountFen: amountSchema, purpose: z.string().trim().max(200),
  /** What it will be spent on, so that its budget sets it aside. */
  categoryId: z.int().nullable().default(null)
})
export type AdvanceInput = z.infer<typeof advanceInputSchema>

/** An advance of which something is still out. `days` since it was paid. */
export const openAdvanceSchema = z.object({ id: z.int(), no: z.string(), date: z.string(), amountFen: fenOut, openFen: fenOut, days: z.int() })
export type OpenAdvance = z.infer<typeof openAdvanceSchema>

/** What was paid on a request, with its voucher as far as there is one. */
export const paymentSchema = z.object({
  id: z.int(), kind: z.enum(['payment', 'repayment']), date: z.string(), bookName: z.string(), amountFen: fenOut, settledFen: fenOut, state: z.enum(['live', 'cancelled', 'reversed']), reason: z.string(),
  paidBy: z.string(), draftId: z.int().nullable(), voucherId: z.int().nullable()
})
export type Payment = z.infer<typeof paymentSchema>

const head = {
  id: z.int(), no: z.string(), staffId: z.int(), staffName: z.string(), departmentName: z.string(), makerName: z.string(), date: z.string(), purpose: z.string(), amountFen: fenOut,
  state: requestStateSchema, revision: z.int(), approval: approvalSchema.nullable(), payments: z.array(paymentSchema), mayEdit: z.boolean()
}
export const advanceSchema = z.object({ ...head, dueDate: z.string().nullable(), categoryId: z.int().nullable(), categoryName: z.string(), openFen: fenOut, days: z.int() })
export type Advance = z.infer<typeof advanceSchema>

/** What of open advances a claim takes, oldest first, and what is left to pay. */
export const settlementPlanSchema = z.object({ settled: z.array(z.object({ advanceId: z.int(), no: z.string(), days: z.int(), amountFen: fenOut })), payableFen: fenOut, leftOpenFen: fenOut })
export type SettlementPlan = z.infer<typeof settlementPlanSchema>

export const claimSchema = z.object({
  ...head, lines: z.array(claimLineSchema), plan: settlementPlanSchema,
  /** What keeps it from being handed in, by line (0: the claim itself). */
  problems: z.array(z.object({ line: z.int(), field: z.string(), code: z.string() })),
  /** The asking user's own, or made by them. */
  isOwn: z.boolean(),
  /** What the 合规 rules say of it. */
  findings: z.array(findingSchema),
  /** The last six months' claims of the same person, promotion apart, this one included. */
  months: z.array(z.object({ month: z.string(), promotionFen: fenOut, otherFen: fenOut }))
})
export type Claim = z.infer<typeof claimSchema>

/** One row of a list of requests. */
export const requestRowSchema = z.object({
  record: requestKindSchema, id: z.int(), no: z.string(), staffName: z.string(), departmentName: z.string(), date: z.string(), purpose: z.string(), amountFen: fenOut, state: requestStateSchema,
  /** Of a paid advance: what is still out, and for how many days. */
  openFen: fenOut, days: z.int(), stepName: z.string(), isUnreviewed: z.boolean(), approvalId: z.int().nullable(), draftId: z.int().nullable(), voucherId: z.int().nullable()
})
export type RequestRow = z.infer<typeof requestRowSchema>

/** What to pay: approved requests, from one book on one day. */
export const payInputSchema = z.object({ items: z.array(z.object({ record: requestKindSchema, id: z.int() })).min(1).max(500), bookId: z.int(), date: dateSchema })
export type PayInput = z.infer<typeof payInputSchema>
