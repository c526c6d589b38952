import type { Context } from '../app/context'
import { viewerOf } from '../workspace/approval.handlers'
import type { Caller } from './person.service'

/** Who calls, on which day, with the role of the moment. */
export const callerOf = (context: Context): Caller => ({ ...viewerOf(context), role: context.connection.role })
