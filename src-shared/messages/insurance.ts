import { formatFen } from '../kernel/money'
import type { ClaimState, PolicyKind, PolicyState } from '../ledger/insurance.rules'

const kinds: Readonly<Record<PolicyKind, string>> = { transit: '货物运输', stock: '仓储货物', cash: '现金', vehicle: '车辆', other: '其他' }
const states: Readonly<Record<PolicyState, string>> = { ahead: '未生效', inForce: '保险中', expired: '到期' }
const claimStates: Readonly<Record<ClaimState, string>> = { reported: '报案', assessed: '理赔中', paid: '已赔付', rejected: '拒赔' }

/** Words of 保险台账. */
export const insuranceTexts = {
  title: '保险台账', kinds, states, claimStates, add: '登记保单', print: '打印台账', showExpired: '显示已到期',
  hint: (inForce: number, premium: number, paid: number) => `保险中保额 ${formatFen(inForce)}，本年保费 ${formatFen(premium)}，本年赔付 ${formatFen(paid)}`,
  soon: (count: number) => `${count} 张保单三十天内到期，请及时续保。`, days: (days: number) => (days === 0 ? '今天到期' : `${days} 天`),
  columns: { no: '保单号', insurer: '保险公司', kind: '险种', subject: '保险标的', insured: '保额', premium: '保费', from: '起保日', to: '终保日', days: '距到期', state: '状态', paid: '已赔付', claims: '理赔', voucher: '凭证号', note: '备注', total: '合计' },
  claimCount: (count: number) => `${count} 笔`, empty: '还没有保单', emptyText: '库存药品、运输中的货物、现金和车辆的保险都登记在这里：何时到期，保额多少，出险后赔了多少。', emptyRunning: '没有未到期的保单',
  form: {
    addTitle: '登记保单', editTitle: '保单', choose: '选一张保单看明细和理赔；按 Insert 登记保单。', readOnly: '当前角色只能查看。', save: '保存', voucherHint: '保费付款或待摊凭证的号码，如 记-12，可不填',
    noMissing: '请填写保单号', insurerMissing: '请填写保险公司', insuredWrong: '请填写保额，要大于零', premiumWrong: '请填写保费，没有填 0', dateWrong: '日期如 2026-06-18', saved: (no: string) => `已保存保单 ${no}。`
  },
  actions: { claim: '登记理赔', remove: '删除保单', removed: (no: string) => `已删除保单 ${no}。` },
  claim: {
    addTitle: '登记理赔', editTitle: '理赔', lossOn: '出险日', event: '出险经过', claimed: '索赔金额', state: '进度', paid: '赔付金额', paidOn: '赔付日期', list: '理赔记录', none: '没有理赔。', save: '保存', remove: '删除理赔', removed: '已删除理赔。', saved: '已保存理赔。',
    line: (day: string, state: ClaimState, fen: number) => `${day} ${claimStates[state]} ${formatFen(fen)}`, eventMissing: '请写明出险经过', claimedWrong: '请填写索赔金额', paidWrong: '请填写赔付金额', dateWrong: '日期如 2026-06-18'
  },
  home: { title: '近期到期', policy: (no: string, kind: PolicyKind, insurer: string) => `${kinds[kind]}保险 ${no}，${insurer}`, bill: (no: string, fen: number) => `应收票据 ${no}，${formatFen(fen)}` },
  signers: ['会计主管', '复核', '制表']
} as const
