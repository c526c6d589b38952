import { formatFen } from '../kernel/money'
import type { Side } from '../ledger/account'
import type { AnalysisInput } from '../ledger/analysis'
import type { VoucherType } from '../ledger/voucher'
import { ledgerMessages } from './ledger'

const { monthText, types } = ledgerMessages
const range = (from: string, to: string) => (from === to ? monthText(from) : `${monthText(from)} 至 ${monthText(to)}`)

/** Words of 多栏账, 凭证汇总表 and the analyses: on the screen, on paper and in files alike. */
export const analysisTexts = {
  total: '合计', unit: '单位：元', by: '分栏', rows: '行', figure: '查看全部分录', totalFigure: '查看本栏合计的全部分录', voucher: '打开凭证', tied: '勾稽相符', untied: (text: string) => `勾稽不符，差 ${text}`,
  empty: '这段期间没有发生额', emptyText: '换一个期间或条件，或先把凭证过账。', period: (input: AnalysisInput) => ('asOf' in input ? '' : range(input.from, input.to)), figureOf: (row: string, column: string) => `${row} · ${column}`,
  heading: (parts: readonly string[]) => parts.filter(Boolean).join('　'), indented: (depth: number, text: string) => `${'　'.repeat(depth)}${text}`,
  only: { label: '筛选', placeholder: '筛选职员、客户…', kinds: { staffId: '职员', customerId: '客户', productId: '产品', departmentId: '部门' }, remove: (kind: string, name: string) => `去掉筛选：${kind} ${name}`, text: (kind: string, name: string) => `${kind}：${name}` },
  chart: '图', showChart: '显示图', hideChart: '收起图',
  noParty: { staff: '未指明职员', customer: '未指明客户', product: '未指明产品', department: '未指明部门', category: '未分类' },
  columnar: {
    title: '多栏账', date: '日期', month: '期间', no: '凭证号', summary: '摘要', debit: '借方', credit: '贷方', balance: (side: Side) => (side === 'debit' ? '借方余额' : '贷方余额'), moved: '本期发生净额', spread: '各栏合计',
    byWords: { account: '按下级科目', category: '按费用类别', staff: '按职员', department: '按部门' }, rowsWords: { line: '逐笔', month: '按月' }
  },
  expense: {
    title: '销售费用分析表', by: '分析口径', byWords: { category: '费用类别', staff: '职员', department: '部门' }, control: '可控性', controllable: '可控', uncontrollable: '不可控', level: '管理层级', levels: { rep: '代表可控', area: '地区经理可控', region: '大区经理可控' },
    month: (month: string) => `${Number(month.slice(5))} 月`, actual: '本期实际', share: '占比', same: '去年同期', change: '同比增减', changeRate: '增减率', lastYear: '上年全年', ofSales: '占销售净额', ofReceipts: '占回款', account: '销售费用科目发生额',
    against: (salesFen: number, receivedFen: number) => `销售净额 ${formatFen(salesFen)}，回款 ${formatFen(receivedFen)}`
  },
  contribution: {
    title: '利润贡献分析表', by: '分析口径', byWords: { product: '产品', customer: '客户', staff: '职员', department: '部门' }, net: '销售净额', cost: '销售成本', gross: '毛利', grossRate: '毛利率', direct: '直接销售费用', pure: '销售纯利', fixed: '分摊固定费用',
    contribution: '利润贡献', rate: '利润贡献率', output: '投入产出比', expenseRate: '费用率', accounts: '收入减成本、销售费用和管理费用', none: '—', oneTo: (times: number) => `1 : ${times.toFixed(2)}`,
    nothingSold: '这段期间没有销售，费用没有可以分摊的对象。'
  },
  marginal: {
    title: '主要产品销售净额及边际贡献分析表', product: '产品', returned: '退', gross: '销售总额', returns: '销售退回', allowances: '销售折让', net: '销售净额', share: '净额占比', cumulative: '累计占比', cost: '销售成本', variable: '变动费用',
    contribution: '边际贡献', rate: '边际贡献率', ofTotal: '贡献占比', rank: '贡献名次', income: '主营业务收入发生额', shared: (fen: number) => `变动费用有 ${formatFen(fen)} 元没有写明产品，已按销售净额分摊。`,
    costUnnamed: (fen: number) => `销售成本有 ${formatFen(fen)} 元没有写明产品，列在“未指明产品”，没有分摊。`, chart: '销售净额与边际贡献（帕累托图）', yuan: '万元', other: (count: number) => `其余 ${count} 种`
  },
  ageing: {
    title: '应收账款账龄分析表', customer: '客户', salesperson: '销售员', anySalesperson: '全部销售员', day: '截止日期', asOf: (date: string) => `截至 ${date}`, ages: ['未到期', '1–30 天', '31–60 天', '61–90 天', '91–180 天', '181–365 天', '365 天以上'],
    receivable: '应收合计', overdue: '逾期合计', rate: '逾期率', prepaid: '预收', net: '应收净额', term: '期限（天）', limit: '信用额度', over: '超额度', oldest: '最早到期', days: '最长逾期天数', accounts: '应收账款减预收账款余额'
  },
  voucherSummary: {
    title: '凭证汇总表', code: '科目编码', name: '科目名称', debit: '借方金额', credit: '贷方金额', type: '凭证字', allTypes: '全部凭证', level: '汇总到', levels: { 1: '一级科目', 2: '二级科目', 9: '末级科目' },
    subject: (type: VoucherType | null, vouchers: number, attachments: number) => `${type === null ? '全部凭证' : `${types[type]}字凭证`} ${vouchers} 张，附件 ${attachments} 张`
  }
} as const
