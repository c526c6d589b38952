import { Component, type ReactNode } from 'react'
import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Button } from './Button'
import './page.css'

/** Keeps one page's failure to that page; trying again renders it anew. Details go to the console, not to the reader. */
export class ErrorBoundary extends Component<{ children: ReactNode; onRetry?: () => void }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    const retry = () => { this.props.onRetry?.(); this.setState({ hasFailed: false }) }
    return (
      <div className="empty-state" role="alert">
        <h3>{shellMessages.crash.title}</h3>
        <p>{shellMessages.crash.text}</p>
        <div className="empty-actions"><Button kind="primary" onClick={retry}>{uiMessages.retry}</Button></div>
      </div>
    )
  }
}
