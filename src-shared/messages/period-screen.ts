import { formatFen } from '../kernel/money'
import { ledgerMessages } from './ledger'

const { monthText } = ledgerMessages
type Data = Readonly<Record<string, string | number>>
const number = (data: Data, key: string) => Number(data[key] ?? 0)

/** A line of the 结账检查 in words: when it is fine, and when it is not. */
const items: Readonly<Record<string, { name: string; good: string; bad: (data: Data) => string }>> = {
  drafts: { name: '凭证全部过账', good: '没有留下草稿', bad: (data) => `还有 ${number(data, 'count')} 张凭证没有过账。请过账或删除。` },
  earlier: { name: '前面的月份已结账', good: '前面的月份都已结账', bad: (data) => `请先结 ${monthText(String(data['month'] ?? ''))}。` },
  balanced: { name: '本月借贷平衡', good: '借方合计等于贷方合计', bad: (data) => `借方 ${formatFen(number(data, 'debitFen'))}，贷方 ${formatFen(number(data, 'creditFen'))}，不相等。请到「数据检查」查明。` },
  overspent: { name: '资金账户没有透支', good: '每天都有余额', bad: (data) => `「${String(data['book'] ?? '')}」${String(data['date'] ?? '')} 余额为 ${formatFen(number(data, 'balanceFen'))}${number(data, 'count') > 1 ? `，另有 ${number(data, 'count') - 1} 个账户` : ''}。请核对当天的收支。` },
  depreciation: { name: '固定资产已计提折旧', good: '没有未提的折旧', bad: (data) => `本月应提折旧 ${formatFen(number(data, 'amountFen'))}，还没有计提。` },
  schedules: { name: '定期、待摊、预提凭证已生成', good: '没有要生成的凭证', bad: (data) => `「${String(data['name'] ?? '')}」${formatFen(number(data, 'amountFen'))}${number(data, 'count') > 1 ? `，另有 ${number(data, 'count') - 1} 项` : ''}，还没有生成凭证。` },
  profit: { name: '损益已结转', good: '收入、费用都已转入本年利润', bad: (data) => `有 ${number(data, 'count')} 个损益科目没有结转。请按「结转损益」。` },
  bank: { name: '银行对账', good: '导入过对账单的账户都已对清', bad: (data) => `「${String(data['book'] ?? '')}」${data['state'] === 'missing' ? '还没有导入本月对账单' : data['state'] === 'broken' ? '对账单与账面没有调平' : `有 ${number(data, 'openBank')} 笔银行流水账上还没有记`}${number(data, 'count') > 1 ? `，另有 ${number(data, 'count') - 1} 个账户` : ''}。` },
  parties: { name: '往来明细与总账相符', good: '应收、预收的客户明细加起来等于科目余额', bad: (data) => `科目「${String(data['account'] ?? '')}」与客户明细相差 ${formatFen(number(data, 'diffFen'))}。` },
  assets: { name: '固定资产卡片与总账相符', good: '卡片原值、累计折旧等于科目余额', bad: (data) => `卡片净值 ${formatFen(number(data, 'cardFen'))}，总账 ${formatFen(number(data, 'bookFen'))}。请核对卡片与 1601、1602 科目。` },
  unreviewed: { name: '凭证都已复核', good: '没有待复核的凭证', bad: (data) => `有 ${number(data, 'count')} 张凭证待复核，可以结账，请留意。` }
}

/** Words of 期间结账. */
export const periodMessages = {
  title: '期间结账', comma: '、', list: '会计期间', states: { open: '未结账', closed: '已结账' }, yearStates: { open: '', closed: '年度已结' }, year: (year: number) => `${year} 年度`, current: '当前',
  vouchers: (count: number) => `${count} 张凭证`, drafts: (count: number) => `${count} 张草稿`, closedBy: (name: string, at: string) => `${name} 于 ${at} 结账`, reopened: (reason: string) => `曾反结账，原因：${reason}`,
  checklist: '结账检查', items, passed: (ok: number, all: number) => `${ok} / ${all} 项通过`, ok: '通过', stop: '须处理', look: '请留意', voucherLabel: (kind: string) => (kind === 'draft' ? '草稿' : '凭证'), more: (count: number) => `等 ${count} 张`, allVouchers: '到凭证列表',
  goMonth: (month: string) => `去看 ${monthText(month)}`, goCash: '看现金流水', goBank: '去对账', goCheck: '数据检查', goTrial: '科目余额表', goAssets: '固定资产', goSchedules: '定期与待摊',
  transfer: '结转损益', transferred: (count: number) => `已生成 ${count} 张结转凭证（草稿）。过账后就可以结账。`, postTransfer: (count: number) => `过账这 ${count} 张`, posted: (count: number) => `${count} 张凭证已过账`,
  close: (month: string) => `结账 ${monthText(month)}`, closeKey: 'F9', closed: (month: string) => `${monthText(month)}已结账。`, blocked: '还不能结账，请先处理下面标「须处理」的项目：',
  reopen: '反结账', reopenTitle: (month: string) => `反结账 ${monthText(month)}`, reopenText: '反结账后可以在这个月补记凭证；已过账的凭证不会改变。原因会记入操作日志。', reason: '原因', reasonMissing: '请写明原因', reopenDo: '反结账', reopenedNow: (month: string) => `${monthText(month)}已反结账，可以补记凭证。`,
  years: '年度', openYear: (year: number) => `建立 ${year} 年度`, openYearAsk: (year: number) => `建立 ${year} 年 1 月至 12 月的会计期间，各科目余额自动延续。`, openedYear: (year: number) => `已建立 ${year} 年度。`,
  closeYear: (year: number) => `${year} 年度结账`, closeYearAsk: (year: number) => `${year} 年度结账后不能再打开，任何人都不能在这一年补记凭证。`, closedYear: (year: number) => `${year} 年度已结账。`, noRight: '当前角色不能结账。', notYet: '这个月还没有开始记账', closedNote: '本月已结账，凭证不能再增加。'
} as const
