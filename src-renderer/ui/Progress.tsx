import { useEffect, useState } from 'react'
import { uiMessages } from '../../src-shared/messages/shell'
import { Button } from './Button'
import './page.css'

const PATIENCE_MS = 400

/** True once the same work has gone on for 400 ms; quicker work shows nothing, which flickers less. */
export function useIsSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setTimeout(() => { setSlow(true) }, PATIENCE_MS)
    return () => { clearTimeout(timer); setSlow(false) }
  }, [isRunning])
  return isRunning && isSlow
}

/** Progress in words, n of total and a moving bar, with a way to cancel. Without a total the bar just moves. */
export function Progress({ label, done, total, onCancel }: { label: string; done?: number; total?: number; onCancel?: () => void }) {
  const share = done !== undefined && total !== undefined && total > 0 ? Math.min(1, done / total) : undefined
  return (
    <div className="progress" role="progressbar" aria-label={label} {...(share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) })}>
      <div className="progress-words">
        <span>{label}</span>
        {share !== undefined && <span>{uiMessages.ofTotal(done ?? 0, total ?? 0)}</span>}
        {share !== undefined && <b>{Math.floor(share * 100)}%</b>}
        {onCancel && <Button kind="link" onClick={onCancel}>{uiMessages.cancel}</Button>}
      </div>
      <div className={share === undefined ? 'progress-track progress-track-busy' : 'progress-track'}>
        <i style={share === undefined ? {} : { width: `${share * 100}%` }} />
      </div>
    </div>
  )
}

/** A page still waiting for its data; shows nothing for the first 400 ms. */
export function Waiting({ label = uiMessages.loading }: { label?: string }) {
  const isSlow = useIsSlow(true)
  return <div className="page-wait">{isSlow && <Progress label={label} />}</div>
}
