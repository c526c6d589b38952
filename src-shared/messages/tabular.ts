/** Words by which tables are recognised (表格识别用词) and how the reading core's findings are worded. */

/** Rows that add up what stands above or carry it over: 合计行. Compared without spaces. */
export const subtotalWords = [
  '本日合计', '今日合计', '当日合计', '本周合计', '本月合计', '当月合计', '本季合计', '本季度合计', '本年合计', '全年合计', '本页合计', '每页合计',
  '本日小计', '本月小计', '本页小计', '本年累计', '本月累计', '当月累计', '全年累计', '累计发生额', '本年累计发生额', '本月发生额', '本月发生额合计',
  '本月发生额及余额', '本期发生额', '本期合计', '本期累计', '小计', '合计', '总计', '累计', '共计', '总合计', '收支合计', '合计金额', '总额', '过次页', '转次页',
  '转下页', '过下页', '承前页', '承上页', '接上页', '期末余额', '期末结余', '期末结存', '本期结余', '本月结余', '本月余额', '月末结余', '月末余额', '年末余额',
  '借方笔数', '贷方笔数', '收入笔数', '支出笔数', '总笔数', '借方总笔数', '贷方总笔数', '收入总笔数', '支出总笔数', '合计笔数', '年末结余', '本日结余', '本日余额', '本日结存', '结转下年', '结转下月', '结转下期', '余额结转下月'
]
/** Endings after which a short label is still a total (差旅费小计, 3月合计). */
export const subtotalEndings = ['小计', '合计', '总计', '累计', '共计']

/** Rows that bring the balance in: 期初余额行. */
export const openingWords = [
  '上月结余', '上月余额', '上月结存', '上月转入', '上月结转', '上期结余', '上期余额', '上期结存', '上期结转', '期初余额', '期初结余', '期初结存', '期初数', '期初',
  '月初余额', '月初结余', '月初结存', '年初余额', '年初结余', '年初数', '上年结转', '上年结余', '上年余额', '上年转入', '承前', '上日结余', '上日余额', '昨日结余', '昨日余额',
  '结转上月', '结转上年', '承上月', '承上年', '前期结余', '前期余额', '余额转入', '初始余额', '起始余额'
]
/** 承前页 opens the table when nothing stands before it and is a page total elsewhere. */
export const broughtForwardWords = ['承前页', '承上页', '接上页', '承前']
/** After a month (2月结余): the opening before any entry, a closing balance after. */
export const balanceEndings = ['结余', '余额', '结存', '结转']
export const openingSuffixes = ['转入', '结转', '转来', '金额']

/** How lines of signatures and remarks under a table begin; what follows is a colon or the end. */
export const noteStarts = [
  '审核', '复核', '稽核', '制表', '制单', '编制', '填表', '填报', '会计', '出纳', '主管', '主任', '经办', '经手', '负责', '单位负责', '财务', '部门负责', '记账', '审批', '审批意见',
  '批准', '签字', '签名', '签章', '盖章', '领导', '总经理', '经理', '打印', '报送', '日期', '制表日期', '打印日期', '打印时间', '单位', '编制单位', '金额单位', '大写', '合计大写', '附件',
  '报销人', '领款人', '收款人', '监盘', '保管', '核对', '联系人', '联系电话', '电话'
]
export const remarkStarts = ['注', '备注', '说明', '附注', '附', '提示', '温馨提示', '填表说明', '填写说明', '要求', '注意', '注意事项']

/** What people put where there is nothing. */
export const blankWords = ['无', '空', '没有', 'n/a', 'na', 'null', 'nil', 'none']
/** 同上: the value of the row above. */
export const dittoMarks = ['同上', '〃', '″', '"', '〞', '”', '``', "''", '..']
export const currencyWords = ['人民币', 'rmb', 'cny', '元整', '圆整', '元', '圆', '整']
/** A unit and how many yuan it is. */
export const unitFactors: Readonly<Record<string, number>> = { 万元: 10_000, 千元: 1_000, 百元: 100, 元: 1 }
export const unitLabel = '单位'
/** Bracketed tails of titles that say how to fill a column in and not what it holds. */
export const titleHints = ['元', '万元', '千元', '百元', '人民币', 'rmb', '¥', '必填', '选填', '可选', '必选', '大写', '小写', '含税', 'yyyy-mm-dd', 'yyyy/mm/dd', '单位:元', '人民币元']
/** Under a group title such as 收入, a column named like this is the group's amount. */
export const plainAmountTitles = ['金额', '发生额', '数额', '合计', '小计', '元']
/** Titles common to many kinds of table, by which a header row is known when no shape is given. */
export const commonTitles = [
  '序号', '编号', '姓名', '部门', '工号', '身份证号', '手机', '手机号', '电话', '入职日期', '基本工资', '银行卡号', '品名', '品种', '规格', '数量', '单价', '单位', '批号', '有效期',
  '生产厂家', '岗位', '职务', '性别', '地区', '产品', '产品名称', '客户编码', '等级', '地址', '联系人', '合计', '小计'
]
export const weekdayWords = ['星期', '周', '礼拜']
/** Figures as dates are written in words (二〇二六年三月), with what people type for zero. */
export const hanFigures = { digits: '〇一二三四五六七八九', zeros: '○零', ten: '十' }
/** 合计（大写）：壹佰伍拾元整 is a total whose amount is told in words. */
export const inWords = '大写'
export const dateParts = { year: '年', month: '月', day: '日', dayOther: '号' }
/** How the name of a cost ends. */
export const costEndings = ['费', '费用', '补贴', '补助', '税金', '税费', '工资', '佣金']
/** Titles of columns that add up the row. */
export const rowTotalTitles = ['合计', '小计', '总计', '共计', '费用合计', '合计金额', '金额合计', '总金额', '总额', '本行合计', '支出合计']

