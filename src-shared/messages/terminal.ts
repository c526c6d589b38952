/** Texts of the terminal host: help and what it says on stderr. */
const OFFICE = '  --office <文件夹>   办事处所在文件夹'
const USER = '  --user <登录名>     以谁的身份操作，默认为第一位启用的管理员。终端不问密码：能运行本程序的人本来就能读写这些文件'

/** 帮助, by command. */
const help = {
  new: [
    '新建办事处：new --office <文件夹> --name <名称>',
    '  --company <公司名称>',
    '  --template independent|imprest      独立核算（默认）或报账制',
    '  --first-month <YYYY-MM>             启用月份，默认本月',
    '  --numbering single|threefold        凭证字：记（默认），或收付转',
    '  --book "名称:cash|bank|imprest[:collection|spending|mixed[:保管人]]"   资金账户，可写多次；不写则建库存现金和银行存款',
    '  --user <登录名[:姓名]>               第一位用户（管理员），默认 admin',
    '  --password <密码>                   不写则没有密码',
    "  --setup '<JSON>'                    用一份完整的建账资料代替以上各项"
  ],
  sample: ['生成示例办事处：sample --office <文件夹>'],
  procedures: ['列出全部功能：procedures [--json]', '  --json   连同权限、输入与输出的 JSON Schema'],
  call: ["执行一项功能：call <功能名> ['<JSON>'] --office <文件夹>", '  JSON 写成 - 时从标准输入读取；命令缺 requestId 时自动补上', OFFICE, USER],
  batch: [
    '连续执行：batch --office <文件夹> < 输入.ndjson',
    '  标准输入每行一个 {"procedure":"…","input":{…}}，标准输出按次序每行一个结果；有一行失败则退出码为 1，其余各行照常执行', OFFICE, USER
  ],
  import: [
    '导入文件：import <文件> --as <内容> --office <文件夹>',
    '  内容：daybook 日记账，receipts 回款，vouchers 凭证，accounts 科目，opening 期初余额，staff 职员，customers 客户，products 产品',
    '  --book <资金账户名称或编号>   日记账和回款记入哪个账户',
    '  --dry-run           只试读并列出每行的问题，不写账',
    '  --create 种类       名册里没有的随导入新建：staff 职员、customers 客户、products 产品、departments 部门，',
    '                      逗号隔开；与已有名称相近的不建，先提示',
    '  --allow-repeat      同一文件导入过也再次导入',
    '  --post              凭证导入后直接过账（未设岗位分离时）',
    "  --map '<JSON>'      指定栏目对应关系，格式与试读结果中的 mapping 相同", OFFICE, USER
  ],
  export: [
    '导出：export <内容> --format xlsx|csv|hledger --office <文件夹>',
    '  内容：trial-balance 科目余额表，general-ledger 总账，subsidiary-ledger 明细账，cash-flow 现金流水，day-book 日记账，vouchers 凭证，balance-sheet 资产负债表，income-statement 利润表，cash-flow-statement 现金流量表，columnar-ledger 多栏账，voucher-summary 凭证汇总表，receivables-ageing 应收账款账龄分析表，expense-analysis 销售费用分析表，profit-contribution 利润贡献分析表，sales-performance 投入产出与完成率，marginal-contribution 主要产品销售净额及边际贡献分析表，customer-statement 往来对账单，staff-statement 个人往来对账单，loan-ageing 个人借款账龄表，payables-ageing 应付账款账龄分析表，supplier-statement 供应商往来对账单，ledger 全部账（hledger）',
    '  --from、--to        起止月份 YYYY-MM（科目余额表、总账、多栏账、凭证汇总表）或日期 YYYY-MM-DD（其余）',
    '  --month             报表月份 YYYY-MM（资产负债表、利润表、现金流量表）',
    '  --account <科目编码或编号>，--book <资金账户名称或编号>',
    '  --by account|category|staff|department、--rows line|month（多栏账），--type journal|receipt|payment|transfer、--level 1～9（凭证汇总表）或 rep|area|region（销售费用分析表，可控的层级）',
    '  --as-of            截止日期 YYYY-MM-DD（应收账款账龄分析表、个人借款账龄表）',
    '  --staff、--customer、--product、--department 名称或编号   对账单的职员、客户；其余各表只看写明他们的分录',
    '  --kind all|loan|imprest   个人往来对账单的款项',
    '  --state、--text     凭证的状态与查找文字',
    '  --out <文件>        写入文件；不写时 csv 与 hledger 送到标准输出，xlsx 写到当前文件夹', OFFICE, USER
  ],
  check: ['数据检查：check --office <文件夹>', '  只检查，不改动；有问题时退出码为 1', OFFICE],
  serve: ['以浏览器方式打开：serve --office <文件夹>', '  --port <端口>   默认取一个空闲端口', '  --no-open       不自动打开浏览器', OFFICE]
} as const satisfies Record<string, readonly string[]>
export type CommandName = keyof typeof help

