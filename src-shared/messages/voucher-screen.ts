import { formatFen } from '../kernel/money'

const signed = (role: string) => (name: string) => `${role}：${name}`
const digitHeads = '亿千百十万千百十元角分'.split('')

/** Words of voucher entry (记账凭证). */
export const voucherTexts = {
  screen: '填制凭证', title: '记账凭证', untitled: '新凭证', stored: '凭证', tab: (no: string) => `凭证 ${no}`,
  type: '凭证字', typeAuto: (type: string) => `${type}（自动）`, number: '第', numberAfter: '号', provisional: '暂定号，过账时按日期排定', date: '日期', badDate: (text: string) => `「${text}」不是日期，请改正。`,
  attachments: '附单据', sheets: '张', source: '来源',
  sources: { entry: '填制', daybook: '日记账', import: '导入', closing: '期末结转', reversal: '红字冲销', correction: '红冲后更正', template: '模板', expense: '费用付款', refund: '返还费用', bill: '应收票据', imprest: '补足备用金', bank: '银行流水', count: '现金盘点', depreciation: '计提折旧', disposal: '资产清理', schedule: '定期与待摊', vat: '增值税转出' } as Readonly<Record<string, string>>,
  people: { make: '制单', sign: '出纳', review: '审核', post: '过账' }, byOther: '须由他人', nobody: '—',
  stages: { make: '制单', sign: '出纳签字', review: '审核', post: '过账' }, stagesLabel: '处理进度',
  columns: { line: '行', summary: '摘要', account: '会计科目', dimension: '辅助核算', debit: '借方金额', credit: '贷方金额' },
  digitHeads, tableLabel: '凭证分录',
  cell: (line: number, column: string) => `第 ${line} 行 ${column}`, removeLine: (line: number) => `删除第 ${line} 行`,
  removeDimension: (name: string) => `去掉 ${name}`, dimensionNeeded: (name: string) => `请填${name}`, addDimension: '可选', noAccount: (text: string) => `没有「${text}」这个科目`, noEntry: (text: string) => `没有「${text}」`,
  unreadable: (text: string) => `「${text}」看不懂`, usedTimes: (count: number) => `用过 ${count} 次`,
  accountTypes: { asset: '资产', liability: '负债', equity: '所有者权益', cost: '成本', income: '收入', expense: '费用' },
  pasteHeads: { summary: ['摘要'], account: ['科目', '会计科目', '科目名称', '科目编码'], debit: ['借方', '借方金额', '借'], credit: ['贷方', '贷方金额', '贷'], party: ['辅助核算', '往来单位'] },
  pasted: (lines: number, bad: number) => `已粘贴 ${lines} 行分录${bad > 0 ? `，${bad} 格看不懂，已原样留下并标红` : ''}。`,
  total: '合计：', balanced: '借贷平衡', missing: (debitFen: number) => (debitFen > 0 ? `借方少 ${formatFen(debitFen)}` : `贷方少 ${formatFen(-debitFen)}`),
  hints: [['=', '补平差额'], ['Enter', '下一格'], ['Ctrl I', '插行'], ['Ctrl Delete', '删行'], ['F7', '选科目'], ['-', '红字'], ['空格', '借贷换边']] as readonly (readonly [string, string])[],
  keys: { primary: '保存并进行下一步', save: '保存草稿', reverse: '红冲', correct: '红冲并更正', undo: '撤销', redo: '重做', before: '上一张凭证', after: '下一张凭证', print: '打印', new: '新凭证' },
  digitsHint: '指着金额看大写；红线分元角，蓝线分千位',
  previous: '上一张凭证', next: '下一张凭证', templates: '模板', print: '打印', copy: '复制', more: '更多', remove: '删除草稿', save: '保存草稿', newVoucher: '新凭证',
  steps: { post: '过账', review: '审核', sign: '出纳签字', hand: '交下一岗' }, handed: { review: '提交审核', sign: '提交签字', post: '提交过账' },
  withdraw: { signed: '取消签字', reviewed: '取消审核' } as Readonly<Record<string, string>>,
  reverse: '红冲', correct: '红冲并更正',
  saved: (no: string) => `${no} 草稿已保存。`, handedOn: (no: string) => `${no} 已保存，等待下一岗处理。`, posted: (no: string) => `${no} 已过账。`, signed: (no: string) => `${no} 已签字。`, reviewed: (no: string) => `${no} 已审核。`,
  withdrawn: (no: string) => `${no} 已退回草稿，可以修改。`, removed: (no: string) => `${no} 已删除。`, restore: '恢复', restored: (no: string) => `${no} 已恢复，凭证号按现在的次序重新暂定。`, open: '打开', undoPost: '红冲这一张', nothingToSave: '还没有录入内容。', copied: (no: string) => `这是复制 ${no} 得到的新草稿。`,
  removeAsk: (no: string) => `删除草稿 ${no}`, removeText: '草稿没有入账。后面草稿的暂定号会往前排；删错了，删除后可以马上恢复。', removeYes: '删除草稿',
  figures: { debit: '借', credit: '贷', gap: '差额' },
  conflict: (who: string) => `${who}改过这张草稿。您输入的内容还在这里，没有覆盖对方的。`, conflictGone: '这张草稿已被别人删除或过账。您输入的内容还在这里，可以另存一张。', conflictBoth: '我的另存一张', conflictLines: '按逐行取舍保存',
  conflictHint: '不同的行可以逐行选用谁的。无论怎样选，另一份都能用 Ctrl+Z 找回来。', conflictLine: (line: string) => `第 ${line} 行`, conflictNoLine: '（没有这一行）', conflictAutomatic: '自动', conflictTypes: { journal: '记', receipt: '收', payment: '付', transfer: '转' },
  refusedKept: '内容已原样留在本机，改正后会自动保存。',
  balances: { title: '过账后余额', stored: '科目余额', at: (day: string) => `按 ${day}`, account: '科目', now: '现在', here: '本张', after: '过账后', monthly: '本月', none: '选了科目，这里就显示余额。', negative: (name: string) => `${name} 过账后余额低于零。` },
  chain: { title: '来源链', request: (no: string, name: string) => `${no} ${name}`, refund: (month: string) => month, reverses: (no: string) => `冲销 ${no}`, reversedBy: (no: string) => `已被 ${no} 冲销`, book: (name: string) => `日记账 ${name}`, correction: (no: string) => `更正 ${no}`, here: '本张', by: (name: string) => `${name} 制单`, override: (reason: string) => `特批放行坐支：${reason}` },
  issues: { title: '待改', none: '没有问题，可以往下走。', more: (count: number) => `另有 ${count} 处`, goTo: '去改' },
  override: { button: '放行这一次', reason: '放行原因（记入操作日志）', reasonMissing: '请写明放行原因。', done: '已放行。再改动这张草稿，须重新放行。' },
  recent: { title: '最近凭证', all: '全部凭证', none: '这个月还没有凭证。' },
  template: {
    title: '凭证模板', none: '还没有模板。把常用凭证存成模板，下次只改金额。', use: (name: string) => `使用模板 ${name}`, remove: (name: string) => `删除模板 ${name}`, lines: (count: number) => `${count} 行`,
    saveAs: '把本张存为模板', name: '模板名称', save: '存为模板', nameMissing: '请给模板起个名字。', overwrite: '同名模板会被替换。', saved: (name: string) => `已存为模板「${name}」。`, draft: '分录', theirs: (name: string) => `模板「${name}」仍是对方的内容。`, emptyVoucher: '本张还是空的，没有可存的分录。', close: '关闭'
  },
  reversing: {
    title: (no: string) => `红冲 ${no}`, titleCorrect: (no: string) => `红冲并更正 ${no}`, date: '红字凭证日期',
    text: '生成一张金额为红字的凭证草稿，过账后与原凭证相抵。原凭证保持不变。', textCorrect: '生成一张红字凭证草稿和一张蓝字草稿。蓝字草稿照抄原凭证，改对后两张一起过账。', confirm: '生成红字凭证', confirmCorrect: '生成红字和更正凭证',
    made: '已生成红字凭证草稿。', madeBoth: '已生成红字凭证和更正草稿，请在更正草稿里改对。'
  },
  locked: '这张凭证已签字或审核，要改请先退回草稿。', waiting: { make: '等待制单人改好。', sign: '等待出纳签字。', review: '等待审核，审核人不能是制单人或出纳。', post: '等待过账。' }, readOnlyTitle: '您的角色不能填制凭证', readOnlyText: '可以在凭证列表里查看、审核。', redTag: '红字', pendingReview: '待复核'
} as const

