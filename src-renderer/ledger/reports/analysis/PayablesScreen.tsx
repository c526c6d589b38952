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
import { AnalysisPage } from './AnalysisPage'

const texts = analysisTexts.payables

/** 应付账款账龄分析表 on a day; today, or the end of the month that is worked on. */
export function PayablesScreen() {
  const months = useMonths(), { today } = useSession()
  const [view, change] = useTabView<{ asOf: string }>({ asOf: '' })
  const monthEnd = lastDay(months.current), asOf = isDate(view.asOf) ? view.asOf : monthEnd < today ? monthEnd : today
  const more = ({ id }: AnalysisRow): MenuItem[] => (id === '0' ? [] : [{ key: 'statement', label: analysisTexts.statement.openSupplier, onSelect: () => { openView('ledger.supplierStatement', { customerId: Number(id) }) } }])
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'payables-ageing', asOf }} more={more}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.ages[0], fen: Number(totals['age0']) }, { label: texts.overdue, fen: Number(totals['overdue']), sign: '+' }, { label: texts.prepaid, fen: Number(totals['prepaid']), sign: '−' },
          { label: texts.net, fen: Number(totals['net']), sign: '=' }
        ]} />
      )}
    >
      <div className="date-range"><DateInput label={analysisTexts.ageing.day} value={asOf} onChange={(day) => { change({ asOf: day }) }} /></div>
    </AnalysisPage>
  )
}
