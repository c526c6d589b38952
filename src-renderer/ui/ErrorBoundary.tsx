import { Component, useState, type ErrorInfo, type ReactNode } from 'react'
import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Button } from './Button'
import './page.css'

const words = shellMessages.crash

interface Failure { error: Error; where: string }
interface Props {
  children: ReactNode
  /** What the failed page is, for whoever is asked for help. */
  page: string
  /** There is nothing around the page that could still be used. */
  isWhole?: boolean
  onRetry?: () => void
  onClose?: () => void
}

/**
 * Keeps one page's failure to that page: says what to do, and gives the details only to be copied for whoever is asked
 * for help. Trying again renders the page anew; what was typed there is kept by the services.
 */
export class ErrorBoundary extends Component<Props, { failure: Failure | undefined }> {
  override state: { failure: Failure | undefined } = { failure: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error: error instanceof Error ? error : new Error(String(error)), where: '' } }
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    this.setState({ failure: { error, where: componentStack ?? '' } })
  }

  override render() {
    const { failure } = this.state
    if (!failure) return this.props.children
    const { page, isWhole, onRetry, onClose } = this.props
    if (isWhole) return <CrashPage page={page} failure={failure} isWhole onRetry={() => { location.reload() }} />
    return <CrashPage page={page} failure={failure} onRetry={() => { onRetry?.(); this.setState({ failure: undefined }) }} {...(onClose ? { onClose } : {})} />
  }
}

/** The details, as text to be sent: when, where, what. */
const detailsOf = ({ error, where }: Failure, page: string) =>
  [new Date().toISOString(), page, navigator.userAgent, error.stack ?? error.message, where.trim()].filter(Boolean).join('\n')

function CrashPage({ page, failure, isWhole = false, onRetry, onClose }: { page: string; failure: Failure; isWhole?: boolean; onRetry: () => void; onClose?: () => void }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const text = detailsOf(failure, page)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('yes')
    } catch {
      setCopied('no')
    }
  }
  return (
    <div className="empty-state" role="alert">
      <h3>{isWhole ? words.whole : words.title}</h3>
      <p>{isWhole ? words.wholeText : words.text}</p>
      <div className="empty-actions">
        <Button kind="primary" onClick={onRetry}>{isWhole ? words.reload : uiMessages.retry}</Button>
        <Button onClick={() => { void copy() }}>{copied === 'yes' ? words.copied : words.copy}</Button>
        {onClose && <Button kind="ghost" onClick={onClose}>{words.close}</Button>}
      </div>
      {copied === 'no' && <textarea className="crash-details" readOnly rows={8} aria-label={words.details} value={text} onFocus={(event) => { event.currentTarget.select() }} />}
    </div>
  )
}
