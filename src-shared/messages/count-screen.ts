import { formatFen } from '../kernel/money'

/** Words of 现金盘点. */
export const countTexts = {
  overSummary: '现金盘点长款', shortSummary: '现金盘点短款',
  title: '现金盘点', book: '现金账户', date: '盘点日期', counter: '盘点人（出纳）', witness: '监盘人', note: '说明', save: '保存盘点表', saveAndPost: '保存并生成长短款凭证', print: '打印', history: '历次盘点', fresh: '新的盘点',
  face: '面额', pieces: '张数', amount: '金额', faceName: (fen: number) => (fen >= 100 ? `${fen / 100} 元` : fen >= 10 ? `${fen / 10} 角` : `${fen} 分`), counted: '实存合计',
  kinds: { in: '收入未入账', out: '支出未入账', slip: '白条、借条' }, kindHints: { in: '已收、还没有记日记账的款', out: '已付、还没有记日记账的单据', slip: '不算现金，说明短少的去向；要收回或凭正式单据入账' }, text: '说明或姓名', addLine: '加一行', removeLine: '删去这一行',
  figures: { book: '账面余额', in: '收入未入账', out: '支出未入账', due: '应存', counted: '实存' }, over: (fen: number) => `长款 ${formatFen(fen)}`, short: (fen: number) => `短款 ${formatFen(fen)}`, same: '账实相符',
  slips: (fen: number, rest: number) => `其中白条 ${formatFen(fen)}，${rest === 0 ? '余下相符' : `另有 ${formatFen(rest)} 原因未明`}`, saved: '盘点表已保存。', savedDraft: '盘点表已保存，长短款凭证已生成草稿（待处理财产损溢）。', open: '打开凭证', unreadable: '这一格看不懂，请改成数字。',
  none: '没有现金账户', noneText: '先在「资金账户」里增加库存现金。', noHistory: '还没有盘点过', by: (counter: string, witness: string) => `盘点 ${counter}，监盘 ${witness}`, paper: '库存现金盘点表', sign: { counter: '盘点人', witness: '监盘人', manager: '负责人' }, unit: (office: string) => `单位：${office}`, result: '盘点结果', item: '项目',
  keptAt: (at: string, user: string) => `${user} 于 ${at} 保存`, readOnly: '当前角色不能保存盘点表。', made: '长短款凭证', notYet: '还没有点数'
} as const
