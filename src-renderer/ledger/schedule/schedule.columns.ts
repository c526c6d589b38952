import type { ScheduleRow } from '../../../src-shared/ledger/schedule.contract'
import { scheduleTexts as texts } from '../../../src-shared/messages/schedule'
import type { SheetColumn, Tone } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const { columns: heads } = texts
type State = keyof typeof texts.states
const TONES: Readonly<Record<State, Tone>> = { due: 'wait', draft: 'draft', posted: 'ok', none: 'plain', ended: 'plain' }
export const stateOf = (row: ScheduleRow): State => (row.voucher ? row.voucher.kind : !row.isActive ? 'ended' : row.isDue ? 'due' : 'none')

/** The accounts on both sides, the first of each by name. */
function accountsOf(row: ScheduleRow, lookups: Lookups): string {
  const side = (key: 'debitFen' | 'creditFen') => { const own = row.lines.filter((line) => line[key] !== 0); return texts.and(lookups.account.get(own[0]?.accountId ?? 0)?.name ?? '', own.length) }
  return texts.accountsOf(side('debitFen'), side('creditFen'))
}

export const scheduleColumns = (lookups: Lookups): readonly SheetColumn<ScheduleRow>[] => [
  { key: 'name', title: heads.name, kind: 'text', flex: 1, minWidth: 100, tone: (_, row) => (row.isActive ? undefined : 'muted') },
  { key: 'kind', title: heads.kind, kind: 'tag', width: 60, value: (row) => texts.kinds[row.kind], tone: (_, row) => (row.kind === 'recurring' ? 'info' : row.kind === 'prepaid' ? 'in' : 'out') },
  { key: 'accounts', title: heads.accounts, kind: 'text', width: 150, value: (row) => accountsOf(row, lookups) },
  { key: 'span', title: heads.span, kind: 'text', width: 132, isHidden: true, value: (row) => `${row.fromMonth} — ${row.toMonth}` },
  { key: 'monthFen', title: heads.month, kind: 'money', width: 88, value: (row) => (row.monthFen === 0 ? null : row.monthFen) },
  { key: 'totalFen', title: heads.total, kind: 'money', width: 96 }, { key: 'doneFen', title: heads.done, kind: 'money', width: 92, value: (row) => (row.doneFen === 0 ? null : row.doneFen) }, { key: 'leftFen', title: heads.left, kind: 'money', width: 96 },
  { key: 'progress', title: heads.progress, kind: 'text', align: 'right', width: 76, value: (row) => texts.progressOf(row.doneMonths, row.months) },
  { key: 'state', title: heads.state, kind: 'tag', width: 76, value: (row) => texts.states[stateOf(row)], tone: (_, row) => TONES[stateOf(row)] }
]
