import { expect, test } from 'vitest'
import { flowBreach, type Counterpart } from '../../src-shared/ledger/flow.rules'

const role = (name: Counterpart['role']): Counterpart => ({ role: name })

test('a 回款户 receives only from customers', () => {
  for (const from of ['receivable', 'customer_advance', 'revenue', 'tax', 'bill', 'financial'] as const) expect(flowBreach('collection', 'in', role(from))).toBeNull()
  for (const from of ['head_office', 'advance', 'selling', 'payable', null] as const) expect(flowBreach('collection', 'in', role(from))).toBe('collection_receives')
})
test('a 回款户 pays only head office, or back to customers', () => {
  for (const to of ['head_office', 'receivable', 'customer_advance', 'financial'] as const) expect(flowBreach('collection', 'out', role(to))).toBeNull()
  for (const to of ['selling', 'admin', 'payroll', 'advance', null] as const) expect(flowBreach('collection', 'out', role(to))).toBe('collection_pays')
})
test('a 费用户 receives only from head office and returned advances', () => {
  for (const from of ['head_office', 'advance', 'financial'] as const) expect(flowBreach('spending', 'in', role(from))).toBeNull()
  for (const from of ['receivable', 'revenue', 'customer_advance', null] as const) expect(flowBreach('spending', 'in', role(from))).toBe('spending_receives')
})
test('a 费用户 pays expenses, pay, taxes, insurance and advances', () => {
  for (const to of ['selling', 'admin', 'payroll', 'tax', 'insurance', 'advance', 'prepaid', 'payable', 'financial'] as const) expect(flowBreach('spending', 'out', role(to))).toBeNull()
  for (const to of ['head_office', 'receivable', 'stock', null] as const) expect(flowBreach('spending', 'out', role(to))).toBe('spending_pays')
})
test('money moves freely between books unless one collects and the other spends', () => {
  const to = (flow: 'collection' | 'spending' | 'mixed'): Counterpart => ({ role: 'bank', flow })
  expect(flowBreach('spending', 'out', to('spending'))).toBeNull()
  expect(flowBreach('collection', 'out', to('mixed'))).toBeNull()
  expect(flowBreach('collection', 'out', to('spending'))).toBe('collection_pays')
  expect(flowBreach('spending', 'in', to('collection'))).toBe('spending_receives')
})
test('a 综合户 may do anything', () => {
  for (const direction of ['in', 'out'] as const) expect(flowBreach('mixed', direction, role(null))).toBeNull()
})
