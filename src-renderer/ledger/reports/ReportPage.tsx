import type { KeyboardEvent, ReactNode } from 'react'
import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { openScreen } from '../../app/tabs.store'
import { Icon } from '../../ui/Icon'
import { Kbd } from '../../ui/Kbd'
import { upTitle } from './report.views'
import '../../ui/page.css'
import './report.css'

/** True when Backspace would delete something typed, and is not a way back. */
const isTyping = (target: EventTarget) => target instanceof HTMLElement
  && (target.matches('.sheet-input-editing') || (target.matches('input, textarea, select') && !target.matches('.sheet-input, [type=checkbox], [type=radio]')))

/** A page of the account books; Backspace returns to the page it was drilled down from (`up`). */
export function ReportPage({ up, children }: { up?: string; children: ReactNode }) {
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || event.ctrlKey || event.altKey || event.shiftKey || !up || isTyping(event.target) || (event.target as Element).closest('dialog')) return
    event.preventDefault()
    event.stopPropagation()
    openScreen(up)
  }
  return <div className="page" onKeyDownCapture={onKeyDownCapture}>{children}</div>
}

/** The way back, where the page was drilled down from. */
export function BackLink({ up }: { up: string }) {
  const title = upTitle(up)
  if (title === undefined) return null
  return (
    <button type="button" className="report-back" aria-label={texts.back(title)} onClick={() => { openScreen(up) }}>
      <Icon name="left" size={12} />{title}<Kbd keys={texts.backKey} />
    </button>
  )
}
