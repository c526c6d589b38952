/** Words of the workspace's own pages (系统、基础资料). */
export const pageMessages = {
  users: {
    title: '用户', hint: '谁能登录，能做什么', power: '可以做什么', add: '添加用户', name: '姓名', login: '登录名', role: '角色', state: '状态', password: '密码', active: '启用', inactive: '停用', hasPassword: '已设', noPassword: '未设',
    newTitle: '新用户', editTitle: '修改用户', save: '保存用户', newPassword: '新密码', passwordHint: '留空表示不改', passwordHintNew: '至少 6 个字符；不设则不用密码', clearPassword: '取消密码',
    nameMissing: '请填写姓名', loginMissing: '请填写登录名', staff: '对应的职员', staffHint: '报销、借款记在这位职员名下', staffByName: '按姓名对应', level: '职级', levelHint: '决定审批时到哪一级', roleText: { admin: '全部功能，管理用户和设置', bookkeeper: '记账、结账、维护基础资料', manager: '查看账簿，审核、过账、反结账', hr: '维护职员等档案', rep: '只用自己的功能', viewer: '只看账簿' }, count: (count: number) => `${count} 人`
  },
  settings: {
    title: '设置', books: '记账', separation: '岗位分离', separationNone: '不分离', separationNoneText: '一个人可以录入并直接过账，适合一两个人的办事处。', separationReview: '须复核', separationReviewText: '过账之前要由另一个人审核。',
    separationFull: '出纳签字并复核', separationFullText: '收付款凭证先由出纳签字，再由另一个人审核，最后过账。', taxpayer: '增值税纳税人', taxpayers: { general: '一般纳税人', small: '小规模纳税人' }, cash: '现金不够时', cashWarn: '提醒', cashWarnText: '账面现金变成负数时提醒，仍可过账。', cashRefuse: '不允许', cashRefuseText: '账面现金会变成负数的凭证不能过账。',
    advanceDays: '借款期限', bankDays: '银行对账天数差', bankDaysHint: '账上与银行的日期相差不超过这么多天，才建议勾对；在途时间长的改大一些', days: (days: number) => `${days} 天`,
    advance: (days: number) => `借款超过 ${days} 天未还时`, overdue: '借款逾期未还时', advanceWarnText: '提醒本人和审批人，仍可再借。', advanceRefuseText: '还清之前不能提交新的借款单。',
    compliance: '合规模式', complianceOn: '开启', complianceOnText: '备案医药代表不承担销售额、回款指标，也不用佣金制、底价承包和按销售或回款比例的预算（医药代表备案管理办法）。', complianceOff: '关闭', complianceOffText: '不按备案医药代表限制，适合其他行业和非处方药。',
    login: '登录', autoLogin: '打开时直接进入', autoLoginHint: '只有没设密码的用户可以直接进入', ask: '每次选择用户', lock: '离开时自动锁定', lockHint: '设了密码的用户才会锁定；正在录入的内容留着，输入密码接着做', lockNever: '不锁定', lockAfter: (minutes: number) => `${minutes} 分钟没有操作`, appearance: '外观', theme: '颜色', themes: { light: '浅色', dark: '深色', system: '跟随系统' }, themeHint: '只影响这台电脑',
    saved: '已保存', office: '办事处', name: '名称', company: '公司', template: '科目模板', numbering: '凭证字', firstMonth: '启用期间', folder: '账套位置', folderHint: '自动备份在其中的 backups 文件夹里。', noRight: '只有管理员可以更改记账和登录的设置。',
    templates: { independent: '独立核算', imprest: '报账制' }, numberings: { single: '记', threefold: '收、付、转' }
  },
  directory: {
    code: '编号', name: '名称', pinyin: '拼音', state: '状态', department: '所属部门', active: '在用', inactive: '停用', nameMissing: '请填写名称', departmentUnknown: '没有这个部门', staffUnknown: '没有这位职员', termDays: '付款期限（天）', creditLimit: '信用额度', salesperson: '销售员', codeAuto: '自动', phone: '手机', hiredOn: '入职日期', registered: '备案医药代表', registeredHint: '合规模式下不承担销售额、回款指标，也不用随销售走的预算', registeredWrong: '填「是」或「否」', yes: '是', no: '否',
    hints: { department: '凭证可按部门核算', staff: '借款、备用金、费用都按职员核算', customer: '应收、预收按客户核算', product: '收入和成本可按产品核算' },
    suppliers: { title: '供应商', hint: '应付、预付按供应商核算：承运商、房东、推广公司等', also: { supplier: '同时是供应商', customer: '同时是客户' }, both: '客户、供应商', party: '类别', only: { customer: '客户', supplier: '供应商' } },
    titles: { department: '部门', staff: '职员', customer: '客户', product: '产品' }, empty: (title: string) => `还没有${title}`, emptyText: '在下面的录入行直接打字，或从 Excel 复制后粘贴。', showInactive: '显示停用', hideInactive: '隐藏停用',
    failed: (count: number) => `有 ${count} 行没有保存：`, deactivate: '停用', activate: '恢复使用', count: (count: number) => `${count} 条`, readOnly: '当前角色只能查看'
  },
  audit: { title: '操作日志', at: '时间', user: '操作人', host: '方式', procedure: '操作', subject: '对象', detail: '内容', search: '找操作、对象、内容或操作人', count: (count: number) => `共 ${count} 条，每一步操作都记在这里，不能改也不能删`, found: (count: number) => `找到 ${count} 条`, notFound: '没有这样的记录', empty: '还没有操作记录', subjects: { office: '办事处', user: '用户', setting: '设置', department: '部门', staff: '职员', customer: '客户', product: '产品', voucher: '凭证', draft: '草稿', account: '科目',
      category: '费用类别', book: '资金账户', period: '期间', year: '年度', template: '模板', opening: '期初余额', import: '导入', comment: '批注', claim: '报销单', claimLine: '报销行', advance: '借款单', budget: '费用预算', refund: '返还费用', bank: '银行对账', count: '现金盘点', route: '审批路线', compliance: '合规规则', schedule: '定期与待摊', asset: '固定资产', depreciation: '折旧', vat: '增值税', payment: '付款', delegation: '委托' },
    fields: { comment: '批注', label: '位置', code: '编号', name: '名称', login: '登录名', role: '角色', isActive: '启用', changedPassword: '改了密码', template: '科目模板', firstMonth: '启用期间', ok: '成功', separation: '岗位分离', cashOverspent: '现金不够时',
      autoLogin: '直接进入', lockMinutes: '自动锁定', month: '期间', reason: '原因', no: '号', type: '字', date: '日期', count: '数量', fileName: '文件', rows: '行数', imported: '导入', state: '状态', totalFen: '金额', debitFen: '借方', creditFen: '贷方', lines: '分录', year: '年度',
      transferred: '结转草稿', source: '来源', removed: '删除', override: '特批', rule: '规则', signed: '签字', reviewed: '审核', withdrawn: '撤回', posted: '过账', voucherId: '凭证', reversedBy: '红冲草稿', correction: '更正草稿',
      opening: '分录数', closed: '结账', reopened: '反结账', flow: '流向', kind: '类型', before: '原来', hash: '指纹', submitted: '提交', step: '步骤', approved: '批准', paid: '付款', bookId: '资金账户', attached: '附件', amountFen: '金额', repaidFen: '已还', matched: '勾对', way: '方式', matchIds: '勾对号', returned: '退回', reversed: '冲销', draftId: '草稿', line: '行', method: '控制方式', cells: '格数', rate: '比例', from: '原为', to: '改为', isSample: '示例', isRegisteredRep: '备案医药代表', complianceMode: '合规模式', salesPlan: '销售计划' },
    values: { expense: '费用付款', receipts: '占回款总额比例', sales: '占销售净额比例', fixed: '定额预算', capped: '限额报销', units: '销售定量', commission: '佣金制', floor: '底价承包', hand: '手工', entry: '录入', daybook: '日记账', closing: '结转', import: '导入', opening: '期初', reversal: '红冲', independent: '独立核算', imprest: '报账制', none: '不分离', review: '须复核', full: '出纳签字并复核', warn: '提醒', refuse: '不允许',
      admin: '管理员', bookkeeper: '财务/行政', manager: '地区经理', hr: '人事', rep: '代表', viewer: '只读', cash: '现金', bank: '银行', collection: '回款户', spending: '费用户', mixed: '综合户' },
    voucherTypes: { journal: '记', receipt: '收', payment: '付', transfer: '转', opening: '期初' },
    yes: '是', no: '否', nobody: '—', pair: (field: string, value: string) => `${field} ${value}`, separator: '，', listSeparator: '、' },
  check: { title: '数据检查', hint: '只检查，不改动', run: '开始检查', again: '重新检查', running: '正在检查…', ok: '全部通过', passed: (count: number) => `${count} 项检查全部通过`, failed: (bad: number, count: number) => `${count} 项检查中有 ${bad} 项没有通过`, good: '通过', bad: '有问题',
    intro: '逐项核对借贷、余额、编号、审计记录和文件完整性。账大时要几秒钟。', advice: '请先不要结账。把这一页打印出来，连同账套文件夹的副本交给维护人员；账目不会被自动改动。', item: '检查项目', result: '结果', where: '说明', print: '打印' }
} as const
