import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { pageMessages } from '../../src-shared/messages/pages'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { api, client } from '../api/api'
import { describeError } from '../api/errors'
import { TabSheet } from '../app/TabSheet'
import type { RowPages, SheetColumn } from '../grid/sheet.types'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Toolbar } from '../ui/Toolbar'
import './page-forms.css'
import { detailText, localTime, subjectText } from './audit.words'

const words = pageMessages.audit
const NONE: readonly Entry[] = []

interface Entry { id: number; at: string; userName: string; host: string; procedure: string; subject: string; detail: unknown }

const named = (names: unknown, key: string) => (names as Record<string, string>)[key] ?? key

const columns: readonly SheetColumn<Entry>[] = [
  { key: 'at', title: words.at, kind: 'text', width: 156, isSortable: true, value: (entry) => localTime(entry.at) },
  { key: 'user', title: words.user, kind: 'text', width: 100, value: (entry) => entry.userName || words.nobody },
  { key: 'host', title: words.host, kind: 'text', width: 96, value: (entry) => named(workspaceMessages.hosts, entry.host), tone: () => 'muted' },
  { key: 'procedure', title: words.procedure, kind: 'text', width: 140, value: (entry) => named(workspaceMessages.procedures, entry.procedure) },
  { key: 'subject', title: words.subject, kind: 'text', width: 140, value: (entry) => subjectText(entry.subject) },
  { key: 'detail', title: words.detail, kind: 'text', flex: 1, value: (entry) => detailText(entry.detail), tone: () => 'muted' }
]
const rowId = (entry: Entry) => String(entry.id)

/** The deeds whose name in words holds what is looked for. */
const proceduresLike = (text: string) => (text === '' ? [] : Object.entries(workspaceMessages.procedures).filter(([, name]) => name.includes(text)).map(([procedure]) => procedure))

/** The entries asked for, up to the `newest` there was: a later one makes another object, and the sheet reads again. */
const pagesOf = (asked: { text: string; procedures: string[] }, _newest: number | undefined): RowPages<Entry> => ({
  read: async ({ sort, from, to }) => {
    const { entries, count } = await client.workspace.audit.list({ ...asked, oldestFirst: sort[0]?.direction === 'asc', offset: from, limit: to - from })
    return { rows: entries, count }
  }
})

/** 操作日志: the audit chain, newest first, read as it is scrolled through. */
export function AuditScreen() {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const asked = useMemo(() => ({ text, procedures: proceduresLike(text) }), [text])
  // What is newest tells that something was done: then the sheet reads again.
  const head = useQuery({ ...api.workspace.audit.list.queryOptions({ input: { ...asked, limit: 1 } }), placeholderData: keepPreviousData })
  const newest = head.data?.entries[0]?.id, count = head.data?.count
  const pages = useMemo(() => pagesOf(asked, newest), [asked, newest])
  if (head.error) return <LoadFailure text={describeError(head.error).text} onRetry={() => { void head.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} {...(count === undefined ? {} : { hint: text === '' ? words.count(count) : words.found(count) })} end={(
        <input className="input audit-search" type="search" aria-label={words.search} placeholder={words.search} value={typed} maxLength={100} onChange={({ target }) => { setTyped(target.value) }} />
      )} />
      <TabSheet<Entry>
        label={words.title} rows={NONE} pages={pages} columns={columns} getRowId={rowId} isLoading={head.isPending} hasGutter storageKey="workspace.audit"
        {...(count === 0 ? { empty: <EmptyState title={text === '' ? words.empty : words.notFound} /> } : {})}
      />
    </div>
  )
}
