import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { Watcher } from '../api/Watcher'
import { LoadFailure } from '../ui/LoadFailure'
import { Waiting } from '../ui/Progress'
import { FirstStart } from '../workspace/FirstStart'
import { Login } from '../workspace/Login'
import { Recovery } from '../workspace/Recovery'
import { LockScreen } from './LockScreen'
import { unlock, useLocked } from './lock.store'
import { SessionContext, type Session } from './session.context'
import { Shell } from './Shell'

/** Which of the four there is to show: an office that won't open, no office, nobody signed in, or the pages. */
export function Gate() {
  const office = useQuery(api.workspace.office.get.queryOptions())
  const session = useQuery(api.workspace.session.get.queryOptions({ enabled: office.data?.office != null }))
  const failed = office.error ?? session.error
  if (failed) return <LoadFailure text={describeError(failed).text} onRetry={() => { void office.refetch(); if (office.data?.office) void session.refetch() }} />
  if (!office.data) return <Waiting />
  if (!office.data.office) return office.data.failure ? <Recovery start={office.data} failure={office.data.failure} /> : <FirstStart start={office.data} />
  if (!session.data) return <Waiting />
  const { user, users, today } = session.data
  const { office: open, version } = office.data
  return <Pages current={user ? { office: open, user, today, version } : undefined} office={open} users={users} />
}

/** The pages of who is signed in, of who locked them, or the question who it is. */
function Pages({ current, office, users }: { current: Session | undefined; office: Session['office']; users: Parameters<typeof Login>[0]['users'] }) {
  const isLocked = useLocked()
  const [held, setHeld] = useState<Session>()
  if (current && current !== held && JSON.stringify(current) !== JSON.stringify(held)) setHeld(current)
  const isIn = current !== undefined
  // Only when somebody comes in: who locks is still in for a moment.
  useEffect(() => { if (isIn) unlock() }, [isIn])
  const shown = current ?? (isLocked && held?.office.uuid === office.uuid ? held : undefined)
  if (!shown) return <Login office={office} users={users} />
  return (
    <SessionContext value={shown}>
      {current && <Watcher key={shown.user.id} />}
      <Shell key={`${shown.office.uuid}.${shown.user.id}`} />
      {!current && <LockScreen office={office} user={shown.user} />}
    </SessionContext>
  )
}
