import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createClient } from './client'

export const client = createClient(window.office)
/** `useQuery(api.ledger.book.list.queryOptions())`, `useCommand(api.ledger.book.save)`. */
export const api = createTanstackQueryUtils(client)
