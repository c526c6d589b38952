import { createORPCClient, type ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src-shared/rpc/contract'

export type Client = ContractRouterClient<Contract>

/** What the desktop's preload puts on the window: strings out, strings in. */
export interface OfficePipe { send: (message: unknown) => void; listen: (hear: (message: unknown) => void) => void }
declare global {
  interface Window { office?: OfficePipe }
}

/** One client for both hosts: through the desktop's pipe when there is one, else by HTTP to where the page came from. */
export function createClient(pipe: OfficePipe | undefined): Client {
  const link: ClientLink<Record<never, never>> = pipe
    ? new PortLink({
        port: {
          postMessage: (message: unknown) => { pipe.send(message) },
          onMessage: { addListener: (hear: (message: unknown) => void) => { pipe.listen(hear) } },
          onDisconnect: { addListener: () => undefined }
        }
      })
    : new FetchLink({ url: () => `${location.origin}/rpc` })
  return createORPCClient(link)
}
