import type { ImportRemark } from '../ledger/import'
import { recordTexts } from './import-records'
import { cellProblemText } from './tabular'

/** Words that files use, and what the import says about them. */
export const importWords = {
  general: '其他',
  vague: ['其他', '其它', '杂项', '杂费', '费用', '收入', '支出', '转账', '现金', '银行'],
  categorySynonyms: [
    ['交际费', ['业务招待费', '招待费', '应酬费', '餐费', '礼品费', '交际应酬费']],
    ['推广费', ['市场推广费', '推广费', '学术推广费', '会议费', '会务费', '宣传费', '广告费', '促销费']],
    ['交通', ['交通费', '市内交通费', '车费', '出租车费', '打车费', '路费', '过路费', '油费', '车票', '机票', '火车票', '高铁']],
    ['住宿', ['住宿费', '酒店', '宾馆']],
    ['出差补助', ['出差补助', '出差补贴', '差旅补助', '伙食补助', '补助']],
    ['差旅费', ['差旅费', '差旅', '旅差费', '出差费']],
    ['通讯费', ['通讯费', '通信费', '电话费', '话费', '网络费', '宽带费', '邮电费', '邮寄费']],
    ['办事处租金', ['房租', '租金', '租赁费', '房租水电费', '房屋租金', '物业费', '房租费']],
    ['水电', ['水电费', '水费', '电费', '水电', '燃气费', '取暖费']],
    ['办公用品', ['办公用品', '办公用品费', '文具', '打印费', '复印费', '耗材']],
    ['办公费', ['办公费', '办公']],
    ['仓储费', ['仓储费', '仓库租金', '保管费', '仓租']],
    ['货运费', ['货运费', '运费', '运输费', '物流费', '快递费', '运杂费', '装卸费']],
    ['奖金', ['奖金', '提成', '绩效', '绩效奖金']],
    ['薪金', ['薪金', '工资', '薪酬', '工资薪金', '薪资', '基本工资']]
  ] as readonly (readonly [string, readonly string[]])[],
  counterHints: [
    ['bank', ['提备用金', '提现', '取现', '提取现金', '银行提款', '提款']],
    ['cash', ['存现', '现金存入', '缴存现金', '送存']],
    ['head_office', ['总部拨款', '公司拨款', '总公司拨', '拨款', '返还费用', '上交总部', '上缴']],
    ['advance', ['借款', '还款', '退借款', '借支', '预借', '预支', '还借']]
  ] as readonly (readonly ['bank' | 'cash' | 'advance' | 'head_office', readonly string[]])[],
  /** Words for a money account of the office, whichever it is. */
  moneyWords: [['bank', ['银行存款', '银行']], ['cash', ['库存现金', '现金']]] as readonly (readonly ['bank' | 'cash', readonly string[]])[],
  /** In a total that also counts what earlier files hold. */
  cumulative: '累计',
  /** Titles of a column that has the day alone, where the month stands above the table. */
  dayTitles: ['日', '号', '日期(日)'],
  and: '、',
  /** Before and behind a count of attachments where remarks stand. */
  attachments: ['附件', '附单据', '附发票', '发票', '单据', '附'], sheets: ['张', '份', '页'],
  comma: '，', inBrackets: (summary: string, more: string) => `${summary}（${more}）`
}

export const importMessages = {
  receiptSummary: (customer: string) => `收${customer}货款`,
  refundSummary: (customer: string) => `退${customer}货款`,
  warnings: {
    opening_differs: (data: { fileFen: number; bookFen: number }, money: (amount: number) => string) =>
      `文件的上期结余是 ${money(data.fileFen)}，账上此前余额是 ${money(data.bookFen)}。上期结余不作为收入导入；如有出入请先录期初余额。`,
    totals_with_opening: () => '文件的合计把上期结余也算进了收入，导入时只算本期发生，已核对相符。',
    totals_differ: (data: { label: string; row: number }) => `第 ${data.row} 行「${data.label}」与各行之和不符，请核对。`,
    category_mapped: (data: { from: string; to: string }) => `「${data.from}」记入「${data.to}」。`,
    counter_missing: (data: { rows: number }) => `${data.rows} 行没有对上费用类别或科目，先存为草稿，补好类别后才能过账。`,
    sides_turned: () => '按余额核对，文件的收入、支出两列与日记账方向相反（银行对账单常如此），已互换。',
    sides_doubtful: () => '按余额核对，收入与支出可能读反了，请看看要不要「收付互换」。',
    customer_new: (data: { count: number; names: readonly string[] }) => `客户名册里没有${namesText(data)}，导入时一并建立。`,
    customer_unknown: (data: { count: number; names: readonly string[] }) => `客户名册里没有${namesText(data)}，名称写在摘要里。`,
    identity_not_kept: () => '身份证号只在试导入时核对位数、出生日期和校验码，不存入账套。',
    opening_unbalanced: (data: { debitFen: number; creditFen: number }, money: (amount: number) => string) =>
      `文件里的期初借方合计 ${money(data.debitFen)}，贷方合计 ${money(data.creditFen)}，两边不等；期初要借贷相等才能导入。`,
    bank_gap: (data: { date: string; heldFen: number; fileFen: number }, money: (amount: number) => string) =>
      `已导入的对账单到 ${data.date} 余额是 ${money(data.heldFen)}，这份从 ${money(data.fileFen)} 开始。中间可能漏了几天的流水。`,
    bank_breaks: (data: { rows: number }) => `${data.rows} 行的余额与「上行余额＋收入－支出」不符，已在行上标出。文件可能筛选过，或少了几行。`,
    summary_cut: (data: { row: number; rows: number }) => `第 ${data.row} 行${data.rows > 1 ? `等 ${data.rows} 行` : ''}摘要超过 200 字，后面的没有导入。`
  },
  inFile: '文件里前面已有同样的一行',
  notices: { counter_missing: () => '没有对上费用类别或科目，先存为草稿，补好后才能过账' },
  /** Problems of a row that the table itself doesn't know of; the others are in cellProblemText. */
  problems: {
    closed: (text: string) => `“${text}”所在月份已结账，不能再记`,
    outside_years: (text: string) => `“${text}”不在账套启用的期间内`
  }
}

const textsOf = (remark: ImportRemark): string | undefined => (importMessages.problems as Texts)[remark.code]?.(remark.text) ?? recordTexts.problems[remark.code]?.(remark.text) ?? cellProblemText[remark.code]?.(remark.text)
type Texts = Readonly<Record<string, (text: string) => string>>

/** Why a cell can't be taken, in words. */
export const remarkText = (remark: ImportRemark): string => textsOf(remark) ?? remark.text
/** What should be looked at in a cell that comes in, in words. */
export const noticeText = ({ code, text }: ImportRemark): string => (importMessages.notices as Texts)[code]?.(text) ?? recordTexts.notices[code]?.(text) ?? cellProblemText[code]?.(text) ?? text

function namesText({ count, names }: { count: number; names: readonly string[] }): string {
  return `「${names.join('」「')}」${count > names.length ? `等 ${count} 个` : ''}`
}