const names = Object.keys(help).join('、')
/** The command line itself, without what the command is called in Chinese. */
const usageOf = (name: CommandName) => help[name][0].replace(/^[^：]*：/, '')

export const terminalMessages = {
  help,
  overview: [
    '用法：npm run -s office -- <命令> [选项]', '结果以 JSON 写到标准输出，说明写到标准错误；成功时退出码为 0，否则为 1。', '命令：',
    ...Object.values(help).map(([title]) => `  ${title}`), '各命令加 --help 可看详细说明。'
  ],
  /** The words beside the options, as the help writes them; `[…]` may be missing. */
  words: { procedure: '<功能名>', json: '[JSON]', file: '<文件>', what: '<内容>' },
  usage: (name: CommandName) => `用法：npm run -s office -- ${usageOf(name)}\n详细说明：npm run -s office -- ${name} --help`,
  commandUnknown: (name: string) => `没有“${name}”这个命令。可用的命令：${names}。`,
  optionUnknown: (option: string, known: readonly string[]) => `没有 ${option} 这个选项。可用的选项：${known.join('、')}。`,
  optionValueMissing: (option: string) => `${option} 后面缺少内容。`,
  optionTakesNoValue: (option: string) => `${option} 后面不写内容。`,
  optionMissing: (options: readonly string[]) => `请写明 ${options.join('、')}。`,
  optionChoice: (option: string, choices: readonly string[], given: string) => `${option} 写成了“${given}”，应是 ${choices.join('、')} 之一。`,
  optionMonth: (option: string, given: string) => `${option} 写成了“${given}”，应是 2026-01 这样的月份。`,
  wordsTooMany: (words: readonly string[]) => `多出了“${words.join('”“')}”。内容里有空格时请用引号括起来。`,
  bookForm: (text: string) => `资金账户“${text}”的写法不对，应为 名称:cash|bank|imprest[:collection|spending|mixed[:保管人]]。`,
  jsonEmpty: 'JSON 是空的。',
  jsonUnfinished: 'JSON 没有写完，请看结尾处的引号与括号是否成对。',
  jsonWrong: (place: string) => `JSON 写得不对，问题在“${place}”处。请检查引号、逗号与括号，并把整段 JSON 用单引号括起来。`,
  jsonNoObject: '每行应是 {"procedure":"…","input":{…}}。',
  fileUnreadable: (path: string) => `读不了文件：${path}`,
  fileUnwritable: (path: string) => `写不了文件：${path}`,
  userUnknown: (login: string) => `办事处里没有登录名为“${login}”的启用用户。`,
  noAdmin: '办事处里没有启用的管理员，请用 --user 指明用户。',
  noBank: '这个办事处还没有银行账户，请先在「资金账户」里建立。',
  whichBank: (books: readonly { name: string; bankNo: string | null }[]) => `对账单里找不到唯一对应的账号，没有导入。请用 --book 指定银行账户：${books.map(({ name, bankNo }) => (bankNo === null ? name : `${name}（${bankNo}）`)).join('、')}。`,
  noBook: '这个办事处还没有资金账户，请先建立。', bookChosen: (name: string) => `记入资金账户“${name}”。`,
  /** What an office gets that was not told otherwise. */
  defaultBooks: ['库存现金:cash', '银行存款:bank'],
  bookUnknown: (name: string) => `没有名为“${name}”的资金账户。`,
  partyUnknown: (kind: 'staff' | 'customer' | 'product' | 'department', name: string) => `没有名称或编号为“${name}”的${{ staff: '职员', customer: '客户', product: '产品', department: '部门' }[kind]}。`,
  accountUnknown: (name: string) => `没有编码为“${name}”的科目。`,
  procedureUnknown: (name: string) => `没有“${name}”这项功能，可用 procedures 查看全部功能。`,
  inputWrong: (issues: readonly string[]) => `输入不符合要求：${issues.join('；')}`,
  interrupted: '已中断。做完的都已存盘，没做完的没有写账。',
  unexpected: '程序内部出错，操作没有生效。详情已写入日志。',
  progress: (done: number, total: number) => `已处理 ${done} / ${total}`,
  creating: (names: readonly string[]) => `随导入新建：${names.join('、')}。`, notCreated: (name: string, near: readonly string[]) => `没有新建「${name}」：与「${near.join('」「')}」相近，请用 --map 写明是哪一个。`,
  dryRun: (rows: number, wrong: number) => `试读完成：${rows} 行，其中 ${wrong} 行有问题；没有写账。`,
  imported: (count: number, failed: number) => `已导入 ${count} 行，${failed} 行未导入。`,
  written: (path: string) => `已写入 ${path}`,
  checked: (total: number, wrong: number) => (wrong === 0 ? `共 ${total} 项检查，全部通过。` : `共 ${total} 项检查，${wrong} 项有问题。`)
} as const
