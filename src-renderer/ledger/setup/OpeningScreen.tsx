import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { LoadFailure } from '../../ui/LoadFailure'
import { Waiting } from '../../ui/Progress'
import { useKept } from '../../api/useKept'
import { useLookups } from '../lookups'
import { OpeningSheet } from './OpeningSheet'
import { openingEntrySchema } from './opening.rows'

/** What is kept as typed: the entries, and cells that could not be read. */
export const keptOpeningSchema = z.object({
  entries: z.array(openingEntrySchema), bad: z.array(z.object({ rowId: z.string(), key: z.string(), text: z.string(), problem: z.string() }))
})
export type KeptOpening = z.infer<typeof keptOpeningSchema>

/** 期初余额 of the first month. It waits for what was typed before, so that the sheet starts with it. */
export function OpeningScreen() {
  const lookups = useLookups()
  const opening = useQuery(api.ledger.opening.get.queryOptions())
  const kept = useKept(`opening.${opening.data?.month ?? ''}`, keptOpeningSchema)
  if (opening.error) return <LoadFailure text={describeError(opening.error).text} onRetry={() => { void opening.refetch() }} />
  if (!opening.data || !lookups.isReady || !kept.isReady) return <Waiting />
  return <OpeningSheet lookups={lookups} opening={opening.data} kept={kept} />
}
