import type { Permission } from '../kernel/permissions'
import { bankShape } from '../tabular/bank.shape'
import { accountTitles, assetTitles, customerTitles, openingTitles, productTitles, staffTitles, supplierTitles, voucherTitles } from '../messages/import-records'
import { dayBookShape } from '../tabular/daybook.shape'
import { receiptsShape } from '../tabular/receipts.shape'
import type { FieldKind, FieldShape, TableShape } from '../tabular/shape'
import type { ImportRecord } from './import'

/** A kind of record that files may hold (导入的内容): its columns, who may bring it in, and how its dry run shows. */
export interface RecordDeclaration {
  shape: TableShape
  permission: Permission
  /** Goes into a cash book that the user names. */
  hasBook: boolean
  /** Fields of the dry run, in order; `isWide` takes the width left over. */
  shown: readonly string[]
  wide: readonly string[]
  /** Sound rows may be posted at once, where duties are not separated. */
  canPost: boolean
}

const fields = (titles: Readonly<Record<string, readonly string[]>>, kinds: Readonly<Record<string, FieldKind>>, more: Readonly<Record<string, Partial<FieldShape>>>): FieldShape[] =>
  Object.entries(titles).map(([key, synonyms]) => ({ key, synonyms, kind: kinds[key] ?? 'text', ...more[key] }))

const voucherShape: TableShape = {
  key: 'vouchers', anyAmount: ['debit', 'credit', 'amount'],
  fields: fields(voucherTitles, { date: 'date', no: 'code', code: 'code', debit: 'amount', credit: 'amount', amount: 'amount' }, {
    date: { required: true, isCarried: true }, no: { isCarried: true }, type: { isCarried: true }, summary: { isCarried: true },
    debit: { role: 'in' }, credit: { role: 'out' }, amount: { role: 'single', unless: ['debit', 'credit'] }, direction: { unless: ['debit', 'credit'] }
  })
}
const accountShape: TableShape = { key: 'accounts', fields: fields(accountTitles, { code: 'code' }, { code: { required: true }, name: { required: true } }) }
const openingShape: TableShape = {
  key: 'opening', fields: fields(openingTitles, { code: 'code', debit: 'amount', credit: 'amount', amount: 'amount' },
    { debit: { role: 'in' }, credit: { role: 'out' }, amount: { role: 'single', unless: ['debit', 'credit'] }, direction: { unless: ['debit', 'credit'] } })
}
const staffShape: TableShape = {
  key: 'staff', fields: fields(staffTitles, { code: 'code', idNo: 'identity', phone: 'code', hiredOn: 'date' }, { name: { required: true } })
}
const assetShape: TableShape = {
  key: 'assets', anyAmount: ['cost'],
  fields: fields(assetTitles, { code: 'code', boughtOn: 'date', cost: 'amount', taken: 'amount' }, { name: { required: true }, boughtOn: { required: true }, cost: { required: true, role: 'in' }, lifeYears: { unless: ['lifeMonths'] } })
}
const partyShape = (key: string, titles: Readonly<Record<string, readonly string[]>>): TableShape => ({ key, fields: fields(titles, { code: 'code' }, { name: { required: true } }) })

const master = { hasBook: false, canPost: false }

/** Every kind of record that can be imported; a new one is a declaration here and its rows' meaning in src-main/ledger. */
export const IMPORT_RECORDS: Readonly<Record<ImportRecord, RecordDeclaration>> = {
  daybook: { shape: dayBookShape, permission: 'ledger.import', hasBook: true, canPost: false, wide: ['summary', 'category'], shown: ['date', 'no', 'summary', 'category', 'staff', 'customer', 'department', 'income', 'expense', 'balance', 'attachments'] },
  receipts: { shape: receiptsShape, permission: 'ledger.import', hasBook: true, canPost: false, wide: ['customer', 'remark'], shown: ['date', 'no', 'customer', 'amount', 'staff', 'method', 'remark'] },
  vouchers: { shape: voucherShape, permission: 'ledger.import', hasBook: false, canPost: true, wide: ['summary', 'account'], shown: ['date', 'no', 'summary', 'account', 'debit', 'credit', 'customer', 'staff', 'product', 'department', 'category', 'attachments'] },
  accounts: { ...master, shape: accountShape, permission: 'ledger.setup', wide: ['name'], shown: ['code', 'name', 'type', 'side', 'needs', 'active'] },
  opening: { ...master, shape: openingShape, permission: 'ledger.setup', wide: ['account'], shown: ['code', 'account', 'customer', 'staff', 'product', 'department', 'debit', 'credit'] },
  staff: { ...master, shape: staffShape, permission: 'workspace.directory', wide: ['name', 'idNo'], shown: ['code', 'name', 'department', 'idNo', 'phone', 'hiredOn'] },
  customers: { ...master, shape: partyShape('customers', customerTitles), permission: 'workspace.directory', wide: ['name'], shown: ['code', 'name'] },
  suppliers: { ...master, shape: partyShape('suppliers', supplierTitles), permission: 'workspace.directory', wide: ['name'], shown: ['code', 'name'] },
  products: { ...master, shape: partyShape('products', productTitles), permission: 'workspace.directory', wide: ['name'], shown: ['code', 'name'] },
  bank: { shape: bankShape, permission: 'ledger.import', hasBook: true, canPost: false, wide: ['party', 'summary'], shown: ['date', 'serial', 'party', 'summary', 'income', 'expense', 'balance'] },
  assets: { ...master, shape: assetShape, permission: 'ledger.write', wide: ['name', 'place'], shown: ['code', 'name', 'category', 'boughtOn', 'cost', 'taken', 'salvage', 'lifeMonths', 'lifeYears', 'method', 'department', 'keeper', 'place'] }
}
