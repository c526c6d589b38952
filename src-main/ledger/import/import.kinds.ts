import type { ImportRecord } from '../../../src-shared/ledger/import'
import { checkAccounts } from './account.kind'
import { checkAssets } from './asset.kind'
import { checkBank } from './bank.kind'
import { checkDayBook } from './daybook.kind'
import { checkDirectory } from './directory.kind'
import type { RecordKind } from './import.kind'
import { checkOpening } from './opening.kind'
import { checkVouchers } from './voucher.kind'

const KINDS: Readonly<Record<ImportRecord, RecordKind>> = {
  daybook: checkDayBook, receipts: checkDayBook, vouchers: checkVouchers, accounts: checkAccounts, opening: checkOpening,
  staff: checkDirectory('staff'), customers: checkDirectory('customer'), suppliers: checkDirectory('customer', 'supplier'), products: checkDirectory('product'), bank: checkBank, assets: checkAssets
}

/** What rows of a record mean in the office. */
export const kindOf = (record: ImportRecord): RecordKind => KINDS[record]
