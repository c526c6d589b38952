import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { useTabView } from '../../../app/useTabView'
import { useMonths } from '../../period/periods'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'

const texts = analysisTexts.voucherSummary
const { journal, receipt, payment, transfer } = ledgerMessages.types
const TYPES = { all: texts.allTypes, journal, receipt, payment, transfer }
type View = { from: string; to: string; type: keyof typeof TYPES; level: 1 | 2 | 9 }

/** 凭证汇总表: both sides of each account over the vouchers of some months. */
export function VoucherSummaryScreen() {
  const months = useMonths()
  const [view, change] = useTabView<View>({ from: '', to: '', type: 'all', level: 1 })
  const range = { from: view.from || months.current, to: view.to || months.current }
  return (
    <AnalysisPage title={texts.title} input={{ what: 'voucher-summary', ...range, type: view.type === 'all' ? null : view.type, level: view.level }}>
      <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
      <Choice label={texts.type} words={TYPES} value={view.type} onChange={(type) => { change({ type }) }} />
      <Choice label={texts.level} words={texts.levels} value={view.level} onChange={(level) => { change({ level }) }} />
    </AnalysisPage>
  )
}
