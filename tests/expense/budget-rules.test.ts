import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BudgetTerms } from '../../src-shared/expense/budget'
import { cappedClaim, carriedFrom, commissionOf, entitlement, leftOf, refundOf, reservedOf, type BudgetFacts } from '../../src-shared/expense/budget.rules'
import { fen, sumFen } from '../../src-shared/kernel/money'

/** Yuan as the examples are written. */
const y = (yuan: number) => fen(Math.round(yuan * 100))
const facts = (more: Partial<BudgetFacts>): BudgetFacts => ({ netSalesFen: 0, receiptsFen: 0, products: [], months: [], units: 0, ...more })
const entitled = (terms: BudgetTerms, more: Partial<BudgetFacts>) => entitlement(terms, facts(more)).entitledFen
const sold = (productId: number, netYuan: number, units: number) => ({ productId, name: '', netFen: y(netYuan), quantity: units * 1000 })
const TIERS = [{ upToFen: y(100_000), rate: 200 }, { upToFen: y(300_000), rate: 300 }, { upToFen: null, rate: 400 }]

test('定额预算: 8,000.00 a month, January used 6,500.50 → February 9,499.50; lapsing 8,000.00; overspending carries either way', () => {
  const months = [{ planFen: y(8000), usedFen: y(6500.5) }, { planFen: y(8000), usedFen: 0 }]
  expect(entitlement({ method: 'fixed', carries: true }, facts({ months }))).toEqual({ entitledFen: y(9499.5), basis: { kind: 'fixed', planFen: y(8000), carriedFen: y(1499.5) } })
  expect(entitled({ method: 'fixed', carries: false }, { months })).toBe(y(8000))
  const over = [{ planFen: y(8000), usedFen: y(9000) }, { planFen: y(8000), usedFen: 0 }]
  expect([entitled({ method: 'fixed', carries: true }, { months: over }), entitled({ method: 'fixed', carries: false }, { months: over })]).toEqual([y(7000), y(7000)])
})

test('限额报销: hotel 200.00 × 3 nights, bill 687.50 → paid 600.00, own 87.50', () => {
  expect(cappedClaim(y(687.5), y(200), 3)).toEqual({ paidFen: y(600), ownFen: y(87.5) })
  expect(cappedClaim(y(500), y(200), 3)).toEqual({ paidFen: y(500), ownFen: 0 })
  expect(entitled({ method: 'capped', limitFen: y(200), per: 'night' }, { units: 3 })).toBe(y(600))
  expect(entitled({ method: 'capped', limitFen: y(100), per: 'month' }, { units: 9 })).toBe(y(100))
})

test('销售比例 94,321.07 × 4.25% = 4,008.65; 占回款总额比例 68,500.00 × 3.5% = 2,397.50', () => {
  expect(entitled({ method: 'sales', rate: 425 }, { netSalesFen: y(94_321.07), receiptsFen: 1 })).toBe(y(4008.65))
  expect(entitled({ method: 'receipts', rate: 350 }, { receiptsFen: y(68_500), netSalesFen: 1 })).toBe(y(2397.5))
})

test('销售定量: 1.20 × (5,000 − 200) + 0.85 × 3,000 = 8,310.00', () => {
  const items = [{ productId: 1, amountFen: y(1.2) }, { productId: 2, amountFen: y(0.85) }]
  expect(entitled({ method: 'units', items }, { products: [sold(1, 0, 5000 - 200), sold(2, 0, 3000), sold(3, 0, 99)] })).toBe(y(8310))
})

test('底价承包: 6,000.00 and −450.00 → 5,550.00; freight 800.00 and travel 1,250.00 charged → left 3,500.00', () => {
  const items = [{ productId: 1, floorFen: y(20) }, { productId: 2, floorFen: y(9) }]
  const entitledFen = entitled({ method: 'floor', items }, { products: [sold(1, 26_000, 1000), sold(2, 8550, 1000)] })
  expect(entitledFen).toBe(y(5550))
  expect(leftOf({ entitledFen, usedFen: y(800) + y(1250), committedFen: 0, reservedFen: 0 })).toBe(y(3500))
})

