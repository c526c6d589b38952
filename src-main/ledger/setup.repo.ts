import { build, statement } from '../db/statement'

export interface AccountRow {
  code: string; name: string; pinyin: string; type: string; side: string; role: string | null; parentId: number | null; isLeaf: number
  needsStaff: number; needsCustomer: number; needsProduct: number; needsCategory: number; needsDepartment: number; needsCashFlow: number
  cashFlowInId: number | null; cashFlowOutId: number | null
}
export const insertAccount = statement((p: AccountRow) => build.insertInto('account').values({
  code: p.code, name: p.name, pinyin: p.pinyin, type: p.type, side: p.side, role: p.role, parent_id: p.parentId, is_leaf: p.isLeaf,
  needs_staff: p.needsStaff, needs_customer: p.needsCustomer, needs_product: p.needsProduct, needs_category: p.needsCategory,
  needs_department: p.needsDepartment, needs_cash_flow: p.needsCashFlow, cash_flow_in_id: p.cashFlowInId, cash_flow_out_id: p.cashFlowOutId
}))

export const insertCategory = statement((p: {
  code: string; name: string; pinyin: string; parentId: number | null; accountId: number; isFixed: number; isLeaf: number; controlLevel: string | null; isVariable: number
}) => build.insertInto('expense_category').values({
  code: p.code, name: p.name, pinyin: p.pinyin, parent_id: p.parentId, account_id: p.accountId, is_fixed: p.isFixed, is_leaf: p.isLeaf, control_level: p.controlLevel, is_variable: p.isVariable
}))

export const insertCashFlowItem = statement((p: { code: string; name: string; direction: string }) =>
  build.insertInto('cash_flow_item').values({ code: p.code, name: p.name, direction: p.direction }))

export const insertBook = statement((p: {
  name: string; pinyin: string; kind: string; flow: string; accountId: number; staffId: number | null; bankNo: string | null; sort: number
}) => build.insertInto('cash_book').values({
  name: p.name, pinyin: p.pinyin, kind: p.kind, flow: p.flow, account_id: p.accountId, staff_id: p.staffId, bank_no: p.bankNo, sort: p.sort
}))

export const insertYear = statement((p: { year: number }) => build.insertInto('fiscal_year').values({ year: p.year }))

export const insertPeriod = statement((p: { month: string; year: number }) => build.insertInto('period').values({ month: p.month, year: p.year }))
