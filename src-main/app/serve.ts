import { createORPCClient, toORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import type { Contract } from '../../src-shared/rpc/contract'
import type { Context } from './context'
import { isEvents, rethrow } from './guard'
import { router } from './router'

/** The typed client every caller has, whichever host is between. */
export type Api = ContractRouterClient<Contract>

/** Sends a string, hears a string, says when the other end is gone: all that a transport must be able to do. */
export interface Pipe {
  send(message: unknown): void
  listen(hear: (message: unknown) => void): void
  closed(then: () => void): void
}

const asPort = (pipe: Pipe) => ({
  postMessage: (message: unknown) => { pipe.send(message) },
  onMessage: { addListener: (hear: (message: unknown) => void) => { pipe.listen(hear) } },
  onDisconnect: { addListener: (then: () => void) => { pipe.closed(then) } }
})

// What is wrong with an input is told to people, so in their language, on every host.
z.config(zhCN())

const ports = new PortHandler(router)

/** Answers the calls that come through `pipe` until it closes; what is running then is aborted. */
export function serve(pipe: Pipe, context: Context): void {
  ports.upgrade(asPort(pipe), { context })
}

/**
 * A client in the core's own process whose answers aren't turned into text and back, which for a ledger of 100,000 lines
 * takes longer than reading it. Guard and schemas stand in its way as in everyone's, and of a bug it hears no more.
 */
export const direct = (context: Context): Api => createRouterClient(router, {
  context,
  interceptors: [async ({ next }) => {
    try {
      const output = await next()
      return isEvents(output) ? rethrow(output, toORPCError) : output
    } catch (error) {
      throw toORPCError(error)
    }
  }]
})

/** A client in the core's own process that is answered through a pipe, as text: what it holds is nobody else's. */
export function loopback(context: Context): Api {
  const toCore: ((message: unknown) => void)[] = [], toClient: ((message: unknown) => void)[] = []
  const deliver = (to: typeof toCore) => (message: unknown) => { queueMicrotask(() => { for (const hear of to) hear(message) }) }
  const neverCloses = () => {}
  serve({ send: deliver(toClient), listen: (hear) => { toCore.push(hear) }, closed: neverCloses }, context)
  const port = asPort({ send: deliver(toCore), listen: (hear) => { toClient.push(hear) }, closed: neverCloses })
  return createORPCClient(new RPCLink({ port }))
}
