import { formatFen } from '../kernel/money'

const needs = { staff: '职员', customer: '客户', product: '产品', category: '费用类别', department: '部门', cashFlow: '现金流量项目' } as const

/** Words of the pages on which the ledger is set up: 期初余额, 会计科目, 费用类别, 资金账户. */
export const setupMessages = {
  listComma: '、', colon: '：', find: '查找科目', findHint: '查找科目：编码、名称、拼音', readOnly: '当前角色只能查看，不能修改。', showInactive: '显示停用', active: '启用', inactive: '停用', state: '状态', save: '保存', cancel: '取消', saveKey: 'Ctrl S', nameMissing: '请填写名称', isActive: '启用',
  failed: (name: string, reason: string) => `「${name}」没有保存：${reason}`,
  account: {
    title: '会计科目', label: '会计科目', code: '编码', name: '名称', type: '类别', side: '余额方向', needs: '辅助核算', add: '增加下级', addRoot: '增加一级科目', addUnder: (name: string) => `在「${name}」下增加`, editTitle: '修改科目', rootTitle: '增加一级科目',
    count: (count: number) => `${count} 个科目`, codeAuto: '不填则自动编号', codeRoot: '四位数字', codeMissing: '请填写四位编码', needNames: needs, needsHint: '记账时这个科目必须填写所选内容', toggle: '展开或收起', rename: '改名', general: '看总账', deactivate: '停用', activate: '恢复启用',
    types: { asset: '资产', liability: '负债', equity: '权益', cost: '成本', income: '收入', expense: '费用' }, sides: { debit: '借', credit: '贷' }, choose: '在左边选一个科目，可在这里修改或增加下级。'
  },
  category: {
    title: '费用类别', label: '费用类别', code: '编码', name: '名称', account: '对应科目', add: '增加下级', addUnder: (name: string) => `在「${name}」下增加`, editTitle: '修改费用类别', fixed: '固定', fixedHint: '七个基本类别的名称是固定的，可以在下面增加。',
    control: '可控性', controlHint: '从这一级起，管理者能决定这项费用花多少；上级也算可控', controls: { none: '不可控', rep: '代表起可控', area: '地区经理起可控', region: '大区经理起可控' }, isVariable: '变动费用，随销售增减',
    accountHint: '选这个类别记账时，自动记入此科目', accountMissing: '请选择对应科目', count: (count: number) => `${count} 个类别`, choose: '在左边选一个类别，可在这里修改或增加下级。', toggle: '展开或收起', deactivate: '停用', activate: '恢复启用', flat: '请在七个基本类别下面增加。'
  },
  book: {
    title: '资金账户', label: '资金账户', add: '增加资金账户', editTitle: '修改资金账户', addTitle: '增加资金账户', name: '名称', kind: '类型', flow: '流向', account: '对应科目', holder: '保管人', holderMissing: '请选择备用金的保管人', bankNo: '账号', balance: '余额', total: '合计', dayBook: '看日记账', cashFlow: '看现金流水', edit: '修改',
    kinds: { cash: '现金', bank: '银行', imprest: '备用金' }, flows: { collection: '回款户', spending: '费用户', mixed: '综合户' },
    flowTexts: { collection: '只收客户货款，只上交总部或退还客户', spending: '只收总部拨款、返还费用和员工还款，只付费用、薪金、税费、保险和借款', mixed: '收支不限' },
    accountAuto: '自动建立对应科目', balanceHint: '余额含草稿', count: (count: number) => `${count} 个账户`, empty: '还没有资金账户', emptyText: '先增加库存现金和银行账户，才能记日记账。', kindFixed: '类型和对应科目建立后不能改', deactivate: '停用', activate: '恢复启用'
  },
  opening: {
    title: '期初余额', label: '期初余额', hint: (month: string) => `${month} 月初`, code: '科目编码', name: '科目名称', side: '方向', debit: '借方', credit: '贷方', openDebit: '期初借方', openCredit: '期初贷方', yearDebit: '本年累计借方', yearCredit: '本年累计贷方', yearStart: '年初余额', heading: { year: /累计/, debit: /借/, credit: /贷/ }, staff: '职员', customer: '客户', product: '产品', department: '部门',
    save: '保存期初余额', sum: { debit: '借方合计', credit: '贷方合计', diff: '差额' }, balanced: '借贷平衡', unbalanced: (diffFen: number) => `借贷不平，差 ${formatFen(diffFen)}`, closed: '第一个月已结账，期初余额只能查看。要改请先反结账到第一个月。',
    kept: '有未保存的改动，已替您留着；改平后保存。', discard: '放弃改动', discardAsk: '放弃所有未保存的改动，回到已保存的期初余额？', discardTitle: '放弃改动', undo: '撤销粘贴', saved: '期初余额已保存', nothing: '与已保存的一样，没有要保存的改动',
    yearBalanced: '本年累计平衡', yearUnbalanced: (diffFen: number) => `本年累计不平，差 ${formatFen(diffFen)}`,
    howYear: (month: string) => `年中启用：本年累计填 1 月起、${month}以前的发生额，年初余额由程序算出。`,
    how: '可从 Excel 复制「科目编码、借方、贷方」几列，整块粘贴。', onlyUsed: '只看有余额的', addParty: '增加一行', unchanged: '没有改动', total: '合计',
    pasted: (rows: number, missed: readonly string[]) => (missed.length === 0 ? `已按科目填入 ${rows} 行` : `已按科目填入 ${rows} 行；${missed.length} 行没有对上，没有填入：${missed.slice(0, 5).join('、')}${missed.length > 5 ? ' 等' : ''}`),
    bothSides: '借方和贷方只填一边', partyMissing: (line: string) => `${line} 有金额但没有选往来对象`, pickParty: (need: string) => `选${need}…`, badCells: (count: number) => `${count} 格看不懂，已标红保留；改正后再保存。`, duplicate: (line: string) => `${line} 重复了，请合并成一行`
  }
} as const
