import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { pageMessages } from '../../src-shared/messages/pages'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn } from '../grid/sheet.types'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Toolbar } from '../ui/Toolbar'
import { detailText, localTime, subjectText } from './audit.words'

const words = pageMessages.audit
const PAGE = 200

interface Entry { id: number; at: string; userName: string; host: string; procedure: string; subject: string; detail: unknown }

const named = (names: unknown, key: string) => (names as Record<string, string>)[key] ?? key

const columns: readonly SheetColumn<Entry>[] = [
  { key: 'at', title: words.at, kind: 'text', width: 156, value: (entry) => localTime(entry.at) },
  { key: 'user', title: words.user, kind: 'text', width: 100, value: (entry) => entry.userName || words.nobody },
  { key: 'host', title: words.host, kind: 'text', width: 96, value: (entry) => named(workspaceMessages.hosts, entry.host), tone: () => 'muted' },
  { key: 'procedure', title: words.procedure, kind: 'text', width: 140, value: (entry) => named(workspaceMessages.procedures, entry.procedure) },
  { key: 'subject', title: words.subject, kind: 'text', width: 140, value: (entry) => subjectText(entry.subject) },
  { key: 'detail', title: words.detail, kind: 'text', flex: 1, value: (entry) => detailText(entry.detail), tone: () => 'muted' }
]
const rowId = (entry: Entry) => String(entry.id)

/** 操作日志: the audit chain, newest first, read in pages. */
export function AuditScreen() {
  const list = useInfiniteQuery(api.workspace.audit.list.infiniteOptions({
    input: (before: number | undefined) => ({ limit: PAGE, ...(before === undefined ? {} : { before }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id)
  }))
  const rows = useMemo(() => list.data?.pages.flat() ?? [], [list.data])
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={list.hasNextPage && <Button isBusy={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{words.more}</Button>} />
      <TabSheet<Entry>
        label={words.title} rows={rows} columns={columns} getRowId={rowId} isLoading={list.isPending} hasGutter empty={<EmptyState title={words.empty} />}
        storageKey="workspace.audit"
      />
    </div>
  )
}
