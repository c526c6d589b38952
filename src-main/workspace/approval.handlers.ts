import { localDate } from '../../src-shared/kernel/calendar'
import { command, read } from '../app/commands'
import { os, type Context } from '../app/context'
import * as approval from './approval.service'
import { listRoutes, saveRoute } from './route.service'

const on = os.workspace

/** Who asks, and what time it is where the office is. */
export function viewerOf({ core, connection }: Context): approval.Viewer {
  const now = core.options.clock?.() ?? new Date()
  return { userId: connection.userId!, now: now.toISOString(), today: localDate(now) }
}

export const approvalHandlers = {
  approval: {
    list: on.approval.list.handler(({ input, context }) => context.core.read((db) => approval.listInbox(db, viewerOf(context), input.box))),
    get: on.approval.get.handler(({ input, context }) => context.core.read((db) => approval.getApproval(db, input.id, viewerOf(context)))),
    approve: on.approval.approve.handler(command(approval.approve)),
    reject: on.approval.reject.handler(command(approval.reject)),
    withdraw: on.approval.withdraw.handler(command(approval.withdraw)),
    forward: on.approval.forward.handler(command(approval.forward)),
    comment: on.approval.comment.handler(command(approval.comment))
  },
  route: {
    list: on.route.list.handler(read((db) => listRoutes(db))),
    save: on.route.save.handler(command((w, { route }) => saveRoute(w, route)))
  },
  delegation: {
    list: on.delegation.list.handler(read((db) => approval.listDelegations(db))),
    save: on.delegation.save.handler(command(approval.saveDelegation)),
    remove: on.delegation.remove.handler(command(approval.removeDelegation))
  },
  stepTime: { list: on.stepTime.list.handler(read(approval.listStepTimes)) }
}
