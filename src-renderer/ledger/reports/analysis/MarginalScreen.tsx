import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { ALL_PARTIES, OnlyFilter, onlyOf, type OnlyView } from './OnlyFilter'
import { paretoPicture } from './pareto.option'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.marginal
type View = OnlyView & { from: string; to: string }

/** 主要产品销售净额及边际贡献分析表, the year up to the current month unless others are chosen. */
export function MarginalScreen() {
  const [view, change] = useTabView<View>({ ...ALL_PARTIES, from: '', to: '' })
  const { range, min, max } = useYearRange(view)
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'marginal-contribution', ...range, ...onlyOf(view) }} picture={paretoPicture}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.gross, fen: Number(totals['gross']) }, { label: texts.returns, fen: Number(totals['returns']), sign: '−' }, { label: texts.allowances, fen: Number(totals['allowances']), sign: '−' },
          { label: texts.cost, fen: Number(totals['cost']), sign: '−' }, { label: texts.variable, fen: Number(totals['variable']), sign: '−' }, { label: texts.contribution, fen: Number(totals['contribution']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={min} max={max} onChange={change} />
      <OnlyFilter view={view} onChange={change} />
    </AnalysisPage>
  )
}
