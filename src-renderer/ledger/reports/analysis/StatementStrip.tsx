import type { Analysis } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { SummaryStrip } from '../../../ui/SummaryStrip'

/** 期初 + 增加 − 减少 = 余额 of a 对账单; its sides are called as its columns are. */
export function StatementStrip({ rows, columns, totals }: Analysis) {
  const title = (key: string) => columns.find((column) => column.key === key)?.title ?? ''
  return (
    <SummaryStrip figures={[
      { label: analysisTexts.statement.opening, fen: Number(rows[0]?.cells['balance'] ?? 0) }, { label: title('debit'), fen: Number(totals?.['debit'] ?? 0), sign: '+' },
      { label: title('credit'), fen: Number(totals?.['credit'] ?? 0), sign: '−' }, { label: title('balance'), fen: Number(totals?.['balance'] ?? 0), sign: '=' }
    ]} />
  )
}

/** Hands the keyboard to the sheet, which takes it when nothing else has it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
