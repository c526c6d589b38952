import type { ControlLevel } from '../../../../src-shared/ledger/account'
import type { EXPENSE_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'
import { expensePicture } from './expense.option'
import { ALL_PARTIES, OnlyFilter, onlyOf, type OnlyView } from './OnlyFilter'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.expense
type View = OnlyView & { from: string; to: string; by: (typeof EXPENSE_BY)[number]; level: ControlLevel }

/** 销售费用分析表, the year up to the current month unless others are chosen. */
export function ExpenseAnalysisScreen() {
  const [view, change] = useTabView<View>({ ...ALL_PARTIES, from: '', to: '', by: 'category', level: 'area' })
  const { range, min, max } = useYearRange(view)
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'expense-analysis', ...range, by: view.by, level: view.level, ...onlyOf(view) }} picture={expensePicture}
      aside={({ totals }) => totals && view.by === 'category' && (
        <SummaryStrip figures={[
          { label: texts.controllable, fen: Number(totals['controllable']) }, { label: texts.uncontrollable, fen: Number(totals['uncontrollable']), sign: '+' }, { label: texts.actual, fen: Number(totals['actual']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={min} max={max} onChange={change} />
      <Choice label={texts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
      {view.by === 'category' && <Choice label={texts.level} words={texts.levels} value={view.level} onChange={(level) => { change({ level }) }} />}
      <OnlyFilter view={view} onChange={change} />
    </AnalysisPage>
  )
}
