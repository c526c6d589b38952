import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { amountSchema, fenOut, positiveFenSchema } from '../kernel/money'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { seenSchema } from '../workspace/office'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { ledgerRefusals as no } from './ledger.refusals'
import { SCHEDULE_KINDS } from './schedule.rules'
import { lineInputSchema, lineSchema, voucherRefSchema } from './voucher'

const entries = ['ledger.schedule', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period'] as const

/** 定期凭证, 待摊 or 预提 as of a month. `totalFen` over the whole span, `doneFen` what has vouchers, `monthFen` this month's. */
export const scheduleRowSchema = z.object({
  id: z.int(), name: z.string(), kind: z.enum(SCHEDULE_KINDS), day: z.int(), isActive: z.boolean(), fromMonth: z.string(), toMonth: z.string(), revision: z.int(), lines: z.array(lineSchema),
  totalFen: fenOut, doneFen: fenOut, leftFen: fenOut, monthFen: fenOut, doneMonths: z.int(), months: z.int(), voucher: voucherRefSchema.nullable(), isDue: z.boolean()
})
export type ScheduleRow = z.infer<typeof scheduleRowSchema>
export const scheduleMonthSchema = z.object({ month: z.string(), amountFen: fenOut, voucher: voucherRefSchema.nullable(), voucherFen: fenOut.nullable(), isOpen: z.boolean() })
export type ScheduleMonthRow = z.infer<typeof scheduleMonthSchema>

/** `amountFen` is the whole sum of a 待摊, and what each month takes of the others. */
export const scheduleInputSchema = z.object({
  id: z.int().nullable().default(null), name: z.string().trim().min(1).max(40), kind: z.enum(SCHEDULE_KINDS), lines: z.array(lineInputSchema).min(1).max(200), amountFen: positiveFenSchema,
  fromMonth: monthSchema, toMonth: monthSchema, day: z.int().min(1).max(31), isActive: z.boolean().default(true), revision: seenSchema
})
export type ScheduleInput = z.infer<typeof scheduleInputSchema>

export const scheduleContract = {
  /** Every schedule with what a month takes of it and whether that is done. */
  list: query('ledger.read').input(z.object({ month: monthSchema })).output(z.array(scheduleRowSchema)),
  /** Month by month, each with its voucher. */
  get: query('ledger.read').input(z.object({ id: z.int() })).output(z.object({ schedule: scheduleRowSchema, months: z.array(scheduleMonthSchema) })).errors(refusals(no, 'SCHEDULE_UNKNOWN')),
  save: command('ledger.write', 'ledger.schedule', 'ledger.period').input(commandInput({ schedule: scheduleInputSchema })).output(z.object({ id: z.int() })).errors({
    ...refusals(workspaceRefusals, 'RECORD_CHANGED'), ...refusals(no, 'SCHEDULE_UNKNOWN', 'SCHEDULE_TWICE', 'SCHEDULE_SPAN', 'SCHEDULE_BODY', 'SCHEDULE_SUM', 'SCHEDULE_KEPT', 'ACCOUNT_UNKNOWN')
  }),
  remove: command('ledger.write', 'ledger.schedule', 'ledger.period').input(commandInput({ ids: z.array(z.int()).min(1).max(500) })).output(z.object({ count: z.int() })).errors(refusals(no, 'SCHEDULE_UNKNOWN', 'SCHEDULE_KEPT')),
  month: {
    /** Another amount for a month without a voucher; zero leaves it out. The later months of a 待摊 take the difference. */
    save: command('ledger.write', 'ledger.schedule', 'ledger.period').input(commandInput({ id: z.int(), month: monthSchema, amountFen: amountSchema })).output(z.object({}))
      .errors(refusals(no, 'SCHEDULE_UNKNOWN', 'SCHEDULE_KEPT', 'SCHEDULE_SUM'))
  },
  /** The drafts of a month: of these schedules, or of all that are due. */
  run: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ month: monthSchema, ids: z.array(z.int()).max(500).nullable().default(null) })).output(z.object({ draftIds: z.array(z.int()) }))
    .errors(refusals(no, 'PERIOD_UNKNOWN', 'PERIOD_CLOSED', 'SCHEDULE_UNKNOWN', 'SCHEDULE_NOTHING', 'ACCOUNT_UNKNOWN', 'SCHEDULE_DONE'))
}
