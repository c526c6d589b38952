import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pageMessages } from '../../src-shared/messages/pages'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import type { User } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn } from '../grid/sheet.types'
import { Button } from '../ui/Button'
import { LoadFailure } from '../ui/LoadFailure'
import { Toolbar } from '../ui/Toolbar'
import { UserForm } from './UserForm'

const words = pageMessages.users

const columns: readonly SheetColumn<User>[] = [
  { key: 'name', title: words.name, kind: 'text', width: 140 },
  { key: 'login', title: words.login, kind: 'text', width: 140 },
  { key: 'role', title: words.role, kind: 'text', width: 120, value: (user) => workspaceMessages.roles[user.role] },
  { key: 'power', title: words.power, kind: 'text', flex: 1, value: (user) => words.roleText[user.role as keyof typeof words.roleText] ?? '', tone: () => 'muted' },
  { key: 'password', title: words.password, kind: 'text', width: 80, value: (user) => (user.hasPassword ? words.hasPassword : words.noPassword) },
  { key: 'state', title: words.state, kind: 'tag', width: 80, value: (user) => (user.isActive ? words.active : words.inactive), tone: (_value, user) => (user.isActive ? 'ok' : 'plain') }
]

/** 用户: who may sign in and as what. Enter or a double click on a row changes it in the panel. */
export function UsersScreen() {
  const users = useQuery(api.workspace.user.list.queryOptions())
  const [edited, setEdited] = useState<User | 'new'>()
  if (users.error) return <LoadFailure text={describeError(users.error).text} onRetry={() => { void users.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={<Button kind="primary" icon="plus" onClick={() => { setEdited('new') }}>{words.add}</Button>} />
      <div className="page-body">
        <TabSheet<User>
          label={words.title} rows={users.data ?? none} columns={columns} getRowId={rowId} isLoading={users.isPending} hasGutter
          onOpen={setEdited} storageKey="workspace.users"
        />
        {edited && <UserForm key={edited === 'new' ? 'new' : edited.id} user={edited === 'new' ? undefined : edited} onClose={() => { setEdited(undefined) }} />}
      </div>
    </div>
  )
}

const none: readonly User[] = []
const rowId = (user: User) => String(user.id)
