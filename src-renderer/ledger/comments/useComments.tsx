import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CommentThread } from '../../../src-shared/ledger/comment'
import { api } from '../../api/api'
import { useMay } from '../../app/session.context'
import type { SheetColumn, SheetComments } from '../../grid/sheet.types'
import { placeKey, type PlaceOf } from './places'
import { Notes, Thread } from './Thread'

const NONE: readonly CommentThread[] = []

/** 批注 of every record, with those settled; one query for all screens, fresh until somebody writes. */
export const useThreads = (): readonly CommentThread[] => useQuery(api.ledger.comment.list.queryOptions({ input: { withResolved: true } })).data ?? NONE

/** Comments for a sheet; `placeOf` and `columns` must be stable. Settled threads lose their corner and can still be read. */
export function useComments<Row>(placeOf: PlaceOf<Row>, columns: readonly SheetColumn<Row>[]): SheetComments<Row> {
  const threads = useThreads(), mayWrite = useMay('ledger.comment')
  return useMemo(() => {
    const byPlace = new Map(threads.map((thread) => [placeKey(thread), thread]))
    const titles = new Map(columns.map(({ key, title }) => [key, title]))
    const at = (row: Row, key: string) => placeOf(row, key, titles.get(key) ?? '')
    const threadAt = (row: Row, key: string) => {
      const place = byPlace.size === 0 ? undefined : at(row, key)
      return place && byPlace.get(placeKey(place))
    }
    return {
      has: (row, key) => threadAt(row, key)?.isOpen === true,
      canOpen: (row, key) => threadAt(row, key) !== undefined || (mayWrite && at(row, key) !== undefined),
      preview: (row, key) => { const thread = threadAt(row, key); return thread && <Notes notes={thread.notes} /> },
      card: (row, key, close) => { const place = at(row, key); return place && <Thread place={place} thread={threadAt(row, key)} onDone={close} /> }
    }
  }, [threads, placeOf, columns, mayWrite])
}
