import { fen, divideRounded, sumFen, type Fen } from '../kernel/money'
import type { BudgetBasis, BudgetTerms } from './budget'

/** What was sold of a product: without VAT, and in thousandths of its unit; returns are taken off. */
export interface ProductSales { productId: number; name: string; netFen: number; quantity: number }
/** Actuals of a unit over the months a base counts. Net sales without VAT, receipts with it. */
export interface Actuals { netSalesFen: number; receiptsFen: number; products: readonly ProductSales[] }
/** What a line has to go by: its own months up to the one asked for, the actuals, and how many of what a cap is for. */
export interface BudgetFacts extends Actuals { months: readonly { planFen: number; usedFen: number }[]; units: number }

const RATE = 10_000n
const THOUSANDTHS = 1000n
const rounded = (numerator: bigint, denominator: bigint) => fen(Number(divideRounded(numerator, denominator)))
/** R(amount × rate), rate in 1/10,000. 9432107 × 425 → 400865. */
export const atRate = (amountFen: number, rate: number): Fen => rounded(BigInt(amountFen) * BigInt(rate), RATE)

/**
 * What the months before leave to a fixed budget (结转): overspending always carries, what was not used only where
 * `carries` says so.
 */
export function carriedFrom(months: readonly { planFen: number; usedFen: number }[], carries: boolean): Fen {
  let carried = 0
  for (const { planFen, usedFen } of months) {
    const rest = planFen + carried - usedFen
    carried = carries ? rest : Math.min(0, rest)
  }
  return fen(carried)
}

type Tiers = Extract<BudgetTerms, { method: 'commission' }>['tiers']
/** The parts of an amount that lie in each tier; the boundary belongs to the lower one. A negative amount has none. */
export function slicesOf(amountFen: number, tiers: Tiers, isProgressive: boolean): { amountFen: Fen; rate: number }[] {
  if (amountFen <= 0) return []
  const found: { amountFen: Fen; rate: number }[] = []
  let from = 0
  for (const { upToFen, rate } of tiers) {
    const to = Math.min(amountFen, upToFen ?? amountFen)
    if (to > from) found.push({ amountFen: fen(to - from), rate })
    from = to
    if (upToFen === null || amountFen <= upToFen) break
  }
  return isProgressive ? found : found.slice(-1).map(({ rate }) => ({ amountFen: fen(amountFen), rate }))
}

/** 佣金 of a cumulative amount, rounded once over all its tiers. 350,000.00 → 10,000.00 (全额累进 14,000.00). */
export const commissionOf = (amountFen: number, tiers: Tiers, isProgressive: boolean): Fen =>
  rounded(slicesOf(amountFen, tiers, isProgressive).reduce((sum, slice) => sum + BigInt(slice.amountFen) * BigInt(slice.rate), 0n), RATE)

const salesOf = (facts: Actuals, productId: number): ProductSales => facts.products.find((one) => one.productId === productId) ?? { productId, name: '', netFen: 0, quantity: 0 }

/**
 * The entitlement of a line, with the figures it came from. Rounded once, at the end; below zero where returns or losses
 * are larger than what was earned, which later months have to make up for.
 */
export function entitlement(terms: BudgetTerms, facts: BudgetFacts): { entitledFen: Fen; basis: BudgetBasis } {
  switch (terms.method) {
    case 'fixed': {
      const planFen = fen(facts.months.at(-1)?.planFen ?? 0), carriedFen = carriedFrom(facts.months.slice(0, -1), terms.carries)
      return { entitledFen: fen(planFen + carriedFen), basis: { kind: 'fixed', planFen, carriedFen } }
    }
    case 'capped': {
      const units = terms.per === 'month' ? 1 : facts.units
      return { entitledFen: fen(terms.limitFen * units), basis: { kind: 'capped', limitFen: terms.limitFen, per: terms.per, units } }
    }
    case 'sales':
    case 'receipts': {
      const baseFen = fen(terms.method === 'sales' ? facts.netSalesFen : facts.receiptsFen)
      return { entitledFen: atRate(baseFen, terms.rate), basis: { kind: 'rate', on: terms.method, baseFen, rate: terms.rate } }
    }
    case 'units': {
      const items = terms.items.map(({ productId, amountFen }) => { const { name, quantity } = salesOf(facts, productId); return { name, amountFen, quantity } })
      return { entitledFen: rounded(items.reduce((sum, one) => sum + BigInt(one.amountFen) * BigInt(one.quantity), 0n), THOUSANDTHS), basis: { kind: 'units', items } }
    }
    case 'floor': {
      const items = terms.items.map(({ productId, floorFen }) => { const { name, quantity, netFen } = salesOf(facts, productId); return { name, floorFen, quantity, netFen: fen(netFen) } })
      const earned = items.reduce((sum, one) => sum + BigInt(one.netFen) * THOUSANDTHS - BigInt(one.floorFen) * BigInt(one.quantity), 0n)
      return { entitledFen: rounded(earned, THOUSANDTHS), basis: { kind: 'floor', items } }
    }
    case 'commission': {
      const baseFen = fen(terms.on === 'sales' ? facts.netSalesFen : facts.receiptsFen)
      const slices = slicesOf(baseFen, terms.tiers, terms.isProgressive)
      return { entitledFen: commissionOf(baseFen, terms.tiers, terms.isProgressive), basis: { kind: 'commission', on: terms.on, baseFen, isProgressive: terms.isProgressive, slices } }
    }
  }
}

/** Methods 3 to 7 count from the year's start; a fixed budget and a cap are a month's. */
export const isCumulative = (terms: Pick<BudgetTerms, 'method'>) => terms.method !== 'fixed' && terms.method !== 'capped'

/** 限额报销: what is paid of a bill, and what the claimant bears. 200.00 × 3 nights, bill 687.50 → 600.00 and 87.50. */
export function cappedClaim(billFen: number, limitFen: number, units: number): { paidFen: Fen; ownFen: Fen } {
  const paidFen = fen(Math.min(billFen, limitFen * units))
  return { paidFen, ownFen: fen(billFen - paidFen) }
}

/** 可用余额 = entitlement − used − committed − reserved; below zero it is over budget. */
export const leftOf = (one: { entitledFen: number; usedFen: number; committedFen: number; reservedFen: number; askedFen?: number }): Fen =>
  fen(one.entitledFen - one.usedFen - one.committedFen - one.reservedFen - (one.askedFen ?? 0))

/**
 * 预留 of open advances: a claim settles its owner's advances first, so what is approved or asked for and not yet paid
 * is not taken a second time.
 */
export const reservedOf = (people: readonly { openFen: number; claimedFen: number }[]): Fen => sumFen(people.map(({ openFen, claimedFen }) => Math.max(0, openFen - claimedFen)))

/** 返还费用 of a month: R(receipts × ratio) − pay borne by head office + the shortfall carried (≤ 0). */
export function refundOf(receiptsFen: number, rate: number, payFen: number, carriedFen: number): { grossFen: Fen; resultFen: Fen; transferFen: Fen; shortfallFen: Fen } {
  const grossFen = atRate(receiptsFen, rate), resultFen = fen(grossFen - payFen + Math.min(0, carriedFen))
  return { grossFen, resultFen, transferFen: fen(Math.max(0, resultFen)), shortfallFen: fen(Math.min(0, resultFen)) }
}
