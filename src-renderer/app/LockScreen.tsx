import { useEffect, useRef } from 'react'
import { loginMessages } from '../../src-shared/messages/start'
import type { Office, User } from '../../src-shared/workspace/office'
import { Button } from '../ui/Button'
import { Login } from '../workspace/Login'
import { unlock } from './lock.store'

/** Over everything while it is locked: the same user's password goes on where the work was left, anybody else starts anew. */
export function LockScreen({ office, user }: { office: Office; user: User }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A modal dialog leaves nothing under it to the keyboard, the mouse or a screen reader.
  useEffect(() => { dialog.current?.showModal() }, [])
  return (
    <dialog ref={dialog} className="lock-screen" aria-label={loginMessages.locked} onCancel={(event) => { event.preventDefault() }}>
      <Login office={office} users={[user]} />
      <Button kind="link" className="lock-other" onClick={unlock}>{loginMessages.otherUser}</Button>
    </dialog>
  )
}
