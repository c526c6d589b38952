import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import type { BackupRow, BackupState } from './backup.columns'

/** What a verification came to, once it has. */
export type Verdict = { name: string; fault: string } | { name: string; vouchers: number; drafts: number }

/** The office's backups with what is known of each; `verify` reads one through, `latest` is the last one asked for. */
export function useBackups() {
  const list = useQuery(api.workspace.backup.list.queryOptions())
  const [asked, setAsked] = useState<readonly string[]>([])
  const results = useQueries({ queries: asked.map((name) => api.workspace.backup.verify.queryOptions({ input: { name }, gcTime: 0 })) })
  const states = asked.map((name, index): [string, BackupState] => {
    const result = results[index]
    return [name, result?.isFetching ? 'checking' : result?.error ? 'bad' : result?.data ? (result.data.hasManifest ? 'sound' : 'unproved') : 'unchecked']
  })
  const known = states.map((pair) => pair.join(' ')).join('\n')
  const rows = useMemo(() => {
    const found = new Map(known.split('\n').map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1) as BackupState]))
    return (list.data ?? []).map((one): BackupRow => ({ ...one, state: found.get(one.name) ?? (one.manifest ? 'unchecked' : 'noManifest') }))
  }, [list.data, known])
  const last = results.at(-1), name = asked.at(-1)
  let latest: Verdict | undefined
  if (name !== undefined && last && !last.isFetching) {
    if (last.error) latest = { name, fault: describeError(last.error).text }
    else if (last.data) latest = { name, vouchers: last.data.vouchers, drafts: last.data.drafts }
  }
  const verify = (wanted: string) => {
    const index = asked.indexOf(wanted)
    if (index >= 0) void results[index]?.refetch()
    setAsked([...asked.filter((one) => one !== wanted), wanted])
  }
  return { list, rows, latest, verify, forget: () => { setAsked([]) } }
}
