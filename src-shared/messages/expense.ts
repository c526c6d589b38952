import type { z } from 'zod'
import type { InvoiceKind, RequestState } from '../expense/claim'
import type { ExpenseRefusal, expenseRefusals } from '../expense/expense.refusals'
import { formatFen } from '../kernel/money'

type Texts = { readonly [C in ExpenseRefusal]: (data: z.infer<(typeof expenseRefusals)[C]>) => string }

/** What is wrong with a claim's line, by the rule's code. */
const problems: Readonly<Record<string, string>> = {
  NO_LINES: '还没有明细', DATE_MISSING: '没有日期', DATE_AHEAD: '日期在今天之后', CATEGORY_MISSING: '没有选费用类别', PURPOSE_MISSING: '没有写事由', AMOUNT_MISSING: '没有金额', TAX_WRONG: '税额不对',
  NOT_DEDUCTIBLE: '这种票据不能抵扣', INVOICE_MISSING: '没有发票号', INVOICE_DIGITS: '发票号应为 20 位数字', INVOICE_LESS: '报销金额超过发票金额', INVOICE_DIFFERS: '同一张发票填了两个不同的发票金额',
  INVOICE_USED_UP: '同一张发票的报销合计超过发票金额', CUSTOMER_MISSING: '没有选客户或医院', ACTIVITY_MISSING: '促销费没有写活动', COUNTERPART_MISSING: '促销费没有写对象', EVIDENCE_MISSING: '促销费没有附凭据（签到表、照片等）'
}
const problemText = (code: string) => problems[code] ?? code

