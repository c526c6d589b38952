/** 数据检查: each check's name, and what it says when all is well and when not. */
export const checkNames = {
  file: { name: '账套文件', fine: '文件完好', fault: '文件有损坏，请停止记账并从备份恢复' },
  foreign_keys: { name: '引用关系', fine: '所引用的记录都在', fault: '有记录引用了不存在的内容' },
  schema: { name: '数据结构', fine: '与程序一致', fault: '数据结构被改动过，账目的保护可能已失效' },
  audit_chain: { name: '操作日志', fine: '日志首尾相连，未被改动', fault: '从这一条起，日志被改动过' },
  settings: { name: '设置', fine: '各项设置都能识别', fault: '有设置不能识别，已按默认值处理' },
  folders: { name: '附件等文件夹', fine: '文件夹齐全', fault: '缺少文件夹' },
  attachments: { name: '附件', fine: '附件都在，内容未变', fault: '附件丢失或被改动' },
  voucher_balanced: { name: '凭证借贷平衡', fine: '每张凭证借贷相等', fault: '凭证借贷不等，或分录不足两行' },
  period_balanced: { name: '各期借贷平衡', fine: '每个期间借贷相等', fault: '期间的借贷合计不等' },
  accounts_balanced: { name: '科目汇总平衡', fine: '各科目汇总后借贷相等', fault: '科目汇总的借贷合计不等' },
  turnover_balanced: { name: '期初本年累计平衡', fine: '启用前的本年累计借贷相等', fault: '启用前的本年累计借贷不等' },
  account_months: { name: '科目汇总与分录', fine: '科目汇总与分录一致', fault: '科目汇总与分录不一致' },
  account_dim_months: { name: '辅助核算汇总与分录', fine: '辅助核算汇总与分录一致', fault: '辅助核算汇总与分录不一致' },
  numbers: { name: '凭证连号', fine: '凭证号从 1 起连续', fault: '凭证号有断号' },
  voucher_months: { name: '凭证所属期间', fine: '凭证日期都在所属期间内', fault: '凭证日期不在所属期间内' },
  line_dates: { name: '分录日期', fine: '分录日期与凭证一致', fault: '分录的日期或期间与凭证不同' },
  line_amounts: { name: '分录金额', fine: '每行只有一方金额', fault: '分录金额缺失、两方都有，或超出范围' },
  orphan_lines: { name: '无主分录', fine: '分录都属于凭证', fault: '分录没有对应的凭证' },
  leaf_accounts: { name: '末级科目', fine: '分录都记在末级科目', fault: '分录记在了非末级科目' },
  reversals: { name: '红冲凭证', fine: '红冲与原凭证相抵', fault: '红冲与原凭证不能相抵' },
  separation: { name: '岗位分离', fine: '制单、出纳、审核不是同一人', fault: '制单、出纳、审核中有同一人' },
  voucher_users: { name: '凭证上的人员', fine: '签章人都是用户', fault: '签章人不在用户之中' },
  closed_drafts: { name: '已结账期间的草稿', fine: '已结账期间没有草稿', fault: '已结账的期间还有草稿' },
  period_order: { name: '结账次序', fine: '期间按次序结账', fault: '后面的期间已结账，这个期间还没有' },
  period_gaps: { name: '期间连续', fine: '期间连续', fault: '这个期间之后缺少期间' },
  first_period: { name: '启用期间', fine: '启用期间与期初都在', fault: '启用期间或期初期间不对' },
  account_tree: { name: '科目级次', fine: '科目上下级一致', fault: '科目的级次、类别或编码与上级不符' },
  advances: { name: '借款单与个人借款', fine: '每人账上的个人借款不少于未还的借款单', fault: '账上的个人借款少于未还的借款单：有凭证直接冲了借款，请在借款单上收回或冲销' },
  category_accounts: { name: '费用类别对应科目', fine: '费用类别都有末级科目', fault: '费用类别没有对应的末级科目' },
  book_accounts: { name: '资金账户对应科目', fine: '资金账户都有对应科目', fault: '资金账户没有可用的对应科目' },
  admin_left: { name: '管理员', fine: '有启用的管理员', fault: '没有启用的管理员' },
  office_row: { name: '办事处资料', fine: '资料齐全', fault: '办事处资料缺失' }
} as const satisfies Record<string, { name: string; fine: string; fault: string }>

const voucherTypes: Record<string, string> = { journal: '记', receipt: '收', payment: '付', transfer: '转', opening: '期初' }

/** Where a check found something: 2026-03 记-12 第 2 行 5601.04 差旅费. */
export function placeText(place: { month: string; type: string; no: number | null; line: number | null; account: string; id: number | null }): string {
  const type = voucherTypes[place.type] ?? place.type
  const number = place.no === null ? type : `${type}${type === '' ? '' : '-'}${place.no}`
  return [
    place.month, number, ...(place.id === null ? [] : [`#${place.id}`]), ...(place.line === null ? [] : [`第 ${place.line} 行`]), place.account
  ].filter((part) => part !== '').join(' ')
}
