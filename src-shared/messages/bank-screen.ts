import { formatFen } from '../kernel/money'

type Reason = { code: string; count: number }
const reasons: Readonly<Record<string, (count: number) => string>> = {
  made: () => '由这笔流水制的凭证', amount: () => '金额相同', same_day: () => '同一天', days: (count) => `相差 ${count} 天`, text: () => '对方或摘要相近', only: () => '没有别的可选', sum: (count) => `${count} 笔合计相同`, reversal: () => '红字冲销，两笔相抵'
}

/** Words of 银行对账 and 余额调节表. */
export const bankTexts = {
  title: '银行对账', sheetTitle: '余额调节表', book: '银行账户', month: '对到月末', show: '显示', shows: { open: '未达', matched: '已勾对', all: '全部' },
  hint: '只对已过账的凭证', left: '账上（日记账）', right: '银行（对账单）', count: (count: number) => `${count} 笔`, countOf: (shown: number, all: number) => `${shown} / ${all} 笔`, seek: (title: string) => `筛选 ${title}`, seekHint: '筛选摘要、对方、金额', notFound: '没有符合筛选的行', drafts: (count: number) => `另有 ${count} 笔草稿，过账后才能对`,
  columns: { pick: '选', date: '日期', no: '凭证号', summary: '摘要', party: '对方', amount: '金额（支为负）', state: '状态' },
  states: { sure: (no: number) => `建议 ${no}`, likely: (no: number) => `可能 ${no}`, matched: (no: number) => `已对 ${no}`, later: '后月对上', reversed: '已红冲', red: '红冲', earlier: '期前', made: '已制单' },
  import: '导入对账单', toSheet: '余额调节表', back: '去对账', sure: (count: number) => `勾对有把握的 ${count} 组`, noneSure: '没有有把握的建议', match: '勾对', unmatch: '取消勾对', draft: '由流水制单', pick: '勾选', other: '换到另一边', openVoucher: '打开凭证', clear: '清除勾选',
  selection: '已勾选', selectedBook: (count: number) => `账上 ${count} 笔`, selectedBank: (count: number) => `银行 ${count} 笔`, difference: '相差', equal: '两边相等，可以勾对', pickHint: '空格键勾选，两边合计相等才能勾对。F2 换到另一边。',
  proposal: '建议', proposalNone: '这一笔没有建议', proposalText: '光标停在一笔上，这里说明建议和它勾对的是哪几笔、为什么。', confidence: (percent: number) => `把握 ${percent}%`, reason: ({ code, count }: Reason) => reasons[code]?.(count) ?? code, takeProposal: '照建议勾对', between: '；',
  matchedNow: (count: number) => `已勾对 ${count} 组。`, unmatchedNow: (count: number) => `已取消 ${count} 组勾对。`, drafted: '已制成凭证草稿，过账后自动建议勾对。', draftedPart: '已制成凭证草稿，还缺对方科目。', open: '打开',
  noBooks: '还没有银行账户', noBooksText: '先在「资金账户」里增加银行账户。', toBooks: '资金账户', noStatement: '还没有导入对账单', noStatementText: '在网上银行导出 xlsx 或 csv，不用改格式，直接导入。', emptyBook: '账上没有未达的笔数', emptyBank: '银行没有未达的笔数', nothing: '没有这一类', pickFirst: '请先勾选要勾对的笔数。', notBank: '请把光标停在银行一边账上还没有的那一笔。', notMatched: '请把光标停在已勾对的一笔上（「显示」选「已勾对」）。',
  figures: { bank: '银行对账单余额', bookIn: '账已收银行未收', bookOut: '账已付银行未付', adjusted: '调节后余额', book: '账面余额', bankIn: '银行已收账未收', bankOut: '银行已付账未付' },
  agrees: '两边相等', differs: (fen: number) => `差 ${formatFen(fen)}`, noBank: '没有对账单',
  breaks: (date: string, expected: number, printed: number, count: number) => `对账单余额不连续：${date} 推算 ${formatFen(expected)}，银行 ${formatFen(printed)}${count > 1 ? `，共 ${count} 处` : ''}。可能漏了流水，请补导入。`,
  startDiffers: (fen: number) => `还差 ${formatFen(fen)}。是开始对账之前就有的未达账项：把对应的几笔勾对后会消去；查不到的，请核对期初余额与银行第一笔之前的余额。`, locked: '本月已结账，勾对从下一个未结账月份起算，本表不再改变。',
  sheet: { side: '项目', date: '日期', label: '凭证号或流水号', summary: '摘要', party: '对方', amount: '金额', days: '未达天数', age: (days: number) => `${days} 天` },
  groups: { bookIn: '加：企业已收，银行未收', bookOut: '减：企业已付，银行未付', bankIn: '加：银行已收，企业未收', bankOut: '减：银行已付，企业未付' }, total: '小计',
  statement: (bank: boolean) => (bank ? '银行对账单余额' : '企业银行存款日记账余额'), adjustedOf: '调节后余额', asOf: (date: string) => `截至 ${date}`, account: (book: string) => `账户：${book}`, unit: '单位：元', label: '余额调节表', print: '打印', maker: '制表', reviewer: '复核', none: '无'
} as const
