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
    title: (month: string) => `预算 · ${month}`, live: '随填随算', none: '没有管到这张单据的预算', noLines: '填了类别和金额，这里就算出预算还剩多少。', entitled: '可用', used: '已用（过账）', committed: '已承诺（批未付）', reserved: '预留（借款）', asked: '本单', left: '本单后剩余', over: '超出',
    equals: (amount: string) => `= ${amount}`, base: (from: string, to: string) => (from === to ? `按 ${from}` : `按 ${from} 至 ${to}`), own: (amount: string) => `超出限额 ${amount}，由报销人自负`,
    blocks: '超预算不能提交', warns: '超预算，可以提交，请说明', young: (unit: string, months: number) => `${unit}成立 ${months} 个月，不足 12 个月不宜按回款比例，建议改用定额预算。`,
    newCustomers: (share: string, overdue: string) => `新客户逾期占 ${share}（${overdue}，按 60 天账期）：按比例给费用容易只求铺货，不顾收款。`
  }
} as const
