import type { Role } from '../kernel/permissions'
import type { Approver, Request, Route } from './approval'
import { LEVELS, type Level } from './office'

const rank = (level: Level) => LEVELS.indexOf(level)

/** The level a user has without being given one: a manager is 地区经理, everyone else 代表. */
export const levelOf = (user: { role: Role; level: Level | null }): Level => user.level ?? (user.role === 'manager' ? 'area' : 'rep')

/** Whether a category lies at or under another, by their dotted codes: 03.02 under 03. */
export const isUnder = (code: string, root: string) => code === root || code.startsWith(`${root}.`)

/** The first active route that fits; null in a route fits anything. One line of the route's category is enough. */
export function routeFor(routes: readonly Route[], request: Request): Route | undefined {
  return routes.find((route) => route.isActive && route.record === request.record
    && (route.categoryCode === null || request.categoryCodes.some((code) => isUnder(code, route.categoryCode!)))
    && (route.level === null || route.level === request.level)
    && (route.departmentId === null || route.departmentId === request.departmentId))
}

export type Step = Route['steps'][number]

/**
 * The steps a request takes: those its amount exceeds. Nobody asks an equal or someone below, so levels up to the
 * applicant's own fall away and the first above it is always asked, however small the amount.
 */
export function stepsFor(steps: readonly Step[], request: Pick<Request, 'amountFen' | 'level'>): Step[] {
  const above = steps.filter((step) => step.approver.kind !== 'level' || rank(step.approver.level) > rank(request.level))
  const firstLevel = above.find((step) => step.approver.kind === 'level')
  return above.filter((step) => step === firstLevel || request.amountFen > step.aboveFen)
}

/** Up to which amount the same steps would be taken; null when more would change nothing. */
export function reachesTo(steps: readonly Step[], taken: readonly Step[]): number | null {
  const next = steps.filter((step) => !taken.includes(step) && step.aboveFen > 0).map((step) => step.aboveFen)
  return next.length === 0 ? null : Math.min(...next)
}

/** Who takes part in approvals, as far as the rules need it. */
export interface Person { id: number; name: string; role: Role; level: Level | null; isActive: boolean }

/** Those who may decide a step: never the applicant, nor whose money it is. An administrator stands in for 财务/行政. */
export function approversOf(approver: Approver, people: readonly Person[], excluded: readonly (number | null)[]): Person[] {
  const fits = (person: Person) => {
    switch (approver.kind) {
      case 'user': return person.id === approver.userId
      case 'level': return levelOf(person) === approver.level
      case 'role': return person.role === approver.role || (approver.role === 'bookkeeper' && person.role === 'admin')
    }
  }
  return people.filter((person) => person.isActive && !excluded.includes(person.id) && fits(person))
}

/** Hours between two instants, with one decimal. */
export const hoursBetween = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 360_000) / 10)
