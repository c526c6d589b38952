import { formatFen } from '../kernel/money'
import type { ScheduleKind } from '../ledger/schedule.rules'

const kinds: Readonly<Record<ScheduleKind, string>> = { recurring: '定期', prepaid: '待摊', accrual: '预提' }

/** Words of 定期与待摊. */
export const scheduleTexts = {
  title: '定期与待摊', hint: (count: number, fen: number) => (count === 0 ? '本月没有要生成的凭证' : `本月 ${count} 张要生成，${formatFen(fen)}`), month: '期间', showEnded: '显示已停用', add: '添加计划', run: (count: number) => `生成本月凭证（${count}）`, runKey: 'F9',
  ran: (count: number) => `已生成 ${count} 张凭证草稿。`, openVouchers: '看凭证', kinds,
  columns: { name: '名称', kind: '类型', accounts: '借 / 贷', total: '总额', month: '本月', done: '已生成', left: '余额', progress: '进度', span: '起止', state: '本月凭证', sum: '合计' },
  states: { due: '待生成', draft: '草稿', posted: '已过账', none: '无', ended: '已停用' }, progressOf: (done: number, all: number) => `${done} / ${all} 月`, accountsOf: (debit: string, credit: string) => `${debit} / ${credit}`, and: (name: string, count: number) => (count > 1 ? `${name} 等 ${count} 个` : name),
  empty: '还没有定期、待摊、预提计划', emptyText: '每月一样的凭证（房租、保洁）、分几个月摊的费用（保险、装修）、每月预提的费用，做一次计划，以后每月按一次就生成。',
  form: {
    addTitle: '添加计划', editTitle: '计划', choose: '选一项看计划；按 Insert 添加。', readOnly: '当前角色只能查看。', name: '名称', kind: '类型', kindHints: { recurring: '每月同样的金额', prepaid: '总额分到各月，尾差在前面的月份，合计不差一分', accrual: '每月先提，实际支付时冲销' } as Readonly<Record<ScheduleKind, string>>,
    body: '凭证', bodyAccounts: '借、贷两个科目', bodyKept: '照现在的分录', bodyTemplate: (name: string) => `模板：${name}`, debit: '借方科目', credit: '贷方科目', department: '部门', summary: '摘要', amount: { recurring: '每月金额', prepaid: '总额', accrual: '每月金额' } as Readonly<Record<ScheduleKind, string>>,
    from: '起月', to: '止月', day: '每月几日', dayHint: '31 为月末', isActive: '启用', save: '保存', none: '无', nameMissing: '请填写名称', amountWrong: '请填写金额', monthWrong: '月份写作 2026-06', dayWrong: '1 到 31', accountMissing: '请选科目', each: (fen: number, last: number) => (fen === last ? `每月 ${formatFen(fen)}` : `每月 ${formatFen(fen)}，最后一月 ${formatFen(last)}`), template: '多行、要辅助核算的，先在填制凭证里存为模板，再在这里选模板。'
  },
  facts: { plan: '逐月金额', remove: '删除计划', removed: (name: string) => `已删除「${name}」。` },
  plan: { screen: '逐月金额', title: (name: string) => `逐月金额 ${name}`, month: '月份', amount: '计划金额', voucherAmount: '凭证金额', state: '凭证', states: { posted: '已过账', draft: '草稿', none: '未生成', late: '已结账未生成' }, total: '合计', back: '定期与待摊', hint: '改一个月的金额，待摊的差额由以后的月份分摊；填 0 表示这个月不做', unknown: '请从「定期与待摊」里选一项', print: '打印' }
} as const
