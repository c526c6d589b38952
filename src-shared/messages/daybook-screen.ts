import { changedBy } from './changed'

/** Words of the 日记账 screen. */
export const dayBookTexts = {
  title: (book: string) => `${book}日记账`,
  screen: '日记账', bookPicker: '资金账户', period: { label: '期间范围', month: '月', quarter: '季', year: '年' },
  flow: { collection: '回款户・单一流向', spending: '费用户・单一流向', mixed: '综合户' },
  columns: {
    date: '日期', no: '凭证号', summary: '摘要', counter: '费用类别 / 对方科目', staff: '职员', customer: '往来单位', department: '部门',
    in: '收入', out: '支出', balance: '余额', attachments: '附件', status: '状态'
  },
  auto: '自动', entering: '录入', wrong: '有误', unsaved: '未存',
  dayTotal: '本日合计', monthTotal: '本月合计', periodTotal: '本期合计', yearTotal: '本年累计',
  parts: (count: number) => `${count} 个科目`,
  opening: (label: string) => `${label}结余`, openingOf: { month: '上月', quarter: '上季', year: '上年' }, incomeOf: { month: '本月收入', quarter: '本季收入', year: '本年收入' },
  expenseOf: { month: '本月支出', quarter: '本季支出', year: '本年支出' }, balanceAt: (day: string) => `余额・${day}`,
  dayChart: '逐日收支', monthChart: '每月收支', income: '收入', expense: '支出',
  problems: (count: number) => `${count} 行有误，未计入余额`,
  group: { category: '费用类别', account: '对方科目', book: '资金账户', history: '历史摘要', add: '新增' },
  addNew: (name: string) => `新增「${name}」`,
  needDate: '请填日期。', needAmount: '请填收入或支出金额。', bothSides: '一行只能填收入或支出中的一边。', unknownParty: (text: string) => `没有「${text}」，请从列表中选，或先在基础资料里增加。`,
  unknownCounter: (text: string) => `没有叫「${text}」的费用类别或科目。`,
  post: (count: number) => `过账 ${count} 张草稿`, review: (count: number) => `审核 ${count} 张草稿`, sign: (count: number) => `签字 ${count} 张草稿`, posted: (count: number) => `已过账 ${count} 张。`,
  leftBehind: (count: number) => `有 ${count} 行的修改还没有保存，没有处理；请先改好标红的格子。`,
  nothingToPost: '本期没有可过账的草稿。', steps: '凭证处理', postShort: '过账', reviewShort: '审核', signShort: '出纳签字',
  openVoucher: '打开凭证', reverse: '红字冲销', correct: '红冲并更正', split: '分拆成几个科目', remove: '删除草稿', copyRow: '复制到录入行', override: '放行坐支…',
  removed: (count: number) => `已删除 ${count} 张草稿，按 Ctrl Z 可恢复。`, restored: (count: number) => `已恢复 ${count} 张草稿。`,
  clash: (by: string, at: string) => `${changedBy(by, at)}也改了这一行，请选用哪一个。`, clashOf: (who: string, summary: string, fields: readonly string[]) => `${who}也改了「${summary}」这一行：${fields.join('；')}。`,
  clashField: (field: string, theirs: string, mine: string) => `${field} 对方填 ${theirs}，您填 ${mine}`,
  merged: (who: string, summary: string) => `${who}改过「${summary}」这一行的其他格，已与您的修改合在一起。`,
  wasPosted: (who: string, no: string, then: string) => `${who}已把这一行过账为 ${no}，${then}要更正请用红字冲销（F8）。`, wasSigned: (who: string, then: string) => `${who}已签字或审核这一行，${then}先退回草稿再改。`,
  wasChanged: (who: string, then: string) => `${who}改过这一行，${then}`, wasRemoved: (who: string, then: string) => `${who}${who === '' ? '这一行已' : ''}删除${who === '' ? '' : '了这一行'}，${then}`,
  notSavedOver: '您的修改没有保存。', notUndone: '没有撤销，以免盖掉后来的内容。', stepGone: '要撤销的那一行已不在，这一步跳过了。', stepUnreachable: '连不上账务服务，稍后再撤销。',
  stepElsewhere: (month: string) => `要撤销的那一行记在${month}，已翻到那里；再按一次就撤销。`, nothingToUndo: '没有可撤销的操作。', postedAsk: (no: string) => `没有可撤销的操作。${no} 已过账，要更正请用红字冲销。`,
  orphan: '对方删除的行，您的修改留在这里', again: '重新记这一笔', giveUp: '放弃我的修改', typed: (fields: readonly string[]) => (fields.length === 0 ? '' : `您填的：${fields.join('，')}。`),
  waitingToSend: (rows: number) => `连不上账套服务，${rows} 行已留着，连上后自动重发`,
  movedAway: (summary: string, date: string) => `「${summary}」记到了 ${date}，不在本页。`, goThere: '去看', undoIt: '撤销', reversed: (no: string) => `已生成红字草稿，冲销 ${no}。`, onlyDrafts: '已过账的行不能删，请用红字冲销（F8）。', lockedRow: '已签字或审核，先在凭证里退回草稿再改。',
  saved: (time: string) => `草稿已保存 ${time}`, saving: '正在保存…', notSaved: '有内容未保存',
  splitTitle: '分拆', splitTotal: '合计', splitLeft: '还差', splitOver: '多出', splitDone: '保存分拆', splitAdd: '加一行', splitRow: (n: number) => `第 ${n} 行`, amount: '金额', removePart: '删去这一行',
  reasonTitle: '放行坐支', reasonLabel: '原因（记入操作日志）', reasonConfirm: '放行这一笔', selectRow: '请先选中一行。',
  empty: (month: string) => `${month}还没有记账`, emptyText: '直接在最下面一行打字记第一笔，或从旧表导入。', emptyAction: '记第一笔', importFile: '导入', exportXlsx: '导出 xlsx', exportCsv: '导出 csv', more: '更多', print: '打印日记账', carried: '上期结余',
  subtotals: '显示本日合计', hideSubtotals: '不显示本日合计', columnsMenu: '列', undo: '撤销', redo: '重做', noBook: '还没有资金账户', noBookText: '先建立库存现金、银行或备用金账户，就能记日记账了。', newBook: '建立资金账户',
  formula: '编辑栏', months12: '近 12 个月', closeChart: '收起', showMonths: '每月收支图', printTitle: (book: string, period: string) => `${book}日记账　${period}`
} as const
