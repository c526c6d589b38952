import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'
import { levelSchema, roleSchema } from './office'

/** What is asked for: 借款单, 报销单. */
export const requestKindSchema = z.enum(['advance', 'claim'])
export type RequestKind = z.infer<typeof requestKindSchema>

/** Who decides a step: everyone of a role, everyone of a level, or one person. */
export const approverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: roleSchema }), z.object({ kind: z.literal('level'), level: levelSchema }), z.object({ kind: z.literal('user'), userId: z.int() })
])
export type Approver = z.infer<typeof approverSchema>

/** One step of a route, taken by amounts above `aboveFen`. */
export const routeStepSchema = z.object({ name: z.string().trim().min(1).max(40), approver: approverSchema, aboveFen: amountSchema })
export const routeSchema = z.object({
  id: z.int(), name: z.string(), record: requestKindSchema, categoryCode: z.string().nullable(), level: levelSchema.nullable(), departmentId: z.int().nullable(),
  isActive: z.boolean(), steps: z.array(routeStepSchema.extend({ aboveFen: fenOut }))
})
/** 审批路线: the first active one that fits is taken; null fits any. */
export type Route = z.infer<typeof routeSchema>
export const routeInputSchema = z.object({
  id: z.int().nullable(), name: z.string().trim().min(1).max(40), record: requestKindSchema, categoryCode: z.string().max(20).nullable(), level: levelSchema.nullable(),
  departmentId: z.int().nullable(), isActive: z.boolean(), steps: z.array(routeStepSchema).min(1).max(10)
})
export type RouteInput = z.infer<typeof routeInputSchema>

/** What a route is chosen by. */
export interface Request { record: RequestKind; amountFen: number; categoryCodes: readonly string[]; level: z.infer<typeof levelSchema>; departmentId: number | null }

export const approvalStateSchema = z.enum(['pending', 'approved', 'returned', 'withdrawn'])
export type ApprovalState = z.infer<typeof approvalStateSchema>
const eventKindSchema = z.enum(['submitted', 'approved', 'returned', 'withdrawn', 'forwarded', 'commented'])

/** 标准 of a route as it was taken: its name, and up to which amount this chain of steps reaches (null: any). */
export const standardSchema = z.object({ categoryCode: z.string().nullable(), upToFen: fenOut.nullable() })
export type Standard = z.infer<typeof standardSchema>

/** 审批单: a request on its way. `waitedHours` of a step counts until it was done, or until now. */
export const approvalSchema = z.object({
  id: z.int(), record: requestKindSchema, recordId: z.int(), title: z.string(), summary: z.string(), routeName: z.string(), standard: standardSchema, applicantId: z.int(), applicantName: z.string(),
  amountFen: fenOut, state: approvalStateSchema, stepNo: z.int(), startedAt: z.string(), endedAt: z.string().nullable(),
  steps: z.array(z.object({
    stepNo: z.int(), name: z.string(), approvers: z.array(z.string()), enteredAt: z.string().nullable(), doneAt: z.string().nullable(), doneBy: z.string().nullable(), waitedHours: z.number().nullable()
  })),
  events: z.array(z.object({ id: z.int(), stepNo: z.int(), kind: eventKindSchema, userName: z.string(), forName: z.string().nullable(), comment: z.string(), at: z.string() })),
  /** 待复核: approved in a one-person office, where nobody else could. */
  isUnreviewed: z.boolean(),
  /** Whether the asking user may decide it now, and whether it is theirs to take back. */
  mayDecide: z.boolean(), mayWithdraw: z.boolean()
})
export type Approval = z.infer<typeof approvalSchema>

/** One row of an inbox. */
export const inboxRowSchema = z.object({
  id: z.int(), record: requestKindSchema, recordId: z.int(), title: z.string(), summary: z.string(), applicantName: z.string(), amountFen: fenOut, state: approvalStateSchema,
  stepName: z.string(), waitedHours: z.number(), startedAt: z.string()
})
export type InboxRow = z.infer<typeof inboxRowSchema>

export const delegationSchema = z.object({ id: z.int(), fromUserId: z.int(), fromName: z.string(), toUserId: z.int(), toName: z.string(), fromDate: dateSchema, toDate: dateSchema })
export type Delegation = z.infer<typeof delegationSchema>

/** 各步用时: how long each step took on average, over what was decided in a span. */
export const stepTimeSchema = z.object({ record: requestKindSchema, name: z.string(), count: z.int(), averageHours: z.number(), longestHours: z.number(), waiting: z.int() })
