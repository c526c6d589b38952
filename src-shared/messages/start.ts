/** Words of what comes before the first page: first start (开始), set-up (建账), login (登录), recovery (打不开账套). */
export const startMessages = {
  headline: ['像表格一样记账，', '像账本一样可靠。'],
  intro: '日记账、凭证、账簿和报表，在一台电脑里，不联网也能用。',
  demo: { date: '日期', summary: '摘要', category: '类别', out: '支出', balance: '余额',
    rows: [['06-16', '固话、宽带（6 月）', '办公费 · 通讯费', '298.00', '27,707.30'], ['06-17', '冷藏箱冰排 20 片', '仓储费', '165.00', '27,542.30'],
      ['06-18', '聊城住宿 2 晚', '差旅费 · 住宿', '536.00', '27,006.30'], ['06-18', '聊城往返高铁', '', '', '']],
    typed: 'clf', group: '差旅费', options: [' · 交通', ' · 住宿', ' · 出差补助'] },
  where: '从哪里开始？',
  sample: { title: '打开示例办事处', once: '一键', text: '一年的日记账、凭证和账簿，随便改，不影响自己的账。', open: '打开示例', time: '约 3 秒', working: '正在准备示例办事处…' },
  own: { title: '建立自己的办事处', text: '五步，几分钟；每一步都有现成的默认值。', start: '开始建账',
    steps: ['办事处名称、会计期间起点', '科目模板：独立核算 / 报账制', '资金账户：现金、银行、备用金', '期初余额（可稍后）', '用户'] },
  existing: { title: '打开已有的办事处', text: '账套是一个文件夹，里面有 office.db', folder: '账套文件夹', placeholder: '完整路径，如 D:\\办事处\\济南', open: '打开', recent: '最近打开过', working: '正在打开…' },
  version: (version: string) => `版本 ${version}`, dark: '深色', light: '浅色', help: '帮助', dataStays: '数据只存在这台电脑上', back: '返回'
} as const

export const setupMessages = {
  title: '建立办事处', progress: (step: number) => `第 ${step} 步，共 5 步`, next: '下一步', previous: '上一步', finish: '建账并开始使用', working: '正在建账…',
  enterHint: '每一步按 Enter 继续',
  steps: ['名称与起点', '科目模板', '资金账户', '期初余额', '用户'],
  office: { name: '办事处名称', namePlaceholder: '如：济南办事处', nameMissing: '请填写办事处名称', company: '公司名称', companyPlaceholder: '如：远山药业', optional: '可不填',
    firstMonth: '从哪个月开始记账', firstMonthHint: '这个月以前的余额作为期初余额录入', folder: '保存位置', folderHint: '会建一个新文件夹；建议放在本机硬盘，不要放在网盘里', defaultName: '我的办事处' },
  template: { label: '科目模板', independent: '独立核算', independentText: '办事处自己记全套账：收入、成本、费用、往来都在这里，出余额表和总账。', imprest: '报账制',
    imprestText: '总部拨款，办事处花钱报账：主要记现金、银行、备用金和费用，通过内部往来与总部对账。',
    numbering: '凭证字', single: '记', singleText: '所有凭证统一编号。', threefold: '收、付、转', threefoldText: '收款、付款、转账凭证分别编号。' },
  books: { hint: '每个账户有自己的日记账。以后可以随时增加。', name: '账户名称', kind: '类型', flow: '流向', bankNo: '账号尾号', holder: '保管人', add: '加一个账户', remove: (name: string) => `删除账户 ${name}`,
    kinds: { cash: '现金', bank: '银行', imprest: '备用金' }, flows: { mixed: '综合户', collection: '回款户', spending: '费用户' }, cash: '库存现金', bank: '银行基本户', nameMissing: '请填写账户名称', holderMissing: '备用金要写明由谁保管', empty: '还没有账户，可以以后再加。' },
  opening: { title: '期初余额可以稍后录入', text: '建账后在“财务 › 期末 › 期初余额”里录入，或从 Excel 表粘贴。在第一个月结账之前都可以改，借贷不平会提示差额。', later: '先建账，稍后录入期初余额' },
  user: { name: '您的姓名', nameMissing: '请填写姓名，凭证上的制单人用它', login: '登录名', loginHint: '不填就用姓名', password: '密码', passwordHint: '可以不设。不设密码时，打开程序就直接进入；以后可在“系统 › 用户”里增加同事。', passwordShort: '密码至少要 6 个字符，或者留空', repeat: '再输一次密码', repeatWrong: '两次输入的密码不一样' }
} as const

