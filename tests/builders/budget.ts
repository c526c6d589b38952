import type { BudgetTerms } from '../../src-shared/expense/budget'
import { fen } from '../../src-shared/kernel/money'
import { requestId } from '../workspace/fixture'
import { anExpenseDesk, type ExpenseDesk } from './expense'

interface Line { terms: BudgetTerms; category?: string | null; staff?: string; department?: string; base?: 'last' | 'this'; policy?: 'warn' | 'block'; planYuan?: number; since?: string }
export interface BudgetDesk extends ExpenseDesk {
  /** A version of 2026 with these lines, handed in by the cashier and approved by the manager. */
  budget(lines: readonly Line[], isApproved?: boolean): Promise<{ versionId: number; lineIds: number[] }>
  /** What the line says in a month. */
  position(lineId: number, month: string): Promise<Awaited<ReturnType<ExpenseDesk['rep']['expense']['budget']['list']>>['rows'][number]>
}

/** An office of four people that plans its expenses; 2026-03-05 is its day. */
export async function aBudgetDesk(): Promise<BudgetDesk> {
  const desk = await anExpenseDesk()
  const idOf = (table: string, name: string) => desk.rows<{ id: number }>(`SELECT id FROM ${table} WHERE name = '${name}'`)[0]?.id ?? null
  const { cashier, manager } = desk
  return {
    ...desk,
    async budget(lines, isApproved = true) {
      const { id: versionId } = await cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '年度预算', copyId: null })
      const lineIds: number[] = []
      for (const { terms, category = '04.01', staff, department, base = 'this', policy, planYuan, since } of lines) {
        const { id } = await cashier.expense.budgetLine.save({ requestId: requestId(), line: {
          id: null, versionId, departmentId: department === undefined ? null : idOf('department', department), staffId: staff === undefined ? null : idOf('staff', staff),
          categoryId: category === null ? null : desk.category(category), terms, base, since: since ?? null, policy: policy ?? null } })
        if (planYuan !== undefined) await cashier.expense.budgetPlan.save({ requestId: requestId(), versionId, cells: Array.from({ length: 12 }, (_, index) => ({ lineId: id, month: index + 1, planFen: fen(planYuan * 100) })) })
        lineIds.push(id)
      }
      if (isApproved) {
        await cashier.expense.budgetVersion.submit({ requestId: requestId(), id: versionId })
        await manager.expense.budgetVersion.approve({ requestId: requestId(), id: versionId, reason: '' })
      }
      return { versionId, lineIds }
    },
    async position(lineId, month) {
      const found = (await manager.expense.budget.list({ month })).rows.find((row) => row.lineId === lineId)
      if (!found) throw new Error(`no position of ${lineId}`)
      return found
    }
  }
}
