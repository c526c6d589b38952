/** 合规模式 (医药代表备案管理办法): holders may give a registered 医药代表 no sales task and let none of their money follow sales. */
export interface Registered { isRegisteredRep: boolean; isModeOn: boolean }

/** Whether somebody may own targets of 销售额, 回款 or what is earned by them. */
export const mayOwnTargets = ({ isRegisteredRep, isModeOn }: Registered): boolean => !(isModeOn && isRegisteredRep)

const FOLLOWS_SALES: ReadonlySet<string> = new Set(['sales', 'receipts', 'floor', 'commission'])
/** Whether somebody's budget may be kept by a method: 佣金, 底价承包 and ratios follow sales, the others don't. */
export const mayCarryMethod = (method: string, person: Registered): boolean => mayOwnTargets(person) || !FOLLOWS_SALES.has(method)
