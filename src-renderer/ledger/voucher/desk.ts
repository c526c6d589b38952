import type { IsoDate } from '../../../src-shared/kernel/calendar'
import type { LineInput, VoucherRef, VoucherRow, VoucherType } from '../../../src-shared/ledger/voucher'
import { MONEY_ROLES, voucherType } from '../../../src-shared/ledger/voucher.rules'
import type { Office } from '../../../src-shared/workspace/office'
import { openScreen } from '../../app/tabs.store'
import type { Lookups } from '../lookups'
import type { VoucherChoices } from './cells/useVoucherChoices'
import type { Separation } from './model/steps'
import { showNotice } from './notice.store'

/** What every voucher page stands on: masters, the office's ways, the day to start with. */
export interface Desk { choices: VoucherChoices; separation: Separation; numbering: Office['numbering']; day: IsoDate }

/** 凭证字 as the lines ask for it. */
export const automaticType = (numbering: Office['numbering'], lines: readonly LineInput[], lookups: Lookups): Exclude<VoucherType, 'opening'> =>
  voucherType(numbering, lines, (id) => MONEY_ROLES.has(lookups.account.get(id)?.role ?? null))

/** Shows a voucher in its tab. */
export const openVoucher = ({ kind, id }: VoucherRef) => { openScreen('ledger.voucher', { kind, id }) }
/** The same by the user's own choice: what the last step came to is read by then. */
export const visitVoucher = (ref: VoucherRef) => { showNotice(undefined); openVoucher(ref) }
export const openPrint = (refs: readonly VoucherRef[]) => { openScreen('ledger.voucher.print', { refs: refs.map(({ kind, id }) => `${kind}-${id}`).join(',') }) }

/** The draft that follows one in binder order, for going on after a step; undefined when it was the last. */
export function draftAfter(rows: readonly VoucherRow[], id: number): VoucherRow | undefined {
  const drafts = rows.filter((row) => row.kind === 'draft')
  return drafts[drafts.findIndex((row) => row.id === id) + 1]
}
