import { Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { shellMessages } from '../../src-shared/messages/shell'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'
import { Avatar } from '../ui/Tag'
import { lock } from './lock.store'
import { useSession } from './session.context'
import { toggleTheme, useTheme } from './theme.store'

const words = shellMessages.actions

/** The menu of the signed-in user: colours, another user, another office. */
export function UserMenu() {
  const { user } = useSession()
  const theme = useTheme()
  const [isAsking, setAsking] = useState(false)
  const logout = useCommand(api.workspace.session.logout)
  const close = useCommand(api.workspace.office.close)
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${user.name} · ${workspaceMessages.roles[user.role]}` },
    { key: 'theme', label: theme === 'dark' ? words.light : words.dark, onClick: toggleTheme },
    { type: 'divider' },
    ...(user.hasPassword ? [{ key: 'lock', label: words.lock, onClick: () => { void lock() } }] : []),
    { key: 'logout', label: words.switchUser, onClick: () => { void logout.run({}) } },
    { key: 'close', label: words.closeOffice, onClick: () => { setAsking(true) } }
  ]
  const closeOffice = async () => { if ((await close.run({})).ok) setAsking(false) }
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" destroyOnHidden>
        <button type="button" className="account-btn" aria-label={shellMessages.account(user.name)} title={user.name}><Avatar name={user.name} /></button>
      </Dropdown>
      <ConfirmDialog
        isOpen={isAsking} title={words.closeOffice} confirmLabel={words.closeOffice} isBusy={close.isRunning}
        onConfirm={() => { void closeOffice() }} onCancel={() => { setAsking(false) }}
      >
        <p>{words.closeOfficeAsk}</p>
        {close.error && <Note tone="err">{close.error.text}</Note>}
      </ConfirmDialog>
    </>
  )
}
