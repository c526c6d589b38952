import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { gridMessages } from '../../../../src-shared/messages/grid'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts, voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import type { GroupBy } from '../../../app/useGrouping'
import type { GroupLevel } from '../../../grid/group/groups'

const level = (key: string, title: string, labelOf: (row: VoucherRow) => string): GroupLevel<VoucherRow> =>
  ({ key, title, of: (row) => { const label = labelOf(row) || gridMessages.groups.none; return { id: label, label } } })

/** By what vouchers can be grouped. */
export const voucherGroups: GroupBy<VoucherRow> = [
  'date', level('type', texts.columns.type, (row) => ledgerMessages.types[row.type]), 'makerName', 'state',
  level('source', texts.columns.source, (row) => voucherTexts.sources[row.source] ?? row.source)
]
