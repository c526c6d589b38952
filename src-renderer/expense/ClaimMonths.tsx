import { useMemo } from 'react'
import type { Claim } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { useTheme } from '../app/theme.store'
import { Chart } from '../charts/Chart'
import { claimMonthsOption, claimMonthsTable } from './claim-months.option'

const words = expenseTexts.story

/** What the same person claimed in the last six months, this claim included. */
export function ClaimMonths({ claim }: { claim: Claim }) {
  const theme = useTheme()
  const option = useMemo(() => claimMonthsOption(claim.months, theme), [claim.months, theme])
  const sum = claim.months.reduce((total, month) => total + month.otherFen + month.promotionFen, 0)
  return (
    <section className="card">
      <div className="card-head"><h3>{words.months(claim.staffName)}</h3><small className="field-hint">{words.average(formatFen(Math.round(sum / claim.months.length)))}</small></div>
      <div className="card-body months"><Chart label={words.months(claim.staffName)} option={option} theme={theme} isBare table={claimMonthsTable(claim.months)} /></div>
    </section>
  )
}
