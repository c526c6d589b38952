import { formatFen } from '../kernel/money'
import type { Account } from '../ledger/account'
import { ledgerMessages } from './ledger'

const { monthText } = ledgerMessages

/** Words of the account books (账表): 科目余额表, 总账, 明细账, 现金流水. */
export const reportMessages = {
  titles: { trialBalance: '科目余额表', generalLedger: '总账', subsidiary: '明细账', cashFlow: '现金流水' },
  upTitles: { home: '工作台', 'ledger.periods': '期间结账', 'ledger.books': '资金账户', 'ledger.assets': '固定资产' },
  unit: '单位：元', postedOnly: '只含已过账凭证',
  back: (title: string) => `回到${title}`, backKey: 'Backspace',
  xlsx: '导出 xlsx', csv: '导出 csv', print: '打印', exported: (name: string) => `已导出 ${name}`, fromMonth: '起始期间', toMonth: '截止期间', period: '期间', until: '至',
  sides: { debit: '借', credit: '贷', flat: '平' },
  account: '科目', chooseAccount: '科目编码、名称或拼音', noAccount: '选一个科目', noAccountText: '输入编码、名称或拼音首字母，如 1002、银行存款、yhck。',
  opening: '期初余额', monthTotal: '本月合计', yearTotal: '本年累计', openingOfYear: '年初余额',
  empty: '这段期间没有发生额', emptyText: '换一个期间，或先把凭证过账。',
  trial: {
    label: '科目余额表', code: '科目编码', name: '科目名称', openDebit: '期初借方', openCredit: '期初贷方', debit: '本期借方', credit: '本期贷方', yearDebit: '本年借方', yearCredit: '本年贷方', closeDebit: '期末借方', closeCredit: '期末贷方',
    total: '合计', shownTotal: (count: number) => `筛选合计 ${count} 个科目`, level: '显示到', levels: { 1: '一级科目', 2: '二级科目', 9: '全部科目' }, hideZero: '不显示没有余额和发生额的科目', hideZeroShort: '隐藏零',
    equal: '＝', notEqual: '≠', balanced: '借贷平衡', unbalanced: (diffFen: number) => `借贷不平，差 ${formatFen(diffFen)}`, pairs: { open: '期初余额', turnover: '本期发生', close: '期末余额' }, debitEqualsCredit: '借方合计 ＝ 贷方合计',
    general: '看总账', subsidiary: '看明细账', toggle: '展开或收起', openAll: '全部展开', closeAll: '全部收起',
    unbalancedText: '总账借贷合计应当相等。请到「数据检查」查明原因。', check: '数据检查'
  },
  general: {
    label: '总账', month: '期间', debit: '借方', credit: '贷方', yearDebit: '本年借方', yearCredit: '本年贷方', side: '方向', balance: '余额', chart: '月末余额', balanceOf: '余额', whole: '全年', subsidiary: '看本月明细账',
    facts: '科目', normalSide: '余额方向', type: '类别', needs: '辅助核算', none: '无', sum: { opening: '期初余额', debit: '借方发生', credit: '贷方发生', closing: '期末余额' }
  },
  subsidiary: {
    label: '明细账', date: '日期', no: '凭证号', summary: '摘要', counterpart: '对方科目', account: '明细科目', staff: '职员', customer: '往来单位', product: '产品', category: '费用类别', department: '部门', debit: '借方', credit: '贷方', side: '方向', balance: '余额',
    dates: '日期范围', filters: '辅助核算筛选', allMonths: '当月', thisYear: '本年', voucher: '打开凭证', subtotals: '按月合计', upToAccount: '看总账', rows: (count: number) => `${count} 笔`
  },
  cashFlow: {
    label: '现金流水', book: '资金账户', allBooks: '全部资金账户', in: '收入', out: '支出', balance: '余额', opening: '期初', closing: '期末', counterpart: '对方科目', books: '各资金账户', equation: (opening: number, inFen: number, outFen: number) => `${formatFen(opening)} ＋ ${formatFen(inFen)} － ${formatFen(outFen)}`,
    sumOf: (opening: number, inFen: number, outFen: number, closing: number) => `期初 ${formatFen(opening)} ＋ 收入 ${formatFen(inFen)} － 支出 ${formatFen(outFen)} ＝ 期末 ${formatFen(closing)}`,
    dayBook: '看日记账', choose: (name: string) => `只看${name}`, sum: { opening: '期初余额', in: '收入', out: '支出', closing: '期末余额' }, idle: '本期没有收支'
  },
  printed: { company: (company: string, office: string) => [company, office].filter(Boolean).join(' '), period: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`), maker: (name: string) => `制表 ${name}`, at: (today: string) => `打印日期 ${today}` },
  months: (from: string, to: string) => (from === to ? monthText(from) : `${monthText(from)} 至 ${monthText(to)}`),
  sideOf: (side: Account['side'], balanceFen: number) => (balanceFen === 0 ? '平' : (balanceFen > 0) === (side === 'debit') ? '借' : '贷')
} as const
