import type { ReactNode } from 'react'
import './page.css'

/** An empty page says what is missing, what to do next and offers it. */
export function EmptyState({ title, text, actions }: { title: string; text?: string; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      <svg width="60" height="42" viewBox="0 0 60 42" fill="none" strokeWidth="1.5" aria-hidden="true">
        <rect x="1" y="1" width="54" height="36" rx="4" /><path d="M1 10h54M1 19h54M1 28h54M19 1v36" />
        <path d="M44 40l1-4.500L54.500 26l3.500 3.500L48.500 39z" fill="var(--bg-canvas)" stroke="var(--accent)" />
      </svg>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
