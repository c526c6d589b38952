import { isDate, lastDay } from '../../../../src-shared/kernel/calendar'
import type { AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useSession } from '../../../app/session.context'
import { openView } from '../../../app/tabs.store'
import { useTabView } from '../../../app/useTabView'
import { DateInput } from '../../../forms/DateRange'
import { PickField, type PickOption } from '../../../forms/PickField'
import type { MenuItem } from '../../../grid/sheet.types'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { directoryChoices, suggest, useLookups } from '../../lookups'
import { useMonths } from '../../period/periods'
import { AnalysisPage } from './AnalysisPage'

const texts = analysisTexts.ageing
type View = { asOf: string; salespersonId: number }

/** 应收账款账龄分析表 on a day; today, or the end of the month that is worked on. */
export function AgeingScreen() {
  const months = useMonths(), lookups = useLookups(), { today } = useSession()
  const [view, change] = useTabView<View>({ asOf: '', salespersonId: 0 })
  const monthEnd = lastDay(months.current), asOf = isDate(view.asOf) ? view.asOf : monthEnd < today ? monthEnd : today
  const staff = directoryChoices(lookups.staff)
  const more = ({ id }: AnalysisRow): MenuItem[] => (id === '0' ? [] : [{ key: 'statement', label: analysisTexts.statement.open, onSelect: () => { openView('ledger.customerStatement', { customerId: Number(id) }) } }])
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'receivables-ageing', asOf, salespersonId: view.salespersonId || null }} more={more}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.ages[0], fen: Number(totals['age0']) }, { label: texts.overdue, fen: Number(totals['overdue']), sign: '+' }, { label: texts.prepaid, fen: Number(totals['prepaid']), sign: '−' },
          { label: texts.net, fen: Number(totals['net']), sign: '=' }
        ]} />
      )}
    >
      <div className="date-range"><DateInput label={texts.day} value={asOf} onChange={(day) => { change({ asOf: day }) }} /></div>
      <PickField<number>
        label={texts.salesperson} placeholder={texts.anySalesperson} width={132} text={lookups.name.staff(view.salespersonId || null)}
        options={(typed) => suggest(typed, staff, 100) as readonly PickOption<number>[]} onChange={(salespersonId) => { change({ salespersonId }) }} onClear={() => { change({ salespersonId: 0 }) }}
      />
    </AnalysisPage>
  )
}
