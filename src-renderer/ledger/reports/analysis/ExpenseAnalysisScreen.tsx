import { yearOf } from '../../../../src-shared/kernel/calendar'
import type { ControlLevel } from '../../../../src-shared/ledger/account'
import type { EXPENSE_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { useMonths } from '../../period/periods'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'

const texts = analysisTexts.expense
type View = { from: string; to: string; by: (typeof EXPENSE_BY)[number]; level: ControlLevel }

/** 销售费用分析表, the year up to the current month unless others are chosen. */
export function ExpenseAnalysisScreen() {
  const months = useMonths()
  const [view, change] = useTabView<View>({ from: '', to: '', by: 'category', level: 'area' })
  const january = `${yearOf(months.current)}-01`
  const range = { from: view.from || (january < months.first ? months.first : january), to: view.to || months.current }
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'expense-analysis', ...range, by: view.by, level: view.level }}
      aside={({ totals }) => totals && view.by === 'category' && (
        <SummaryStrip figures={[
          { label: texts.controllable, fen: Number(totals['controllable']) }, { label: texts.uncontrollable, fen: Number(totals['uncontrollable']), sign: '+' }, { label: texts.actual, fen: Number(totals['actual']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
      <Choice label={texts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
      {view.by === 'category' && <Choice label={texts.level} words={texts.levels} value={view.level} onChange={(level) => { change({ level }) }} />}
    </AnalysisPage>
  )
}
