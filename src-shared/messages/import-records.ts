/** Titles by which the columns of each kind of list are recognised (栏目同义词), the standard one first. */
export const voucherTitles = {
  date: ['日期', '凭证日期', '制单日期', '记账日期', '业务日期', '会计日期'],
  type: ['凭证字', '凭证类型', '凭证类别', '凭证种类', '字', '类型'],
  no: ['凭证号', '凭证字号', '凭证编号', '凭证号数', '凭证序号', '记账凭证号', '字号', '号数', '号'],
  summary: ['摘要', '摘要说明', '业务摘要', '分录摘要', '说明', '内容'],
  code: ['科目编码', '科目代码', '科目编号', '会计科目编码', '会计科目代码', '科目号', '编码', '代码'],
  account: ['科目名称', '会计科目', '科目', '科目全称', '会计科目名称', '总账科目', '一级科目'],
  detail: ['明细科目', '二级科目', '子目', '子科目', '细目'],
  debit: ['借方金额', '借方', '借方发生额', '借方本位币', '借方本币', '借方金额(本位币)', '借'],
  credit: ['贷方金额', '贷方', '贷方发生额', '贷方本位币', '贷方本币', '贷方金额(本位币)', '贷'],
  amount: ['金额', '本位币金额', '发生额', '本币金额'],
  direction: ['方向', '借贷方向', '借贷', '借/贷', '借或贷'],
  staff: ['职员', '员工', '职员名称', '个人', '个人往来', '员工姓名', '姓名', '经办人'],
  customer: ['客户', '往来单位', '客户名称', '核算项目', '辅助核算', '往来', '单位名称'],
  product: ['产品', '品名', '产品名称', '存货', '品种', '商品'],
  department: ['部门', '部门名称', '所属部门'],
  category: ['费用类别', '费用项目', '费用类型'],
  attachments: ['附件张数', '附单据数', '附件数', '附件', '附单据张数', '单据张数']
} as const

export const accountTitles = {
  code: ['科目编码', '科目代码', '科目编号', '编码', '代码', '科目号', '编号'],
  name: ['科目名称', '名称', '会计科目', '科目'],
  type: ['科目类别', '类别', '科目类型', '类型', '科目性质'],
  side: ['余额方向', '方向', '借贷方向', '余额借贷方向'],
  needs: ['辅助核算', '核算项目', '辅助项', '辅助核算项'],
  active: ['状态', '是否启用', '启用', '停用']
} as const

export const openingTitles = {
  code: ['科目编码', '科目代码', '科目编号', '编码', '代码', '科目号'],
  account: ['科目名称', '名称', '会计科目', '科目'],
  debit: ['期初借方', '期初余额借方', '期初借方余额', '期初数借方', '年初借方', '年初余额借方', '借方余额', '借方金额', '期末余额借方', '期末借方', '借方'],
  credit: ['期初贷方', '期初余额贷方', '期初贷方余额', '期初数贷方', '年初贷方', '年初余额贷方', '贷方余额', '贷方金额', '期末余额贷方', '期末贷方', '贷方'],
  amount: ['期初余额', '年初余额', '期初数', '余额', '金额', '期末余额', '本位币余额'],
  direction: ['方向', '余额方向', '借贷方向', '借贷', '借/贷'],
  staff: ['职员', '员工', '个人', '职员名称', '员工姓名', '姓名'],
  customer: ['客户', '往来单位', '客户名称', '核算项目', '辅助核算', '单位名称'],
  product: ['产品', '品名', '产品名称', '存货', '商品'],
  department: ['部门', '部门名称']
} as const

export const staffTitles = {
  code: ['工号', '员工编号', '职员编码', '员工号', '职工编号', '人员编号', '编号', '编码', '员工工号'],
  name: ['姓名', '员工姓名', '职员名称', '员工', '职员', '名称'],
  department: ['部门', '所属部门', '部门名称', '科室', '组别'],
  idNo: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号码', '证件号'],
  phone: ['手机', '手机号', '手机号码', '电话', '联系电话', '移动电话', '联系方式'],
  hiredOn: ['入职日期', '入职时间', '到岗日期', '入司日期', '参加工作日期', '聘用日期', '入职']
} as const

