import { useMemo } from 'react'
import type { Month } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import type { Account } from '../../../src-shared/ledger/account'
import type { GeneralRow } from '../../../src-shared/ledger/report'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { uiMessages } from '../../../src-shared/messages/shell'
import { useTheme } from '../../app/theme.store'
import { Chart } from '../../charts/Chart'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { balanceOption } from './balance.option'

const texts = reportMessages.general

/** Beside 总账: the balance as a line, whose points lead to the month, and what kind of account it is. */
export function AccountFacts({ account, rows, onMonth }: { account: Account; rows: readonly GeneralRow[]; onMonth: (month: Month) => void }) {
  const theme = useTheme()
  const option = useMemo(() => balanceOption(rows, { series: texts.chart, month: uiMessages.monthOnly }), [rows])
  const table = { head: [texts.month, texts.chart], rows: rows.map((row) => [row.month, formatFen(row.balanceFen)]) }
  return (
    <SidePanel label={account.fullName} width={320}>
      <SideSection title={texts.chart}>
        <Chart label={`${account.fullName} ${texts.chart}`} option={option} theme={theme} isEmpty={rows.length === 0} table={table} height={220} onPoint={(_, index) => { const row = rows[index]; if (row) onMonth(row.month) }} />
      </SideSection>
      <SideSection title={texts.facts}>
        <dl className="fact-list">
          <dt>{reportMessages.trial.code}</dt><dd>{account.code}</dd>
          <dt>{reportMessages.trial.name}</dt><dd>{account.fullName}</dd>
          <dt>{texts.type}</dt><dd>{setupMessages.account.types[account.type]}</dd>
          <dt>{texts.normalSide}</dt><dd>{reportMessages.sides[account.side]}</dd>
          <dt>{texts.needs}</dt><dd>{account.needs.map((need) => ledgerMessages.dimensions[need]).join(setupMessages.listComma) || texts.none}</dd>
        </dl>
      </SideSection>
    </SidePanel>
  )
}
