/** Words of 套打: printing vouchers onto paper that has the form on it already. */
export const formTexts = {
  mode: '套打', hint: '只印内容，不印格线，用于印好的凭证纸', profile: '套打方案', presets: { continuous: '连续纸 241×140', half: '半张 A4 210×148.5' },
  name: '方案名称', add: '另存为新方案', remove: '删除方案', newName: (name: string) => `${name} 副本`, adjust: '调整位置', adjusting: '收起调整', testPage: '看校准页', back: '回到凭证', test: '校准页', attachments: '附件', testHint: '校准页：打印后量十字和各栏的位置',
  how: '先把校准页印在一张凭证纸上。十字应当在距左边、上边各 20 毫米处：量得多了，偏移就填负数；量得少了，填正数。例如量得左 18.5、上 21，左右偏移填 1.5，上下偏移填 −1。印的时候，打印窗口里缩放选 100%，边距选“无”。',
  kept: '方案记在您名下，下次直接用。', bad: (least: number, most: number) => `填 ${least} 到 ${most} 之间的毫米数。`, badRows: (least: number, most: number) => `填 ${least} 到 ${most} 之间的整数。`, mm: '毫米', rulers: '单位：毫米', cross: '十字：左 20，上 20', noName: '方案要有名称。',
  groups: { paper: '纸张', offset: '整体偏移', head: '表头', lines: '分录', amounts: '金额', signs: '签章与附件' },
  fields: {
    width: '纸宽', height: '纸高', offsetX: '左右偏移', offsetY: '上下偏移', headY: '表头高度', unitX: '单位', dateX: '日期', numberX: '凭证号', rowTop: '第一行顶边', rowHeight: '行高', rows: '行数',
    summaryX: '摘要', ledgerX: '总账科目', detailX: '明细科目', debitRight: '借方右边', creditRight: '贷方右边', digitWidth: '数位格宽', totalY: '合计行', signY: '签章高度', chiefX: '主管', reviewerX: '审核', posterX: '记账',
    cashierX: '出纳', makerX: '制单', attachmentsX: '附件（横）', attachmentsY: '附件（竖）'
  },
  digitHint: '填 0 时金额不分格，右对齐'
} as const
