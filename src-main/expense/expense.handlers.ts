import { Refusal } from '../../src-shared/kernel/errors'
import { command, read } from '../app/commands'
import { os, type Context } from '../app/context'
import type { ReadDb } from '../db/connection'
import { viewerOf } from '../workspace/approval.handlers'
import { attachmentHandlers } from '../workspace/file.handlers'
import * as advance from './advance.service'
import { archiveHandlers } from './archive.handlers'
import { budgetHandlers } from './budget.handlers'
import { callerOf } from './caller'
import * as claim from './claim.service'
import * as compliance from './compliance.service'
import { getForecast } from './forecast.service'
import { getImprest, runImprest } from './imprest.service'
import * as payment from './payment.service'
import { requireStaff } from './person.service'
import { listOwn, listRegister, listToPay } from './register.service'
import { claimOfLine } from './request.repo'
import { salesPlanHandlers } from './sales-plan.handlers'
import { vatHandlers } from './vat.handlers'

const on = os.expense

interface Paper { record: 'claim' | 'claimLine' | 'advance'; id: number }
/** Refuses REQUEST_UNKNOWN where the request isn't there or doesn't concern the user. */
function seen(db: ReadDb, { record, id }: Paper, context: Context): string {
  requestOf(db, { record, id }, context)
  return `${record}:${id}`
}
function requestOf(db: ReadDb, { record, id }: Paper, context: Context) {
  if (record === 'advance') return advance.getAdvance(db, id, callerOf(context))
  const claimId = record === 'claim' ? id : claimOfLine.get(db, { id })?.claimId
  if (claimId === undefined) throw new Refusal('REQUEST_UNKNOWN')
  return claim.getClaim(db, claimId, callerOf(context))
}
/** Papers may be added while a request may still be changed. */
function changed(db: ReadDb, paper: Paper, context: Context): string {
  const request = requestOf(db, paper, context)
  if (!request.mayEdit) throw new Refusal('REQUEST_LOCKED', { no: request.no })
  return `${paper.record}:${paper.id}`
}
const papers = attachmentHandlers(seen, changed)

/** The procedures of advances, claims and payments. */
export const expenseHandlers = {
  ...budgetHandlers,
  ...salesPlanHandlers,
  ...archiveHandlers,
  forecast: { get: on.forecast.get.handler(read(getForecast)) },
  ...vatHandlers,
  category: { list: on.category.list.handler(read((db) => claim.claimCategories(db))) },
  advance: {
    list: on.advance.list.handler(({ context }) => context.core.read((db) => listOwn(db, 'advance', callerOf(context)))),
    get: on.advance.get.handler(({ input, context }) => context.core.read((db) => advance.getAdvance(db, input.id, callerOf(context)))),
    save: on.advance.save.handler((call) => command((w, input: typeof call.input) => advance.saveAdvance(w, input.advance, callerOf(call.context)))(call)),
    submit: on.advance.submit.handler((call) => command((w, input: typeof call.input) => advance.submitAdvance(w, input, callerOf(call.context)))(call)),
    remove: on.advance.remove.handler((call) => command((w, input: typeof call.input) => advance.removeAdvance(w, input, callerOf(call.context)))(call)),
    open: on.advance.open.handler(({ input, context }) => context.core.read((db) => {
      const caller = callerOf(context)
      return advance.openAdvances(db, requireStaff(db, caller, input.staffId).id, caller.today)
    }))
  },
  claim: {
    list: on.claim.list.handler(({ context }) => context.core.read((db) => listOwn(db, 'claim', callerOf(context)))),
    get: on.claim.get.handler(({ input, context }) => context.core.read((db) => claim.getClaim(db, input.id, callerOf(context)))),
    save: on.claim.save.handler((call) => command((w, input: typeof call.input) => claim.saveClaim(w, input.claim, callerOf(call.context)))(call)),
    submit: on.claim.submit.handler((call) => command((w, input: typeof call.input) => claim.submitClaim(w, input, callerOf(call.context)))(call)),
    remove: on.claim.remove.handler((call) => command((w, input: typeof call.input) => claim.removeClaim(w, input, callerOf(call.context)))(call))
  },
  attachment: {
    list: on.attachment.list.handler(papers.list),
    get: on.attachment.get.handler(papers.get),
    save: on.attachment.save.handler(papers.save),
    remove: on.attachment.remove.handler(papers.remove)
  },
  rule: {
    list: on.rule.list.handler(read((db) => compliance.listRules(db))),
    save: on.rule.save.handler(command((w, { rule }) => compliance.saveRule(w, rule)))
  },
  finding: {
    list: on.finding.list.handler(({ input, context }) => context.core.read((db) => compliance.listFindings(db, input, viewerOf(context).today))),
    approve: on.finding.approve.handler((call) => command((w, input: typeof call.input) => compliance.overrideFinding(w, input, callerOf(call.context)))(call))
  },
  imprest: {
    get: on.imprest.get.handler(({ input, context }) => context.core.read((db) => getImprest(db, input))),
    run: on.imprest.run.handler(command(runImprest))
  },
  register: { list: on.register.list.handler(({ input, context }) => context.core.read((db) => listRegister(db, input, viewerOf(context).today))) },
  payment: {
    list: on.payment.list.handler(({ context }) => context.core.read((db) => listToPay(db, viewerOf(context).today))),
    get: on.payment.get.handler(({ input, context }) => context.core.read((db) => payment.requestOfPayment(db, input.id))),
    preview: on.payment.preview.handler(({ input, context }) => context.core.read((db) => payment.previewPayments(db, input, viewerOf(context).today))),
    run: on.payment.run.handler(command(payment.runPayments)),
    void: on.payment.void.handler(command(payment.voidPayment)),
    reverse: on.payment.reverse.handler(command(payment.reversePayment))
  },
  repayment: { save: on.repayment.save.handler(command(payment.saveRepayment)) }
}
