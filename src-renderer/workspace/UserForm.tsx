import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { ROLES, type Role } from '../../src-shared/kernel/permissions'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { pageMessages } from '../../src-shared/messages/pages'
import { setupMessages } from '../../src-shared/messages/start'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { uiMessages } from '../../src-shared/messages/shell'
import { LEVELS, type Level, type User } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { CheckField } from '../forms/CheckField'
import { SelectField } from '../forms/SelectField'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { SidePanel, SideSection } from '../ui/SidePanel'

const words = pageMessages.users
const roles = ROLES.map((value) => ({ value, label: workspaceMessages.roles[value] }))

/** One user, new or to be changed. An empty password leaves it as it is. */
export function UserForm({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  const [name, setName] = useState(user?.name ?? '')
  const [login, setLogin] = useState(user?.login ?? '')
  const [role, setRole] = useState<Role>(user?.role ?? 'bookkeeper')
  const [staffId, setStaff] = useState(String(user?.staffId ?? '')), [level, setLevel] = useState<Level | ''>(user?.level ?? '')
  const staff = (useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'staff' } })).data ?? []).filter((entry) => entry.isActive)
  const [isActive, setActive] = useState(user?.isActive ?? true)
  const [password, setPassword] = useState('')
  const [hasPassword, setHasPassword] = useState(user?.hasPassword ?? false)
  const [isTried, setTried] = useState(false)
  const save = useCommand(api.workspace.user.save)
  const isTooShort = password !== '' && password.length < 6
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || isTooShort || save.isRunning) return
    const isCleared = user?.hasPassword === true && !hasPassword
    const outcome = await save.run({
      id: user?.id ?? null, name: name.trim(), login: login.trim() || name.trim(), role, isActive, staffId: staffId === '' ? null : Number(staffId), level: level === '' ? null : level, password: password !== '' ? password : isCleared ? '' : null
    })
    if (outcome.ok) onClose()
  }
  return (
    <SidePanel label={user ? words.editTitle : words.newTitle} width={300}>
      <SideSection title={user ? words.editTitle : words.newTitle} onClose={onClose}>
        <form className="form" noValidate onSubmit={(event) => { void submit(event) }} onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
          <TextField label={words.name} autoFocus value={name} onChange={setName} maxLength={30} error={isTried && name.trim() === '' ? words.nameMissing : undefined} />
          <TextField label={words.login} optional={setupMessages.office.optional} hint={setupMessages.user.loginHint} value={login} onChange={setLogin} maxLength={30} />
          <SelectField label={words.role} value={role} options={roles} hint={words.roleText[role as keyof typeof words.roleText]} onChange={setRole} />
          <SelectField label={words.staff} hint={words.staffHint} value={staffId} options={[{ value: '', label: words.staffByName }, ...staff.map((entry) => ({ value: String(entry.id), label: entry.name }))]} onChange={setStaff} />
          <SelectField<Level | ''> label={words.level} hint={words.levelHint} value={level} options={[{ value: '', label: expenseTexts.levelByRole }, ...LEVELS.map((value) => ({ value, label: expenseTexts.levels[value] }))]} onChange={setLevel} />
          <TextField
            label={user ? words.newPassword : words.password} type="password" autoComplete="new-password" hint={user ? words.passwordHint : words.passwordHintNew}
            error={isTried && isTooShort ? setupMessages.user.passwordShort : undefined} value={password} onChange={setPassword}
          />
          {user?.hasPassword && password === '' && <CheckField label={words.clearPassword} value={!hasPassword} onChange={(isCleared) => { setHasPassword(!isCleared) }} />}
          {user && <CheckField label={words.active} value={isActive} onChange={setActive} />}
          {save.error && <Note tone="err">{save.error.text}</Note>}
          <div className="form-actions">
            <Button type="submit" kind="primary" isBusy={save.isRunning}>{words.save}</Button>
            <Button kind="ghost" onClick={onClose}>{uiMessages.cancel}</Button>
          </div>
        </form>
      </SideSection>
    </SidePanel>
  )
}
