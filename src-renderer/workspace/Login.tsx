import { useEffect, useState, type SyntheticEvent } from 'react'
import { loginMessages as words } from '../../src-shared/messages/start'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import type { Office, User } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Logo } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Avatar } from '../ui/Tag'
import './start.css'

type LoginUser = Pick<User, 'id' | 'login' | 'name' | 'role' | 'hasPassword'>

/** 登录: choose one's name, and type the password where there is one. */
export function Login({ office, users }: { office: Office; users: readonly LoginUser[] }) {
  const only = users.length === 1 ? users[0] : undefined
  const [chosen, setChosen] = useState<LoginUser | undefined>(only?.hasPassword ? only : undefined)
  const login = useCommand(api.workspace.session.login)
  const choose = (user: LoginUser) => {
    login.reset()
    if (user.hasPassword) setChosen(user)
    else void login.run({ userId: user.id, password: '' })
  }
  return (
    <div className="center-page">
      <main className="card login">
        <div className="login-head"><Logo size={32} /><h1>{office.name}<small>{chosen ? words.title : words.choose}</small></h1></div>
        {chosen
          ? <PasswordForm key={chosen.id} user={chosen} {...(only ? {} : { onBack: () => { login.reset(); setChosen(undefined) } })} />
          : (
            <div className="login-users">
              {users.map((user, index) => (
                <button key={user.id} type="button" className="login-user" autoFocus={index === 0} onClick={() => { choose(user) }}>
                  <Avatar name={user.name} isLarge />
                  <span>{user.name}<small>{workspaceMessages.roles[user.role]}{user.hasPassword ? '' : ` · ${words.noPassword}`}</small></span>
                </button>
              ))}
            </div>
          )}
        {!chosen && login.error && <Note tone="err">{login.error.text}</Note>}
      </main>
    </div>
  )
}

const waitOf = (data: unknown) => (data as { waitSeconds?: number } | undefined)?.waitSeconds ?? 0

function PasswordForm({ user, onBack }: { user: LoginUser; onBack?: () => void }) {
  const [password, setPassword] = useState('')
  const [wait, setWait] = useState(0)
  const login = useCommand(api.workspace.session.login)
  useEffect(() => {
    if (wait <= 0) return undefined
    const timer = setTimeout(() => { setWait(wait - 1) }, 1000)
    return () => { clearTimeout(timer) }
  }, [wait])
  const enter = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (wait > 0 || login.isRunning) return
    const outcome = await login.run({ userId: user.id, password })
    if (outcome.ok) return
    setWait(waitOf(outcome.error.data))
    setPassword('')
  }
  return (
    <form className="form" onSubmit={(event) => { void enter(event) }}>
      <div className="login-user"><Avatar name={user.name} isLarge /><span>{user.name}<small>{workspaceMessages.roles[user.role]}</small></span></div>
      <TextField label={words.password} type="password" autoComplete="current-password" autoFocus value={password} onChange={setPassword} error={login.error?.text} />
      <div className="form-actions">
        <Button type="submit" kind="primary" isLarge isBusy={login.isRunning} aria-disabled={wait > 0}>{wait > 0 ? words.wait(wait) : words.enter}</Button>
        {onBack && <Button kind="ghost" isLarge onClick={onBack}>{words.otherUser}</Button>}
      </div>
    </form>
  )
}
