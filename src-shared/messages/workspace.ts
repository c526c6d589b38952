import type { z } from 'zod'
import type { Permission, Role } from '../kernel/permissions'
import type { DirectoryKind } from '../workspace/office'
import type { WorkspaceRefusal, workspaceRefusals } from '../workspace/workspace.refusals'
import { backupFaults } from './backup'
import { changedBy } from './changed'
import { checkNames, placeText } from './workspace.checks'
import { procedureNames } from './workspace.procedures'

type RefusalTexts = { readonly [C in WorkspaceRefusal]: (data: z.infer<(typeof workspaceRefusals)[C]>) => string }

const permissions: Record<Permission, string> = {
  public: '使用程序', session: '登录后使用', 'ledger.read': '查看账簿', 'ledger.write': '填制凭证', 'ledger.import': '导入', 'ledger.sign': '出纳签字',
  'ledger.review': '审核凭证', 'ledger.post': '过账', 'ledger.close': '结账', 'ledger.reopen': '反结账', 'ledger.override': '特批', 'ledger.setup': '设置科目和账户', 'ledger.comment': '写批注',
  'workspace.directory': '维护人员、客户等档案', 'workspace.settings': '更改设置', 'workspace.users': '管理用户', 'workspace.audit': '查看操作日志', 'workspace.check': '数据检查',
  'workspace.request': '填报单据', 'workspace.approve': '审批', 'expense.read': '查看费用单据', 'expense.pay': '付款', 'expense.budget': '编制预算', 'expense.budgetApprove': '批准预算'
}
const named = (permission: string) => (permission in permissions ? permissions[permission as Permission] : permission)
const hosts: Record<string, string> = { desktop: '桌面程序', browser: '浏览器方式', terminal: '命令行' }

function holderText({ host, pid, since }: { host: string; pid: number; since: string }): string {
  const parts = [hosts[host] ?? host, ...(pid > 0 ? [`进程 ${pid}`] : []), ...(since === '' ? [] : [`自 ${since.slice(0, 16).replace('T', ' ')}（世界时）`])]
  return parts.join('，')
}

