import type { BudgetBasis, BudgetMethod, BudgetVersion } from '../expense/budget'
import { formatFen } from '../kernel/money'

/** 425 as 4.25%. */
export const ratePercent = (rate: number) => `${String(rate / 100)}%`
/** Thousandths of a unit as people write them: 4800000 as 4,800. */
const unitsText = (quantity: number) => (quantity / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 }).replace('-', '\u2212')
const bases = { sales: '销售净额', receipts: '回款' } as const
const per = { month: '月', night: '晚', head: '人', km: '公里', item: '件' } as const
const minus = (amount: number) => (amount < 0 ? ` − ${formatFen(-amount)}` : ` + ${formatFen(amount)}`)

const methods: Record<BudgetMethod, string> = { fixed: '定额预算', capped: '限额报销', sales: '占销售净额比例', receipts: '占回款总额比例', units: '销售定量', floor: '底价承包', commission: '佣金制' }

/** The words of a formula and its figures: 可用 = 累计回款 × 费率, 68,500.00 × 3.5%. */
export function basisWords(basis: BudgetBasis): { formula: string; figures: string } {
  switch (basis.kind) {
    case 'fixed': return { formula: '可用 = 本月定额 + 上月结转', figures: `${formatFen(basis.planFen)}${minus(basis.carriedFen)}` }
    case 'capped': return basis.per === 'month' ? { formula: '可用 = 每月限额，不结转', figures: formatFen(basis.limitFen) } : { formula: `可用 = 每${per[basis.per]}限额 × 数量，超出自负`, figures: `${formatFen(basis.limitFen)} × ${basis.units}` }
    case 'rate': return { formula: `可用 = 累计${bases[basis.on]} × 费率`, figures: `${formatFen(basis.baseFen)} × ${ratePercent(basis.rate)}` }
    case 'units': return { formula: '可用 = Σ 每单位费用 ×（销量 − 退货）', figures: basis.items.map((one) => `${formatFen(one.amountFen)} × ${unitsText(one.quantity)}`).join(' + ') }
    case 'floor': return { formula: '可用 = Σ（销售净额 − 底价 × 净销量）', figures: basis.items.map((one) => `（${formatFen(one.netFen)} − ${formatFen(one.floorFen)} × ${unitsText(one.quantity)}）`).join(' + ') }
    case 'commission': return {
      formula: `可用 = 累计${bases[basis.on]}按档计佣（${basis.isProgressive ? '超额累进' : '全额累进'}）`,
      figures: basis.slices.length === 0 ? formatFen(0) : basis.slices.map((slice) => `${formatFen(slice.amountFen)} × ${ratePercent(slice.rate)}`).join(' + ')
    }
  }
}

const states: Record<BudgetVersion['state'], string> = { draft: '草稿', pending: '待批准', approved: '已批准', returned: '已退回' }

