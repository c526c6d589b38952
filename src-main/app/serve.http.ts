import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from './context'
import { router } from './router'

/** An imported workbook travels as base64 in the body: 64 MB of file make 86 MB of text. */
const http = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: 96 * 1024 * 1024 })] })

/**
 * Answers one HTTP request under /rpc; says whether there was such a procedure. Who asks must already be known to be
 * allowed on this address: hosts/web does that.
 */
export async function serveHttp(request: IncomingMessage, response: ServerResponse, context: Context): Promise<boolean> {
  const { matched } = await http.handle(request, response, { prefix: '/rpc', context })
  return matched
}