/** Titles of a day book's columns (日记账), the standard one first. */
export const dayBookTitles = {
  date: ['日期', '记账日期', '业务日期', '发生日期', '交易日期', '报销日期', '付款日期', '单据日期', '凭证日期', '入账日期', '登记日期', '时间', '交易时间', '年月日', '费用日期', '交易日', '记账日', '日期时间', 'date'],
  no: ['凭证号', '凭证字号', '凭证编号', '凭证号数', '编号', '单据号', '单据编号', '单号', '票号', '字号', '流水号', '交易流水号', '凭证种类号数', '凭证'],
  summary: ['摘要', '事由', '用途', '内容', '说明', '摘要说明', '费用说明', '业务内容', '报销事由', '收支内容', '费用内容', '交易摘要', '事项', '款项内容', '明细', '开支内容', '用途说明', 'description'],
  category: [
    '费用类别', '科目', '对方科目', '类别', '项目', '费用项目', '费用科目', '会计科目', '科目名称', '收支类别', '收支项目', '费用类型', '类型', '分类', '支出类别', '支出项目',
    '借方科目', '贷方科目', '科目类别', '业务类型', '对应科目', 'category'
  ],
  income: ['收入', '借方', '收方金额', '流入', '收入金额', '借方金额', '收款金额', '收款', '收方', '流入金额', '借方发生额', '收入额', '进账', '入账', '存入', '收到', '增加', '转入金额', '收', 'income'],
  expense: ['支出', '贷方', '付方金额', '流出', '支出金额', '贷方金额', '付款金额', '付款', '付方', '流出金额', '贷方发生额', '支出额', '出账', '支取', '付出', '减少', '转出金额', '开支', '支', '付', 'expense'],
  amount: [
    '金额', '发生额', '交易金额', '收支金额', '费用金额', '报销金额', '实付金额', '发生金额', '实报金额', '价税合计', '含税金额', '费用', '报销额', '核销金额', '总金额', '金额合计', '合计金额',
    '合计', '小计', 'amount'
  ],
  balance: ['余额', '结余', '结存', '账户余额', '本次余额', '结余金额', '余额金额', '现金余额', '期末余额', '账面余额', '剩余', '剩余金额', 'balance'],
  remark: ['备注', '附注', '备注说明', '注', 'remark'],
  attachments: ['附件张数', '附单据数', '附件', '附单据', '附件数', '附单据张数', '单据张数', '附件（张）', '发票张数', '票据张数', '单据数'],
  staff: ['经办人', '职员', '职员姓名', '职员名称', '报销人', '姓名', '经手人', '员工', '员工姓名', '业务员', '领款人', '申请人', '人员', '领用人', '使用人', '借款人', '责任人'],
  customer: ['客户', '往来单位', '对方户名', '客户名称', '单位名称', '对方单位', '往来', '对方名称', '交易对方', '付款单位', '付款人', '收款单位', '收款人', '对方', '供应商', '医院', '终端'],
  department: ['部门', '所属部门', '费用部门', '部门名称', '科室', '区域', '办事处', '归属部门', '承担部门', '成本中心'],
  direction: ['收支方向', '借或贷', '方向', '收支', '收/支', '借贷', '借/贷', '借贷方向', '收付', '收付方向', '收支类型', '借贷标志', '收支标志']
} as const
/** Titles by which the sign of a single amount says which way the money went. */
export const signedAmountTitles = ['收支金额', '交易金额', '发生额', '发生金额']
export const directionWords = {
  in: ['收', '收入', '借', '借方', '流入', '进', '入', '存入', '收款', '入账', '+', '转入', '进账'],
  out: ['支', '支出', '贷', '贷方', '流出', '出', '付', '支取', '付款', '出账', '-', '付出', '转出']
} as const

