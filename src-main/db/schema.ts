/** Generated from the migrations by scripts/schema.mjs; a test compares. */
import type { Generated } from 'kysely'

export interface AccountTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  type: string
  side: string
  role: string | null
  parent_id: number | null
  is_leaf: Generated<number>
  is_active: Generated<number>
  needs_staff: Generated<number>
  needs_customer: Generated<number>
  needs_product: Generated<number>
  needs_category: Generated<number>
  needs_department: Generated<number>
  needs_cash_flow: Generated<number>
  cash_flow_in_id: number | null
  cash_flow_out_id: number | null
}

export interface AccountDimMonthTable {
  account_id: number
  staff_id: number
  customer_id: number
  product_id: number
  category_id: number
  department_id: number
  month: string
  debit_fen: number
  credit_fen: number
}

export interface AccountMonthTable {
  account_id: number
  month: string
  debit_fen: number
  credit_fen: number
}

export interface AttachmentTable {
  id: Generated<number>
  subject: string
  hash: string
  name: string
  added_at: string
  added_by: number
}

export interface AuditEntryTable {
  id: Generated<number>
  at: string
  user_id: number | null
  host: string
  procedure: string
  request_id: string
  input_hash: string
  subject: string
  detail: string
  result: string
  prev_hash: string
  hash: string
}

export interface CashBookTable {
  id: Generated<number>
  name: string
  pinyin: string
  kind: string
  flow: string
  account_id: number
  staff_id: number | null
  bank_no: string | null
  sort: Generated<number>
  is_active: Generated<number>
}

export interface CashFlowItemTable {
  id: Generated<number>
  code: string
  name: string
  direction: string
}

export interface CommentNoteTable {
  id: Generated<number>
  thread_id: number
  author_id: number
  at: string
  text: string
}

export interface CommentThreadTable {
  id: Generated<number>
  voucher_id: number | null
  draft_id: number | null
  account_id: number | null
  line_no: number
  field: string
  label: string
  created_at: string
  resolved_at: string | null
  resolved_by: number | null
}

export interface CustomerTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  is_active: Generated<number>
}

export interface DepartmentTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  is_active: Generated<number>
}

export interface DraftLineTable {
  draft_id: number
  line_no: number
  account_id: number | null
  debit_fen: number
  credit_fen: number
  summary: string
  staff_id: number | null
  customer_id: number | null
  product_id: number | null
  category_id: number | null
  department_id: number | null
  cash_flow_id: number | null
  quantity: number | null
  typed: string | null
}

export interface ExpenseCategoryTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  parent_id: number | null
  account_id: number
  is_fixed: Generated<number>
  is_leaf: Generated<number>
  is_active: Generated<number>
  needs_staff: Generated<number>
  needs_customer: Generated<number>
}

export interface FileTable {
  hash: string
  media_type: string
  bytes: number
  added_at: string
}

export interface FiscalYearTable {
  year: Generated<number>
  state: Generated<string>
}

export interface ImportBatchTable {
  id: Generated<number>
  record: string
  file_name: string
  file_hash: string
  at: string
  user_id: number
  row_count: number
}

export interface OfficeTable {
  id: Generated<number>
  uuid: string
  name: string
  company: string
  template: string
  numbering: string
  first_month: string
  created_at: string
}

export interface OpeningTurnoverTable {
  account_id: number
  staff_id: number | null
  customer_id: number | null
  product_id: number | null
  department_id: number | null
  debit_fen: number
  credit_fen: number
}

export interface PeriodTable {
  month: string
  year: number
  state: Generated<string>
  closed_at: string | null
  closed_by: number | null
  reopen_count: Generated<number>
  reopen_reason: string | null
}

export interface PostingTable {
  voucher_id: number
  line_no: number
  account_id: number
  month: string
  date: string
  debit_fen: number
  credit_fen: number
  summary: string
  staff_id: number | null
  customer_id: number | null
  product_id: number | null
  category_id: number | null
  department_id: number | null
  cash_flow_id: number | null
  quantity: number | null
}

export interface ProductTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  is_active: Generated<number>
}

export interface ScreenDraftTable {
  user_id: number
  key: string
  body: string
  updated_at: string
}

export interface SettingTable {
  key: string
  value: string
}

export interface StaffTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  department_id: number | null
  is_active: Generated<number>
}

export interface SummaryMemoryTable {
  summary: string
  pinyin: string
  uses: number
  last_date: string
  account_id: number | null
  category_id: number | null
  staff_id: number | null
  customer_id: number | null
  amount_fen: number
}

export interface UserTable {
  id: Generated<number>
  login: string
  name: string
  role: string
  password_hash: string | null
  is_active: Generated<number>
  failures: Generated<number>
  failed_at: string | null
  created_at: string
}

export interface VoucherTable {
  id: Generated<number>
  month: string
  type: string
  no: number
  date: string
  maker_id: number
  cashier_id: number | null
  reviewer_id: number | null
  poster_id: number
  posted_at: string
  attachments: Generated<number>
  source: string
  source_ref: string | null
  reverses_id: number | null
  override_reason: string | null
  override_by: number | null
}

export interface VoucherDraftTable {
  id: Generated<number>
  month: string
  date: string
  type: string
  state: Generated<string>
  maker_id: number
  cashier_id: number | null
  reviewer_id: number | null
  attachments: Generated<number>
  source: string
  source_ref: string | null
  reverses_id: number | null
  override_reason: string | null
  override_by: number | null
  issue: string | null
  issue_data: string | null
  is_counted: Generated<number>
  revision: Generated<number>
  updated_at: string
}

export interface VoucherTemplateTable {
  id: Generated<number>
  name: string
  body: string
  uses: Generated<number>
}

export interface Schema {
  account: AccountTable
  account_dim_month: AccountDimMonthTable
  account_month: AccountMonthTable
  attachment: AttachmentTable
  audit_entry: AuditEntryTable
  cash_book: CashBookTable
  cash_flow_item: CashFlowItemTable
  comment_note: CommentNoteTable
  comment_thread: CommentThreadTable
  customer: CustomerTable
  department: DepartmentTable
  draft_line: DraftLineTable
  expense_category: ExpenseCategoryTable
  file: FileTable
  fiscal_year: FiscalYearTable
  import_batch: ImportBatchTable
  office: OfficeTable
  opening_turnover: OpeningTurnoverTable
  period: PeriodTable
  posting: PostingTable
  product: ProductTable
  screen_draft: ScreenDraftTable
  setting: SettingTable
  staff: StaffTable
  summary_memory: SummaryMemoryTable
  user: UserTable
  voucher: VoucherTable
  voucher_draft: VoucherDraftTable
  voucher_template: VoucherTemplateTable
}

/** What `schemaHash` answers for an office of the newest schema. */
export const SCHEMA_HASH = 'a47d118e5fb9ec737e9ef4b9631700ab86d399e6be1eba23243abf199056af5c'
