import { fen, sumFen } from '../kernel/money'
import { isUnder } from '../workspace/approval.rules'
import type { ComplianceRule, Finding } from './compliance'

/** A claim's line as the rules see it; `claimId` tells whose it is among those of other claims. */
export interface SpentLine {
  claimId: number; staffId: number; date: string | null; categoryCode: string; purpose: string; amountFen: number; customerId: number | null; activity: string; counterpart: string; heads: number | null
}
/** Lines of other live claims: of one person on one day, and for one counterpart in one year. */
export interface History { sameDay: (staffId: number, date: string) => readonly SpentLine[]; ofCounterpart: (key: string, year: string) => readonly SpentLine[] }
/** A claim to be judged; `cashFen` is what was paid of it in cash, 0 before it is. */
export interface Judged { claimId: number; date: string; lines: readonly SpentLine[]; cashFen: number }

/** Whom money was spent on: the person named, at the customer named; nobody named is nobody. */
export const counterpartKey = (line: Pick<SpentLine, 'customerId' | 'counterpart'>) => {
  const name = line.counterpart.normalize('NFKC').replace(/\s+/g, '')
  return name === '' ? '' : `${line.customerId ?? 0}/${name}`
}

/** Just under a limit is its last tenth (贴着限额): whoever splits stays close to what is allowed. */
const NEAR = 0.9

/** What the rules in force on a line's date find in a claim, in the order of the rules. A limit reached is not exceeded. */
export function judgeClaim(claim: Judged, rules: readonly ComplianceRule[], history: History): Omit<Finding, 'override'>[] {
  return rules.flatMap((rule) => {
    const lines = claim.lines.map((line, index) => ({ ...line, no: index + 1 }))
      .filter((line) => holdsOn(rule, line.date ?? claim.date) && (rule.categoryCode === null || isUnder(line.categoryCode, rule.categoryCode)))
    return breachesOf(rule, lines, claim, history).map(({ line, foundFen, word }) => ({
      ruleId: rule.id, kind: rule.kind, name: rule.name, clause: rule.clause, action: rule.action, limitFen: rule.limitFen, line, foundFen: fen(foundFen), word: word ?? '' }))
  })
}
export const holdsOn = (rule: Pick<ComplianceRule, 'fromDate' | 'toDate'>, date: string) => rule.fromDate <= date && (rule.toDate === null || date <= rule.toDate)

type Numbered = SpentLine & { no: number }
interface Breach { line: number; foundFen: number; word?: string }

function breachesOf(rule: ComplianceRule, lines: readonly Numbered[], claim: Judged, history: History): Breach[] {
  const isOver = (amount: number) => amount > rule.limitFen
  switch (rule.kind) {
    case 'words': {
      const words = rule.words.split(/[\s,，、]+/).filter(Boolean)
      return lines.flatMap((line) => { const word = words.find((one) => `${line.purpose}${line.activity}`.includes(one)); return word === undefined ? [] : [{ line: line.no, foundFen: line.amountFen, word }] })
    }
    case 'head': return lines.filter((line) => (line.heads ?? 0) > 0 && line.amountFen > rule.limitFen * line.heads!).map((line) => ({ line: line.no, foundFen: Math.round(line.amountFen / line.heads!) }))
    case 'event': return [...Map.groupBy(lines.filter((line) => line.activity.trim() !== ''), (line) => `${line.date} ${line.activity.trim()}`).values()]
      .map((same) => ({ line: same[0]!.no, foundFen: sumFen(same.map((line) => line.amountFen)) })).filter(({ foundFen }) => isOver(foundFen))
    case 'person_year': return [...Map.groupBy(lines.filter((line) => counterpartKey(line) !== ''), (line) => `${(line.date ?? claim.date).slice(0, 4)} ${counterpartKey(line)}`).values()].map((same) => {
      const [first] = same as [Numbered], year = (first.date ?? claim.date).slice(0, 4)
      const others = history.ofCounterpart(counterpartKey(first), year).filter((line) => line.claimId !== claim.claimId && (rule.categoryCode === null || isUnder(line.categoryCode, rule.categoryCode)))
      return { line: first.no, foundFen: sumFen([...same, ...others].map((line) => line.amountFen)) }
    }).filter(({ foundFen }) => isOver(foundFen))
    case 'split': return splits(rule, lines, claim, history)
    // 随身携带的差旅费 may be paid in cash whatever it comes to (现金管理暂行条例第五条第六项).
    case 'cash': return lines.length > 0 && isOver(claim.cashFen) && lines.some((line) => !isUnder(line.categoryCode, '04')) ? [{ line: 0, foundFen: claim.cashFen }] : []
  }
}

/** Two or more of one person, day and kind of expense, each just under the limit, together above it. */
function splits(rule: ComplianceRule, lines: readonly Numbered[], claim: Judged, history: History): Breach[] {
  const isNear = (line: SpentLine) => line.amountFen <= rule.limitFen && line.amountFen >= rule.limitFen * NEAR
  const near = lines.filter((line) => line.date !== null && isNear(line))
  return [...Map.groupBy(near, (line) => `${line.date} ${rootOf(line)}`).values()].flatMap((same) => {
    const [first] = same as [Numbered]
    const others = history.sameDay(first.staffId, first.date!).filter((line) => line.claimId !== claim.claimId && rootOf(line) === rootOf(first) && isNear(line))
    const all = [...same, ...others]
    return all.length > 1 ? [{ line: first.no, foundFen: sumFen(all.map((line) => line.amountFen)) }] : []
  })
}
const rootOf = (line: SpentLine) => line.categoryCode.split('.')[0]!
