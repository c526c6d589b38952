import type { ForecastKind } from '../expense/forecast.rules'

const kinds: Record<ForecastKind, string> = { receivable: '应收到期', bill: '票据到期', payable: '应付到期', approved: '已批未付', pending: '审批中', schedule: '定期凭证', budget: '定额预算' }

/** Words of 13 周资金预测. */
export const forecastTexts = {
  title: '资金预测', hint: '今后 13 周', asOf: '截止日', kinds, row: '项目', weekColumn: '周', week: (from: string, to: string) => `${from.slice(5)}～${to.slice(5)}`, opening: '期初资金', net: '本周净额', closing: '期末资金', total: '合计',
  owed: (customer: string, date: string) => `${customer}（${date} 的货款）`, owing: (supplier: string, date: string) => `付${supplier}（${date} 挂账）`, bill: (no: string, acceptor: string) => (acceptor === '' ? no : `${no} ${acceptor}`), request: (no: string, staff: string, purpose: string) => `${no} ${staff} ${purpose}`, schedule: (name: string, month: string) => `${name} ${month}`, budget: (unit: string, category: string, month: string) => `${unit} · ${category} ${month}`,
  now: '现有资金', comes: '预计收入', goes: '预计支出', ends: '13 周后', lowest: (week: string, amount: string) => `最低：${week} 末 ${amount}`, short: (week: string, amount: string) => `${week} 资金不足，缺 ${amount}。请催收应收款、推迟付款或申请拨款。`,
  overdue: (count: number, amount: string) => `另有逾期未收 ${count} 笔，共 ${amount}，没有计入。`, showOverdue: '看逾期明细', overdueTitle: '逾期未收（不计入）', items: (row: string, week: string) => `${row} · ${week}`, none: '这一格没有款项。', choose: '选一格，看是哪些款项；点一笔打开来源。', more: (count: number) => `另有 ${count} 笔`,
  chart: '各周末资金', print: '打印', empty: '没有资金账户', emptyText: '先在「资金账户」里建现金或银行账户。', rule: '应收按约定账期到期日，在库票据按到期日；应付按付款期限到期日，过期未付的算在第一周；已批未付算在第一周，审批中算在第二周；定额预算按天摊到各周，已有定期凭证的部分不重复。按销售、回款比例的预算随以后的数而定，不计入。'
} as const