const refusals: RefusalTexts = {
  NO_OFFICE: () => '还没有打开办事处。请先打开或新建一个办事处。',
  NOT_SIGNED_IN: () => '还没有登录，或登录已失效。请重新登录。',
  FORBIDDEN: ({ permission }) => `您的角色没有“${named(permission)}”的权限。如有需要，请找管理员调整角色。`,
  REQUEST_REUSED: () => '这次操作的编号已被另一项操作用过，没有执行。请重做一次。',
  FOLDER_NOT_FOUND: ({ path }) => `找不到文件夹“${path}”。请检查路径，或重新选择。`,
  FOLDER_NOT_EMPTY: ({ path }) => `文件夹“${path}”里已有文件。新办事处要放在空文件夹里，请另选一个。`,
  FOLDER_NOT_WRITABLE: ({ path }) => `不能写入“${path}”。请检查磁盘是否只读、您有没有写入权限，或另选一个位置。`,
  OFFICE_MISSING: ({ path }) => `找不到账套文件“${path}”。如果文件夹移动过，请打开新的位置；如果在 U 盘或共享盘上，请先接好。`,
  OFFICE_FOREIGN: ({ path }) => `“${path}”不是办事处管家的账套文件，没有打开，也没有改动它。请选择正确的文件夹。`,
  OFFICE_EMPTY: ({ path }) => `账套文件“${path}”是空的，或建账没有完成。请从备份恢复，或换一个空文件夹重新建账。`,
  OFFICE_DAMAGED: ({ path, detail }) => `账套文件${path === '' ? '' : `“${path}”`}已损坏（${detail}）。请不要再写入，先把整个文件夹复制一份，再从最近的备份恢复。`,
  OFFICE_NEWER: ({ path, found, known }) => `“${path}”是较新版本的程序建立的（数据版本 ${found}，本程序识别到 ${known}）。请升级程序后再打开。`,
  OFFICE_ALTERED: ({ path }) => `账套文件“${path}”的结构被别的工具改动过，账目的保护可能已失效，没有打开。请从备份恢复，或请技术人员查看。`,
  OFFICE_IN_USE: ({ path, ...holder }) => `办事处“${path}”正在使用中（${holderText(holder)}）。请先在那边关闭，再打开。`,
  BACKUP_UNKNOWN: ({ path }) => `找不到备份“${path}”。请检查文件名和完整路径，备份文件以 .obk 结尾。`,
  BACKUP_DAMAGED: ({ path, reason }) => `备份“${path}”不能用：${backupFaults[reason]}。请换一份备份，原来的账套没有受影响。`,
  EXPORT_TOO_LONG: ({ length }) => `有一格文字长 ${length} 个字，表格文件最多放 32,767 个。请改短后再导出，或导出 csv。`,
  CONTROL_CHARACTER: ({ field }) => `${field} 里有看不见的控制字符（多半是从别的程序粘贴来的），没有保存。请删掉重新输入。`,
  DISK_FULL: () => '磁盘已满，这次操作没有保存。请腾出空间后重做。',
  DATABASE_READ_ONLY: () => '账套文件是只读的，这次操作没有保存。请取消只读属性，或把文件夹移到可以写入的磁盘。',
  DATABASE_BUSY: () => '账套正被另一项操作占用，这次没有执行。请稍等片刻再试。',
  WRONG_PASSWORD: ({ waitSeconds }) => (waitSeconds > 0 ? `密码不对。请在 ${waitSeconds} 秒后再试。` : '密码不对。请重新输入。'),
  LOGIN_WAIT: ({ waitSeconds }) => `密码输错次数较多，请等 ${waitSeconds} 秒后再试。`,
  USER_UNKNOWN: () => '没有这个用户，或该用户已停用。请重新选择。',
  USER_EXISTS: ({ login }) => `登录名“${login}”已有人使用。请换一个。`,
  LAST_ADMIN: () => '这是最后一位启用的管理员，不能停用或改为其他角色。请先指定另一位管理员。',
  BOOKS_ALIKE: ({ name }) => `「${name}」与另一个资金账户重名，或同一个人保管了两份备用金。请改名或换人。`,
  PASSWORD_TOO_SHORT: ({ length }) => `密码至少要 ${length} 个字符；不需要密码时请留空。`,
  SETTING_UNKNOWN: ({ key }) => `没有“${key}”这项设置。`,
  CODE_EXISTS: ({ code }) => `编号“${code}”已被使用。请换一个，或留空由程序编号。`,
  RECORD_CHANGED: ({ by, at }) => `${changedBy(by, at)}改过这一条，没有覆盖对方的内容。请看过再定。`,
  ENTRY_UNKNOWN: ({ id }) => `找不到编号为 ${id} 的档案记录，可能已被改动。请刷新后再试。`,
  ENTRY_IN_USE: ({ name }) => `“${name}”已在账中使用，不能删除。不再使用时可以停用。`,
  ATTACHMENT_UNKNOWN: () => '找不到这个附件，可能已被移除。请刷新后再试。',
  ATTACHMENT_TOO_LARGE: ({ name, limitMb }) => `“${name}”超过 ${limitMb} MB，没有添加。请压缩后再试。`,
  ATTACHMENT_KIND: ({ name }) => `“${name}”不是可以附的文件，没有添加。请用图片（png、jpg、webp）、PDF，或数电票的 XML、OFD。`,
  ATTACHMENT_LOST: ({ name }) => `附件“${name}”的文件不在账套的 attachments 文件夹里，或已被改动。请从备份的 attachments 文件夹复制回来。`,
  ATTACHMENT_KEPT: () => '已过账或已提交的单据，附件不能移除。',
  APPROVAL_UNKNOWN: () => '找不到这张审批单。请刷新列表。',
  APPROVAL_OVER: () => '这张单据已经审完、退回或撤回，不能再办。请刷新列表。',
  OWN_APPROVAL: () => '不能审批自己的单据（制单与审批须分开）。请由他人审批。',
  NOT_YOUR_TURN: () => '这一步不由您审批，或已转给别人。请刷新列表。',
  NOT_YOURS: () => '只有本人可以这样做。',
  COMMENT_MISSING: () => '请写明意见或原因。',
  NO_ROUTE: () => '没有适用的审批路线，没有提交。请管理员在「审批路线」里设置。',
  NO_APPROVER: ({ step }) => `「${step}」这一步没有别人可以审批，没有办成。请管理员在「用户」里设好职级，或在「审批路线」里改由他人审批。`,
  ROUTE_UNKNOWN: () => '找不到这条审批路线。请刷新后再试。',
  DELEGATION_WRONG: () => '委托要选另一个人，止日不能早于起日。',
  STAFF_TAKEN: ({ name }) => `这位职员已是用户“${name}”。一位职员只能对应一个用户。`
}

const roles: Record<Role, string> = { admin: '管理员', bookkeeper: '财务/行政', manager: '地区经理', hr: '人事', rep: '代表', viewer: '只读' }
const directoryKinds: Record<DirectoryKind, string> = { department: '部门', staff: '职员', customer: '客户', product: '产品' }

/** Words of the workspace: refusals by code, and the names of what it keeps. */
export const workspaceMessages = {
  refusals, roles, permissions, hosts, directoryKinds, procedures: procedureNames, checks: checkNames, place: placeText,
  /** The folder that a first office is offered under. */
  defaultOfficeName: '我的办事处',
  /** What an approval says that nobody could look at. */
  approvedAlone: '办事处只有一位用户，没有别人可审，按「待复核」通过，列给总部复核。'
} as const
