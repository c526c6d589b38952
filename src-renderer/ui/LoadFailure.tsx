import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Button } from './Button'
import { Note } from './Note'
import './page.css'

/** Instead of a page whose data could not be read: why, and another try. */
export function LoadFailure({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div className="empty-state" role="alert">
      <h3>{shellMessages.failedToLoad}</h3>
      <Note tone="err">{text}</Note>
      <div className="empty-actions"><Button kind="primary" onClick={onRetry}>{uiMessages.retry}</Button></div>
    </div>
  )
}