const refusals: Texts = {
  REQUEST_UNKNOWN: () => '找不到这张单据，或它与您无关。请刷新列表。',
  REQUEST_CHANGED: () => '这张单据刚被别人改过，没有覆盖。请重新打开后再改。',
  REQUEST_LOCKED: ({ no }) => `${no ?? '这张单据'}已提交或已办完，不能再改。审批中的可以先撤回。`,
  NO_STAFF: () => '您还没有对应的职员，不能填单。请管理员在「用户」里为您选定职员。',
  CLAIM_EMPTY: () => '报销单还没有明细，没有提交。请至少填一行。',
  CLAIM_INCOMPLETE: ({ line, problem }) => `第 ${line} 行：${problemText(problem)}。改好后再提交，已填的内容都在。`,
  INVOICE_OVERCLAIMED: ({ invoiceNo, claimedFen, invoiceFen, no }) => (invoiceNo === undefined ? '有发票的报销合计超过发票金额，没有提交。'
    : `发票 ${invoiceNo} 金额 ${formatFen(invoiceFen ?? 0)}，${no === '' || no === undefined ? '' : `在 ${no} 等单据中`}已报 ${formatFen(claimedFen ?? 0)}，再报就超过了，没有提交。`),
  ADVANCE_INCOMPLETE: ({ field }) => (field === 'amount' ? '借款单没有金额，没有提交。' : '借款单没有写用途，没有提交。'),
  ADVANCE_OVERDUE: ({ no, days, openFen, limit }) => `${no} 还有 ${formatFen(openFen)} 没有还清，已 ${days} 天（期限 ${limit} 天）。请先报销或还款，再借新款。`,
  NOT_APPROVED: ({ no }) => `${no ?? '这张单据'}还没有批准，或已经付款，不能付款。`,
  PAYMENT_DIFFERS: () => '付款金额与批准金额不一致，没有付款。请刷新后再试。',
  PAYMENT_SEALED: () => '付款已登记，不能改。要更正请撤销或冲销。',
  PAYMENT_UNKNOWN: () => '找不到这笔付款，或已撤销、冲销。请刷新后再试。',
  PAYMENT_STATE: ({ isPosted }) => (isPosted ? '付款凭证已过账，不能撤销。请用「冲销」。' : '付款凭证还没有过账，不必冲销。请用「撤销付款」。'),
  ADVANCE_OVERSETTLED: () => '要冲的借款超过未还余额，没有付款。请刷新后再试。',
  ADVANCE_SETTLED: () => '这笔借款已有报销或还款冲过，不能撤销或冲销。请先处理那些单据。',
  REPAYMENT_TOO_MUCH: ({ openFen }) => `还款金额要大于零，且不超过未还余额 ${formatFen(openFen)}。`,
  PAYMENT_REASON_MISSING: () => '请写明原因。',
  BUDGET_UNKNOWN: () => '找不到这份预算或这一行，可能已被删除。请刷新后再试。',
  BUDGET_LOCKED: () => '这份预算已提交或已批准，不能再改。要调整请另建一个版本。',
  BUDGET_EMPTY: () => '这份预算还没有一行，没有提交。',
  BUDGET_OWN: () => '自己编的预算要由别人批准。',
  BUDGET_REASON_MISSING: () => '退回要写明原因。',
  BUDGET_LINE_TWICE: ({ unit, category }) => `${unit} 的 ${category} 已有一行预算，请直接改那一行。`,
  BUDGET_TIERS: () => '分档的金额要从小到大，最后一档不写上限。',
  BUDGET_REGISTERED: ({ staff }) => `${staff} 是备案医药代表：合规模式下不能用佣金制、底价承包或按销售、回款比例的预算。请改用定额预算或限额报销，或在「设置」里改合规模式。`,
  SALES_PLAN_REGISTERED: ({ staff = '其中一位职员' }) => `${staff} 是备案医药代表：合规模式下不能承担销售额、回款指标（医药代表备案管理办法）。请把指标定给部门，或在「设置」里改合规模式。`,
  SALES_PLAN_TWICE: ({ unit }) => `${unit} 已在这份销售计划里，请直接改那几行。`,
  REFUND_UNKNOWN: () => '找不到这条返还比例，可能已被删除。请刷新后再试。',
  REFUND_TWICE: () => '这个部门或职员已有返还比例，请直接改那一行。',
  REFUND_NOTHING: () => '这个月没有可返还的金额，没有生成凭证。',
  ARCHIVE_EMPTY: () => '这几个月没有过账的凭证，没有生成档案。',
  VAT_SMALL: () => '小规模纳税人不转出未交增值税。纳税人类型在「设置」里改。',
  VAT_NOTHING: ({ month }) => `${month} 没有要转出的增值税。`,
  VAT_DRAFT: () => '这个月已有一张转出增值税的凭证草稿，请先过账或删除。',
  VAT_ACCOUNT: ({ code }) => `会计科目里没有可用的末级科目 ${code}，没有生成凭证。`,
  REFUND_DONE: () => '这个月的返还费用已生成过凭证，没有再生成。',
  BUDGET_EXCEEDED: ({ unit, category, month, askedFen, leftFen }) => `${unit} ${category} ${month} 的预算只剩 ${formatFen(leftFen)}，这张单据要用 ${formatFen(askedFen)}，超出 ${formatFen(askedFen - leftFen)}，没有提交。请减少金额，或先调整预算。`,
  COMPLIANCE_BLOCKED: ({ line, rule, clause, word, foundFen, limitFen }) => `${line === 0 ? '' : `第 ${line} 行`}违反“${rule}”${word === '' ? `：${formatFen(foundFen)}，限额 ${formatFen(limitFen)}` : `：写有“${word}”`}，没有提交。依据：${clause}。确有理由的，请经理在这张单据上写明原因放行。`,
  CASH_TOO_MUCH: ({ no, rule, clause, foundFen, limitFen }) => `${no} 要付现金 ${formatFen(foundFen)}，超过“${rule}”${formatFen(limitFen)}，没有付款。请改用银行账户付款。依据：${clause}。`,
  IMPREST_UNKNOWN: () => '这不是由职员保管的备用金账户。请重新选择。',
  IMPREST_NOTHING: () => '没有应补的支出，没有生成凭证。',
  RULE_UNKNOWN: () => '找不到这条合规规则。请刷新后再试。',
  RULE_INCOMPLETE: () => '请填好限额（用词规则填禁用的词），截止日期不能早于起始日期。',
  RULE_KEPT: () => '合规规则和放行记录不能删除。不再适用的规则请填截止日期。',
  FINDING_UNKNOWN: () => '这一项已不存在或已放行。请刷新后再看。',
  OWN_OVERRIDE: () => '不能放行自己的单据，请由别的经理处理。'
}

const states: Record<RequestState, string> = { draft: '草稿', pending: '审批中', returned: '已退回', withdrawn: '已撤回', approved: '待付款', paid: '已付款', reversed: '已冲销' }
const invoiceKinds: Record<InvoiceKind, string> = {
  special: '专用发票', normal: '普通发票', digital_special: '数电专票', digital: '数电普票', train: '铁路客票', air: '航空行程单', road: '公路水路客票', other: '其他票据', none: '无票'
}

/** Words of claims, advances and payments that both sides need. */
export const expenseMessages = { refusals, states, invoiceKinds, problemText } as const

/** A claim that has no words of its own is named by its categories. */
export const requestPurpose = (names: readonly string[]) => `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`

/** 摘要 of the vouchers that payments make. */
export const voucherSummaries = {
  advance: (name: string, purpose: string, no: string) => `${name}借款 ${purpose} ${no}`, settle: (name: string, no: string) => `${name}报销冲借款 ${no}`, pay: (name: string, no: string) => `付${name}报销款 ${no}`,
  tax: (no: string) => `进项税额 ${no}`, repay: (name: string, no: string) => `收回${name}借款余款 ${no}`
} as const
