import { analysisTexts } from '../../src-shared/messages/analysis'
import { archiveTexts } from '../../src-shared/messages/archive'
import { assetTexts } from '../../src-shared/messages/asset'
import { backupMessages } from '../../src-shared/messages/backup'
import { budgetTexts } from '../../src-shared/messages/budget'
import { billTexts } from '../../src-shared/messages/bill'
import { insuranceTexts } from '../../src-shared/messages/insurance'
import { bankTexts } from '../../src-shared/messages/bank-screen'
import { countTexts } from '../../src-shared/messages/count-screen'
import { complianceTexts } from '../../src-shared/messages/compliance-screen'
import { dayBookTexts } from '../../src-shared/messages/daybook-screen'
import { forecastTexts } from '../../src-shared/messages/forecast'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { setupMessages } from '../../src-shared/messages/ledger-setup'
import { imprestTexts } from '../../src-shared/messages/imprest'
import { importScreenTexts } from '../../src-shared/messages/import-screen'
import { pageMessages } from '../../src-shared/messages/pages'
import { periodMessages } from '../../src-shared/messages/period-screen'
import { reportMessages } from '../../src-shared/messages/reports-screen'
import { scheduleTexts } from '../../src-shared/messages/schedule'
import { shellMessages } from '../../src-shared/messages/shell'
import { figureMessages, statementMessages } from '../../src-shared/messages/statements'
import { vatTexts } from '../../src-shared/messages/vat'
import { voucherListTexts, voucherPaperTexts, voucherTexts } from '../../src-shared/messages/voucher-screen'
import type { Area, Group, Params, Screen } from './screen.types'

const { directory } = pageMessages

