import { formatFen } from '../kernel/money'
import { uppercaseAmount } from '../kernel/uppercase'
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
  only: { label: '只看职员、客户、产品或部门', placeholder: '只看…', kinds: { staffId: '职员', customerId: '客户', productId: '产品', departmentId: '部门' }, remove: (kind: string, name: string) => `不再只看${kind} ${name}`, text: (kind: string, name: string) => `${kind}：${name}` },
  chart: '图', showChart: '显示图', hideChart: '收起图',
  noParty: { staff: '未指明职员', customer: '未指明客户', product: '未指明产品', department: '未指明部门', category: '未分类' },
  columnar: {
    title: '多栏账', date: '日期', month: '期间', no: '凭证号', summary: '摘要', debit: '借方', credit: '贷方', balance: (side: Side) => (side === 'debit' ? '借方余额' : '贷方余额'), moved: '本期发生净额', spread: '各栏合计',
    byWords: { account: '按下级科目', category: '按费用类别', staff: '按职员', department: '按部门' }, rowsWords: { line: '逐笔', month: '按月' }
  },
  expense: {
    title: '销售费用分析表', by: '分析口径', byWords: { category: '费用类别', staff: '职员', department: '部门' }, control: '可控性', controllable: '可控', uncontrollable: '不可控', level: '管理层级', levels: { rep: '代表可控', area: '地区经理可控', region: '大区经理可控' },
    month: (month: string) => `${Number(month.slice(5))} 月`, actual: '本期实际', share: '占比', budget: '预算', variance: '预算结余', used: '执行率', unbudgeted: '有的费用没有预算，合计不算结余和执行率。', wholeBudget: (text: string) => `另有一条包括全部类别的预算 ${text} 元，没有计入合计。`, chart: '实际、预算与去年同期', wan: '万元', same: '去年同期', change: '同比增减', changeRate: '增减率', lastYear: '上年全年', ofSales: '占销售净额', ofReceipts: '占回款', account: '销售费用科目发生额',
    against: (salesFen: number, receivedFen: number) => `销售净额 ${formatFen(salesFen)}，回款 ${formatFen(receivedFen)}`
  },
  contribution: {
    title: '利润贡献分析表', by: '分析口径', byWords: { product: '产品', customer: '客户', staff: '职员', department: '部门' }, net: '销售净额', cost: '销售成本', gross: '毛利', grossRate: '毛利率', direct: '直接销售费用', pure: '销售纯利', fixed: '分摊固定费用',
    contribution: '利润贡献', rate: '利润贡献率', output: '投入产出比', expenseRate: '费用率', accounts: '收入减成本、销售费用和管理费用', none: '—', oneTo: (times: number) => `1 : ${times.toFixed(2)}`,
    chart: '毛利、直接费用与利润贡献', nothingSold: '这段期间没有销售，费用没有可以分摊的对象。'
  },
  performance: {
    title: '投入产出与完成率', by: '分析口径', byWords: { department: '部门', staff: '职员' }, net: '销售净额', taxed: '含税净额', receipts: '回款', receiptRate: '回款率', gross: '毛利', direct: '销售费用', pure: '销售纯利', output: '投入产出比', expenseRate: '费用率',
    planNet: '计划净额', completion: '销售完成率', planReceipts: '计划回款', receiptCompletion: '回款完成率', planProfit: '计划纯利', performance: '业绩比率', short: '纯利差额', rank: '业绩名次', outputRank: '产出名次',
    accounts: '收入减成本和销售费用', chart: '销售净额：计划与实际', actual: '实际', plan: '计划', rate: '完成率', partial: (count: number) => `有 ${count} 行没有销售计划，合计不算完成率和业绩比率。`, noPlan: '这段期间没有批准的销售计划，只看投入产出；计划在「费用预算」的「销售计划」里编制。',
    formulas: '回款率 = 回款 ÷ 含税净额　投入产出比 = 1 : 销售净额 ÷ 销售费用　销售完成率 = 销售净额 ÷ 计划净额　业绩比率 = 销售纯利 ÷ 计划纯利（计划不大于零时不算，看差额）',
    owners: '没有写明职员（部门）的销售和回款归客户的销售员；没有写明的销售成本按各自该产品的销售净额分摊。'
  },
  marginal: {
    title: '主要产品销售净额及边际贡献分析表', product: '产品', returned: '退', gross: '销售总额', returns: '销售退回', allowances: '销售折让', net: '销售净额', share: '净额占比', cumulative: '累计占比', cost: '销售成本', variable: '变动费用',
    contribution: '边际贡献', rate: '边际贡献率', ofTotal: '贡献占比', rank: '贡献名次', income: '主营业务收入发生额', shared: (fen: number) => `变动费用有 ${formatFen(fen)} 元没有写明产品，已按销售净额分摊。`,
    costUnnamed: (fen: number) => `销售成本有 ${formatFen(fen)} 元没有写明产品，列在“未指明产品”，没有分摊。`, chart: '销售净额与边际贡献（帕累托图）', yuan: '万元', other: (count: number) => `其余 ${count} 种`
  },
  statement: {
    customer: '往来对账单', staff: '个人往来对账单', date: '日期', no: '凭证号', account: '科目', summary: '摘要', charged: '应收增加', paid: '收款及减少', lent: '借出', returned: '归还及报销', balance: '余额', opening: '期初余额',
    chooseCustomer: '选择客户', chooseStaff: '选择职员', noCustomer: '选一位客户', noStaff: '选一位职员', chooseText: '输入名称、编号或拼音首字母。', kind: '款项', kinds: { all: '借款和备用金', loan: '个人借款', imprest: '备用金' },
    supplier: '供应商往来对账单', chooseSupplier: '选择供应商', noSupplier: '选一家供应商', bought: '应付增加', settled: '付款及减少', openSupplier: '供应商往来对账单',
    supplierIsOwed: (day: string, fen: number) => (fen > 0 ? `截至 ${day}，我方应付贵方 ${formatFen(fen)} 元（大写：${uppercaseAmount(fen)}）。` : fen < 0 ? `截至 ${day}，我方预付贵方 ${formatFen(-fen)} 元（大写：${uppercaseAmount(-fen)}）。` : `截至 ${day}，双方往来已经结清。`),
    accounts: '应收、预收科目余额', advances: '其他应收科目余额',
    customerOwes: (day: string, fen: number) => (fen > 0 ? `截至 ${day}，贵方应付我方 ${formatFen(fen)} 元（大写：${uppercaseAmount(fen)}）。` : fen < 0 ? `截至 ${day}，我方预收贵方 ${formatFen(-fen)} 元（大写：${uppercaseAmount(-fen)}）。` : `截至 ${day}，双方往来已经结清。`),
    staffOwes: (day: string, fen: number) => (fen > 0 ? `截至 ${day}，尚未归还或报销 ${formatFen(fen)} 元（大写：${uppercaseAmount(fen)}）。` : fen < 0 ? `截至 ${day}，办事处尚欠本人 ${formatFen(-fen)} 元（大写：${uppercaseAmount(-fen)}）。` : `截至 ${day}，款项已经结清。`),
    to: (name: string) => `致：${name}`, holder: (name: string) => `职员：${name}`, ask: '请核对以上款项，在下面确认后寄回或拍照发回。如有不符，请列明日期、凭证和金额。',
    reply: '□ 核对相符\u3000\u3000\u3000□ 不符，差异如下：\n\n\n单位盖章：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000经办人：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000日期：\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
    staffReply: '□ 核对相符\u3000\u3000\u3000□ 不符，差异如下：\n\n\n本人签字：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000日期：\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日', open: '往来对账单', openStaff: '个人往来对账单'
  },
  loans: {
    title: '个人借款账龄表', staff: '职员', department: '部门', ages: ['30 天以内', '31–60 天', '61–90 天', '91–180 天', '180 天以上'], total: '未清借款', overdue: '超期未清', inTerm: '期限内', oldest: '最早借款日', days: '最长天数', mark: '提示', credit: '多还', net: '借款净额',
    over: (days: number) => `超期 ${days} 天`, limit: (days: number) => `借款期限 ${days} 天`, accounts: '个人借款科目余额', form: '打开借款单或报销单', noForm: '这张凭证不是由借款单或报销单生成的，请看凭证。'
  },
  ageing: {
    title: '应收账款账龄分析表', customer: '客户', salesperson: '销售员', anySalesperson: '全部销售员', day: '截止日期', asOf: (date: string) => `截至 ${date}`, ages: ['未到期', '1–30 天', '31–60 天', '61–90 天', '91–180 天', '181–365 天', '365 天以上'],
    receivable: '应收合计', overdue: '逾期合计', rate: '逾期率', prepaid: '预收', net: '应收净额', term: '期限（天）', limit: '信用额度', over: '超额度', oldest: '最早到期', days: '最长逾期天数', accounts: '应收账款减预收账款余额'
  },
  payables: {
    title: '应付账款账龄分析表', supplier: '供应商', ages: ['未到期', '1–30 天', '31–60 天', '61–90 天', '91–180 天', '181–365 天', '365 天以上'], payable: '应付合计', overdue: '逾期合计', prepaid: '预付', net: '应付净额', term: '付款期限（天）',
    oldest: '最早到期', days: '最长逾期天数', accounts: '应付账款减预付账款余额', nobody: '未写明供应商', unnamed: (fen: number) => `应付、预付账款里有 ${formatFen(fen)} 元没有写明供应商。录凭证时在“辅助核算”里选供应商；在「会计科目」里给应付账款勾选“客户”核算，以后就不会漏。`
  },
  voucherSummary: {
    title: '凭证汇总表', code: '科目编码', name: '科目名称', debit: '借方金额', credit: '贷方金额', type: '凭证字', allTypes: '全部凭证', level: '汇总到', levels: { 1: '一级科目', 2: '二级科目', 9: '末级科目' },
    subject: (type: VoucherType | null, vouchers: number, attachments: number) => `${type === null ? '全部凭证' : `${types[type]}字凭证`} ${vouchers} 张，附件 ${attachments} 张`
  }
} as const