test('佣金制: 350,000.00 → 10,000.00 progressive, 14,000.00 on the whole; the boundary is the lower tier’s; a month is the difference', () => {
  expect(commissionOf(y(350_000), TIERS, true)).toBe(y(10_000))
  expect(commissionOf(y(350_000), TIERS, false)).toBe(y(14_000))
  expect(commissionOf(y(100_000), TIERS, false)).toBe(y(2000))
  expect(commissionOf(y(80_000), TIERS, true)).toBe(y(1600))
  expect(commissionOf(y(350_000), TIERS, true) - commissionOf(y(80_000), TIERS, true)).toBe(y(8400))
  expect(commissionOf(-1, TIERS, true)).toBe(0)
})

test('可用余额: 10,000.00 − 4,200.00 − 1,300.00 − 2,500.00 = 2,000.00; an advance counts once', () => {
  expect(leftOf({ entitledFen: y(10_000), usedFen: y(4200), committedFen: y(1300), reservedFen: y(2500) })).toBe(y(2000))
  expect(reservedOf([{ openFen: y(2500), claimedFen: 0 }])).toBe(y(2500))
  expect(reservedOf([{ openFen: y(1000), claimedFen: y(600) }, { openFen: y(500), claimedFen: y(900) }])).toBe(y(400))
})

test('返还费用: 12%, pay 6,350.40: 1,869.60; then 0.00 and −1,550.40 carried; then 2,899.20', () => {
  const first = refundOf(y(68_500), 1200, y(6350.4), 0)
  expect(first.transferFen).toBe(y(1869.6))
  const second = refundOf(y(40_000), 1200, y(6350.4), first.shortfallFen)
  expect(second).toMatchObject({ transferFen: 0, shortfallFen: y(-1550.4) })
  expect(refundOf(y(90_000), 1200, y(6350.4), second.shortfallFen)).toMatchObject({ transferFen: y(2899.2), shortfallFen: 0 })
})

test('a rate on both signs rounds half away from zero', () => {
  expect(entitled({ method: 'sales', rate: 5000 }, { netSalesFen: 469 })).toBe(235)
  expect(entitled({ method: 'sales', rate: 5000 }, { netSalesFen: -469 })).toBe(-235)
})

const month = fc.record({ planFen: fc.integer({ min: 0, max: 10_000_000 }), usedFen: fc.integer({ min: -1_000_000, max: 10_000_000 }) })
test('carrying over neither makes nor loses money, and lapsing never offers more', () => {
  fc.assert(fc.property(fc.array(month, { maxLength: 12 }), (months) => {
    expect(carriedFrom(months, true)).toBe(sumFen(months.map((one) => one.planFen - one.usedFen)))
    expect(carriedFrom(months, false)).toBeLessThanOrEqual(0)
    expect(carriedFrom(months, false)).toBeGreaterThanOrEqual(Math.min(0, ...months.map((_, at) => sumFen(months.slice(at).map((one) => one.planFen - one.usedFen)))))
  }), { seed: 20260618 })
})

test('progressive commission rises with the amount and is never above the whole-amount one; its slices are the amount', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (amount, more) => {
    expect(commissionOf(amount + more, TIERS, true)).toBeGreaterThanOrEqual(commissionOf(amount, TIERS, true))
    expect(commissionOf(amount, TIERS, true)).toBeLessThanOrEqual(commissionOf(amount, TIERS, false))
    const { basis } = entitlement({ method: 'commission', on: 'sales', isProgressive: true, tiers: TIERS }, facts({ netSalesFen: amount }))
    expect(basis.kind === 'commission' && sumFen(basis.slices.map((slice) => slice.amountFen))).toBe(amount)
  }), { seed: 20260618 })
})
