import { createRouterClient } from '@orpc/server'
import type { Connection } from '../../src-main/app/context'
import type { Core } from '../../src-main/app/core'
import { expenseHandlers } from '../../src-main/expense/expense.handlers'
import { ledgerHandlers } from '../../src-main/ledger/ledger.handlers'
import { approvalHandlers } from '../../src-main/workspace/approval.handlers'
import type { ClaimLineInput } from '../../src-shared/expense/claim'
import { fen } from '../../src-shared/kernel/money'
import type { Role } from '../../src-shared/kernel/permissions'
import type { Level } from '../../src-shared/workspace/office'
import { requestId } from '../workspace/fixture'
import { aLedger, type LedgerDesk } from './ledger'

const clientOf = (core: Core, connection: Connection) =>
  createRouterClient({ ...approvalHandlers, expense: expenseHandlers, ledger: ledgerHandlers }, { context: { core, connection } })
export type ExpenseClient = ReturnType<typeof clientOf>

/** An office with the four people through whose hands a claim goes: 代表, 财务复核, 地区经理, 出纳. */
export interface ExpenseDesk extends LedgerDesk {
  rep: ExpenseClient; checker: ExpenseClient; manager: ExpenseClient; cashier: ExpenseClient
  person(role: Role, name: string, level?: Level): Promise<ExpenseClient & { userId: number; staffId: number }>
  /** A line of a claim: a bus ticket of 116.00 unless said otherwise. */
  item(more?: Partial<ClaimLineInput>): ClaimLineInput
  /** A claim of these lines, handed in by the representative; answers its id and its approval's. */
  claim(lines: ClaimLineInput[], by?: ExpenseClient): Promise<{ id: number; approvalId: number }>
  /** An advance asked for, approved and paid. */
  paidAdvance(yuan: number): Promise<number>
  category(code: string): number
}

const CLOCK = '2026-03-05'

export async function anExpenseDesk(): Promise<ExpenseDesk> {
  const desk = await aLedger()
  const { core, api } = desk
  await api.setting.save({ requestId: requestId(), settings: { separation: 'full' } })
  const person: ExpenseDesk['person'] = async (role, name, level) => {
    const staffId = await desk.party('staff', name)
    const { id } = await api.user.save({ requestId: requestId(), id: null, login: name, name, role, isActive: true, password: null, staffId, level: level ?? null })
    const connection = core.connect('desktop')
    Object.assign(connection, { userId: id, role })
    return Object.assign(clientOf(core, connection), { userId: id, staffId })
  }
  const [rep, checker, manager, cashier] = [await person('rep', '王丽娜'), await person('bookkeeper', '林晓梅'), await person('manager', '周建国'), await person('bookkeeper', '何云')]
  const category = (code: string) => desk.rows<{ id: number }>(`SELECT id FROM expense_category WHERE code = '${code}'`)[0]!.id
  const item: ExpenseDesk['item'] = (more = {}) => ({
    id: null, date: CLOCK, categoryId: category('04.01'), purpose: '济南到德州', amountFen: fen(11_600), taxFen: fen(0), isDeductible: false, invoiceKind: 'other', invoiceCode: '', invoiceNo: '',
    invoiceFen: fen(0), customerId: null, activity: '', counterpart: '', heads: null, ...more
  })
  const claim: ExpenseDesk['claim'] = async (lines, by = rep) => {
    const { id } = await by.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: CLOCK, purpose: '出差', lines } })
    const { approvalId } = await by.expense.claim.submit({ requestId: requestId(), id })
    return { id, approvalId }
  }
  const paidAdvance: ExpenseDesk['paidAdvance'] = async (yuan) => {
    const { id } = await rep.expense.advance.save({ requestId: requestId(), advance: { id: null, revision: null, staffId: null, date: CLOCK, dueDate: null, amountFen: fen(yuan * 100), purpose: '出差' } })
    const { approvalId } = await rep.expense.advance.submit({ requestId: requestId(), id })
    await manager.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
    await cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'advance', id }], bookId: desk.bookId('库存现金'), date: CLOCK })
    return id
  }
  return { ...desk, rep, checker, manager, cashier, person, item, claim, paidAdvance, category }
}
