import type { ReactNode } from 'react'
import { uiMessages } from '../../src-shared/messages/shell'
import { IconButton } from './Button'
import './page.css'

/** What helps to decide, at the right of a sheet; never the only place of an action. */
export function SidePanel({ label, children, width = 280 }: { label: string; children: ReactNode; width?: number }) {
  return <aside className="side-panel" tabIndex={0} aria-label={label} style={{ width }}>{children}</aside>
}

/** One part of a side panel; with `onClose` it can be sent away. */
export function SideSection({ title, extra, onClose, children }: { title: string; extra?: ReactNode; onClose?: () => void; children: ReactNode }) {
  return (
    <section className="side-section">
      <h3>{title}{extra}{onClose && <IconButton icon="close" label={uiMessages.close} onClick={onClose} />}</h3>
      {children}
    </section>
  )
}
