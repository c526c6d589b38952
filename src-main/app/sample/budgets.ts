import type { BudgetLineInput, BudgetTerms } from '../../../src-shared/expense/budget'
import { PLAN_MEASURES } from '../../../src-shared/expense/sales-plan'
import { fen } from '../../../src-shared/kernel/money'
import { budgetTexts } from '../../../src-shared/messages/budget'
import type { WriteDb } from '../../db/connection'
import { savePlan, saveLine } from '../../expense/budget.service'
import { createVersion, decideVersion, submitVersion } from '../../expense/budget-version.service'
import { addUnit, saveSalesPlan } from '../../expense/sales-plan.service'
import { saveRefund } from '../../expense/refund.service'
import { listCategories } from '../../ledger/account.service'
import { act } from './acts'
import type { Cast } from './cast'
import { office } from './data'

interface Plan { category: string | null; terms: BudgetTerms; staff?: number; planFen?: number; policy?: 'warn' | 'block' }

/** 底价 as a part of the price with VAT. */
const FLOOR = 0.57

/** A plan for the running year by each method: most lines are within, 差旅费 is a little over, 促销费 is near and blocks; and what each seller is to sell, collect and earn. */
export function planBudgets(w: WriteDb, cast: Cast, hands: { maker: number; reviewer: number }) {
  const year = Number(office.today.slice(0, 4)), [first, second] = cast.products, [boss, ...others] = cast.staff
  const yuan = (amount: number) => fen(amount * 100)
  const plans: Plan[] = [
    { category: '03', terms: { method: 'receipts', rate: 250 }, policy: 'block' }, { category: '04', terms: { method: 'sales', rate: 400 } },
    { category: '05.03', terms: { method: 'fixed', carries: false }, planFen: yuan(12_000) }, { category: '05.04', terms: { method: 'fixed', carries: true }, planFen: yuan(1000) },
    { category: '05.01', terms: { method: 'fixed', carries: true }, planFen: yuan(3200) }, { category: '04.02', terms: { method: 'capped', limitFen: yuan(300), per: 'night' } },
    { category: '05.02', terms: { method: 'capped', limitFen: yuan(300), per: 'month' }, staff: boss!.id }, { category: '07', terms: { method: 'units', items: [{ productId: first!.id, amountFen: fen(120) }, { productId: second!.id, amountFen: fen(85) }] } },
    { category: '02', terms: { method: 'commission', on: 'sales', isProgressive: true, tiers: [{ upToFen: yuan(1_000_000), rate: 60 }, { upToFen: yuan(3_000_000), rate: 80 }, { upToFen: null, rate: 100 }] } },
    { category: null, terms: { method: 'floor', items: cast.products.map(({ id, priceFen }) => ({ productId: id, floorFen: fen(Math.round(priceFen * FLOOR)) })) } },
    ...others.slice(0, 4).map((person, index): Plan => ({ category: '04', terms: { method: 'fixed', carries: true }, staff: person.id, planFen: yuan(index === 3 ? 2500 : 300) }))
  ]
  const codes = new Map(listCategories(w).map((category) => [category.code, category.id]))
  const by = <T>(userId: number, procedure: string, work: (db: WriteDb) => T) => act(w, { userId, procedure, date: office.today }, work)
  const versionId = by(hands.maker, 'expense.budgetVersion.create', (db) => createVersion(db, { year, name: budgetTexts.plan.defaultName, copyId: null }).id)
  for (const { category, terms, staff, planFen, policy } of plans) {
    const categoryId = category === null ? null : codes.get(category) ?? null
    if (category !== null && categoryId === null) continue
    const line: BudgetLineInput = { id: null, versionId, departmentId: null, staffId: staff ?? null, categoryId, terms, base: 'last', since: null, policy: policy ?? null }
    const lineId = by(hands.maker, 'expense.budgetLine.save', (db) => saveLine(db, line).id)
    if (planFen !== undefined) by(hands.maker, 'expense.budgetPlan.save', (db) => savePlan(db, { versionId, cells: Array.from({ length: 12 }, (_, index) => ({ lineId, month: index + 1, planFen })) }))
  }
  for (const { id: staffId, planYuan } of cast.staff) {
    if (planYuan === undefined) continue
    const lineId = by(hands.maker, 'expense.salesPlan.create', (db) => addUnit(db, { versionId, kind: 'staff', unitId: staffId }).id)
    const cells = PLAN_MEASURES.flatMap((measure, at) => Array.from({ length: 12 }, (_, index) => ({ lineId, measure, month: index + 1, planFen: yuan(planYuan[at] ?? 0) })))
    by(hands.maker, 'expense.salesPlan.save', (db) => saveSalesPlan(db, { versionId, cells }))
  }
  by(hands.maker, 'expense.refund.save', (db) => saveRefund(db, { id: null, departmentId: null, staffId: null, rate: 800, fromMonth: `${year}-01` }))
  by(hands.maker, 'expense.budgetVersion.submit', (db) => submitVersion(db, { id: versionId }))
  by(hands.reviewer, 'expense.budgetVersion.approve', (db) => decideVersion(db, { id: versionId, reason: '' }, { userId: hands.reviewer, role: 'manager', now: db.now, today: office.today }, 'approved'))
}