/** Words of the voucher list (凭证列表). */
export const voucherListTexts = {
  screen: '凭证', title: '凭证', label: '凭证列表',
  columns: { type: '凭证字', source: '来源', date: '日期', no: '凭证号', summary: '摘要', total: '金额', lines: '分录', attachments: '附件', maker: '制单', cashier: '出纳', reviewer: '审核', poster: '过账', state: '状态', issue: '问题' },
  state: '状态', states: { all: '全部状态', unposted: '未过账', draft: '草稿', signed: '出纳已签', reviewed: '已审核', posted: '已过账', pending: '待复核' },
  type: '凭证字', allTypes: '全部字', text: '摘要含', account: '科目', allAccounts: '全部科目', unknownAccount: (text: string) => `没有「${text}」这个科目`,
  wrong: '有误', red: '红字', pending: '待复核',
  totalOf: (count: number) => `合计 ${count} 张`, chosen: '选中', chosenText: (count: number) => `${count} 张`,
  actions: { sign: '签字', review: '审核', post: '过账', withdraw: '退回草稿', print: '打印', remove: '删除' }, withCount: (action: string, count: number) => (count > 1 ? `${action} ${count} 张` : action),
  more: '更多', exportXlsx: '导出 xlsx', exportCsv: '导出 csv', newVoucher: '新凭证',
  done: { sign: (n: number) => `已签字 ${n} 张。`, review: (n: number) => `已审核 ${n} 张。`, post: (n: number) => `已过账 ${n} 张。`, withdraw: (n: number) => `已退回草稿 ${n} 张。`, remove: (n: number) => `已删除 ${n} 张草稿。` },
  failed: (count: number) => `${count} 张没有办成：`, failedOne: (no: string, summary: string, text: string) => `${no} ${summary}：${text}`, moreFailed: (count: number) => `还有 ${count} 张，原因见「问题」列或逐张打开。`,
  notDraft: '已过账，不再处理。', notReady: (issue: string) => `${issue}，请先改好。`, nothing: '选中的凭证里没有可以这样处理的。', working: (action: string) => `正在${action}…`,
  removeAsk: (count: number) => `删除 ${count} 张草稿`, removeText: '草稿没有入账；删错了，删除后可以马上恢复。', restore: '恢复', restored: (count: number) => `已恢复 ${count} 张草稿。`, dismiss: '知道了', goTo: '打开',
  empty: (month: string) => `${month}没有凭证`, emptyFiltered: '没有符合条件的凭证', emptyText: '按 Alt N 填一张，或在日记账里直接记。', clearFilters: '清除筛选'
} as const

