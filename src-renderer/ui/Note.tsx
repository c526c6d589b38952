import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './page.css'

export type NoteTone = 'info' | 'warn' | 'err' | 'ok'
const icons: Record<NoteTone, IconName> = { info: 'info', warn: 'warning', err: 'error', ok: 'check' }

/** Something that must be read where the work is; never a toast. Errors are announced at once. */
export function Note({ tone = 'info', children, actions }: { tone?: NoteTone; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`note note-${tone}`} role={tone === 'err' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className="note-body">{children}</div>
      {actions && <div className="note-actions">{actions}</div>}
    </div>
  )
}
