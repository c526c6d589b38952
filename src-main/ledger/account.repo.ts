import { sql } from 'kysely'
import { build, statement } from '../db/statement'

const COLUMNS = ['id', 'code', 'name', 'pinyin', 'type', 'side', 'role', 'parent_id as parentId', 'is_leaf as isLeaf', 'is_active as isActive',
  'needs_staff as needsStaff', 'needs_customer as needsCustomer', 'needs_product as needsProduct', 'needs_category as needsCategory',
  'needs_department as needsDepartment', 'needs_cash_flow as needsCashFlow', 'cash_flow_in_id as cashFlowInId', 'cash_flow_out_id as cashFlowOutId'] as const

export const all = statement(() => build.selectFrom('account').select(COLUMNS).orderBy('code'))
export const byId = statement((p: { id: number }) => build.selectFrom('account').select(COLUMNS).where('id', '=', p.id))
export const byCode = statement((p: { code: string }) => build.selectFrom('account').select(COLUMNS).where('code', '=', p.code))
export const childCodes = statement((p: { parentId: number }) =>
  build.selectFrom('account').select(['id', 'code']).where('parent_id', '=', p.parentId).orderBy('code'))
export const hasEntries = statement((p: { id: number }) => build.selectNoFrom((eb) => eb.or([
  eb.exists(eb.selectFrom('posting').select('account_id').where('account_id', '=', p.id)),
  eb.exists(eb.selectFrom('draft_line').select('account_id').where('account_id', '=', p.id))
]).as('found')))
export const isUsedElsewhere = statement((p: { id: number }) => build.selectNoFrom((eb) => eb.or([
  eb.exists(eb.selectFrom('cash_book').select('id').where('account_id', '=', p.id).where('is_active', '=', 1)),
  eb.exists(eb.selectFrom('expense_category').select('id').where('account_id', '=', p.id).where('is_active', '=', 1))
]).as('found')))

interface Values {
  code: string; name: string; pinyin: string; type: string; side: string; role: string | null; parentId: number | null; isActive: number
  needsStaff: number; needsCustomer: number; needsProduct: number; needsCategory: number; needsDepartment: number; needsCashFlow: number
}
const columns = (p: Values) => ({
  code: p.code, name: p.name, pinyin: p.pinyin, type: p.type, side: p.side, role: p.role, parent_id: p.parentId, is_active: p.isActive,
  needs_staff: p.needsStaff, needs_customer: p.needsCustomer, needs_product: p.needsProduct, needs_category: p.needsCategory,
  needs_department: p.needsDepartment, needs_cash_flow: p.needsCashFlow
})
export const insert = statement((p: Values) => build.insertInto('account').values(columns(p)))
export const update = statement((p: Values & { id: number }) => build.updateTable('account').set(columns(p)).where('id', '=', p.id))
export const makeParent = statement((p: { id: number }) => build.updateTable('account').set({ is_leaf: 0 }).where('id', '=', p.id))

export const flowItems = statement(() => build.selectFrom('cash_flow_item').select(['id', 'code', 'name', 'direction']).orderBy('code'))

const CATEGORY = ['id', 'code', 'name', 'pinyin', 'parent_id as parentId', 'account_id as accountId', 'is_fixed as isFixed', 'is_leaf as isLeaf',
  'is_active as isActive', 'needs_staff as needsStaff', 'needs_customer as needsCustomer', 'control_level as controlLevel', 'is_variable as isVariable'] as const
export const categories = statement(() => build.selectFrom('expense_category').select(CATEGORY).orderBy('code'))
export const categoryById = statement((p: { id: number }) => build.selectFrom('expense_category').select(CATEGORY).where('id', '=', p.id))
export const categoryChildCodes = statement((p: { parentId: number }) =>
  build.selectFrom('expense_category').select(['id', 'code']).where(sql`ifnull(parent_id, 0)`, '=', sql<number>`ifnull(${p.parentId}, 0)`).orderBy('code'))
export const insertCategory = statement((p: { code: string; name: string; pinyin: string; parentId: number | null; accountId: number; isActive: number; controlLevel: string | null; isVariable: number }) =>
  build.insertInto('expense_category').values({
    code: p.code, name: p.name, pinyin: p.pinyin, parent_id: p.parentId, account_id: p.accountId, is_active: p.isActive,
    control_level: p.controlLevel, is_variable: p.isVariable
  }))
export const updateCategory = statement((p: { id: number; name: string; pinyin: string; accountId: number; isActive: number; controlLevel: string | null; isVariable: number }) =>
  build.updateTable('expense_category').set({ name: p.name, pinyin: p.pinyin, account_id: p.accountId, is_active: p.isActive, control_level: p.controlLevel, is_variable: p.isVariable }).where('id', '=', p.id))
export const makeCategoryParent = statement((p: { id: number }) => build.updateTable('expense_category').set({ is_leaf: 0 }).where('id', '=', p.id))