export const assetTitles = {
  code: ['资产编号', '固定资产编号', '卡片编号', '资产编码', '资产代码', '卡片号', '编号', '编码'],
  name: ['资产名称', '固定资产名称', '名称', '品名', '设备名称'],
  category: ['资产类别', '固定资产类别', '类别', '分类', '资产分类'],
  boughtOn: ['购入日期', '购置日期', '购买日期', '入账日期', '取得日期', '开始使用日期', '启用日期', '购置时间', '购入时间'],
  cost: ['原值', '资产原值', '固定资产原值', '入账价值', '购置金额', '原价', '金额'],
  salvage: ['残值率', '净残值率', '预计净残值率', '残值率%', '净残值率%'],
  lifeMonths: ['使用月数', '使用期限(月)', '折旧月数', '预计使用月数', '使用月限', '使用寿命(月)', '预计使用期间数'],
  lifeYears: ['使用年限', '折旧年限', '预计使用年限', '使用年限(年)', '使用寿命'],
  method: ['折旧方法', '折旧方式'],
  taken: ['累计折旧', '期初累计折旧', '已提折旧', '已计提折旧', '累计已提折旧'],
  department: ['使用部门', '部门', '所属部门'],
  keeper: ['保管人', '使用人', '责任人', '领用人'],
  place: ['存放地点', '地点', '存放位置', '使用地点'],
  note: ['备注', '说明', '规格型号', '规格', '型号']
} as const

const party = (noun: readonly string[]) => ({
  code: [...noun.flatMap((word) => [`${word}编码`, `${word}编号`, `${word}代码`, `${word}号`]), '编码', '编号', '代码'],
  name: [...noun.flatMap((word) => [`${word}名称`, word, `${word}全称`]), '名称', '单位名称', '全称']
})
export const customerTitles = party(['客户', '往来单位', '单位', '医院', '药店', '商业公司', '经销商'])
export const supplierTitles = party(['供应商', '承运商', '房东', '供货单位', '往来单位', '单位'])
export const productTitles = party(['产品', '品种', '药品', '商品', '货品', '存货', '物料', '品名'])

/** Words that cells of these lists use. */
export const recordWords = {
  debit: ['借', '借方', 'dr'], credit: ['贷', '贷方', 'cr'],
  types: { asset: ['资产'], liability: ['负债'], equity: ['权益', '所有者权益', '净资产', '共同'], cost: ['成本'], income: ['收入', '营业收入', '损益收入', '收益'], expense: ['费用', '支出', '损益', '损益费用', '营业成本', '营业费用'] },
  needs: { customer: ['客户', '往来', '单位', '供应商'], staff: ['职员', '个人', '员工'], product: ['产品', '存货', '品种', '项目'], department: ['部门'], category: ['费用'] },
  years: ['年'], months: ['月', '个月'], methods: { straight: ['平均年限', '年限平均', '直线'], double: ['双倍余额'], sum: ['年数总和'] },
  assetCategories: { building: ['房屋', '建筑'], machine: ['机器', '机械', '生产设备'], vehicle: ['运输', '车辆', '汽车'], electronic: ['电子', '电脑', '计算机'], tool: ['器具', '工具', '家具', '办公设备', '办公家具'] },
  inactive: ['停用', '禁用', '否', '封存', '冻结', '无效', 'n', 'no', '0'],
  voucherTypes: [['receipt', '收'], ['payment', '付'], ['transfer', '转'], ['journal', '记']] as readonly (readonly ['receipt' | 'payment' | 'transfer' | 'journal', string])[]
}

