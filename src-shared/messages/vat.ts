import { formatFen } from '../kernel/money'
import type { VatLineKey, VatPosting } from '../expense/vat.contract'

const monthText = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`
const names: Readonly<Record<VatLineKey, string>> = {
  output: '销项税额', input: '进项税额', turnedOut: '进项税额转出', carried: '上期留抵税额', deductible: '应抵扣税额合计', due: '应纳税额', left: '期末留抵税额', paid: '本月已交税金', moved: '已转出未交增值税', rest: '未转出',
  sales: '不含税销售额', levy: '按征收率计算的税额', exempt: '免征税额', booked: '账上已计提'
}
const formulas: Readonly<Partial<Record<VatLineKey, string>>> = {
  deductible: '进项税额 − 进项税额转出 + 上期留抵', due: '销项税额 − 应抵扣税额合计，不小于零', left: '应抵扣税额合计 − 销项税额，不小于零，结转下月', rest: '应纳税额 − 已交 − 已转出', carried: '上月的期末留抵'
}
const kinds: Readonly<Record<VatPosting['kind'], string>> = { output: '销项', input: '进项', turnedOut: '进项转出', paid: '已交', moved: '转出未交', other: '其他' }

/** Words of 增值税. */
export const vatTexts = {
  title: '增值税计算表', ledger: '进项销项明细账', hint: (small: boolean) => (small ? '小规模纳税人' : '一般纳税人'), month: '期间', moveSummary: (month: string) => `转出 ${monthText(month)}未交增值税`, names, kinds,
  formula: (key: VatLineKey, small: boolean) => (small ? ({ levy: '不含税销售额 × 征收率', exempt: '月销售额未超过免征额时', due: '按征收率计算的税额 − 免征税额', rest: '应纳税额 − 账上已计提' } as Readonly<Partial<Record<VatLineKey, string>>>)[key] ?? '' : formulas[key] ?? ''),
  name: (key: VatLineKey, small: boolean) => (small && key === 'rest' ? '未计提' : names[key]),
  columns: { no: '行次', name: '项目', amount: '金额', formula: '计算' }, run: (fen: number) => `生成转出凭证 ${formatFen(fen)}`, runKey: 'F9', made: '转出未交增值税的凭证已生成（草稿），过账后这里的「未转出」为零。', openVoucher: '打开凭证', openLedger: '进项销项明细账', openSheet: '增值税计算表', print: '打印',
  rate: (rate: number, clause: string) => `征收率 ${String(rate / 100)}%。${clause}。开具专用发票的部分不免。`, noRate: '没有这个月的征收率。', even: '应纳税额已全部转出。',
  lines: { date: '日期', no: '凭证号', summary: '摘要', customer: '往来单位', kind: '类别', base: '计税金额', input: '进项', output: '销项', other: '转出 / 已交', rate: '税率', invoices: '抵扣发票', total: '合计', empty: '这段时间没有增值税分录', span: '期间', toVoucher: '查看凭证' },
  invoice: (no: string, count: number) => (count > 1 ? `${no} 等 ${count} 张` : no), noNumber: '无号码', paper: (month: string) => `${monthText(month)}增值税计算表`
} as const
