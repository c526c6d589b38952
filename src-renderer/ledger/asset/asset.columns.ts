import type { AssetRow } from '../../../src-shared/ledger/asset'
import { assetTexts as texts } from '../../../src-shared/messages/asset'
import type { SheetColumn, Tone } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const { columns: heads } = texts
const STATE_TONES: Readonly<Record<AssetRow['state'], Tone>> = { waiting: 'info', active: 'ok', full: 'plain', disposed: 'draft' }

/** 固定资产 as of a month; a month's depreciation that has no voucher yet stands dimmed. */
export const assetColumns = (lookups: Lookups): readonly SheetColumn<AssetRow>[] => [
  { key: 'code', title: heads.code, kind: 'text', width: 76 },
  { key: 'name', title: heads.name, kind: 'text', flex: 1, minWidth: 110, tone: (_, row) => (row.state === 'disposed' ? 'muted' : undefined) },
  { key: 'category', title: heads.category, kind: 'text', width: 80, value: (row) => texts.categories[row.category] },
  { key: 'department', title: heads.department, kind: 'text', width: 76, value: (row) => lookups.name.department(row.departmentId) },
  { key: 'keeper', title: heads.keeper, kind: 'text', width: 66, isHidden: true, value: (row) => lookups.name.staff(row.keeperId) },
  { key: 'place', title: heads.place, kind: 'text', width: 90, isHidden: true },
  { key: 'boughtOn', title: heads.boughtOn, kind: 'date', width: 92, isHidden: true },
  { key: 'costFen', title: heads.cost, kind: 'money', width: 96 },
  { key: 'salvageFen', title: heads.salvage, kind: 'money', width: 90, isHidden: true },
  { key: 'months', title: heads.used, kind: 'text', width: 70, align: 'right', value: (row) => texts.facts.usedOf(row.monthsUsed, row.lifeMonths) },
  { key: 'method', title: heads.method, kind: 'text', width: 110, isHidden: true, value: (row) => texts.methods[row.method] },
  { key: 'monthFen', title: heads.monthly, kind: 'money', width: 84, value: (row) => (row.monthFen === 0 ? null : row.monthFen), tone: (_, row) => (row.isMade ? undefined : 'muted') },
  { key: 'takenFen', title: heads.taken, kind: 'money', width: 96 },
  { key: 'netFen', title: heads.net, kind: 'money', width: 96 },
  { key: 'state', title: heads.state, kind: 'tag', width: 76, value: (row) => texts.states[row.state], tone: (_, row) => STATE_TONES[row.state] },
  { key: 'note', title: heads.note, kind: 'text', width: 120, isHidden: true }
]
