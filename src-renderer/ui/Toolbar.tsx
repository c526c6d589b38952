import type { ReactNode } from 'react'
import './page.css'

/** The page's top row: name, what is shown and the tools of its sheet at the left; output and one primary button in `end`. */
export function Toolbar({ title, hint, children, end }: { title: string; hint?: string; children?: ReactNode; end?: ReactNode }) {
  return (
    <div className="toolbar">
      <PageTitle hint={hint}>{title}</PageTitle>
      <div className="toolbar-group">{children}</div>
      <div className="toolbar-group toolbar-sheet" />
      <div className="toolbar-group toolbar-group-end">{end}</div>
    </div>
  )
}

/** The page's name, a heading so that screen readers can jump to it. */
export function PageTitle({ children, hint }: { children: ReactNode; hint?: string | undefined }) {
  return <h1 className="toolbar-title">{children}{hint && <small>{hint}</small>}</h1>
}

/** A hairline between groups of tools. */
export function ToolbarSeparator() {
  return <span className="toolbar-separator" aria-hidden="true" />
}
