import type { StatementKind } from '../ledger/statement'
import { ledgerMessages } from './ledger'

const { monthText } = ledgerMessages

/** Words of the statements, with the names of their lines as in 小企业会计准则 (财会〔2011〕17号, 附录: 会小企01–03表). */
export const statementMessages = {
  titles: { balance: '资产负债表', income: '利润表', cash: '现金流量表' } satisfies Record<StatementKind, string>,
  forms: { balance: '会小企01表', income: '会小企02表', cash: '会小企03表' } satisfies Record<StatementKind, string>,
  columns: {
    item: '项目', asset: '资产', claim: '负债和所有者权益', no: '行次',
    first: { balance: '期末余额', income: '本年累计金额', cash: '本年累计金额' }, second: { balance: '年初余额', income: '本月金额', cash: '本月金额' }
  },
  lines: {
    balance: {
      1: '货币资金', 2: '短期投资', 3: '应收票据', 4: '应收账款', 5: '预付账款', 6: '应收股利', 7: '应收利息', 8: '其他应收款', 9: '存货', 10: '其中：原材料', 11: '在产品', 12: '库存商品', 13: '周转材料',
      14: '其他流动资产', 15: '流动资产合计', 16: '长期债券投资', 17: '长期股权投资', 18: '固定资产原价', 19: '减：累计折旧', 20: '固定资产账面价值', 21: '在建工程', 22: '工程物资', 23: '固定资产清理',
      24: '生产性生物资产', 25: '无形资产', 26: '开发支出', 27: '长期待摊费用', 28: '其他非流动资产', 29: '非流动资产合计', 30: '资产总计',
      31: '短期借款', 32: '应付票据', 33: '应付账款', 34: '预收账款', 35: '应付职工薪酬', 36: '应交税费', 37: '应付利息', 38: '应付利润', 39: '其他应付款', 40: '其他流动负债', 41: '流动负债合计',
      42: '长期借款', 43: '长期应付款', 44: '递延收益', 45: '其他非流动负债', 46: '非流动负债合计', 47: '负债合计', 48: '实收资本', 49: '资本公积', 50: '盈余公积', 51: '未分配利润',
      52: '所有者权益合计', 53: '负债和所有者权益总计'
    },
    income: {
      1: '一、营业收入', 2: '减：营业成本', 3: '税金及附加', 4: '其中：消费税', 5: '营业税', 6: '城市维护建设税', 7: '资源税', 8: '土地增值税', 9: '城镇土地使用税、房产税、车船税、印花税', 10: '教育费附加、矿产资源补偿费、排污费',
      11: '销售费用', 12: '其中：商品维修费', 13: '广告费和业务宣传费', 14: '管理费用', 15: '其中：开办费', 16: '业务招待费', 17: '研究费用', 18: '财务费用', 19: '其中：利息费用（收入以“－”号填列）',
      20: '加：投资收益（损失以“－”号填列）', 21: '二、营业利润（亏损以“－”号填列）', 22: '加：营业外收入', 23: '其中：政府补助', 24: '减：营业外支出', 25: '其中：坏账损失', 26: '无法收回的长期债券投资损失',
      27: '无法收回的长期股权投资损失', 28: '自然灾害等不可抗力因素造成的损失', 29: '税收滞纳金', 30: '三、利润总额（亏损总额以“－”号填列）', 31: '减：所得税费用', 32: '四、净利润（净亏损以“－”号填列）'
    },
    cash: {
      1: '销售产成品、商品、提供劳务收到的现金', 2: '收到其他与经营活动有关的现金', 3: '购买原材料、商品、接受劳务支付的现金', 4: '支付的职工薪酬', 5: '支付的税费', 6: '支付其他与经营活动有关的现金', 7: '经营活动产生的现金流量净额',
      8: '收回短期投资、长期债券投资和长期股权投资收到的现金', 9: '取得投资收益收到的现金', 10: '处置固定资产、无形资产和其他非流动资产收回的现金净额', 11: '短期投资、长期债券投资和长期股权投资支付的现金',
      12: '购建固定资产、无形资产和其他非流动资产支付的现金', 13: '投资活动产生的现金流量净额', 14: '取得借款收到的现金', 15: '吸收投资者投资收到的现金', 16: '偿还借款本金支付的现金', 17: '偿还借款利息支付的现金', 18: '分配利润支付的现金',
      19: '筹资活动产生的现金流量净额', 20: '四、现金净增加额', 21: '加：期初现金余额', 22: '五、期末现金余额'
    }
  } satisfies Record<StatementKind, Readonly<Record<number, string>>>,
  /** Headings without figures, before the line they stand above. */
  headings: {
    balance: { 1: '流动资产：', 16: '非流动资产：', 31: '流动负债：', 42: '非流动负债：', 48: '所有者权益：' },
    income: {}, cash: { 1: '一、经营活动产生的现金流量：', 8: '二、投资活动产生的现金流量：', 14: '三、筹资活动产生的现金流量：' }
  } satisfies Record<StatementKind, Readonly<Record<number, string>>>,
  ties: {
    balance: { left: '资产总计', right: '负债和所有者权益总计' }, profit: { left: '净利润本年累计', right: '本年利润科目与未结转损益' }, cash: { left: '期末现金余额', right: '库存现金、银行存款和其他货币资金' }
  },
  /** A line's name, set in by its depth. */
  indented: ({ depth, label }: { depth: number; label: string }) => `${'　'.repeat(depth)}${label}`,
  hint: (form: string, unit: string) => `${form}，${unit}`, headRight: (form: string, unit: string) => `${form}　${unit}`,
  tied: '勾稽相符', untied: (text: string) => `勾稽不符，差 ${text}`,
  untiedText: { balance: '资产与负债、权益不相等。请到「数据检查」查明原因。', profit: '有不经结转损益而记入「本年利润」的凭证，请看它的明细账。', cash: '有现金收支没有填现金流量项目，请在现金类科目的明细账里查找。' },
  imprest: '报账制办事处由总部统一编制报表，此表供办事处自己查看。',
  month: '报表期间', asOf: (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1 年 $2 月 $3 日'), forMonth: monthText,
  parts: { title: '这个数怎么来的', none: '没有发生额', choose: '选中一个金额，看它由哪些科目组成。', all: '查看全部分录', account: '科目', amount: '金额', sum: '合计', figure: (line: string, column: string) => `${line} · ${column}`, noParty: '未指明往来' },
  signatures: ['单位负责人：', '会计负责人：', '制表人：']
} as const

/** The words by which a sub-account is known for a 其中 line of 利润表. */
export const incomeDetailNames: ReadonlyMap<number, readonly string[]> = new Map([
  [4, ['消费税']], [5, ['营业税']], [6, ['城市维护建设税', '城建税']], [7, ['资源税']], [8, ['土地增值税']], [9, ['土地使用税', '房产税', '车船', '印花税']],
  [10, ['教育费附加', '地方教育附加', '矿产资源补偿费', '排污费', '环境保护税']], [12, ['商品维修', '产品维修']], [13, ['广告', '宣传']], [15, ['开办费']], [16, ['业务招待']], [17, ['研究费', '研发费']],
  [19, ['利息']], [23, ['政府补助']], [25, ['坏账']], [26, ['长期债券投资损失']], [27, ['长期股权投资损失']], [28, ['自然灾害', '非常损失']], [29, ['税收滞纳金']]
])

/** Words of 数字来源. */
export const figureMessages = {
  title: '数字来源', none: '在报表里选中一个金额，按 Enter 看它由哪些分录组成。', of: (name: string) => `数字来源：${name}`, label: '组成这个数的分录', date: '日期', no: '凭证号', summary: '摘要', account: '科目', staff: '职员', customer: '往来单位', amount: '金额', total: '合计',
  voucher: '打开凭证', agrees: '与报表数一致', differs: (text: string) => `与报表数相差 ${text}`, figure: '报表数', rows: (count: number) => `${count} 笔分录`, empty: '没有分录', emptyText: '这个数里没有任何凭证分录。', opening: '期初'
} as const
