import { formatFen } from '../kernel/money'
import type { BillState } from '../ledger/bill.contract'
import type { BillWay } from '../ledger/bill.rules'

const ways: Readonly<Record<BillWay, string>> = { collected: '到期收款', discounted: '贴现', endorsed: '背书转让', bounced: '退票' }
const states: Readonly<Record<BillState, string>> = { unbooked: '未入账', held: '在库', collected: '已收款', discounted: '已贴现', endorsed: '已背书', bounced: '已退票' }

/** Words of 应收票据. */
export const billTexts = {
  receivedSummary: (name: string, no: string) => `收 ${name} 汇票 ${no}`, waySummary: (way: BillWay, name: string, no: string) => `${ways[way]} ${name} 汇票 ${no}`, feeSummary: (way: BillWay) => (way === 'discounted' ? '汇票贴现利息' : '汇票托收手续费'),
  title: '应收票据', hint: (count: number, fen: number) => `在库 ${count} 张，${formatFen(fen)}`, paper: '应收票据备查簿', kinds: { bank: '银行承兑', commercial: '商业承兑' }, states, ways, showLeft: '显示已了结', add: '收到票据', print: '打印备查簿',
  columns: { no: '票据号码', kind: '种类', customer: '交票单位', acceptor: '承兑人', amount: '票面金额', issuedOn: '出票日', receivedOn: '收票日', dueOn: '到期日', days: '距到期', state: '状态', leftOn: '了结日期', note: '备注', total: '合计' },
  days: (days: number) => (days < 0 ? `过期 ${-days} 天` : days === 0 ? '今天到期' : `${days} 天`), empty: '还没有应收票据', emptyText: '收到银行或商业承兑汇票时登记，自动生成凭证（借 应收票据，贷 应收账款）；到期、贴现、背书、退票也在这里办。', emptyHeld: '没有在库的票据',
  soon: (count: number, fen: number) => `${count} 张票据十天内到期或已过期，共 ${formatFen(fen)}，请及时提示付款。`, differs: (held: number, book: number) => `备查簿在库 ${formatFen(held)}，总账应收票据 ${formatFen(book)}，相差 ${formatFen(Math.abs(held - book))}。请核对有没有凭证未过账，或未登记的票据。`, toBook: '看明细账',
  form: {
    addTitle: '收到票据', editTitle: '票据', choose: '选一张票据看明细；按 Insert 登记收到的票据。', readOnly: '当前角色只能查看。', isBooked: '账上已有（期初，或另有凭证）', bookedHint: '不勾选时生成收票凭证：借 应收票据，贷 应收账款。', save: '保存', none: '无', noMissing: '请填写票据号码', customerMissing: '请选交票单位', amountWrong: '请填写金额', dateWrong: '请填写日期，如 2026-06-18',
    saved: '已登记，收票凭证已生成（草稿）。'
  },
  actions: { received: '收票凭证', left: '了结凭证', remove: '删除', removed: (no: string) => `已删除 ${no}。` },
  move: {
    title: (way: BillWay) => ways[way], date: '日期', book: '收款账户', fee: '手续费', interest: '贴现息', rate: '贴现年利率 %', rateHint: (days: number) => `贴现 ${days} 天：票面金额 × 利率 × 天数 ÷ 360`, net: (fen: number) => `实收 ${formatFen(fen)}`, account: '抵付的科目', accountHint: '付供应商选应付账款，上交总部选内部往来', bouncedText: '票面金额转回这家单位的应收账款。', run: '生成凭证', cancel: '取消', wrong: '请填写日期和金额', done: (way: BillWay) => `${ways[way]}的凭证已生成（草稿）。`
  },
  open: '打开凭证', signers: ['会计主管', '复核', '保管人']
} as const
