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

export interface AdvanceTable {
  id: Generated<number>
  no: string
  staff_id: number
  department_id: number | null
  maker_id: number
  date: string
  due_date: string | null
  amount_fen: number
  purpose: string
  state: Generated<string>
  approval_id: number | null
  revision: Generated<number>
  updated_at: string
  category_id: number | null
}

export interface ApprovalTable {
  id: Generated<number>
  record: string
  record_id: number
  title: string
  summary: string
  route_name: string
  standard: string
  applicant_id: number
  owner_id: number | null
  amount_fen: number
  state: Generated<string>
  step_no: Generated<number>
  started_at: string
  ended_at: string | null
}

export interface ApprovalEventTable {
  id: Generated<number>
  approval_id: number
  step_no: number
  kind: string
  user_id: number
  for_user_id: number | null
  comment: string
  at: string
}

export interface ApprovalRouteTable {
  id: Generated<number>
  sort: number
  name: string
  record: string
  category_code: string | null
  level: string | null
  department_id: number | null
  is_active: Generated<number>
}

export interface ApprovalRouteStepTable {
  route_id: number
  step_no: number
  name: string
  approver: string
  above_fen: number
}

export interface ApprovalStepTable {
  approval_id: number
  step_no: number
  name: string
  approver: string
  entered_at: string | null
  done_at: string | null
}

export interface AssetDisposalTable {
  id: Generated<number>
  asset_id: number
  date: string
  kind: string
  cost_fen: number
  accumulated_fen: number
  proceeds_fen: number
  tax_fen: number
  expense_fen: number
  note: string
  at: string
  user_id: number
}

