import { uppercaseAmount } from '../../../src-shared/kernel/uppercase'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import type { ActiveCell } from '../../grid/sheet.types'
import type { DayRow } from './daybook.rows'

const MONEY = new Set(['inFen', 'outFen', 'balanceFen'])

/** The active cell in full, and an amount in capital figures (大写). */
export function FormulaBar({ active }: { active: ActiveCell<DayRow> | undefined }) {
  const isMoney = active !== undefined && MONEY.has(active.key) && typeof active.value === 'number'
  return (
    <div className="formula" role="group" aria-label={texts.formula}>
      <span className="formula-label">{active?.label ?? ''}</span>
      <span className="formula-fx" aria-hidden="true">fx</span>
      <span className="formula-text">{active?.text ?? ''}</span>
      {isMoney && <span className="formula-capital">{uppercaseAmount(active.value as number)}</span>}
    </div>
  )
}
