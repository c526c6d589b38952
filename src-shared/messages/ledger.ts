import { formatFen } from '../kernel/money'
import { changedBy } from './changed'
import type { Dimension } from '../ledger/account'
import type { FlowRule } from '../ledger/flow.rules'
import type { LedgerRefusal, ledgerRefusals } from '../ledger/ledger.refusals'
import type { VoucherState, VoucherType } from '../ledger/voucher'
import type { z } from 'zod'

type Data<K extends LedgerRefusal> = z.infer<(typeof ledgerRefusals)[K]>
type Texts = { [K in LedgerRefusal]: (data: Data<K>) => string }

const monthText = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`
const inLine = (line: number | undefined) => (line === undefined ? '' : `第 ${line} 行：`)

const types: Record<VoucherType, string> = { journal: '记', receipt: '收', payment: '付', transfer: '转', opening: '期初' }
const states: Record<VoucherState, string> = { draft: '草稿', signed: '出纳已签', reviewed: '已审核', posted: '已过账' }
const dimensions: Record<Dimension, string> = { staff: '职员', customer: '客户', product: '产品', category: '费用类别', department: '部门', cashFlow: '现金流量项目' }

/** 付-015 from payment-15, as refusals name a voucher. */
export function voucherNo(type: VoucherType | (string & {}), no: number): string {
  return `${types[type as VoucherType] ?? type}-${String(no).padStart(3, '0')}`
}
const noText = (code: string) => {
  const [type = '', no = '0'] = code.split('-')
  return voucherNo(type, Number(no))
}

const flowRules: Record<FlowRule, { name: string; why: string }> = {
  collection_receives: { name: '坐支：回款户只收客户货款', why: '规则「单一式流向」：回款户只从客户收款。请改记费用户或综合户；经理说明原因后可放行一次。' },
  collection_pays: { name: '坐支：回款户不得付费用', why: '规则「单一式流向」：回款户只上交总部或退还客户。请从费用户支付；经理说明原因后可放行一次。' },
  spending_receives: { name: '坐支：费用户不得收客户货款', why: '规则「单一式流向」：费用户只收总部拨款、返还费用和员工还款。请改记回款户；经理说明原因后可放行一次。' },
  spending_pays: { name: '坐支：费用户只付费用', why: '规则「单一式流向」：费用户只付费用、薪金、税费、保险和借款。请换一个资金账户；经理说明原因后可放行一次。' }
}

const roles: Record<string, string> = { 'maker-cashier': '制单与出纳', 'maker-reviewer': '制单与审核', 'cashier-reviewer': '出纳与审核' }

const checklist: Record<string, string> = {
  drafts: '还有未过账的凭证', earlier: '前面的月份还没有结账', balanced: '借贷不平', overspent: '资金账户透支', depreciation: '还没有计提折旧', schedules: '定期、待摊、预提凭证还没有生成', profit: '还没有结转损益', parties: '往来明细与科目余额不符', unreviewed: '有待复核的凭证'
}

const refusals: Texts = {
  VOUCHER_UNKNOWN: () => '找不到这张凭证，可能已被删除。请刷新列表。',
  DRAFT_UNKNOWN: () => '找不到这张草稿，可能已过账或被删除。请刷新列表。',
  DRAFT_CHANGED: ({ by, at }) => `${changedBy(by, at)}改过这张草稿，没有覆盖对方的内容。请看过再改。`,
  DATE_OUTSIDE_YEARS: ({ date, first, last }) => `日期 ${date} 不在账套启用的期间内（${first} 至 ${last}）。请改日期，或先建立新年度。`,
  PERIOD_CLOSED: ({ month }) => `${monthText(month)}已结账，不能再记。请改用未结账月份的日期，或由经理反结账。`,
  PERIOD_UNKNOWN: ({ month }) => `账套里没有 ${monthText(month)}。`,
  DATE_OUTSIDE_PERIOD: () => '凭证日期与会计期间不一致。',
  UNBALANCED: ({ debitFen, creditFen }) => `借贷不平：借方 ${formatFen(debitFen)}，贷方 ${formatFen(creditFen)}，差 ${formatFen(Math.abs(debitFen - creditFen))}。`,
  TOO_FEW_LINES: () => '一张凭证至少要有两行分录。',
  NO_AMOUNT: ({ line }) => `${inLine(line)}没有金额。`,
  BOTH_SIDES: ({ line }) => `${inLine(line)}借方和贷方不能同时有金额。`,
  NO_SUMMARY: ({ line }) => `${inLine(line)}没有摘要。`,
  ACCOUNT_MISSING: ({ line }) => `${inLine(line)}没有科目或费用类别。`,
  ACCOUNT_NOT_POSTABLE: ({ line, account }) => `${inLine(line)}科目${account ? `「${account}」` : ''}不是明细科目或已停用，请选末级科目。`,
  DIMENSION_MISSING: ({ line, account, dimension }) =>
    `${inLine(line)}科目${account ? `「${account}」` : ''}要求填写${dimension ? dimensions[dimension as Dimension] ?? dimension : '辅助核算'}。`,
  UNREADABLE: ({ line, text }) => `${inLine(line)}「${text}」看不懂，请改正。`,
  FLOW_BREACH: ({ rule, book }) => { const found = flowRules[rule as FlowRule] as { name: string; why: string } | undefined; return found ? `${found.name}（${book}）。${found.why}` : `「${book}」不合「单一式流向」。` },
  CASH_OVERSPENT: ({ book, date, balanceFen }) => `「${book}」${date} 余额将为 ${formatFen(balanceFen)}，低于零。请核对金额或先收款。`,
  DRAFT_HAS_ISSUE: ({ no, issue }) => `${noText(no)} 还不能往下走：${issueName(issue)}。请先改好这张草稿。`,
  NOT_SIGNED: ({ no }) => `${noText(no)} 有现金或银行分录，须先由出纳签字。`,
  NOT_REVIEWED: ({ no }) => `${noText(no)} 还没有审核，不能过账。`,
  SAME_PERSON: ({ no, roles: pair }) => `${noText(no)}：${roles[pair] ?? '两个岗位'}不能是同一个人（会计法）。请换人操作。`,
  STATE_WRONG: ({ no, state }) => `${noText(no)} 现在是「${states[state as VoucherState] ?? issueName(state)}」，不能这样处理。`,
  ALREADY_REVERSED: ({ no }) => `${noText(no)} 已经红冲过，或本身就是红冲凭证、期初凭证，不能再冲。`,
  REVERSAL_DIFFERS: () => '红冲凭证必须与原凭证逐科目相抵，金额不一致，没有过账。',
  VOUCHER_OF_PAYMENT: () => '这张凭证由报销、借款的付款或补足备用金生成，不能在这里改。付款请到那张单据里撤销或冲销；补足的请删掉后重新补足。',
  POSTED_IMMUTABLE: () => '已过账的内容不能改、不能删。要更正请红冲。',
  NUMBER_GAP: () => '凭证号会断号，没有过账。请重试。',
  LINE_DATE: () => '分录日期与凭证日期不一致，没有过账。',
  DRAFTS_LEFT: ({ count }) => `还有${count === undefined ? '' : ` ${count} 张`}草稿没有过账。请先过账或删除。`,
  EARLIER_PERIOD_OPEN: ({ month }) => `请先结${month === undefined ? '前面的月份' : ` ${monthText(month)}`}，再结这个月。`,
  LATER_PERIOD_CLOSED: ({ month }) => `${month === undefined ? '后面的月份' : monthText(month)}已结账。反结账要从最后一个已结月份开始。`,
  YEAR_CLOSED: ({ year }) => `${year} 年度已结账，不再打开。`,
  YEAR_UNFINISHED: ({ year, month }) => `${year} 年度还有 ${monthText(month)}没有结账。`,
  REASON_MISSING: () => '请写明原因。',
  CHECKLIST_FAILED: ({ item }) => `结账检查没有通过：${checklist[item] ?? item}。`,
  NOTHING_TO_TRANSFER: ({ month }) => `${monthText(month)}没有要结转的损益。`,
  NOTHING_TO_POST: () => '没有可以过账的凭证。',
  PERIOD_KEPT: () => '会计期间不能删除。',
  ACCOUNT_UNKNOWN: () => '找不到这个科目。',
  ACCOUNT_CODE_TAKEN: ({ code }) => `科目编码 ${code} 已经用了，请换一个。`,
  ACCOUNT_CODE_FORM: ({ code }) => `科目编码「${code}」不合规则：一级四位数字，下级为上级编码加点再加两位，如 5601.04.01。`,
  ACCOUNT_HAS_ENTRIES: ({ account }) => `科目${account ? `「${account}」` : ''}已有分录，不能改类别、编码，也不能再加下级。`,
  ACCOUNT_IN_USE: ({ account }) => `科目「${account}」正被资金账户或费用类别使用，请先改那边。`,
  CATEGORY_UNKNOWN: () => '找不到这个费用类别。',
  CATEGORY_ROOT_FIXED: () => '七个基本费用类别是固定的，请在它们下面增加。',
  BOOK_UNKNOWN: () => '找不到这个资金账户。',
  BOOK_ACCOUNT_TAKEN: ({ account }) => `科目「${account}」已经有资金账户了。`,
  BOOK_NAME_TAKEN: ({ name }) => `已有名称为「${name}」的资金账户，请换一个名称。`,
  BOOK_ACCOUNT_WRONG: ({ account }) => `科目「${account}」不能作资金账户的科目。请选在用的末级资产科目。`,
  BOOK_NEEDS_STAFF: () => '备用金账户要指定保管人。',
  OPENING_UNBALANCED: ({ debitFen, creditFen }) => `期初余额不平：借方 ${formatFen(debitFen)}，贷方 ${formatFen(creditFen)}，差 ${formatFen(Math.abs(debitFen - creditFen))}。已录的都在，改平后再保存。`,
  TURNOVER_UNBALANCED: ({ debitFen, creditFen }) => `本年累计不平：借方 ${formatFen(debitFen)}，贷方 ${formatFen(creditFen)}，差 ${formatFen(Math.abs(debitFen - creditFen))}。已录的都在，改平后再保存。`,
  OPENING_STARTS_YEAR: () => '账从 1 月记起，没有本年累计可录。请清空这两列再保存。',
  OPENING_CLOSED: () => '第一个月已结账，期初余额不能再改。',
  BOOK_NOT_BANK: ({ book }) => `${book === undefined ? '这个账户' : `「${book}」`}不是银行账户，没有对账单。`,
  BANK_LINE_UNKNOWN: () => '要勾对的这一笔不在这个账户里，可能刚被撤销。请刷新后再选。',
  BANK_LINE_TAKEN: ({ line }) => `「${line}」已经勾对过了。要改请先取消勾对。`,
  BANK_LINE_BOOKED: () => '这笔流水已经制过凭证。过账后会自动建议勾对。',
  BANK_TOO_FEW: () => '请至少选两笔：账上一笔、银行一笔，或同一边互相冲抵的两笔。',
  BANK_SUMS_DIFFER: ({ bookFen, bankFen }) => `两边合计不相等${bookFen === undefined || bankFen === undefined ? '' : `：账上 ${formatFen(bookFen)}，银行 ${formatFen(bankFen)}，差 ${formatFen(bookFen - bankFen)}`}，没有勾对。`,
  BANK_MATCH_UNKNOWN: () => '找不到这组勾对，可能已经取消。',
  BOOK_NOT_CASH: ({ book }) => `${book === undefined ? '这个账户' : `「${book}」`}不是现金账户，不能盘点现金。`,
  COUNT_NOBODY: () => '请写明盘点人和监盘人。',
  COUNT_SAME_PERSON: ({ name }) => `盘点人和监盘人不能都是「${name}」，请换一个人监盘。`,
  COUNT_ACCOUNT_MISSING: ({ code }) => `会计科目里没有可用的 ${code} 待处理财产损溢，不能生成长短款凭证。请先建科目，或只保存盘点表。`,
  ASSET_UNKNOWN: () => '找不到这项固定资产，可能已被删除。请刷新后再试。',
  ASSET_DISPOSED: () => '这项资产已经清理，卡片不能再改。要改请先撤销清理，或红冲清理凭证。',
  ASSET_CODE_TAKEN: ({ code, name }) => `资产编号 ${code} 已是「${name}」的，请换一个。`,
  ASSET_YEARS: () => '双倍余额递减法、年数总和法按年计算，使用年限要是整年（月数能被 12 整除）。',
  ASSET_MONTH: ({ first }) => `起提月份最早是 ${monthText(first)}：要晚于购入当月，也不能在已结账的月份。更早的折旧请填在「期初累计折旧」里。`,
  ASSET_DEPRECIATED: ({ name }) => `「${name}」已计提折旧或清理过，购入日期、起提月份、期初累计折旧不能再改，卡片也不能删除。`,
  ASSET_OPENING: ({ mostFen }) => `期初累计折旧最多是原值减净残值 ${formatFen(mostFen)}；当年新购、还没有开始计提的资产应为零。`,
  ASSET_ACCOUNT_MISSING: ({ code }) => `会计科目里没有可用的末级科目 ${code}。请先建科目，或在卡片上另选。`,
  DEPRECIATION_DONE: ({ month }) => `${month === undefined ? '这个月' : monthText(month)}的折旧凭证已经有了。要重新计提，请先删除那张草稿或红冲那张凭证。`,
  DEPRECIATION_EARLIER: ({ month }) => `${monthText(month)}的折旧还没有计提，请先提那个月。`,
  DEPRECIATION_NOTHING: ({ month }) => `${monthText(month)}没有要计提折旧的资产。`,
  DEPRECIATION_BEYOND: () => '累计折旧会超过原值，没有生成凭证。请核对卡片的原值和期初累计折旧。',
  DISPOSAL_UNDEPRECIATED: ({ month }) => `清理当月仍要计提折旧（小企业会计准则第三十一条）。请先计提 ${monthText(month)}的折旧，再清理。`,
  DISPOSAL_LATER: ({ month }) => `这项资产已计提 ${monthText(month)}的折旧，清理日期不能早于那个月。`,
  DISPOSAL_TAX: () => '清理收入里的税额不能大于收入。',
  DISPOSAL_BOOK: () => '有清理收入或清理费用时，请选资金账户。',
  DISPOSAL_POSTED: () => '清理凭证已经过账，不能直接撤销。请打开凭证红冲，红冲过账后资产回到在用。',
  VOUCHER_OF_ASSET: () => '这张凭证由固定资产卡片或票据登记生成，不能在这里改。请删除或红冲后，在那里改好再重新生成。',
  SCHEDULE_UNKNOWN: () => '找不到这个计划，可能已被删除。请刷新后再试。',
  SCHEDULE_TWICE: ({ name }) => `已有名为「${name}」的计划，请换一个名称。`,
  SCHEDULE_SPAN: ({ first }) => `起止月份不对：止不能早于起，最长三十年；新计划最早从 ${monthText(first)} 开始。`,
  SCHEDULE_BODY: () => '计划的凭证要有借贷相等的金额，每行都有科目。请先把模板填完整。',
  SCHEDULE_SUM: () => '各月金额加起来要等于总额：后面没有未生成凭证的月份可以分摊，或已生成的超过了总额。请改总额或止月。',
  SCHEDULE_KEPT: ({ name }) => `${name === undefined ? '这个月' : `「${name}」`}已生成凭证，不能删除或改金额。要停用，请取消「启用」；要改金额，请先删除那个月的草稿。`,
  SCHEDULE_NOTHING: ({ month }) => `${monthText(month)}没有要生成的凭证。`,
  IMPREST_DONE: () => '其中有支出已经补足过，没有再生成。请刷新后再看。',
  SCHEDULE_DONE: () => '这个月的凭证已经有了，没有再生成。',
  BILL_UNKNOWN: () => '找不到这张票据，可能已被删除。请刷新后再试。',
  BILL_TWICE: ({ no }) => `票据 ${no} 已经登记过了，请核对号码。`,
  BILL_DATES: () => '日期不对：收票日、到期日不能早于出票日，了结日期不能早于收票日。',
  BILL_USED: ({ no }) => `票据${no === undefined ? '' : ` ${no} `}已有凭证，金额、交票单位、收票日不能改，也不能删除。请先删除草稿或红冲凭证。`,
  BILL_GONE: () => '这张票据已经了结，或已有收票凭证，没有再生成。要改办法，请先删除那张草稿或红冲凭证。',
  BILL_UNBOOKED: () => '这张票据还没有入账。请先保存，生成收票凭证，或勾选「账上已有」。',
  BILL_FEE: () => '手续费、贴现息要小于票面金额。',
  BILL_PLACE: () => '请选收款账户；背书转让请选抵付的科目。',
  POLICY_UNKNOWN: () => '找不到这张保单，可能已被删除。请刷新后再试。',
  POLICY_TWICE: ({ no }) => `保单 ${no} 已经登记过了，请核对保单号。`,
  POLICY_DATES: () => '保险期间不对：终保日不能早于起保日。',
  POLICY_CLAIMED: ({ no, date }) => (date === undefined ? `保单 ${no} 有理赔记录，不能删除，保额也不能改到低于索赔金额。请先处理理赔记录。` : `保单 ${no} 有 ${date} 出险的理赔，保险期间要包括这一天。`),
  CLAIM_UNKNOWN: () => '找不到这笔理赔，可能已被删除。请刷新后再试。',
  CLAIM_OUTSIDE: ({ from, to }) => `出险日不在保险期间内（${from} 至 ${to}），这张保单不赔。请核对日期，或选另一张保单。`,
  CLAIM_OVER: ({ leftFen }) => `索赔金额超过保额：这张保单还可索赔 ${formatFen(leftFen)}（保额减去其他理赔）。`,
  CLAIM_PAID: () => '已赔付的要填赔付金额（不超过索赔金额）和赔付日期（不早于出险日）；其他状态两项都不填。',
  TEMPLATE_UNKNOWN: () => '找不到这个凭证模板。',
  COMMENT_UNKNOWN: () => '找不到这条批注，可能已随草稿一起删除。',
  RECORD_UNKNOWN: () => '要批注的凭证或科目已经不在，批注没有保存。',
  IMPORT_NO_HEADER: () => '没有找到表头。请在「表头所在行」里指定，或换一张工作表。',
  IMPORT_COLUMN_MISSING: ({ column }) => `没有找到「${column}」这一列，请指定它在哪一列。`,
  IMPORT_DUPLICATE: ({ fileName, date, rows }) => `「${fileName}」已在 ${date} 导入过 ${rows} 行。确要再导一次，请勾选「仍要导入」。`,
  IMPORT_NOTHING: () => '没有可以导入的行。',
  IMPORT_UNKNOWN: () => '找不到这次导入。',
  IMPORT_UNDONE: () => '这次导入已经撤销过了。',
  IMPORT_POSTED: () => '这次导入的凭证已有过账的，不能整批撤销；请逐张红字冲销。',
  IMPORT_USED: () => '这次导入新建的资料已被别的凭证或账户用到，不能整批撤销。',
  FILE_EMPTY: () => '文件是空的。',
  FILE_TOO_LARGE: ({ limitMb, limit }) => limit === 'time' || limit === 'memory' ? '读这个文件要花的时间或内存远超它的大小，可能已损坏或不是正常的表格，已停止读取。请用表格软件打开后另存为 xlsx 再导。' : `文件太大${limitMb === undefined ? '' : `（上限 ${limitMb} MB）`}，没有读取。请拆开再导。`,
  FILE_GONE: () => '文件要重新读一遍，请再选一次。',
  FILE_NOT_A_TABLE: () => '文件里没有表格。',
  FILE_DAMAGED: () => '文件已损坏，读不出来。请用 Excel 或 WPS 打开后另存一份。',
  FILE_ENCRYPTED: () => '文件设了打开密码。请先在 Excel 或 WPS 里去掉密码。',
  FILE_KIND_UNSUPPORTED: ({ kind }) => `暂时读不了${kind === undefined ? '这种' : ` ${kind} `}文件。请另存为 xlsx 或 csv。`
}

/** A short name for why a draft is held back. */
export function issueName(code: string): string {
  const names: Record<string, string> = {
    UNBALANCED: '借贷不平', TOO_FEW_LINES: '分录不足两行', NO_AMOUNT: '没有金额', BOTH_SIDES: '借贷同填', NO_SUMMARY: '没有摘要', ACCOUNT_MISSING: '没有科目',
    ACCOUNT_NOT_POSTABLE: '不是末级科目', DIMENSION_MISSING: '缺辅助核算', UNREADABLE: '有看不懂的内容', FLOW_BREACH: '坐支'
  }
  return names[code] ?? code
}

export const ledgerMessages = {
  refusals, types, states, dimensions, flowRules, checklist, monthText,
  openingSummary: '期初余额',
  /** Stands before each summary of a red-ink voucher. */
  reversalPrefix: (type: string, no: number, month: string) => `冲销 ${monthText(month)} ${voucherNo(type, no)} `,
  closingSummary: (month: string) => ({
    income: `结转 ${monthText(month)}收入`, expense: `结转 ${monthText(month)}成本费用`, year: `结转 ${month.slice(0, 4)} 年本年利润`
  })
}