export interface AssetTermTable {
  asset_id: number
  from_month: string
  cost_fen: number
  salvage_rate: number
  life_months: number
  method: string
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

export interface BankLineTable {
  id: Generated<number>
  book_id: number
  date: string
  amount_fen: number
  balance_fen: number | null
  party: string
  summary: string
  serial: string
}

export interface BankMatchTable {
  id: Generated<number>
  book_id: number
  date: string
  way: string
  reasons: string
  at: string
  user_id: number
}

export interface BankMatchBookTable {
  voucher_id: number
  line_no: number
  match_id: number
}

export interface BankMatchLineTable {
  bank_line_id: Generated<number>
  match_id: number
}

export interface BillTable {
  id: Generated<number>
  no: string
  kind: string
  customer_id: number
  acceptor: string
  amount_fen: number
  issued_on: string
  received_on: string
  due_on: string
  is_booked: number
  note: string
}

export interface BudgetLineTable {
  id: Generated<number>
  version_id: number
  department_id: number | null
  staff_id: number | null
  category_id: number | null
  terms: string
  base: string
  since: string | null
}

export interface BudgetMonthTable {
  line_id: number
  month: string
  plan_fen: number
}

export interface BudgetPolicyTable {
  category_id: Generated<number>
  policy: string
}

export interface BudgetVersionTable {
  id: Generated<number>
  year: number
  no: number
  name: string
  notes: Generated<string>
  state: Generated<string>
  maker_id: number
  decided_by: number | null
  decided_at: string | null
  reason: Generated<string>
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

export interface CashCountTable {
  id: Generated<number>
  book_id: number
  date: string
  counter: string
  witness: string
  book_fen: number
  counted_fen: number
  note: string
  at: string
  user_id: number
}

export interface CashCountLineTable {
  count_id: number
  line_no: number
  kind: string
  face_fen: number
  pieces: number
  amount_fen: number
  text: string
}

export interface CashFlowItemTable {
  id: Generated<number>
  code: string
  name: string
  direction: string
}

export interface ClaimTable {
  id: Generated<number>
  no: string
  staff_id: number
  department_id: number | null
  maker_id: number
  date: string
  purpose: string
  state: Generated<string>
  approval_id: number | null
  revision: Generated<number>
  updated_at: string
}

export interface ClaimLineTable {
  id: Generated<number>
  claim_id: number
  line_no: number
  date: string | null
  category_id: number | null
  purpose: string
  amount_fen: number
  tax_fen: number
  is_deductible: number
  invoice_kind: string
  invoice_code: string
  invoice_no: string
  invoice_fen: number
  customer_id: number | null
  activity: string
  counterpart: string
  heads: number | null
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

export interface ComplianceOverrideTable {
  id: Generated<number>
  claim_id: number
  rule_id: number
  reason: string
  user_id: number
  at: string
}

export interface ComplianceRuleTable {
  id: Generated<number>
  kind: string
  name: string
  clause: string
  category_code: string | null
  limit_fen: number
  words: string
  action: string
  from_date: string
  to_date: string | null
}

export interface CustomerTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  is_active: Generated<number>
  term_days: number | null
  credit_limit_fen: number | null
  salesperson_id: number | null
  party: Generated<string>
}

export interface DelegationTable {
  id: Generated<number>
  from_user_id: number
  to_user_id: number
  from_date: string
  to_date: string
}

export interface DepartmentTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  is_active: Generated<number>
}

export interface DepreciationLineTable {
  run_id: number
  asset_id: number
  amount_fen: number
}

export interface DepreciationRunTable {
  id: Generated<number>
  month: string
  at: string
  user_id: number
}

export interface DraftCounterTable {
  id: Generated<number>
  last: number
}

export interface DraftEndTable {
  draft_id: Generated<number>
  voucher_id: number | null
  body: string | null
  user_id: number | null
  at: string
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
  control_level: string | null
  is_variable: Generated<number>
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

export interface FixedAssetTable {
  id: Generated<number>
  code: string
  name: string
  category: string
  department_id: number | null
  keeper_id: number | null
  place: string
  bought_on: string
  from_month: string
  used_months: number
  opening_fen: number
  asset_account_id: number
  depreciation_account_id: number
  expense_account_id: number
  note: string
}

export interface ImportBatchTable {
  id: Generated<number>
  record: string
  file_name: string
  file_hash: string
  at: string
  user_id: number
  row_count: number
  undone_at: string | null
  undone_by: number | null
}

export interface ImportEntryTable {
  batch_id: number
  kind: string
  ref_id: number
  before: string | null
}

export interface ImportLayoutTable {
  record: string
  titles: string
  body: string
  used_at: string
}

export interface ImprestRefillTable {
  id: Generated<number>
  book_id: number
  from_date: string
  to_date: string
  amount_fen: number
  draft_id: number
  voucher_id: number | null
}

export interface ImprestRefillLineTable {
  voucher_id: number
  line_no: number
  refill_id: number
}

export interface InsuranceClaimTable {
  id: Generated<number>
  policy_id: number
  loss_date: string
  event: string
  claimed_fen: number
  state: string
  paid_fen: number
  paid_on: string | null
}

export interface InsurancePolicyTable {
  id: Generated<number>
  no: string
  insurer: string
  kind: string
  subject: string
  insured_fen: number
  premium_fen: number
  from_date: string
  to_date: string
  voucher: string
  note: string
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

export interface PaymentTable {
  id: Generated<number>
  kind: string
  record: string
  record_id: number
  date: string
  book_id: number | null
  amount_fen: number
  draft_id: number | null
  voucher_id: number | null
  state: Generated<string>
  reason: Generated<string>
  paid_by: number
  paid_at: string
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

export interface RecordVersionTable {
  kind: string
  record_id: number
  revision: number
  user_id: number | null
  at: string
}

export interface RefundPayTable {
  rule_id: number
  month: string
  pay_fen: number
}

export interface RefundRuleTable {
  id: Generated<number>
  department_id: number | null
  staff_id: number | null
  rate: number
  from_month: string
}

export interface SalesPlanLineTable {
  id: Generated<number>
  version_id: number
  department_id: number | null
  staff_id: number | null
}

export interface SalesPlanMonthTable {
  line_id: number
  measure: string
  month: string
  plan_fen: number
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

export interface SettlementTable {
  payment_id: number
  advance_id: number
  amount_fen: number
}

export interface StaffTable {
  id: Generated<number>
  code: string
  name: string
  pinyin: string
  department_id: number | null
  is_active: Generated<number>
  phone: string | null
  hired_on: string | null
  is_registered_rep: Generated<number>
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
  staff_id: number | null
  level: string | null
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
  updated_by: number | null
}

export interface VoucherScheduleTable {
  id: Generated<number>
  name: string
  kind: string
  body: string
  day: number
  is_active: Generated<number>
}

export interface VoucherScheduleMonthTable {
  schedule_id: number
  month: string
  amount_fen: number
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
  advance: AdvanceTable
  approval: ApprovalTable
  approval_event: ApprovalEventTable
  approval_route: ApprovalRouteTable
  approval_route_step: ApprovalRouteStepTable
  approval_step: ApprovalStepTable
  asset_disposal: AssetDisposalTable
  asset_term: AssetTermTable
  attachment: AttachmentTable
  audit_entry: AuditEntryTable
  bank_line: BankLineTable
  bank_match: BankMatchTable
  bank_match_book: BankMatchBookTable
  bank_match_line: BankMatchLineTable
  bill: BillTable
  budget_line: BudgetLineTable
  budget_month: BudgetMonthTable
  budget_policy: BudgetPolicyTable
  budget_version: BudgetVersionTable
  cash_book: CashBookTable
  cash_count: CashCountTable
  cash_count_line: CashCountLineTable
  cash_flow_item: CashFlowItemTable
  claim: ClaimTable
  claim_line: ClaimLineTable
  comment_note: CommentNoteTable
  comment_thread: CommentThreadTable
  compliance_override: ComplianceOverrideTable
  compliance_rule: ComplianceRuleTable
  customer: CustomerTable
  delegation: DelegationTable
  department: DepartmentTable
  depreciation_line: DepreciationLineTable
  depreciation_run: DepreciationRunTable
  draft_counter: DraftCounterTable
  draft_end: DraftEndTable
  draft_line: DraftLineTable
  expense_category: ExpenseCategoryTable
  file: FileTable
  fiscal_year: FiscalYearTable
  fixed_asset: FixedAssetTable
  import_batch: ImportBatchTable
  import_entry: ImportEntryTable
  import_layout: ImportLayoutTable
  imprest_refill: ImprestRefillTable
  imprest_refill_line: ImprestRefillLineTable
  insurance_claim: InsuranceClaimTable
  insurance_policy: InsurancePolicyTable
  office: OfficeTable
  opening_turnover: OpeningTurnoverTable
  payment: PaymentTable
  period: PeriodTable
  posting: PostingTable
  product: ProductTable
  record_version: RecordVersionTable
  refund_pay: RefundPayTable
  refund_rule: RefundRuleTable
  sales_plan_line: SalesPlanLineTable
  sales_plan_month: SalesPlanMonthTable
  screen_draft: ScreenDraftTable
  setting: SettingTable
  settlement: SettlementTable
  staff: StaffTable
  summary_memory: SummaryMemoryTable
  user: UserTable
  voucher: VoucherTable
  voucher_draft: VoucherDraftTable
  voucher_schedule: VoucherScheduleTable
  voucher_schedule_month: VoucherScheduleMonthTable
  voucher_template: VoucherTemplateTable
}

/** What `schemaHash` answers for an office of the newest schema. */
export const SCHEMA_HASH = 'ada437672831c9f149984dc92e18d4897e621a65aa60feacbf9965c15d747c02'
