import { yearOf } from '../../../../src-shared/kernel/calendar'
import type { CONTRIBUTION_BY } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useTabView } from '../../../app/useTabView'
import { SummaryStrip } from '../../../ui/SummaryStrip'
import { useMonths } from '../../period/periods'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'

const texts = analysisTexts.contribution
type View = { from: string; to: string; by: (typeof CONTRIBUTION_BY)[number] }

/** 利润贡献分析表, the year up to the current month unless others are chosen. */
export function ContributionScreen() {
  const months = useMonths()
  const [view, change] = useTabView<View>({ from: '', to: '', by: 'product' })
  const january = `${yearOf(months.current)}-01`
  const range = { from: view.from || (january < months.first ? months.first : january), to: view.to || months.current }
  return (
    <AnalysisPage
      title={texts.title} input={{ what: 'profit-contribution', ...range, by: view.by }}
      aside={({ totals }) => totals && (
        <SummaryStrip figures={[
          { label: texts.net, fen: Number(totals['net']) }, { label: texts.cost, fen: Number(totals['cost']), sign: '−' }, { label: texts.direct, fen: Number(totals['direct']), sign: '−' },
          { label: texts.fixed, fen: Number(totals['fixed']), sign: '−' }, { label: texts.contribution, fen: Number(totals['contribution']), sign: '=' }
        ]} />
      )}
    >
      <MonthRange {...range} min={months.first} max={months.last} onChange={change} />
      <Choice label={texts.by} words={texts.byWords} value={view.by} onChange={(by) => { change({ by }) }} />
    </AnalysisPage>
  )
}
