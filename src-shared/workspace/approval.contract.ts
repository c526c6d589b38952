import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { approvalSchema, delegationSchema, inboxRowSchema, requestKindSchema, routeInputSchema, routeSchema, stepTimeSchema } from './approval'
import { workspaceRefusals as no } from './workspace.refusals'

const groups = ['workspace.approval', 'expense.claim', 'expense.advance', 'expense.register', 'expense.payment'] as const
const deciding = refusals(no, 'APPROVAL_UNKNOWN', 'APPROVAL_OVER', 'OWN_APPROVAL', 'NOT_YOUR_TURN')

/** 审批: one inbox and one set of decisions for every kind of request. */
export const approvalContract = {
  approval: {
    /** What waits for the user (`waiting`), or what the user has decided lately (`done`). */
    list: query('workspace.approve').input(z.object({ box: z.enum(['waiting', 'done']) })).output(z.array(inboxRowSchema)),
    get: query('session').input(z.object({ id: z.int() })).output(approvalSchema).errors(refusals(no, 'APPROVAL_UNKNOWN')),
    approve: command('workspace.approve', ...groups).input(commandInput({ id: z.int(), comment: z.string().trim().max(500).default('') })).output(z.object({ state: z.string() }))
      .errors({ ...deciding, ...refusals(no, 'NO_APPROVER') }),
    /** 退回: back to the applicant, with the reason. */
    reject: command('workspace.approve', ...groups).input(commandInput({ id: z.int(), comment: z.string().trim().max(500) })).output(z.object({})).errors({ ...deciding, ...refusals(no, 'COMMENT_MISSING') }),
    withdraw: command('workspace.request', ...groups).input(commandInput({ id: z.int(), comment: z.string().trim().max(500).default('') })).output(z.object({}))
      .errors(refusals(no, 'APPROVAL_UNKNOWN', 'APPROVAL_OVER', 'NOT_YOURS')),
    /** 转审: this step is decided by somebody else. */
    forward: command('workspace.approve', ...groups).input(commandInput({ id: z.int(), userId: z.int(), comment: z.string().trim().max(500) })).output(z.object({}))
      .errors({ ...deciding, ...refusals(no, 'COMMENT_MISSING', 'NO_APPROVER') }),
    comment: command('workspace.request', 'workspace.approval').input(commandInput({ id: z.int(), comment: z.string().trim().max(500) })).output(z.object({})).errors(refusals(no, 'APPROVAL_UNKNOWN', 'COMMENT_MISSING'))
  },
  route: {
    list: query('session').output(z.array(routeSchema)),
    save: command('workspace.settings', 'workspace.route').input(commandInput({ route: routeInputSchema })).output(z.object({ id: z.int() })).errors(refusals(no, 'ROUTE_UNKNOWN'))
  },
  delegation: {
    list: query('session').output(z.array(delegationSchema)),
    /** The user's own decisions, handed to somebody for some days. */
    save: command('workspace.approve', 'workspace.delegation', 'workspace.approval').input(commandInput({ toUserId: z.int(), fromDate: dateSchema, toDate: dateSchema })).output(z.object({ id: z.int() }))
      .errors(refusals(no, 'USER_UNKNOWN', 'DELEGATION_WRONG')),
    remove: command('workspace.approve', 'workspace.delegation', 'workspace.approval').input(commandInput({ id: z.int() })).output(z.object({})).errors(refusals(no, 'NOT_YOURS'))
  },
  /** 各步用时 over what was decided in a span. */
  stepTime: {
    list: query('session').input(z.object({ from: dateSchema, to: dateSchema, record: requestKindSchema.nullable().default(null) })).output(z.array(stepTimeSchema))
  }
}
