import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { Watcher } from '../api/Watcher'
import { LoadFailure } from '../ui/LoadFailure'
import { Waiting } from '../ui/Progress'
import { FirstStart } from '../workspace/FirstStart'
import { Login } from '../workspace/Login'
import { Recovery } from '../workspace/Recovery'
import { SessionContext } from './session.context'
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
  const { office: open } = office.data
  const { user, today } = session.data
  if (!user) return <Login office={open} users={session.data.users} />
  return (
    <SessionContext value={{ office: open, user, today, version: office.data.version }}>
      <Watcher key={user.id} />
      <Shell key={`${open.uuid}.${user.id}`} />
    </SessionContext>
  )
}
