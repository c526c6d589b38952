import { z } from 'zod'
import { fenOut } from '../kernel/money'
import { monthSchema } from '../kernel/calendar'
import { ROLES } from '../kernel/permissions'

/** 科目模板: 独立核算 keeps full books; 报账制 keeps an imprest from head office. */
export const templateSchema = z.enum(['independent', 'imprest'])
/** 凭证字: 记 alone, or 收/付/转. */
export const numberingSchema = z.enum(['single', 'threefold'])
export const roleSchema = z.enum(ROLES)
/** 回款户 (collections), 费用户 (spending), 综合户 (mixed). */
export const flowSchema = z.enum(['collection', 'spending', 'mixed'])
export const bookKindSchema = z.enum(['cash', 'bank', 'imprest'])

/** 职级, from below: 代表, 主管, 地区经理, 大区经理, 销售总监, 副总经理. */
export const LEVELS = ['rep', 'supervisor', 'area', 'region', 'director', 'vp'] as const
export const levelSchema = z.enum(LEVELS)
export type Level = (typeof LEVELS)[number]

export const officeSchema = z.object({
  uuid: z.string(), name: z.string(), company: z.string(), template: templateSchema, numbering: numberingSchema,
  firstMonth: z.string(), folder: z.string(), isSample: z.boolean()
})
export type Office = z.infer<typeof officeSchema>

export const userSchema = z.object({
  id: z.int(), login: z.string(), name: z.string(), role: roleSchema, isActive: z.boolean(), hasPassword: z.boolean(),
  /** Which member of staff the user is, and the 职级 that decides whose approval is wanted; null goes by the role. */
  staffId: z.int().nullable(), level: levelSchema.nullable()
})
export type User = z.infer<typeof userSchema>

/** 建账: everything the first start asks for. A book of kind imprest names its holder. */
export const setupSchema = z.object({
  folder: z.string().min(1),
  name: z.string().trim().min(1).max(60),
  company: z.string().trim().max(60).default(''),
  template: templateSchema,
  numbering: numberingSchema.default('single'),
  firstMonth: monthSchema,
  books: z.array(z.object({
    name: z.string().trim().min(1).max(40), kind: bookKindSchema, flow: flowSchema.default('mixed'),
    bankNo: z.string().trim().max(40).optional(), holder: z.string().trim().max(40).optional()
  })).max(50),
  user: z.object({ login: z.string().trim().min(1).max(30), name: z.string().trim().min(1).max(30), password: z.string().max(200) })
})
export type Setup = z.infer<typeof setupSchema>

/** Settings a user may change; each key has one shape and one default. */
export const settingsSchema = z.object({
  /** 岗位分离: `none` posts at once as 待复核; `review` wants another reviewer; `full` also 出纳签字 on cash lines. */
  separation: z.enum(['none', 'review', 'full']).default('none'),
  /** 现金透支: what a negative cash balance does. */
  cashOverspent: z.enum(['warn', 'refuse']).default('warn'),
  /** 借款期限 in days: an advance out longer is warned about, or keeps a new one from being asked for. */
  advanceDays: z.int().min(1).max(365).default(30),
  overdueAdvance: z.enum(['warn', 'refuse']).default('warn'),
  /** 对账天数差: how far apart the book's and the bank's day of the same money may be. */
  bankDays: z.int().min(0).max(60).default(7),
  /** Who is signed in without asking (sample office, or a one-user office without a password); null asks. */
  autoLogin: z.int().nullable().default(null),
  /** 自动锁定: after so many minutes without a key or the mouse, where the user has a password; 0 never. */
  lockMinutes: z.int().min(0).max(480).default(15),
  /** 纳税人类型: how 增值税 is reckoned. */
  taxpayer: z.enum(['general', 'small']).default('general'),
  /** 合规模式: a 备案医药代表 carries no sales task, and no budget that follows sales. */
  complianceMode: z.boolean().default(true),
  isSample: z.boolean().default(false)
})
export type Settings = z.infer<typeof settingsSchema>
/** What a user changes at a time. Without the defaults, because a default would reset what was not sent. */
export const settingsPatchSchema = z.object({
  separation: settingsSchema.shape.separation.unwrap(), cashOverspent: settingsSchema.shape.cashOverspent.unwrap(), autoLogin: settingsSchema.shape.autoLogin.unwrap(),
  lockMinutes: settingsSchema.shape.lockMinutes.unwrap(),
  advanceDays: settingsSchema.shape.advanceDays.unwrap(), bankDays: settingsSchema.shape.bankDays.unwrap(), taxpayer: settingsSchema.shape.taxpayer.unwrap(), overdueAdvance: settingsSchema.shape.overdueAdvance.unwrap(),
  complianceMode: settingsSchema.shape.complianceMode.unwrap()
}).partial()

/** The revision a change is based on; a record that was changed since is not written over. Null asks nothing. */
export const seenSchema = z.int().nullable().default(null)

/** 辅助核算 masters of the office's directory: who and what it deals with. */
export const directoryKindSchema = z.enum(['department', 'staff', 'customer', 'product'])
export type DirectoryKind = z.infer<typeof directoryKindSchema>
/** What a 往来单位 is to the office: 客户, 供应商 or both. */
export const partySchema = z.enum(['customer', 'supplier', 'both'])
export type Party = z.infer<typeof partySchema>
export const directoryEntrySchema = z.object({
  id: z.int(), code: z.string(), name: z.string(), pinyin: z.string(), isActive: z.boolean(), departmentId: z.int().nullable(), revision: z.int(),
  /** Of staff. */
  phone: z.string().nullable().optional(), hiredOn: z.string().nullable().optional(), /** 备案医药代表. */ isRegisteredRep: z.boolean().optional(),
  /** Of customers: 付款期限 in days, 信用额度 with tax, 销售员. */
  termDays: z.int().nullable().optional(), creditLimitFen: fenOut.nullable().optional(), salespersonId: z.int().nullable().optional(), party: partySchema.optional()
})
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>
