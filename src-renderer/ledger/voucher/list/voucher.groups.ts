import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { gridMessages } from '../../../../src-shared/messages/grid'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts, voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import type { Groups } from '../../../grid/group/GroupedSheet'
import type { GroupLevel } from '../../../grid/group/groups'
import { stateText } from './voucher-list.columns'

const level = (key: string, title: string, labelOf: (row: VoucherRow) => string): GroupLevel<VoucherRow> =>
  ({ key, title, of: (row) => { const label = labelOf(row) || gridMessages.groups.none; return { id: label, label } } })

/** By what vouchers can be grouped. */
export const groupChoices: readonly GroupLevel<VoucherRow>[] = [
  level('date', texts.columns.date, (row) => row.date), level('type', texts.columns.type, (row) => ledgerMessages.types[row.type]),
  level('maker', texts.columns.maker, (row) => row.makerName), level('state', texts.columns.state, stateText),
  level('source', texts.columns.source, (row) => voucherTexts.sources[row.source] ?? row.source)
]
const SUMS = ['totalFen', 'lineCount', 'attachments']

/** The groups of a view, whose keys are kept as one text; keys unknown since are left out. */
export const voucherGroups = (keys: string): Groups<VoucherRow> =>
  ({ levels: keys.split(',').flatMap((key) => groupChoices.find((choice) => choice.key === key) ?? []), labelKey: 'summary', sums: SUMS })
