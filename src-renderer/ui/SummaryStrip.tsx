import { Fragment, type ReactNode } from 'react'
import { Money } from './Money'
import './page.css'

/** One figure of the sum; `sign` stands before it. The last one, after `=`, is the result and larger. */
export interface SummaryFigure { label: string; fen: number; sign?: '+' | '−' | '='; tone?: 'in' | 'out' }

/**
 * Figures that form a sum (上月结余 + 收入 − 支出 = 余额), so that the reader can check them. `children` stand at the
 * right: a small chart, a caution.
 */
export function SummaryStrip({ figures, children }: { figures: readonly SummaryFigure[]; children?: ReactNode }) {
  return (
    <div className="summary">
      {figures.map((figure) => (
        <Fragment key={figure.label}>
          {figure.sign && <span className="summary-sign" aria-hidden="true">{figure.sign}</span>}
          <dl className={figure.sign === '=' ? 'summary-figure summary-result' : 'summary-figure'}>
            <dt>{figure.label}</dt>
            <dd><Money fen={figure.fen} {...(figure.tone ? { tone: figure.tone } : {})} /></dd>
          </dl>
        </Fragment>
      ))}
      {children && <div className="summary-aside">{children}</div>}
    </div>
  )
}
