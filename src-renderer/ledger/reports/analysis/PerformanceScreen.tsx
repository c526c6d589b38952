import type { PERFORMANCE_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'
import { ALL_PARTIES, OnlyFilter, onlyOf, type OnlyView } from './OnlyFilter'
import { performancePicture } from './performance.option'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.performance
type View = OnlyView & { from: string; to: string; by: (typeof PERFORMANCE_BY)[number] }

/** 投入产出与完成率, the year up to the current month unless others are chosen. */
export function PerformanceScreen() {
  const [view, change] = useTabView<View>({ ...ALL_PARTIES, from: '', to: '', by: 'department' })
  const { range, min, max } = useYearRange(view)
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'sales-performance', ...range, by: view.by, ...onlyOf(view) }} picture={performancePicture}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.gross, fen: Number(totals['gross']) }, { label: texts.direct, fen: Number(totals['direct']), sign: '−' }, { label: texts.pure, fen: Number(totals['pure']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={min} max={max} onChange={change} />
      <Choice label={texts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
      <OnlyFilter view={view} onChange={change} />
    </AnalysisPage>
  )
}