/** Keeps a screen's own parameter type while it is written down, then stands in the list with the others. */
const screen = <P extends Params>(one: Screen<P>): Screen => one

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [
  screen({ id: 'home', area: 'home', group: 'today', title: () => shellMessages.home.title, permission: 'session', keys: 'gzt gongzuotai zy shouye', help: 'home',
    load: async () => ({ component: (await import('./home/HomeScreen')).HomeScreen }) }),
  screen({ id: 'ledger.daybook', area: 'finance', group: 'daily', title: () => dayBookTexts.screen, permission: 'ledger.read', keys: 'rjz rijizhang xjrjz yhrjz', help: 'daybook',
    load: async () => ({ component: (await import('../ledger/daybook/DayBookScreen')).DayBookScreen }) }),
  screen({ id: 'ledger.voucher', area: 'finance', group: 'daily', title: (params: Params) => ('kind' in params ? voucherTexts.stored : voucherTexts.screen), permission: 'ledger.read', keys: 'tzpz tianzhipingzheng lrpz lurupingzheng jzpz', help: 'voucher',
    load: async () => ({ component: (await import('../ledger/voucher/VoucherScreen')).VoucherScreen }) }),
  screen({ id: 'ledger.vouchers', area: 'finance', group: 'daily', title: () => voucherListTexts.screen, permission: 'ledger.read', keys: 'pz pingzheng pzlb pingzhengliebiao', help: 'voucher-list',
    load: async () => ({ component: (await import('../ledger/voucher/list/VoucherListScreen')).VoucherListScreen }) }),
  screen({ id: 'ledger.voucher.print', area: 'finance', title: () => voucherPaperTexts.screen, permission: 'ledger.read', keys: 'dypz dayinpingzheng', help: 'voucher-list',
    load: async () => ({ component: (await import('../ledger/voucher/print/VoucherPrintScreen')).VoucherPrintScreen }) }),
  screen<{ readonly bookId?: number }>({ id: 'ledger.import', area: 'finance', group: 'daily', title: () => importScreenTexts.title, permission: 'ledger.import', keys: 'dr daoru drrjz daorurijizhang hk huikuan', help: 'import',
    load: async () => ({ component: (await import('../ledger/import/ImportScreen')).ImportScreen }) }),
  screen({ id: 'ledger.bank', area: 'finance', group: 'daily', title: () => bankTexts.title, permission: 'ledger.read', keys: 'yhdz yinhangduizhang dzd duizhangdan gd goudui', help: 'bank',
    load: async () => ({ component: (await import('../ledger/bank/BankScreen')).BankScreen }) }),
  screen({ id: 'ledger.bills', area: 'finance', group: 'daily', title: () => billTexts.title, permission: 'ledger.read', keys: 'yspj yingshoupiaoju hp huipiao cdhp', help: 'bills',
    load: async () => ({ component: (await import('../ledger/bill/BillsScreen')).BillsScreen }) }),
  screen({ id: 'ledger.insurance', area: 'finance', group: 'daily', title: () => insuranceTexts.title, permission: 'ledger.read', keys: 'bxtz baoxiantaizhang bd baodan lp lipei', help: 'insurance',
    load: async () => ({ component: (await import('../ledger/insurance/InsuranceScreen')).InsuranceScreen }) }),
  screen({ id: 'ledger.count', area: 'finance', group: 'daily', title: () => countTexts.title, permission: 'ledger.read', keys: 'xjpd xianjinpandian pd pandian', help: 'cash-count',
    load: async () => ({ component: (await import('../ledger/bank/CountScreen')).CountScreen }) }),
  screen({ id: 'expense.mine', area: 'finance', group: 'expense', title: () => expenseTexts.titles.mine, permission: 'workspace.request', keys: 'wdbx wodebaoxiao bx baoxiao jk jiekuan', help: 'expense-mine',
    load: async () => ({ component: (await import('../expense/MyRequestsScreen')).MyRequestsScreen }) }),
  screen<{ readonly id?: number }>({ id: 'expense.claim', area: 'finance', title: () => expenseTexts.titles.claim, permission: 'session', keys: 'bxd baoxiaodan', help: 'expense-mine',
    load: async () => ({ component: (await import('../expense/ClaimScreen')).ClaimScreen }) }),
  screen<{ readonly id?: number }>({ id: 'expense.advance', area: 'finance', title: () => expenseTexts.titles.advance, permission: 'session', keys: 'jkd jiekuandan', help: 'expense-mine',
    load: async () => ({ component: (await import('../expense/ClaimScreen')).AdvanceScreen }) }),
  screen<{ readonly id?: number }>({ id: 'expense.inbox', area: 'finance', group: 'expense', title: () => expenseTexts.titles.inbox, permission: 'workspace.approve', keys: 'dwsp daiwoshenpi sp shenpi', help: 'expense-inbox',
    load: async () => ({ component: (await import('../expense/InboxScreen')).InboxScreen }) }),
  screen({ id: 'expense.pay', area: 'finance', group: 'expense', title: () => expenseTexts.titles.pay, permission: 'expense.pay', keys: 'dfk daifukuan fk fukuan', help: 'expense-pay',
    load: async () => ({ component: (await import('../expense/PayScreen')).PayScreen }) }),
  screen({ id: 'expense.register', area: 'finance', group: 'expense', title: () => expenseTexts.titles.register, permission: 'expense.read', keys: 'fydj feiyongdanju', help: 'expense-pay',
    load: async () => ({ component: (await import('../expense/RegisterScreen')).RegisterScreen }) }),
  screen({ id: 'expense.budget', area: 'finance', group: 'expense', title: () => budgetTexts.plan.title, permission: 'expense.read', keys: 'fyys feiyongyusuan ys yusuan', help: 'budget',
    load: async () => ({ component: (await import('../expense/budget/BudgetScreen')).BudgetScreen }) }),
  screen({ id: 'expense.budgetActual', area: 'finance', group: 'expense', title: () => budgetTexts.actual.title, permission: 'expense.read', keys: 'yszx yusuanzhixing', help: 'budget',
    load: async () => ({ component: (await import('../expense/budget/BudgetActualScreen')).BudgetActualScreen }) }),
  screen({ id: 'expense.refund', area: 'finance', group: 'expense', title: () => budgetTexts.refund.title, permission: 'expense.read', keys: 'fhfy fanhuanfeiyong', help: 'refund',
    load: async () => ({ component: (await import('../expense/budget/RefundScreen')).RefundScreen }) }),
  screen({ id: 'expense.imprest', area: 'finance', group: 'expense', title: () => imprestTexts.title, permission: 'expense.read', keys: 'bzbyj buzubeiyongjin byj beiyongjin', help: 'imprest',
    load: async () => ({ component: (await import('../expense/ImprestScreen')).ImprestScreen }) }),
  screen({ id: 'expense.compliance', area: 'finance', group: 'expense', title: () => complianceTexts.title, permission: 'expense.read', keys: 'hgjc heguijiancha hg hegui', help: 'compliance',
    load: async () => ({ component: (await import('../expense/ComplianceScreen')).ComplianceScreen }) }),
  screen({ id: 'workspace.routes', area: 'finance', group: 'expense', title: () => expenseTexts.titles.routes, permission: 'session', keys: 'splx shenpiluxian wt weituo gbys', help: 'routes',
    load: async () => ({ component: (await import('../workspace/RoutesScreen')).RoutesScreen }) }),
  screen({ id: 'ledger.assets', area: 'finance', group: 'closing', title: () => assetTexts.title, permission: 'ledger.read', keys: 'gdzc gudingzichan zj zhejiu jtzj jitizhejiu', help: 'assets',
    load: async () => ({ component: (await import('../ledger/asset/AssetsScreen')).AssetsScreen }) }),
  screen<{ readonly id?: number }>({ id: 'ledger.assetMonths', area: 'finance', title: () => assetTexts.plan.screen, permission: 'ledger.read', keys: 'zjjh zhejiujihua', help: 'assets',
    load: async () => ({ component: (await import('../ledger/asset/AssetMonthsScreen')).AssetMonthsScreen }) }),
  screen({ id: 'ledger.schedules', area: 'finance', group: 'closing', title: () => scheduleTexts.title, permission: 'ledger.read', keys: 'dqydt dingqiyudaitan dqpz dingqipingzheng dt daitan yt yuti', help: 'schedules',
    load: async () => ({ component: (await import('../ledger/schedule/SchedulesScreen')).SchedulesScreen }) }),
  screen<{ readonly id?: number }>({ id: 'ledger.scheduleMonths', area: 'finance', title: () => scheduleTexts.plan.screen, permission: 'ledger.read', keys: 'zyje zhuyuejine', help: 'schedules',
    load: async () => ({ component: (await import('../ledger/schedule/ScheduleMonthsScreen')).ScheduleMonthsScreen }) }),
  screen({ id: 'expense.forecast', area: 'finance', group: 'expense', title: () => forecastTexts.title, permission: 'expense.read', keys: 'zjyc zijinyuce xjyc xianjinyuce', help: 'forecast',
    load: async () => ({ component: (await import('../expense/forecast/ForecastScreen')).ForecastScreen }) }),
  screen({ id: 'expense.vat', area: 'finance', group: 'closing', title: () => vatTexts.title, permission: 'expense.read', keys: 'zzsjsb zengzhishuijisuanbiao zzs zengzhishui', help: 'vat',
    load: async () => ({ component: (await import('../expense/vat/VatScreen')).VatScreen }) }),
  screen({ id: 'ledger.periods', area: 'finance', group: 'closing', title: () => periodMessages.title, permission: 'ledger.read', keys: 'qjjz qijianjiezhang yj yuejie fjz fanjiezhang jzsy jiezhuansunyi', help: 'periods',
    load: async () => ({ component: (await import('../ledger/period/PeriodsScreen')).PeriodsScreen }) }),
  screen({ id: 'ledger.bankSheet', area: 'finance', group: 'closing', title: () => bankTexts.sheetTitle, permission: 'ledger.read', keys: 'yetjb yuetiaojiebiao wdzx weidazhangxiang', help: 'bank',
    load: async () => ({ component: (await import('../ledger/bank/BankSheetScreen')).BankSheetScreen }) }),
  screen({ id: 'expense.archive', area: 'finance', group: 'closing', title: () => archiveTexts.title, permission: 'ledger.read', keys: 'kjda kuaijidangan gd guidang da', help: 'archive',
    load: async () => ({ component: (await import('../expense/archive/ArchiveScreen')).ArchiveScreen }) }),
  screen({ id: 'ledger.opening', area: 'finance', group: 'closing', title: () => setupMessages.opening.title, permission: 'ledger.read', keys: 'qcye qichuyue', help: 'opening',
    load: async () => ({ component: (await import('../ledger/setup/OpeningScreen')).OpeningScreen }) }),
  screen({ id: 'ledger.trialBalance', area: 'finance', group: 'books', title: () => reportMessages.titles.trialBalance, permission: 'ledger.read', keys: 'kmyeb kemuyuebiao', help: 'trial-balance',
    load: async () => ({ component: (await import('../ledger/reports/TrialBalanceScreen')).TrialBalanceScreen }) }),
  screen({ id: 'ledger.generalLedger', area: 'finance', group: 'books', title: () => reportMessages.titles.generalLedger, permission: 'ledger.read', keys: 'zz zongzhang', help: 'general-ledger',
    load: async () => ({ component: (await import('../ledger/reports/GeneralLedgerScreen')).GeneralLedgerScreen }) }),
  screen({ id: 'ledger.subsidiary', area: 'finance', group: 'books', title: () => reportMessages.titles.subsidiary, permission: 'ledger.read', keys: 'mxz mingxizhang', help: 'subsidiary',
    load: async () => ({ component: (await import('../ledger/reports/SubsidiaryScreen')).SubsidiaryScreen }) }),
  screen({ id: 'ledger.cashFlow', area: 'finance', group: 'books', title: () => reportMessages.titles.cashFlow, permission: 'ledger.read', keys: 'xjls xianjinliushui', help: 'cash-flow',
    load: async () => ({ component: (await import('../ledger/reports/CashFlowScreen')).CashFlowScreen }) }),
  screen({ id: 'ledger.columnar', area: 'finance', group: 'books', title: () => analysisTexts.columnar.title, permission: 'ledger.read', keys: 'dlz duolanzhang', help: 'columnar',
    load: async () => ({ component: (await import('../ledger/reports/analysis/ColumnarScreen')).ColumnarScreen }) }),
  screen({ id: 'ledger.voucherSummary', area: 'finance', group: 'books', title: () => analysisTexts.voucherSummary.title, permission: 'ledger.read', keys: 'pzhzb pingzhenghuizongbiao kmhzb kemuhuizongbiao', help: 'voucher-summary',
    load: async () => ({ component: (await import('../ledger/reports/analysis/VoucherSummaryScreen')).VoucherSummaryScreen }) }),
  screen({ id: 'expense.vatLines', area: 'finance', group: 'books', title: () => vatTexts.ledger, permission: 'expense.read', keys: 'jxxxmxz jinxiangxiaoxiangmingxizhang jx jinxiang xx xiaoxiang', help: 'vat',
    load: async () => ({ component: (await import('../expense/vat/VatLinesScreen')).VatLinesScreen }) }),
  screen({ id: 'ledger.balanceSheet', area: 'finance', group: 'statements', title: () => statementMessages.titles.balance, permission: 'ledger.read', keys: 'zcfzb zichanfuzhaibiao', help: 'statements',
    load: async () => ({ component: (await import('../ledger/reports/StatementScreen')).BalanceSheetScreen }) }),
  screen({ id: 'ledger.incomeStatement', area: 'finance', group: 'statements', title: () => statementMessages.titles.income, permission: 'ledger.read', keys: 'lrb lirunbiao syb sunyibiao', help: 'statements',
    load: async () => ({ component: (await import('../ledger/reports/StatementScreen')).IncomeStatementScreen }) }),
  screen({ id: 'ledger.cashFlowStatement', area: 'finance', group: 'statements', title: () => statementMessages.titles.cash, permission: 'ledger.read', keys: 'xjllb xianjinliuliangbiao', help: 'statements',
    load: async () => ({ component: (await import('../ledger/reports/StatementScreen')).CashFlowStatementScreen }) }),
  screen({ id: 'ledger.ageing', area: 'finance', group: 'statements', title: () => analysisTexts.ageing.title, permission: 'ledger.read', keys: 'yszkzlfxb yingshouzhangkuanzhanglingfenxibiao zl zhangling', help: 'ageing',
    load: async () => ({ component: (await import('../ledger/reports/analysis/AgeingScreen')).AgeingScreen }) }),
  screen({ id: 'ledger.customerStatement', area: 'finance', group: 'statements', title: () => analysisTexts.statement.customer, permission: 'ledger.read', keys: 'wldzd wanglaiduizhangdan khdz kehuduizhang', help: 'account-statement',
    load: async () => ({ component: (await import('../ledger/reports/analysis/CustomerStatementScreen')).CustomerStatementScreen }) }),
  screen({ id: 'ledger.staffStatement', area: 'finance', group: 'statements', title: () => analysisTexts.statement.staff, permission: 'ledger.read', keys: 'grwldzd gerenwanglaiduizhangdan byj beiyongjin', help: 'account-statement',
    load: async () => ({ component: (await import('../ledger/reports/analysis/StaffStatementScreen')).StaffStatementScreen }) }),
  screen({ id: 'ledger.payables', area: 'finance', group: 'statements', title: () => analysisTexts.payables.title, permission: 'ledger.read', keys: 'yfzkzlfxb yingfuzhangkuanzhanglingfenxibiao yfzl', help: 'payables',
    load: async () => ({ component: (await import('../ledger/reports/analysis/PayablesScreen')).PayablesScreen }) }),
  screen({ id: 'ledger.supplierStatement', area: 'finance', group: 'statements', title: () => analysisTexts.statement.supplier, permission: 'ledger.read', keys: 'gyswldzd gongyingshangwanglaiduizhangdan', help: 'account-statement',
    load: async () => ({ component: (await import('../ledger/reports/analysis/CustomerStatementScreen')).SupplierStatementScreen }) }),
  screen({ id: 'ledger.loanAgeing', area: 'finance', group: 'statements', title: () => analysisTexts.loans.title, permission: 'ledger.read', keys: 'grjkzlb gerenjiekuanzhanglingbiao jkzl', help: 'loan-ageing',
    load: async () => ({ component: (await import('../ledger/reports/analysis/LoanAgeingScreen')).LoanAgeingScreen }) }),
  screen({ id: 'ledger.expenseAnalysis', area: 'finance', group: 'statements', title: () => analysisTexts.expense.title, permission: 'ledger.read', keys: 'xsfyfxb xiaoshoufeiyongfenxibiao fyfx feiyongfenxi', help: 'expense-analysis',
    load: async () => ({ component: (await import('../ledger/reports/analysis/ExpenseAnalysisScreen')).ExpenseAnalysisScreen }) }),
  screen({ id: 'ledger.performance', area: 'finance', group: 'statements', title: () => analysisTexts.performance.title, permission: 'ledger.read', keys: 'trcc trccywcl touruchanchuyuwanchenglv yjbl yejibilv', help: 'performance',
    load: async () => ({ component: (await import('../ledger/reports/analysis/PerformanceScreen')).PerformanceScreen }) }),
  screen({ id: 'ledger.contribution', area: 'finance', group: 'statements', title: () => analysisTexts.contribution.title, permission: 'ledger.read', keys: 'lrgxfxb lirungongxianfenxibiao', help: 'contribution',
    load: async () => ({ component: (await import('../ledger/reports/analysis/ContributionScreen')).ContributionScreen }) }),
  screen({ id: 'ledger.marginal', area: 'finance', group: 'statements', title: () => analysisTexts.marginal.title, permission: 'ledger.read', keys: 'zycpxsjejbjgxfxb bjgx bianjigongxian', help: 'marginal',
    load: async () => ({ component: (await import('../ledger/reports/analysis/MarginalScreen')).MarginalScreen }) }),
  screen({ id: 'ledger.figure', area: 'finance', title: (params: Params) => ('name' in params ? String(params['name']) : figureMessages.title), permission: 'ledger.read', keys: 'szly shuzilaiyuan', help: 'statements',
    load: async () => ({ component: (await import('../ledger/reports/FigureScreen')).FigureScreen }) }),
  screen({ id: 'ledger.accounts', area: 'finance', group: 'masters', title: () => setupMessages.account.title, permission: 'ledger.read', keys: 'kjkm kuaijikemu', help: 'accounts',
    load: async () => ({ component: (await import('../ledger/setup/AccountsScreen')).AccountsScreen }) }),
  screen({ id: 'ledger.categories', area: 'finance', group: 'masters', title: () => setupMessages.category.title, permission: 'ledger.read', keys: 'fylb feiyongleibie', help: 'categories',
    load: async () => ({ component: (await import('../ledger/setup/CategoriesScreen')).CategoriesScreen }) }),
  screen({ id: 'ledger.books', area: 'finance', group: 'masters', title: () => setupMessages.book.title, permission: 'ledger.read', keys: 'zjzh zijinzhanghu', help: 'books',
    load: async () => ({ component: (await import('../ledger/setup/BooksScreen')).BooksScreen }) }),
  screen({ id: 'workspace.department', area: 'finance', group: 'masters', title: () => directory.titles.department, permission: 'session', keys: 'bm bumen', help: 'directory',
    load: async () => ({ component: (await import('../workspace/DirectoryScreen')).DepartmentScreen }) }),
  screen({ id: 'workspace.staff', area: 'finance', group: 'masters', title: () => directory.titles.staff, permission: 'session', keys: 'zy zhiyuan yg yuangong', help: 'directory',
    load: async () => ({ component: (await import('../workspace/DirectoryScreen')).StaffScreen }) }),
  screen({ id: 'workspace.customer', area: 'finance', group: 'masters', title: () => directory.titles.customer, permission: 'session', keys: 'kh kehu', help: 'directory',
    load: async () => ({ component: (await import('../workspace/DirectoryScreen')).CustomerScreen }) }),
  screen({ id: 'workspace.supplier', area: 'finance', group: 'masters', title: () => directory.suppliers.title, permission: 'session', keys: 'gys gongyingshang', help: 'directory',
    load: async () => ({ component: (await import('../workspace/DirectoryScreen')).SupplierScreen }) }),
  screen({ id: 'workspace.product', area: 'finance', group: 'masters', title: () => directory.titles.product, permission: 'session', keys: 'cp chanpin', help: 'directory',
    load: async () => ({ component: (await import('../workspace/DirectoryScreen')).ProductScreen }) }),
  screen({ id: 'workspace.users', area: 'system', group: 'system', title: () => pageMessages.users.title, permission: 'workspace.users', keys: 'yh yonghu', help: 'users',
    load: async () => ({ component: (await import('../workspace/UsersScreen')).UsersScreen }) }),
  screen({ id: 'workspace.settings', area: 'system', group: 'system', title: () => pageMessages.settings.title, permission: 'session', keys: 'sz shezhi', help: 'settings',
    load: async () => ({ component: (await import('../workspace/SettingsScreen')).SettingsScreen }) }),
  screen({ id: 'workspace.audit', area: 'system', group: 'system', title: () => pageMessages.audit.title, permission: 'workspace.audit', keys: 'czrz caozuorizhi', help: 'audit',
    load: async () => ({ component: (await import('../workspace/AuditScreen')).AuditScreen }) }),
  screen({ id: 'workspace.backup', area: 'system', group: 'system', title: () => backupMessages.title, permission: 'session', keys: 'bf beifen hf huifu', help: 'backup',
    load: async () => ({ component: (await import('../workspace/BackupScreen')).BackupScreen }) }),
  screen({ id: 'workspace.check', area: 'system', group: 'system', title: () => pageMessages.check.title, permission: 'workspace.check', keys: 'sjjc shujujiancha', help: 'check',
    load: async () => ({ component: (await import('../workspace/CheckScreen')).CheckScreen }) })
]

const byId = new Map(screens.map((one) => [one.id, one]))

/** The screen of an id, or undefined when it doesn't exist in this version. */
export const findScreen = (id: string): Screen | undefined => byId.get(id)

export const AREAS: readonly Area[] = ['home', 'finance', 'system']
export const GROUPS: readonly Group[] = ['today', 'daily', 'expense', 'closing', 'books', 'statements', 'masters', 'system']
