import type { Month } from '../kernel/calendar'

/** Words of the components every page uses. */
export const uiMessages = {
  close: '关闭', cancel: '取消', retry: '重试', loading: '正在读取…', save: '保存', edit: '修改', month: '会计期间',
  previousMonth: '上个月', nextMonth: '下个月', previousYear: '上一年', nextYear: '下一年',
  monthName: (month: Month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  monthOnly: (month: number) => `${month} 月`,
  yearName: (year: number) => `${year} 年`,
  ofTotal: (done: number, total: number) => `${done} / ${total}`,
  chart: { table: '看数据', picture: '看图', download: '存为图片', empty: '还没有可画的数据', label: '图表',
    point: (name: string, figures: readonly string[]) => `${name}：${figures.join('，')}`,
    description: (label: string, count: number, first: string, last: string, end: string) => `${label}，${count} 项，从${first}到${last}。${end}。左右键逐项看，回车看明细。` }
} as const

/** What a failed call comes to when the services gave no reason of their own. */
export const apiMessages = {
  unreachable: '连不上账套服务，这次没有完成。程序可能正在退出或重启，请稍等再试；已输入的内容还在。',
  badInput: '有内容不符合要求，没有保存。请检查标红或空着的地方。',
  unknown: '程序出了意料之外的问题，这次没有完成，账套没有改动。可再试一次；如仍不行，请把时间和所做的操作告诉维护人员。'
} as const

const today = (date: string) => `${Number(date.slice(0, 4))} 年 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** Words of the frame around the pages. */
export const shellMessages = {
  product: '办事处管家',
  areas: { home: '工作台', finance: '财务', system: '系统' },
  groups: { today: '今日', daily: '日常', expense: '费用', closing: '期末', books: '账表', statements: '报表', masters: '基础资料', system: '系统' },
  areasLabel: '区域', tabsLabel: '打开的页面', pagesLabel: '页面', statusLabel: '状态',
  openPages: '展开页面列表', sample: '示例',
  period: (company: string, month: Month) => [company, uiMessages.monthName(month)].filter(Boolean).join(' · '),
  closeTab: (title: string) => `关闭 ${title}`,
  dirty: '有未完成的录入',
  newTab: '打开页面',
  search: '搜索页面、记录、操作', searchLabel: '命令面板', help: '帮助', keyboard: '快捷键', account: (name: string) => `${name}的菜单`,
  status: {
    saving: '正在保存…', saved: (time: string) => `已保存 ${time}`, ready: '就绪', failed: '上次操作没有完成', offline: '连不上账套服务',
    user: (name: string, role: string) => `${name} · ${role}`, goToWork: '回到这一页', folder: (folder: string) => `账套位置：${folder}`
  },
  palette: {
    placeholder: '名称、拼音首字母、凭证号、金额', recent: '最近', pages: '页面', actions: '操作', open: '打开', choose: '选', scope: '换范围',
    scopes: { all: '全部', page: '页面', record: '记录', action: '操作' }, typeFirst: '输入要找的内容',
    empty: (text: string) => `没有找到“${text}”`, emptyHint: '试试拼音首字母，或换一个说法', count: (count: number) => `${count} 条`
  },
  records: { staff: '职员', customer: '客户', product: '产品', department: '部门', account: '科目', book: '资金账户', voucher: '凭证（近一年）', inactive: '停用' },
  actions: {
    lock: '锁定', dark: '切换到深色', light: '切换到浅色', systemTheme: '颜色跟随系统', logout: '退出登录', switchUser: '切换用户', closeOffice: '关闭办事处',
    closeOfficeAsk: '关闭后回到开始页面，可以打开另一个办事处。已保存的内容不受影响。', help: '本页帮助', keyboard: '查看快捷键', closeTab: '关闭当前页面', home: '回到工作台'
  },
  crash: {
    title: '这一页没能显示出来', text: '其他页面不受影响，已保存的和正在录入的内容都还在。请先重试；还是这样，就关闭这一页再打开。再不行，请复制详情发给维护人员。',
    whole: '程序没能显示出来', wholeText: '账套没有受影响。请重新载入；还是这样，请复制详情发给维护人员。', reload: '重新载入',
    copy: '复制详情', copied: '已复制', close: '关闭这一页', details: '出错详情'
  },
  failedToLoad: '没能读出这一页的数据',
  unknownPage: '没有这一页，或没有权限查看',
  greeting: (hour: number, name: string) => `${hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好'}，${name}`,
  date: (date: string) => `${today(date)} 星期${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}`,
  home: {
    title: '工作台', wrong: '有误', checklist: '结账检查', problems: '要处理的问题', noProblems: '没有发现问题', cash: '货币资金合计', accounts: '资金账户', openDrafts: '待处理凭证', noDrafts: '没有待处理的凭证', period: '会计期间', start: '接下来', entry: '记一笔', voucher: '填制凭证', claims: '填报销、借款', monthEnd: (days: number) => (days === 0 ? '今天月末' : `距月末 ${days} 天`),
    steps: [
      { screen: 'ledger.opening', title: '录期初余额', text: '启用时各科目的余额，可从 Excel 整块粘贴' },
      { screen: 'ledger.import', title: '导入原来的日记账', text: 'Excel、WPS 的表直接读入，先试后导' },
      { screen: 'ledger.daybook', title: '记第一笔', text: '在日记账里像表格一样打字' }
    ],
    drafts: (count: number) => `${count} 张`, currentPeriod: '当前期间', closedUpTo: (month: string) => `已结账到 ${uiMessages.monthName(month)}`, noneClosed: '还没有结过账',
    noAccounts: '还没有资金账户', flows: { collection: '回款户', spending: '费用户', mixed: '综合户' }, kinds: { cash: '现金', bank: '银行', imprest: '备用金' }, all: '全部',
    flow: { title: '近 12 个月收支', in: '收入', out: '支出', month: '月份', unit: '万元' }
  }
} as const

/** The list of keys (快捷键): what each does, by where it works. */
export const keyboardMessages = {
  title: '快捷键',
  page: '本页', frame: '通用',
  frameKeys: { palette: '命令面板', help: '本页帮助', keys: '快捷键', next: '下一个页面', previous: '上一个页面', close: '关闭页面', nth: '第几个页面', region: '在导航、页面、状态栏之间移动', regionBack: '往回移动' },
  groups: [
    { title: '表格', keys: [[['方向键'], '移动'], [['Shift 方向键'], '扩大选区'], [['Ctrl Shift 方向键'], '选到边'], [['F2'], '改单元格'], [['F4'], '打开本行'], [['Enter', 'Tab'], '下一格'], [['Esc'], '放弃本格的修改'], [['Insert'], '到录入行'], [['Delete'], '清除'], [['Ctrl A'], '全选'], [['Ctrl C', 'Ctrl X', 'Ctrl V'], '复制、剪切、粘贴'], [['Ctrl Shift C'], '连同表头复制'], [['Ctrl D', 'Ctrl R'], '向下、向右填充'], [['Ctrl Z', 'Ctrl Y'], '撤销、重做'], [['Ctrl F', 'Ctrl H'], '查找、替换'], [['F3', 'Shift F3'], '下一处、上一处'], [['Ctrl Shift L'], '筛选行'], [['Ctrl Shift M'], '问题清单'], [['Shift F10'], '菜单'], [['Ctrl =', 'Ctrl -', 'Ctrl 0'], '放大、缩小、还原']] },
    { title: '金额与日期', keys: [[['=120*3+50'], '金额格里直接算'], [['5'], '日期格里输入 5 即本月 5 日'], [['6-5'], '6 月 5 日']] }
  ]
} as const
