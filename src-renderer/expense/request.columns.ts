import type { RequestRow, RequestState } from '../../src-shared/expense/claim'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import type { SheetColumn, Tone } from '../grid/sheet.types'

const { columns: words, records } = expenseTexts
export const STATE_TONES: Record<RequestState, Tone> = { draft: 'draft', pending: 'wait', returned: 'err', withdrawn: 'draft', approved: 'info', paid: 'plain', reversed: 'err' }

/** 借款单 and 报销单 in one list; the person's columns only where they are several people's. */
export const requestColumns = (isShared: boolean): readonly SheetColumn<RequestRow>[] => [
  { key: 'no', title: words.no, kind: 'text', width: 118 },
  { key: 'kind', title: words.kind, kind: 'text', width: 70, value: (row) => records[row.record] },
  { key: 'date', title: words.date, kind: 'date', width: 96 },
  ...(isShared ? [{ key: 'staffName', title: words.staff, kind: 'text', width: 76 }, { key: 'departmentName', title: words.department, kind: 'text', width: 84 }] as const : []),
  { key: 'purpose', title: words.purpose, kind: 'text', flex: 1, minWidth: 140 },
  { key: 'amountFen', title: words.amount, kind: 'money', width: 110 },
  { key: 'openFen', title: words.open, kind: 'money', width: 100, value: (row) => (row.openFen === 0 ? null : row.openFen) },
  { key: 'days', title: words.days, kind: 'integer', width: 80, value: (row) => (row.openFen === 0 ? null : row.days), tone: (value) => (Number(value) > 30 ? 'err' : undefined) },
  { key: 'state', title: words.state, kind: 'tag', width: 78, value: (row) => expenseMessages.states[row.state], tone: (_, row) => STATE_TONES[row.state] },
  { key: 'stepName', title: words.step, kind: 'text', width: 96, value: (row) => (row.isUnreviewed ? words.unreviewed : row.stepName), tone: (_, row) => (row.isUnreviewed ? 'wait' : 'muted') }
]
export const requestId = (row: RequestRow) => `${row.record}${row.id}`