/** Words of budgets. */
export const budgetTexts = {
  wholeOffice: '全办事处', allCategories: '全部费用', methods, states, per, bases,
  panel: {
    title: (month: string) => (month === '' ? '预算' : `预算 · ${month}`), live: '随填随算', none: '没有管到这张单据的预算', noLines: '填了类别和金额，这里就算出预算还剩多少。', entitled: '可用', used: '已用（过账）', committed: '已承诺（批未付）', reserved: '预留（借款）', asked: '本单', left: '本单后剩余', rest: '剩余', over: '超出',
    equals: (amount: string) => `= ${amount}`, base: (from: string, to: string) => (from === to ? `按 ${from}` : `按 ${from} 至 ${to}`), own: (amount: string) => `超出限额 ${amount}，由报销人自负`,
    blocks: '超预算不能提交', warns: '超预算，可以提交，请说明', young: (unit: string, months: number) => `${unit}成立 ${months} 个月，不足 12 个月不宜按回款比例，建议改用定额预算。`,
    newCustomers: (share: string, overdue: string) => `新客户逾期占 ${share}（${overdue}，按 60 天账期）：按比例给费用容易只求铺货，不顾收款。`
  },
  plan: {
    title: '费用预算', printTitle: (year: number) => `${year} 年费用预算表`, hint: '部门或职员 × 费用类别 × 月', year: '年度', version: '版本', yearName: (year: number) => `${year} 年`, versionName: (no: number, name: string, state: string) => `第 ${no} 版 ${name}（${state}）`, inForce: '执行中',
    unit: '部门 / 职员', category: '费用类别', method: '控制方式', whole: '全年', lastYear: '上年实际', month: (month: number) => `${month} 月`, total: '合计', create: '新版本', copy: '照此版另建一版', add: '添加一行', remove: '删除选中的行', removeVersion: '删除这一版', removeText: (no: number, name: string) => `第 ${no} 版「${name}」的每一行和各月的数都会删除，不能恢复。`, submit: '提交', approve: '批准', reject: '退回', reason: '退回原因',
    notes: '影响因素', saveNotes: '保存说明', name: '名称', defaultName: '年度预算', line: '这一行', newLine: '新的一行', save: '保存', cancel: '取消', choose: '选一行看它的控制方式，或添加一行。', locked: '已提交或已批准的版本不能改；要调整请「照此版另建一版」。',
    empty: '这一年还没有预算', emptyText: '先建一个版本，再添加部门或职员的费用行。月份格里直接打字，也可以从 Excel 整块粘贴；在「全年」里打数，按上年各月的比例分到十二个月。', emptyLines: '这一版还没有一行', carries: '没用完的结转下月', limit: '限额', perUnit: '每', rate: '费率（%）', base: '计算基数', bases: { last: '上月（月初就有额度）', this: '本月' },
    since: '成立月份', sinceHint: '留空按账上第一个月；不足 12 个月按回款比例会提醒', policy: '该类别超预算时', policies: { warn: '提醒，可以提交', block: '不能提交' }, product: '产品', perProduct: '每单位金额', floor: '底价（不含税）', addProduct: '再加一个产品', on: '按', tier: (index: number) => `第 ${index} 档`, upTo: '到（累计，最后一档留空）', addTier: '再加一档', progressive: '超额累进', rateWrong: '费率要在 0.01 到 100 之间', amountWrong: '请填大于零的金额', productMissing: '请选产品',
    returned: (reason: string) => `已退回：${reason}`, year0: '年', print: '打印',
    factors: { longTerm: '长期目标', current: '当前目标', product: '产品', competition: '竞争', image: '形象', strength: '自身实力', potential: '区域潜力', promotion: '促销力度与人员激励' }
  },
  parts: { label: '看什么', expense: '费用预算', sales: '销售计划', compare: '版本比较' },
  sales: {
    title: '销售计划', printTitle: (year: number) => `${year} 年销售计划表`, measure: '指标', measures: { net: '销售净额', receipts: '回款', profit: '销售纯利' }, add: '添加部门或职员', remove: '删除这个部门或职员的计划',
    empty: '这一版还没有销售计划', emptyText: '在上面添加部门或职员，再打各月的数，也可以从 Excel 整块粘贴；在「全年」里打数，按上年各月的比例分到十二个月。职员的计划合计作为所在部门的计划，部门自己有一行时以那一行为准。',
    barred: (names: readonly string[]) => `${names.join('、')} 是备案医药代表，合规模式下不能承担销售额、回款指标：提交前请删除这几行，把指标定给部门。`
  },
  compare: {
    title: '版本比较', against: '与哪一版比', pick: '与…比较', name: '类别 / 指标', version: (no: number) => `第 ${no} 版`, year: (version: string) => `${version}全年`, change: '增减', rate: '增减率', month: (month: number) => `${month} 月增减`, empty: '两版都还没有一行', choose: '这一年只有一版，没有可比的。照此版另建一版后再来比较。'
  },
  actual: {
    title: '预算执行', hint: '预算与实际', month: '期间', percent: '执行率', left: '剩余', entitled: '可用', used: '已用', committed: '已承诺', reserved: '预留', planYear: '本月预算', difference: '差异', none: '—', empty: '这一年还没有批准的预算', emptyText: '在「费用预算」里编制，提交并批准后，这里逐行算出可用、已用和剩余。',
    figure: (category: string, unit: string) => `${category} · ${unit} 已用`, source: '看凭证明细', chart: (name: string) => `${name} · 预算与实际`, series: { plan: '预算', actual: '实际', lastYear: '上年' }, over: (count: number) => `${count} 行超预算`, within: '都在预算之内', choose: '选一行看算法和各月走势；按 Enter 看凭证明细。', total: '合计'
  },
  refund: {
    title: '返还费用', hint: '总部按回款返还的费用', summary: (month: string) => `收返还费用 ${month}`, rate: '返还比例', receipts: '本月回款', gross: '按比例返还', pay: '总部代付薪资', carried: '上月结转不足', result: '结果', transfer: '应拨金额', month: '期间', add: '添加比例', unit: '部门 / 职员',
    fromMonth: '从哪个月起', save: '保存', remove: '删除', run: (amount: string) => `生成凭证 ${amount}`, book: '收款账户', openVoucher: '打开凭证', done: '这个月的拨款凭证已生成。', empty: '还没有返还比例', emptyText: '添加部门、职员或全办事处的返还比例，每月按回款自动算；「总部代付薪资」直接在格子里填（应发工资加单位社保）。', total: '合计',
    formula: '应拨 = 回款 × 比例 − 总部代付薪资 + 结转不足（不足结转下月，应拨不小于零）', choose: '选一行看算法。', from: (month: string) => `${month} 起`
  }
} as const
