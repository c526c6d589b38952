import type { CONTRIBUTION_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'
import { contributionPicture } from './contribution.option'
import { ALL_PARTIES, OnlyFilter, onlyOf, type OnlyView } from './OnlyFilter'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.contribution
type View = OnlyView & { from: string; to: string; by: (typeof CONTRIBUTION_BY)[number] }

/** 利润贡献分析表, the year up to the current month unless others are chosen. */
export function ContributionScreen() {
  const [view, change] = useTabView<View>({ ...ALL_PARTIES, from: '', to: '', by: 'product' })
  const { range, min, max } = useYearRange(view)
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'profit-contribution', ...range, by: view.by, ...onlyOf(view) }} picture={contributionPicture}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.net, fen: Number(totals['net']) }, { label: texts.cost, fen: Number(totals['cost']), sign: '−' }, { label: texts.direct, fen: Number(totals['direct']), sign: '−' },
          { label: texts.fixed, fen: Number(totals['fixed']), sign: '−' }, { label: texts.contribution, fen: Number(totals['contribution']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={min} max={max} onChange={change} />
      <Choice label={texts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
      <OnlyFilter view={view} onChange={change} />
    </AnalysisPage>
  )
}
