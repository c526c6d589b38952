import type { Level } from '../workspace/office'

const levels: Record<Level, string> = { rep: '代表', supervisor: '主管', area: '地区经理', region: '大区经理', director: '销售总监', vp: '副总经理' }
const waited = (hours: number) => (hours < 1 ? '不到 1 小时' : hours < 24 ? `${Math.floor(hours)} 小时` : `${Math.floor(hours / 24)} 天${Math.floor(hours % 24) > 0 ? ` ${Math.floor(hours % 24)} 小时` : ''}`)

/** Words of the pages about claims, advances, approvals and payments (费用). */
export const expenseTexts = {
  titles: { mine: '我的报销', claim: '报销单', advance: '借款单', inbox: '待我审批', pay: '待付款', register: '费用单据', routes: '审批路线' },
  levels, waited, levelByRole: '按角色', records: { claim: '报销单', advance: '借款单' },
  columns: { no: '单号', kind: '种类', date: '日期', staff: '姓名', department: '部门', purpose: '事由', amount: '金额', state: '状态', step: '当前步骤', open: '未还', days: '已借天数', settled: '冲借款', payable: '应付', category: '类别', invoice: '发票', invoiceNo: '发票号', tax: '税额', customer: '客户 / 医院', papers: '凭据' },
  mine: { behalf: '代人填单', behalfText: '单据算在所选职员名下，由他本人或您提交；单据上写明由您代填。', behalfWho: '替谁填', behalfMissing: '请选一个职员。', fresh: '开始填', newClaim: '新报销单', newAdvance: '新借款单', empty: '还没有单据', emptyText: '出差前要用钱就填借款单，花完了填报销单。', count: (count: number) => `${count} 张`, overdue: (no: string, days: number, open: string) => `${no} 已借 ${days} 天，还有 ${open} 没有还清，请尽快报销或还款。` },
  head: { date: '填单日期', purpose: '事由', staff: '报销人', borrower: '借款人', dueDate: '预计归还日期', spentOn: '用于哪类费用', amount: '借款金额', amountWrong: '请填大于零的金额', dateWrong: '看不懂这个日期', save: '保存', saved: '已保存' },
  line: {
    title: (index: number) => `第 ${index} 行`, newTitle: '新的一行', add: '添加一行', save: '保存这一行', saveNext: '保存，再填一行', remove: '删除这一行', date: '日期', category: '费用类别', purpose: '事由', amount: '报销金额（含税）', amountHint: '可以写算式，如 =58*2',
    kind: '票据种类', code: '发票代码', no: '发票号码', invoiceAmount: '发票总金额', invoiceHint: '与报销金额相同时留空', tax: '税额', taxHint: '铁路、航空、公路客票按票价自动算', deductible: '税额可以抵扣', customer: '客户 / 医院', activity: '活动', counterpart: '对象（医院、科室、人）',
    heads: '人数', count: (unit: string) => `数量（${unit}）`, papers: '凭据', choose: '选一行来改，或添加一行。', saveFirst: '这一行还有看不懂的内容，改好后再添加凭据。', unreadable: '看不懂这个金额', headsWrong: '请填整数', open: '还没有保存，切换页面、关闭窗口都不会丢。', settle: '正在填的这一行还没有填好，改好后再提交。', promotion: '促销费须有活动、对象、凭据', perHead: (amount: string) => `人均 ${amount}`, complete: '齐全', lacking: '不齐', none: '—'
  },
  actions: { submit: (amount: string) => `提交 ${amount}`, withdraw: '撤回', remove: '删除草稿', removeAsk: (no: string) => `删除 ${no}`, removeText: '草稿没有提交过，删除后不能恢复。', print: '打印', copy: '照此再填一张', openVoucher: '打开付款凭证', void: '撤销付款', reverse: '冲销', reason: '原因', reasonHint: '写进操作日志', voidText: '付款凭证草稿会删除，单据回到待付款。', reverseText: '生成红字凭证；这张单据作废，发票可以重新报，冲过的借款恢复。', date: '红字凭证日期', repay: '收回余款', repayText: '收回未用完的借款，生成收款凭证。', repayAmount: '金额', book: '资金账户' },
  story: {
    by: (staff: string, department: string, date: string) => [staff, department, `${date} 填单`].filter(Boolean).join(' · '), made: (maker: string) => `${maker} 代填`, total: '合计', claimed: '报销合计', settle: (no: string) => `先冲借款 ${no}`, payable: '应付', paid: '实付', days: (days: number) => `${days} 天`, leftOpen: (amount: string) => `付款后借款余额 ${amount}`,
    evidence: (line: number) => `第 ${line} 行合规凭据`, route: '审批路线', standard: (category: string | null, upTo: string | null, last: string) => `标准：${category === null ? '' : '含促销费，'}${upTo === null ? '' : `不超过 ${upTo} 元 → `}${last}，止于本级`, submitted: '提交', payStep: '付款', took: (text: string) => `用时 ${text}`, waiting: (text: string) => `已等 ${text}`,
    months: (name: string) => `${name} · 近 6 个月报销`, average: (amount: string) => `月均 ${amount}`, other: '其他费用', promotion: '促销费', history: '经过', payments: '付款', paidBy: (name: string, date: string) => `${name} ${date}`, live: '有效', cancelled: '已撤销', reversed: '已冲销', unposted: '凭证未过账', posted: '凭证已过账', repayment: '还款', toBudget: '按类别（不含可抵扣税额）',
    events: { submitted: '提交', approved: '同意', returned: '退回', withdrawn: '撤回', forwarded: '转审', commented: '意见' }, forUser: (name: string) => `（代 ${name}）`, problems: '提交前要改好', openFen: '未还余额', amountWords: '大写', papers: '附件'
  },
  inbox: { waiting: '待我审', done: '已审', empty: '没有待您审批的单据', emptyDone: '还没有审过单据', comment: '审批意见（退回时必填）', reject: '退回', forward: '转审', approve: (amount: string) => `同意 ${amount}`, wait: (text: string) => `等 ${text}`, choose: '在左边选一张单据', forwardTo: '转给', forwardText: '这一步改由他审批，请写明原因。', needComment: '退回要写明原因。', average: (days: string) => `近 90 天平均每步 ${days} 天`, slowest: (name: string, days: string) => `最慢一步：${name} ${days} 天`, done1: '已办', times: '各步用时' },
  pay: { hint: '批准了、还没有付的单据', book: '付款账户', date: '付款日期', run: (count: number, amount: string) => `付款 ${count} 张，${amount}`, choose: '选中要付的单据（Shift 方向键多选），右边先看凭证。', voucher: '将生成的凭证', empty: '没有待付款的单据', done: (count: number) => `已付 ${count} 张，付款凭证在「凭证」里等待审核、过账。`, print: '打印付款清单', list: '付款清单', receipt: '签收', total: '合计', debit: '借', credit: '贷', noBook: '还没有可以付款的资金账户' },
  register: { hint: '全办事处的借款与报销', all: '全部种类', allStates: '全部状态', empty: '这段时间没有单据' },
  routes: { hint: '谁审批、到多少金额为止', add: '添加路线', name: '名称', record: '单据', category: '费用类别', anyCategory: '全部', promotion: '含促销费', level: '填单人职级', anyLevel: '全部', department: '部门', anyDepartment: '全部', active: '使用中', inactive: '停用', steps: '步骤', step: (index: number) => `第 ${index} 步`, stepName: '名称', approver: '审批人', above: '超过金额才到这一步', addStep: '添加一步', removeStep: '去掉这一步', save: '保存路线', choose: '选一条路线来改。', readOnly: '只有管理员可以改审批路线。', byRole: (role: string) => `角色：${role}`, byLevel: (level: string) => `职级：${level}`, byUser: (name: string) => `指定：${name}`, upTo: (amount: string, name: string) => `${amount} 以内止于${name}`, always: '不限金额',
    delegation: '委托', delegationHint: '出差、休假时请人代审', to: '委托给', from: '起', until: '止', delegate: '委托', remove: '取消', noDelegation: '没有委托', times: '各步用时（近 90 天）', timeColumns: { name: '步骤', count: '已办', average: '平均', longest: '最长', waiting: '在等' }, days: (hours: number) => `${(hours / 24).toFixed(1)} 天`, nameMissing: '请写路线名称和每一步的名称' },
  print: { unit: (office: string) => `单位：${office}`, claim: '费用报销单', advance: '借款单', list: '付款清单', page: '附件 张', no: (no: string) => `单号 ${no}`, signs: { applicant: '报销人', borrower: '借款人', check: '费用复核', manager: '审批', cashier: '出纳', receiver: '领款人' }, words: '金额大写', settled: '冲借款', payable: '应付', purpose: '事由', due: '预计归还' },
  home: { title: '待我审批', mine: '我的报销', none: '还没有单据。出差前要用钱填借款单，花完了填报销单。' }
} as const
