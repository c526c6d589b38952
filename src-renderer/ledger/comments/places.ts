import type { CommentPlace } from '../../../src-shared/ledger/comment'
import type { VoucherRow } from '../../../src-shared/ledger/voucher'
import { commentMessages } from '../../../src-shared/messages/comment'
import { voucherNo } from '../../../src-shared/messages/ledger'
import type { TreePlace } from '../../grid/tree/tree'
import type { DayRow } from '../daybook/daybook.rows'
import type { SubsidiaryLine } from '../../../src-shared/ledger/subsidiary.rows'
import type { TrialLine } from '../reports/trial-balance.rows'

/** Where a cell's comments are kept and what the record is called; undefined where none can be. */
export type PlaceOf<Row> = (row: Row, key: string, title: string) => (CommentPlace & { label: string }) | undefined

/** A cell's place as one text, to look threads up by. */
export const placeKey = ({ record, lineNo, field }: CommentPlace): string => `${record.kind} ${record.id} ${lineNo} ${field}`

/** An amount is the same whether a book calls it 收入 or a ledger 借方, so that both show what was said of it. */
const SAME_FIELD: Readonly<Record<string, string>> = { inFen: 'debitFen', outFen: 'creditFen' }

const recordOf = (kind: VoucherRow['kind'], id: number): CommentPlace['record'] => ({ kind: kind === 'posted' ? 'voucher' : 'draft', id })

export const dayBookPlace: PlaceOf<DayRow> = ({ source, no }, key, title) => (source
  ? { record: recordOf(source.kind, source.id), lineNo: source.lineNo, field: SAME_FIELD[key] ?? key, label: commentMessages.onVoucher(`${source.date} ${no}`, title) } : undefined)

export const voucherListPlace: PlaceOf<VoucherRow> = (row, key, title) =>
  ({ record: recordOf(row.kind, row.id), lineNo: 0, field: key, label: commentMessages.onVoucher(`${row.date} ${voucherNo(row.type, row.no)}`, title) })

export const subsidiaryPlace: PlaceOf<SubsidiaryLine> = ({ entry }, key, title) => (entry
  ? { record: recordOf('posted', entry.voucherId), lineNo: entry.lineNo, field: key, label: commentMessages.onVoucher(`${entry.date} ${voucherNo(entry.type, entry.no)}`, title) } : undefined)

/** A balance is one of a span of months, and so is what is said of it. */
export const trialPlace = ({ from, to }: { from: string; to: string }): PlaceOf<TreePlace<TrialLine>> => ({ row }, key, title) => ({
  record: { kind: 'account', id: row.accountId }, lineNo: 0, field: `${key}@${from}:${to}`,
  label: commentMessages.onAccount(row.code, row.name, title, commentMessages.span(from, to))
})