/** Words on the printed voucher and its preview. */
export const voucherPaperTexts = {
  screen: '打印凭证', title: '打印凭证', heading: '记账凭证', unit: (office: string) => `单位：${office}`, date: (date: string) => `${date.slice(0, 4)} 年 ${date.slice(5, 7)} 月 ${date.slice(8)} 日`,
  numbered: (type: string) => `${type}字第`, numberAfter: '号', page: (page: number, pages: number) => `第 ${page}/${pages} 页`, draft: '草稿',
  columns: { summary: '摘　要', ledger: '总账科目', detail: '明细科目', debit: '借 方 金 额', credit: '贷 方 金 额', posted: '记账' }, digitHeads,
  total: '合计', carried: '转下页', attachments: '附单据', sheets: '张', yuan: '¥',
  sign: { chief: signed('主管'), reviewer: signed('审核'), poster: signed('记账'), cashier: signed('出纳'), maker: signed('制单'), receiver: signed('领款人') },
  source: (source: string) => `来源：${source}`, printed: (time: string) => `打印：${time}`,
  perPage: '每页张数', two: '每页两张', three: '每页三张', count: (vouchers: number, sheets: number) => `${vouchers} 张凭证，共 ${sheets} 页 A4`, formCount: (vouchers: number, sheets: number) => `${vouchers} 张凭证，共 ${sheets} 张凭证纸`,
  none: '没有要打印的凭证', noneText: '请在凭证列表里选中凭证再打印。', list: '去凭证列表'
} as const