/** What a record's rows are called on the screen, and their fields. */
export const recordTexts = {
  names: { daybook: '日记账', receipts: '回款登记', vouchers: '凭证', accounts: '会计科目', opening: '期初余额', staff: '职员', customers: '客户', suppliers: '供应商', products: '产品', bank: '银行对账单', assets: '固定资产' },
  fields: {
    vouchers: { date: '日期', type: '凭证字', no: '凭证号', summary: '摘要', code: '科目编码', account: '科目名称', detail: '明细科目', debit: '借方', credit: '贷方', amount: '金额（借贷合在一列）', direction: '借贷方向', staff: '职员', customer: '往来单位', product: '产品', department: '部门', category: '费用类别', attachments: '附件张数' },
    accounts: { code: '科目编码', name: '科目名称', type: '科目类别', side: '余额方向', needs: '辅助核算', active: '状态' },
    opening: { code: '科目编码', account: '科目名称', debit: '期初借方', credit: '期初贷方', amount: '期初余额（借贷合在一列）', direction: '方向', staff: '职员', customer: '往来单位', product: '产品', department: '部门' },
    staff: { code: '工号', name: '姓名', department: '部门', idNo: '身份证号', phone: '手机', hiredOn: '入职日期' },
    customers: { code: '客户编码', name: '客户名称' },
    suppliers: { code: '供应商编码', name: '供应商名称' },
    products: { code: '产品编码', name: '产品名称' },
    assets: { code: '资产编号', name: '名称', category: '类别', boughtOn: '购入日期', cost: '原值', salvage: '残值率', lifeMonths: '使用月数', lifeYears: '使用年限', method: '折旧方法', taken: '累计折旧', department: '部门', keeper: '保管人', place: '存放地点', note: '备注' },
    bank: { date: '交易日期', serial: '流水号', income: '收入（银行贷方）', expense: '支出（银行借方）', amount: '交易金额（收支合在一列）', direction: '借贷标志', balance: '余额', party: '对方户名', payer: '付款人名称', payee: '收款人名称', summary: '摘要', purpose: '用途', remark: '附言、备注' }
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  /** Why a row can't come in as it stands. */
  problems: {
    unbalanced: (text: string) => `这张凭证借贷不平，${text}`,
    account_unknown: (text: string) => `没有科目「${text}」`,
    account_parent: (text: string) => `「${text}」有下级科目，请写到末级`,
    account_inactive: (text: string) => `科目「${text}」已停用`,
    unknown_name: (text: string) => `没有「${text}」`,
    needs_name: (text: string) => `这个科目要写明${text}`,
    code_form: (text: string) => `编码「${text}」不合规则：一级四位数字，下级在后面加 .01`,
    parent_missing: (text: string) => `上级科目「${text}」不在账上，也不在文件里`,
    parent_used: (text: string) => `上级科目「${text}」已有分录，不能再分下级`,
    type_unknown: (text: string) => `不认识科目类别「${text}」`,
    repeated_code: (text: string) => `与 ${text} 编码相同，名称不同`,
    code_taken: (text: string) => `编码已是「${text}」的，名称不同`,
    no_amount: () => '没有金额',
    asset_rate: (text: string) => `残值率「${text}」看不懂，写作 5% 或 5`,
    asset_life: (text: string) => (text === '' ? '没有使用月数或年限' : `使用期限「${text}」不对：1 到 600 个月；双倍余额递减法、年数总和法要整年`),
    asset_method: (text: string) => `不认识折旧方法「${text}」`,
    asset_taken: () => '累计折旧超过原值减净残值，或小于零',
    serial_taken: (text: string) => `流水号与 ${text} 相同，日期和金额也相同`
  } as Readonly<Record<string, (text: string) => string>>,
  /** What comes in and should be looked at. */
  notices: {
    balance_differs: (text: string) => `按上一行推算余额应是 ${text}`,
    same_row: (text: string) => `与 ${text} 完全一样，疑似重复`,
    new_name: (text: string) => `没有「${text}」，导入时新建`,
    same_name: (text: string) => `与 ${text} 同名`,
    renamed: (text: string) => `账上叫「${text}」，导入后改成文件里的名称`,
    changed: (text: string) => `账上是${text}，导入后改成文件里的`,
    kept_out: (text: string) => `「${text}」没有对上，写在摘要里`,
    asset_category: (text: string) => `按使用年限归为「${text}」`,
    asset_noted: (text: string) => `「${text}」不在资料里，写在备注里`,
    draft_issue: (text: string) => `先存为草稿：${text}`
  } as Readonly<Record<string, (text: string) => string>>,
  atRow: (row: number) => `第 ${row} 行`, atSheetRow: (sheet: string, row: number) => `表「${sheet}」第 ${row} 行`, difference: (side: 'debit' | 'credit', amount: string) => `${side === 'debit' ? '借方' : '贷方'}少 ${amount}`,
  inOffice: (text: string) => `账上已有：${text}`, draft: '草稿', dimensions: { staff: '职员', customer: '往来单位', product: '产品', department: '部门', category: '费用类别', cashFlow: '现金流量项目' } as Readonly<Record<string, string>>,
  reason: '原因'
}