/** Titles of a list of receipts from customers (回款登记). */
export const receiptTitles = {
  date: ['日期', '回款日期', '收款日期', '到账日期', '入账日期', '交易日期', '业务日期', '时间', '到款日期'],
  no: ['编号', '单据号', '收据号', '流水号', '交易流水号', '凭证号', '单号', '收据编号'],
  customer: ['客户', '客户名称', '单位名称', '往来单位', '付款单位', '对方户名', '付款人', '付款方', '商业公司', '经销商', '购货单位', '医院', '单位', '对方名称'],
  amount: ['金额', '回款金额', '收款金额', '到账金额', '收入', '收入金额', '回款', '回款额', '收款', '贷方发生额', '贷方金额', '交易金额', '到款金额', '实收金额', '本次回款'],
  staff: ['业务员', '职员', '员工', '经手人', '经办人', '负责人', '销售员', '客户经理', '代表', '姓名', '业务代表'],
  method: ['收款方式', '结算方式', '回款方式', '付款方式', '支付方式', '方式'],
  remark: ['备注', '摘要', '说明', '用途', '附言', '附注']
} as const

/** What a cell's problem is, in the user's words; `text` is the cell as it stands in the file. */
export const cellProblemText: Readonly<Record<string, (text: string) => string>> = {
  syntax: (text) => `“${text}”不是金额`,
  decimals: (text) => `“${text}”的小数超过两位，请改成精确到分的金额`,
  letters: (text) => `“${text}”里有字母 O 或 l，可能是数字 0 或 1`,
  range: (text) => `“${text}”超出可记的金额范围`,
  zero_division: (text) => `“${text}”除以了零`,
  formula: (text) => `公式“${text}”没有保存计算结果，请在表格软件里打开并保存一次，或直接填入数值`,
  date: (text) => `“${text}”不是日期，或没有这一天`,
  year_missing: (text) => `“${text}”没有写年份，请先选定年份`,
  month_missing: (text) => `“${text}”没有写月份`,
  integer: (text) => `“${text}”不是整数`,
  digits_lost: (text) => `“${text}”位数太多，表格软件已把末尾几位变成 0，请按文本重新填写`,
  required: () => '这一格必须填写',
  direction: (text) => `不认识收支方向“${text}”`,
  both_sides: () => '同一行既有收入又有支出',
  identity_form: (text) => `身份证号应是 18 位，“${text}”是 ${text.length} 位或有别的字`,
  identity_date: (text) => `身份证号“${text}”里的出生日期不存在`,
  identity_check: (text) => `身份证号“${text}”的末位校验码不对，请核对原件`
}
/** What to know about a table before taking it in. */
export const tableWarningText: Readonly<Record<string, (detail: string) => string>> = {
  unit_scaled: (detail) => `表上写着单位“${detail}”，金额已换算成元`,
  year_assumed: (detail) => `日期没有写年份，按 ${detail} 年读入`,
  untitled_column: (detail) => `第 ${detail} 列有内容但没有列名，没有读入`,
  unknown_category: (detail) => `“${detail}”不在费用类别里，请先添加或改选类别`,
  unmatched_amount_column: (detail) => `“${detail}”这一列有金额，但没有对应的费用类别，没有读入`,
  row_total_differs: (detail) => `第 ${detail} 行的合计与各类别相加不一致`,
  date_carried: (detail) => `${detail} 行没有写日期，按上一行的日期读入`,
  amount_sign_assumed: () => '只有一列金额：正数按支出读入，负数按冲减支出读入'
}
/** Why a file can't be read, by refusal code. */
export const fileRefusalText: Readonly<Record<string, string>> = {
  FILE_EMPTY: '文件是空的',
  FILE_TOO_LARGE: '文件太大，或解压后超出可读的范围，请拆成几个文件',
  FILE_NOT_A_TABLE: '这不是表格文件，请选择 xlsx 或 csv',
  FILE_DAMAGED: '文件已损坏，请重新导出或用表格软件另存一次',
  FILE_ENCRYPTED: '文件设有打开密码，请先在表格软件里取消密码',
  FILE_KIND_UNSUPPORTED: '暂不支持这种表格，请在表格软件里另存为 xlsx',
  TABLE_NOT_FOUND: '这张工作表里没有找到带列名的表格',
  EXPORT_TOO_LONG: '有一格文字超过 32767 个字，表格文件放不下',
  EXPORT_TOO_MANY_ROWS: '行数超过一张工作表的上限，请缩小范围后再导出'
}

/** Words written into exported sheets. */
export const exportText = { total: '合计', pageFooter: '第 &P 页，共 &N 页', font: '等线' }
