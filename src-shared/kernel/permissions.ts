/**
 * Who may do what. A procedure names one permission; a role holds a set of them; what is not listed is denied.
 * `public` needs neither an open office nor a session, `session` any signed-in user.
 */
export const PERMISSIONS = [
  'public', 'session',
  'ledger.read', 'ledger.write', 'ledger.import', 'ledger.sign', 'ledger.review', 'ledger.post', 'ledger.close',
  'ledger.reopen', 'ledger.override', 'ledger.setup', 'ledger.comment',
  'workspace.directory', 'workspace.settings', 'workspace.users', 'workspace.audit', 'workspace.check',
  'workspace.request', 'workspace.approve', 'expense.read', 'expense.pay', 'expense.budget', 'expense.budgetApprove'
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** 管理员, 财务/行政, 地区经理, HR, 代表, 只读. */
export const ROLES = ['admin', 'bookkeeper', 'manager', 'hr', 'rep', 'viewer'] as const
export type Role = (typeof ROLES)[number]

const everyone: readonly Permission[] = ['public', 'session']
/** Asks for money of one's own, and decides what one is asked to decide. */
const member: readonly Permission[] = ['workspace.request', 'workspace.approve']
const books: readonly Permission[] = ['ledger.read', 'ledger.write', 'ledger.import', 'ledger.sign', 'ledger.review', 'ledger.post',
  'ledger.close', 'ledger.setup', 'ledger.comment', 'workspace.directory', 'workspace.check', 'expense.read', 'expense.pay', 'expense.budget']

const HELD: Record<Role, ReadonlySet<Permission>> = {
  admin: new Set([...everyone, ...member, ...books, 'expense.budgetApprove', 'ledger.reopen', 'workspace.settings', 'workspace.users', 'workspace.audit']),
  bookkeeper: new Set([...everyone, ...member, ...books]),
  manager: new Set([...everyone, ...member, 'expense.read', 'expense.budget', 'expense.budgetApprove', 'ledger.read', 'ledger.review', 'ledger.post', 'ledger.reopen', 'ledger.override', 'ledger.comment',
    'workspace.audit', 'workspace.check']),
  hr: new Set([...everyone, ...member, 'workspace.directory']),
  rep: new Set([...everyone, ...member]),
  viewer: new Set([...everyone, 'ledger.read', 'expense.read'])
}

/** Whether a role may use a permission; nobody signed in holds only `public`. */
export const holds = (role: Role | undefined, permission: Permission): boolean =>
  role === undefined ? permission === 'public' : HELD[role].has(permission)
