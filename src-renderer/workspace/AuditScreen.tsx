import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { pageMessages } from '../../src-shared/messages/pages'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { auditColumns as facts, type AuditEntry } from '../../src-shared/workspace/audit.listing'
import { api, client } from '../api/api'
import { describeError } from '../api/errors'
import { pagesOf } from '../api/listing'
import { TabSheet } from '../app/TabSheet'
import type { RowPages, SheetColumn } from '../grid/sheet.types'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Toolbar } from '../ui/Toolbar'
import './page-forms.css'

const words = pageMessages.audit
const NONE: readonly AuditEntry[] = []

const columns: readonly SheetColumn<AuditEntry>[] = [
  { ...facts.at, title: words.at, width: 156 },
  { ...facts.user, title: words.user, width: 100 },
  { ...facts.host, title: words.host, width: 96, tone: () => 'muted' },
  { ...facts.procedure, title: words.procedure, width: 140 },
  { ...facts.subject, title: words.subject, width: 140 },
  { ...facts.detail, title: words.detail, flex: 1, tone: () => 'muted' }
]
const rowId = (entry: AuditEntry) => String(entry.id)

/** The deeds whose name in words holds what is looked for. */
const proceduresLike = (text: string) => (text === '' ? [] : Object.entries(workspaceMessages.procedures).filter(([, name]) => name.includes(text)).map(([procedure]) => procedure))

/** The entries asked for, up to the `newest` there was: a later one makes another object, and the sheet reads again. */
const entriesOf = (asked: { text: string; procedures: string[] }, _newest: number | undefined): RowPages<AuditEntry> =>
  pagesOf((request) => client.workspace.audit.find({ ...asked, ...request }))

/** 操作日志: the audit chain, newest first, read as it is scrolled through. */
export function AuditScreen() {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const asked = useMemo(() => ({ text, procedures: proceduresLike(text) }), [text])
  // What is newest tells that something was done: then the sheet reads again.
  const head = useQuery({ ...api.workspace.audit.list.queryOptions({ input: { ...asked, limit: 1 } }), placeholderData: keepPreviousData })
  const newest = head.data?.entries[0]?.id, count = head.data?.count
  const pages = useMemo(() => entriesOf(asked, newest), [asked, newest])
  if (head.error) return <LoadFailure text={describeError(head.error).text} onRetry={() => { void head.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} {...(count === undefined ? {} : { hint: text === '' ? words.count(count) : words.found(count) })} end={(
        <input className="input audit-search" type="search" aria-label={words.search} placeholder={words.search} value={typed} maxLength={100} onChange={({ target }) => { setTyped(target.value) }} />
      )} />
      <TabSheet<AuditEntry>
        label={words.title} rows={NONE} pages={pages} columns={columns} getRowId={rowId} isLoading={head.isPending} hasGutter storageKey="workspace.audit"
        {...(count === 0 ? { empty: <EmptyState title={text === '' ? words.empty : words.notFound} /> } : {})}
      />
    </div>
  )
}
