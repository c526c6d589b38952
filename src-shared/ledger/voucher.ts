import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { fenOut, fenSchema } from '../kernel/money'

/** 凭证字: 记, 收, 付, 转, and 期初 for the opening voucher. */
export const voucherTypeSchema = z.enum(['journal', 'receipt', 'payment', 'transfer', 'opening'])
export type VoucherType = z.infer<typeof voucherTypeSchema>
export const draftTypeSchema = voucherTypeSchema.exclude(['opening'])
/** 草稿, 出纳已签, 已审核, 已过账. */
export const voucherStateSchema = z.enum(['draft', 'signed', 'reviewed', 'posted'])
export type VoucherState = z.infer<typeof voucherStateSchema>

const dimensions = {
  staffId: z.int().nullable().default(null), customerId: z.int().nullable().default(null), productId: z.int().nullable().default(null),
  categoryId: z.int().nullable().default(null), departmentId: z.int().nullable().default(null), cashFlowId: z.int().nullable().default(null),
  /** In thousandths of the unit. */
  quantity: z.int().nullable().default(null)
}

/** 分录 as typed: the account may be missing, and `typed` keeps what could not be read, by field. Negative is red ink. */
export const lineInputSchema = z.object({
  summary: z.string().max(200), accountId: z.int().nullable(), debitFen: fenSchema, creditFen: fenSchema, ...dimensions,
  typed: z.record(z.string(), z.string()).nullable().default(null)
})
export type LineInput = z.infer<typeof lineInputSchema>
export const lineSchema = lineInputSchema.extend({ debitFen: fenOut, creditFen: fenOut })
export type Line = z.infer<typeof lineSchema>

/** 凭证草稿 as a client sends it. `type` is worked out from the lines when left out. */
export const draftInputSchema = z.object({
  id: z.int().nullable().default(null),
  /** What the client last saw; a draft changed meanwhile is not overwritten. */
  revision: z.int().nullable().default(null),
  date: dateSchema, type: draftTypeSchema.nullable().default(null), attachments: z.int().min(0).max(999).default(0),
  lines: z.array(lineInputSchema).min(1).max(500)
})
export type DraftInput = z.infer<typeof draftInputSchema>

/** Why a draft can't go on: a refusal's code and data. */
export const issueSchema = z.object({ code: z.string(), data: z.unknown() })
export type Issue = z.infer<typeof issueSchema>

/** 凭证, draft or posted. A draft's `no` is provisional. */
export const voucherSchema = z.object({
  kind: z.enum(['draft', 'posted']), id: z.int(), month: z.string(), date: z.string(), type: voucherTypeSchema, no: z.int(), state: voucherStateSchema,
  makerName: z.string(), cashierName: z.string().nullable(), reviewerName: z.string().nullable(), posterName: z.string().nullable(),
  attachments: z.int(), source: z.string(), sourceRef: z.string().nullable(), reversesId: z.int().nullable(), reversedById: z.int().nullable(),
  overrideReason: z.string().nullable(), issue: issueSchema.nullable(), revision: z.int(), lines: z.array(lineSchema)
})
export type Voucher = z.infer<typeof voucherSchema>

/** One row of the voucher list: the first line's summary, and the voucher's total. */
export const voucherRowSchema = voucherSchema.omit({ lines: true }).extend({ summary: z.string(), totalFen: fenOut, lineCount: z.int() })
export type VoucherRow = z.infer<typeof voucherRowSchema>

/** 草稿去向: a draft as it stands, or what became of it. `at` and `byName` say when and by whom that was done. */
export const draftTraceSchema = z.object({
  draftId: z.int(), state: z.enum(['draft', 'signed', 'reviewed', 'posted', 'removed', 'unknown']), date: z.string().nullable(), revision: z.int().nullable(),
  byName: z.string().nullable(), at: z.string().nullable(),
  voucher: z.object({ id: z.int(), month: z.string(), type: voucherTypeSchema, no: z.int() }).nullable()
})
export type DraftTrace = z.infer<typeof draftTraceSchema>

/** Names a voucher, draft or posted. */
export const voucherRefSchema = z.object({ kind: z.enum(['draft', 'posted']), id: z.int() })
export type VoucherRef = z.infer<typeof voucherRefSchema>
