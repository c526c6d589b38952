import { bankTexts } from '../../../src-shared/messages/bank-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { PaneRow } from './bank.rows'

const words = bankTexts.columns
const tone = (_value: unknown, row: PaneRow) => (row.matchId === null ? undefined : 'muted')

/** One pane of 银行对账: what is picked first, then the line, what is proposed of it last. */
export const paneColumns: readonly SheetColumn<PaneRow>[] = [
  { key: 'pick', title: words.pick, kind: 'text', width: 32, align: 'center', value: (row) => (row.isPicked ? '\u2713' : '') },
  { key: 'date', title: words.date, kind: 'date', width: 88, tone },
  { key: 'state', title: words.state, kind: 'tag', width: 70, value: (row) => row.state, tone: (_value, row) => row.tone },
  // One column with a sign, because two panes leave no room for two; money out is below zero.
  { key: 'amountFen', title: words.amount, kind: 'money', width: 104, tone: (_value, row) => (row.matchId === null ? undefined : 'muted') },
  { key: 'summary', title: words.summary, kind: 'text', flex: 1, minWidth: 188, tone },
  { key: 'party', title: words.party, kind: 'text', width: 96, tone },
  { key: 'no', title: words.no, kind: 'text', width: 76, tone }
]
