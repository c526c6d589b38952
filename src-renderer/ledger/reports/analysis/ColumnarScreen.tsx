import type { COLUMNAR_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { reportMessages } from '../../../../src-shared/messages/reports-screen'
import { useTabView } from '../../../app/useTabView'
import { EmptyState } from '../../../ui/EmptyState'
import { useLookups } from '../../lookups'
import { useMonths } from '../../period/periods'
import { AccountPicker } from '../AccountPicker'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'
import { ALL_PARTIES, OnlyFilter, onlyOf, type OnlyView } from './OnlyFilter'

const texts = analysisTexts.columnar
type View = OnlyView & { accountId: number; by: (typeof COLUMNAR_BY)[number]; rows: 'line' | 'month'; from: string; to: string }

/** 多栏账: an account over its sub-accounts, categories, staff or departments, line by line or month by month. 销售费用 unless another is chosen. */
export function ColumnarScreen() {
  const months = useMonths(), lookups = useLookups()
  const [view, change] = useTabView<View>({ ...ALL_PARTIES, accountId: 0, by: 'account', rows: 'line', from: '', to: '' })
  const range = { from: view.from || months.current, to: view.to || months.current }
  const accountId = view.accountId || (lookups.accounts.find(({ role, parentId }) => role === 'selling' && parentId === null)?.id ?? 0)
  return (
    <AnalysisPage
      title={texts.title} input={accountId === 0 ? undefined : { what: 'columnar-ledger', accountId, by: view.by, rows: view.rows, ...range, ...onlyOf(view) }}
      unchosen={lookups.isReady && <EmptyState title={reportMessages.noAccount} text={reportMessages.noAccountText} />}
    >
      <AccountPicker lookups={lookups} accountId={accountId} onChange={(chosen) => { change({ accountId: chosen }) }} />
      <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
      <Choice label={analysisTexts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
      <Choice label={analysisTexts.rows} words={texts.rowsWords} value={view.rows} onChange={(rows) => { change({ rows }) }} />
      <OnlyFilter view={view} onChange={change} />
    </AnalysisPage>
  )
}
