/** What a command is called in 操作日志, by procedure. */
export const procedureNames: Readonly<Record<string, string>> = {
  'workspace.office.create': '新建办事处', 'workspace.office.sample': '生成示例办事处', 'workspace.office.open': '打开办事处', 'workspace.office.close': '关闭办事处',
  'workspace.session.login': '登录', 'workspace.session.logout': '退出登录', 'workspace.user.save': '保存用户', 'workspace.setting.save': '更改设置',
  'workspace.backup.create': '立即备份', 'workspace.backup.restore': '从备份恢复',
  'workspace.directory.save': '保存档案', 'workspace.draft.save': '暂存录入',
  'ledger.account.save': '保存科目', 'ledger.category.save': '保存费用类别', 'ledger.book.save': '保存资金账户', 'ledger.opening.save': '录入期初余额',
  'ledger.period.transferProfit': '结转损益', 'ledger.period.close': '结账', 'ledger.period.reopen': '反结账', 'ledger.year.open': '新建年度', 'ledger.year.close': '年度结账',
  'ledger.voucher.save': '保存凭证', 'ledger.voucher.remove': '删除凭证草稿', 'ledger.voucher.restore': '恢复删除的草稿', 'ledger.voucher.sign': '出纳签字', 'ledger.voucher.review': '审核凭证',
  'ledger.voucher.withdraw': '取消签字或审核', 'ledger.voucher.post': '过账', 'ledger.voucher.reverse': '红字冲销', 'ledger.voucher.override': '特批',
  'workspace.approval.approve': '同意', 'workspace.approval.reject': '退回', 'workspace.approval.withdraw': '撤回', 'workspace.approval.forward': '转审', 'workspace.approval.comment': '审批意见',
  'workspace.route.save': '保存审批路线', 'workspace.delegation.save': '委托审批', 'workspace.delegation.remove': '取消委托',
  'expense.advance.save': '保存借款单', 'expense.advance.submit': '提交借款单', 'expense.advance.remove': '删除借款单', 'expense.claim.save': '保存报销单', 'expense.claim.submit': '提交报销单',
  'expense.claim.remove': '删除报销单', 'expense.attachment.save': '添加附件', 'expense.attachment.remove': '移除附件', 'expense.payment.run': '付款', 'expense.payment.void': '撤销付款',
  'expense.payment.reverse': '冲销付款', 'expense.imprest.run': '补足备用金', 'expense.repayment.save': '收回余款', 'expense.rule.save': '保存合规规则', 'expense.finding.approve': '合规放行',
  'expense.budgetVersion.create': '新建预算版本', 'expense.budgetVersion.save': '保存预算版本', 'expense.budgetVersion.remove': '删除预算版本', 'expense.budgetVersion.submit': '提交预算', 'expense.budgetVersion.approve': '批准预算', 'expense.budgetVersion.reject': '退回预算',
  'expense.budgetLine.save': '保存预算行', 'expense.budgetLine.remove': '删除预算行', 'expense.budgetPlan.save': '编制预算', 'expense.refund.save': '保存返还比例', 'expense.refund.remove': '删除返还比例', 'expense.refund.run': '生成返还凭证', 'expense.archive.run': '生成会计档案', 'expense.refundPay.save': '登记总部代付薪资',
  'ledger.template.save': '保存凭证模板', 'ledger.template.remove': '删除凭证模板', 'ledger.daybook.save': '登记日记账', 'ledger.attachment.save': '添加附件', 'ledger.attachment.remove': '移除附件', 'ledger.import.run': '导入', 'ledger.import.undo': '撤销导入',
  'ledger.bank.match.save': '银行勾对', 'ledger.bank.match.remove': '取消勾对', 'ledger.bank.draft.create': '由流水制单', 'ledger.bank.count.save': '现金盘点',
  'ledger.asset.save': '保存资产卡片', 'ledger.asset.remove': '删除资产卡片', 'ledger.asset.depreciation.run': '计提折旧', 'ledger.asset.disposal.save': '固定资产清理', 'ledger.asset.disposal.remove': '撤销清理',
  'ledger.schedule.save': '保存定期待摊计划', 'ledger.schedule.remove': '删除定期待摊计划', 'ledger.schedule.month.save': '改计划月份金额', 'ledger.schedule.run': '生成定期待摊凭证',
  'expense.vat.run': '生成增值税转出凭证',
  'ledger.comment.save': '写批注', 'ledger.comment.close': '批注办结', 'ledger.comment.reopen': '批注重新打开'
}