export const loginMessages = {
  title: '登录', choose: '请选择您的名字', password: '密码', enter: '进入', noPassword: '没有设密码', wait: (seconds: number) => `请等 ${seconds} 秒`, locked: '已锁定', otherUser: '换一个用户', closeOffice: '打开别的办事处'
} as const

interface Recovery { title: string; what: string; steps: readonly string[] }

/** For each reason why an office can't be opened: what it means and what to do. */
export const recoveryMessages = {
  where: '位置', what: '发生了什么', todo: '可以怎么做', detail: '检查结果', retry: '再试一次', other: '打开别的办事处', holder: '正在使用的程序',
  safe: '没有改动您的数据。', still: '刚才又试了一次，仍然没有打开。', dataStays: '所有账目都在上面这个文件夹里。处理之前，建议先把整个文件夹复制一份。',
  reasons: {
    OFFICE_MISSING: { title: '找不到账套文件', what: '上次使用的文件夹里没有账套文件。它可能被移动、改名，或者所在的 U 盘、共享盘没有接上。', steps: ['如果在 U 盘或共享盘上，接好后点“再试一次”。', '如果文件夹移动过，点“打开别的办事处”，填写新的位置。', '如果误删了，先到回收站里找。'] },
    OFFICE_EMPTY: { title: '账套文件是空的', what: '文件在，但里面没有建好的账。可能是建账时中断，或者文件被清空。', steps: ['如果这里本来有账，点“从备份恢复…”，选 backups 文件夹里最近的一份。', '如果只是建账没有完成，点“打开别的办事处”，在空文件夹里重新建账。'] },
    OFFICE_FOREIGN: { title: '这不是办事处管家的账套', what: '这个文件是别的程序建立的。为了不损坏它，没有打开。', steps: ['点“打开别的办事处”，选择正确的文件夹。'] },
    OFFICE_NEWER: { title: '账套是较新版本建立的', what: '这个账套已被较新版本的办事处管家打开过，当前版本不认识其中的内容。', steps: ['把程序升级到同样或更新的版本，再打开。', '同一个办事处的几台电脑，请用同一个版本。'] },
    OFFICE_DAMAGED: { title: '账套文件已损坏', what: '检查发现文件里有读不出来的内容，可能是断电、磁盘故障或拷贝不完整。为了不让情况变坏，没有打开。', steps: ['先把整个文件夹复制一份，留作原样。', '点“从备份恢复…”，把 backups 文件夹里最近一份备份恢复到新的文件夹。', '不要用别的数据库工具修补。'] },
    OFFICE_ALTERED: { title: '账套的结构被改动过', what: '有别的工具改动了账套的结构，防止误改账目的保护可能已经失效，所以没有打开。', steps: ['点“从备份恢复…”，把改动之前的一份备份恢复到新的文件夹。', '请维护人员核对改动了什么。'] },
    OFFICE_IN_USE: { title: '这个办事处正在使用中', what: '另一个窗口或另一台电脑正开着它。同时打开两份会互相覆盖，所以这里没有打开。', steps: ['在那边关闭办事处，再点“再试一次”。', '如果那边已经没有窗口，稍等几秒再试，或重新启动那台电脑。'] }
  } satisfies Record<string, Recovery> as Record<string, Recovery>,
  other_reason: { title: '账套没有打开', what: '打开账套时遇到问题。', steps: ['点“再试一次”。', '仍然不行时，点“打开别的办事处”，或从备份恢复。'] } satisfies Recovery as Recovery
} as const
