import type { BudgetMethod, BudgetTerms } from '../../../src-shared/expense/budget'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { yuanText, type Fen } from '../../../src-shared/kernel/money'
import { budgetTexts } from '../../../src-shared/messages/budget'

const words = budgetTexts.plan
type CapUnit = Extract<BudgetTerms, { method: 'capped' }>['per']
/** The figures of a method as they are typed; every method keeps its own while another is looked at. */
export interface TypedTerms {
  method: BudgetMethod; carries: boolean; limit: string; per: CapUnit; rate: string; items: readonly { productId: number | null; amount: string }[]
  on: 'sales' | 'receipts'; isProgressive: boolean; tiers: readonly { upTo: string; rate: string }[]
}
const percent = (rate: number) => String(rate / 100)

/** Stored terms as text to be typed over. */
export function typedTerms(terms: BudgetTerms | undefined): TypedTerms {
  const blank: TypedTerms = { method: 'fixed', carries: true, limit: '', per: 'month', rate: '', items: [{ productId: null, amount: '' }], on: 'sales', isProgressive: true, tiers: [{ upTo: '', rate: '' }] }
  switch (terms?.method) {
    case undefined: return blank
    case 'fixed': return { ...blank, carries: terms.carries }
    case 'capped': return { ...blank, method: 'capped', limit: yuanText(terms.limitFen), per: terms.per }
    case 'sales':
    case 'receipts': return { ...blank, method: terms.method, rate: percent(terms.rate) }
    case 'units': return { ...blank, method: 'units', items: terms.items.map((one) => ({ productId: one.productId, amount: yuanText(one.amountFen) })) }
    case 'floor': return { ...blank, method: 'floor', items: terms.items.map((one) => ({ productId: one.productId, amount: yuanText(one.floorFen) })) }
    case 'commission': return { ...blank, method: 'commission', on: terms.on, isProgressive: terms.isProgressive, tiers: terms.tiers.map((tier) => ({ upTo: tier.upToFen === null ? '' : yuanText(tier.upToFen), rate: percent(tier.rate) })) }
  }
}

const rateOf = (text: string) => { const rate = Math.round(Number(text.replace('%', '')) * 100); return text.trim() !== '' && rate >= 1 && rate <= 10_000 ? rate : undefined }
const fenOf = (text: string): Fen | undefined => { const read = parseAmount(text); return 'fen' in read && read.fen > 0 ? read.fen : undefined }

/** What was typed as terms, or what is wrong with it. */
export function readTerms(typed: TypedTerms): { terms: BudgetTerms } | { problem: string } {
  const rate = rateOf(typed.rate)
  switch (typed.method) {
    case 'fixed': return { terms: { method: 'fixed', carries: typed.carries } }
    case 'capped': { const limitFen = fenOf(typed.limit); return limitFen === undefined ? { problem: words.amountWrong } : { terms: { method: 'capped', limitFen, per: typed.per } } }
    case 'sales':
    case 'receipts': return rate === undefined ? { problem: words.rateWrong } : { terms: { method: typed.method, rate } }
    case 'units':
    case 'floor': {
      const items = typed.items.filter((one) => one.productId !== null || one.amount.trim() !== '').map((one) => ({ productId: one.productId, fen: fenOf(one.amount) }))
      if (items.length === 0 || items.some((one) => one.productId === null)) return { problem: words.productMissing }
      if (items.some((one) => one.fen === undefined)) return { problem: words.amountWrong }
      return { terms: typed.method === 'units' ? { method: 'units', items: items.map((one) => ({ productId: one.productId!, amountFen: one.fen! })) } : { method: 'floor', items: items.map((one) => ({ productId: one.productId!, floorFen: one.fen! })) } }
    }
    case 'commission': {
      const tiers = typed.tiers.map((tier) => ({ upToFen: tier.upTo.trim() === '' ? null : fenOf(tier.upTo), rate: rateOf(tier.rate) }))
      if (tiers.some((tier) => tier.rate === undefined)) return { problem: words.rateWrong }
      if (tiers.some((tier) => tier.upToFen === undefined)) return { problem: words.amountWrong }
      return { terms: { method: 'commission', on: typed.on, isProgressive: typed.isProgressive, tiers: tiers.map((tier) => ({ upToFen: tier.upToFen ?? null, rate: tier.rate! })) } }
    }
  }
}
