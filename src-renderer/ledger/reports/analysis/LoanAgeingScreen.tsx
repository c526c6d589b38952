import { isDate, lastDay } from '../../../../src-shared/kernel/calendar'
import type { AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useSession } from '../../../app/session.context'
import { openView } from '../../../app/tabs.store'
import { useTabView } from '../../../app/useTabView'
import { DateInput } from '../../../forms/DateRange'
import type { MenuItem } from '../../../grid/sheet.types'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { useMonths } from '../../period/periods'
import { loanAgesPicture } from './loan-ages.option'
import { AnalysisPage } from './AnalysisPage'

const texts = analysisTexts.loans

/** 个人借款账龄 on a day; today, or the end of the month that is worked on. */
export function LoanAgeingScreen() {
  const months = useMonths(), { today } = useSession()
  const [view, change] = useTabView<{ asOf: string }>({ asOf: '' })
  const monthEnd = lastDay(months.current), asOf = isDate(view.asOf) ? view.asOf : monthEnd < today ? monthEnd : today
  const more = ({ id }: AnalysisRow): MenuItem[] => (id === '0' ? [] : [{ key: 'statement', label: analysisTexts.statement.openStaff, onSelect: () => { openView('ledger.staffStatement', { staffId: Number(id), kind: 'loan' }) } }])
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'loan-ageing', asOf }} more={more} picture={loanAgesPicture}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.total, fen: Number(totals['total']) }, { label: texts.credit, fen: Number(totals['credit']), sign: '−' }, { label: texts.net, fen: Number(totals['net']), sign: '=' }
        ]} />
      )}
    >
      <div className="date-range"><DateInput label={analysisTexts.ageing.day} value={asOf} onChange={(day) => { change({ asOf: day }) }} /></div>
    </AnalysisPage>
  )
}
