import { sumFen, type Fen } from '../kernel/money'

/** A planned amount on a category, or (null) on all. */
export interface PlanOnCategory { categoryId: number | null; amountFen: number }

const under = (code: string, root: string) => code === root || code.startsWith(`${root}.`)

/**
 * What plans set for a category: those on the category itself; where there are none, what they set for what is under it, each
 * amount once. Null without any. `codeOf` gives the code of a category.
 */
export function planOf(plans: readonly PlanOnCategory[], code: string, codeOf: (categoryId: number) => string): Fen | null {
  const coded = plans.flatMap(({ categoryId, amountFen }) => (categoryId === null ? [] : [{ code: codeOf(categoryId), amountFen }])).filter((one) => under(one.code, code))
  const top = coded.filter((one) => !coded.some((other) => other.code !== one.code && under(one.code, other.code)))
  return top.length === 0 ? null : sumFen(top.map(({ amountFen }) => amountFen))
}

/** What plans set in all: the one on all categories, or what the topmost ones come to. */
export function wholePlan(plans: readonly PlanOnCategory[], codeOf: (categoryId: number) => string): Fen | null {
  const whole = plans.filter(({ categoryId }) => categoryId === null)
  if (whole.length > 0) return sumFen(whole.map(({ amountFen }) => amountFen))
  const codes = plans.map(({ categoryId }) => codeOf(categoryId!))
  const top = plans.filter((_, index) => !codes.some((other) => other !== codes[index] && under(codes[index]!, other)))
  return top.length === 0 ? null : sumFen(top.map(({ amountFen }) => amountFen))
}
