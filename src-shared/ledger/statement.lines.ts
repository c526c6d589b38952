import type { Side } from './account'
import type { StatementKind } from './statement'

/**
 * One line of a statement by its 行次 in 小企业会计准则 (财会〔2011〕17号, 附录). A line either shows accounts, as their net
 * debit or net credit, or adds other lines up; a negative number subtracts that line.
 */
export interface StatementLine { no: number; side?: Side; sum?: readonly number[] }

const show = (side: Side, ...numbers: number[]): StatementLine[] => numbers.map((no) => ({ no, side }))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const total = (no: number, ...sum: number[]): StatementLine => ({ no, sum })

const LINES: Record<StatementKind, readonly StatementLine[]> = {
  balance: [
    ...show('debit', ...range(1, 14)), total(15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14),
    ...show('debit', 16, 17, 18), ...show('credit', 19), total(20, 18, -19), ...show('debit', ...range(21, 28)), total(29, 16, 17, ...range(20, 28)), total(30, 15, 29),
    ...show('credit', ...range(31, 40)), total(41, ...range(31, 40)), ...show('credit', ...range(42, 45)), total(46, ...range(42, 45)), total(47, 41, 46),
    ...show('credit', ...range(48, 51)), total(52, ...range(48, 51)), total(53, 47, 52)
  ],
  income: [
    ...show('credit', 1), ...show('debit', ...range(2, 19)), ...show('credit', 20), total(21, 1, -2, -3, -11, -14, -18, 20),
    ...show('credit', 22, 23), ...show('debit', ...range(24, 29)), total(30, 21, 22, -24), ...show('debit', 31), total(32, 30, -31)
  ],
  cash: [
    ...show('debit', 1, 2), ...show('credit', 3, 4, 5, 6), total(7, 1, 2, -3, -4, -5, -6),
    ...show('debit', 8, 9, 10), ...show('credit', 11, 12), total(13, 8, 9, 10, -11, -12),
    ...show('debit', 14, 15), ...show('credit', 16, 17, 18), total(19, 14, 15, -16, -17, -18),
    total(20, 7, 13, 19), ...show('debit', 21), total(22, 20, 21)
  ]
}

/** The lines of a statement in order. */
export const statementLines = (kind: StatementKind): readonly StatementLine[] => LINES[kind]

const BY_PREFIX: Record<'balance' | 'income', readonly (readonly [prefixes: string, ...lines: number[]])[]> = {
  balance: [
    ['1001 1002 1012', 1], ['1101', 2], ['1121', 3], ['1131', 6], ['1132', 7],
    ['1401 1402 1403 1404', 9, 10], ['4001 4101 4401 4403', 9, 11], ['1405 1407', 9, 12], ['1408 1411', 9, 13], ['1406 1421', 9],
    ['1501', 16], ['1511', 17], ['1601', 18], ['1602', 19], ['1604', 21], ['1605', 22], ['1606', 23], ['1621 1622', 24], ['1701 1702', 25], ['4301', 26], ['1801', 27],
    ['1901.02', 28], ['1901', 14],
    ['2001', 31], ['2201', 32], ['2211', 35], ['2221', 36], ['2231', 37], ['2232', 38], ['2501', 42], ['2701', 43], ['2401', 44],
    ['3001', 48], ['3002', 49], ['3101', 50], ['3103 3104', 51]
  ],
  income: [['5001 5051', 1], ['5401 5402', 2], ['5403', 3], ['5601', 11], ['5602', 14], ['5603', 18], ['5111', 20], ['5301', 22], ['5711', 24], ['5801', 31]]
}

/** Accounts whose debit balances are claims and whose credit balances are debts, party by party: 重分类. */
const BY_PARTY: readonly { prefixes: string; debit: number; credit: number }[] = [
  { prefixes: '1122 2203', debit: 4, credit: 34 }, { prefixes: '1123 2202', debit: 5, credit: 33 }, { prefixes: '1221 2241', debit: 8, credit: 39 }
]
const isUnder = (code: string, prefix: string) => code === prefix || code.startsWith(`${prefix}.`)
const isUnderAny = (code: string, prefixes: string) => prefixes.split(' ').some((prefix) => isUnder(code, prefix))

/** 应付账款 and 预付账款, whose parties are suppliers. */
export const isPayable = (code: string): boolean => isUnderAny(code, '1123 2202')

/** True where a balance is shown party by party, so that one customer's prepayment doesn't hide another's debt. */
export const isSplitByParty = (code: string): boolean => BY_PARTY.some(({ prefixes }) => isUnderAny(code, prefixes))

/** Account types and where an account of the office's own making stands, so that the sheet always balances. */
const FALLBACK = { asset: 14, cost: 9, liability: 40, equity: 51, income: 51, expense: 51 } as const

/** The lines of 资产负债表 a balance counts in: one, and 其中 lines below it. `netFen` is debit − credit. */
export function balanceLinesOf({ code, type }: { code: string; type: keyof typeof FALLBACK }, netFen: number): readonly number[] {
  const split = BY_PARTY.find(({ prefixes }) => isUnderAny(code, prefixes))
  if (split) return [netFen >= 0 ? split.debit : split.credit]
  return linesByPrefix('balance', code) ?? [FALLBACK[type]]
}

/**
 * The lines of 利润表 an income or expense account counts in. 其中 lines are told by the account's name, since offices
 * number their sub-accounts as they like; `names` has the words of each 其中 line.
 */
export function incomeLinesOf({ code, fullName, type }: { code: string; fullName: string; type: 'income' | 'expense' }, names: ReadonlyMap<number, readonly string[]>): readonly number[] {
  const main = linesByPrefix('income', code)?.[0] ?? (type === 'income' ? 22 : 24)
  const of = INCOME_DETAILS.get(main) ?? []
  return [main, ...of.filter((no) => names.get(no)?.some((name) => fullName.includes(name)))]
}

/** 其中 lines by the line they belong to. */
const INCOME_DETAILS = new Map<number, readonly number[]>([[3, range(4, 10)], [11, [12, 13]], [14, [15, 16, 17]], [18, [19]], [22, [23]], [24, range(25, 29)]])

function linesByPrefix(kind: 'balance' | 'income', code: string): readonly number[] | undefined {
  const found = BY_PREFIX[kind].find(([prefixes]) => isUnderAny(code, prefixes))
  return found && found.slice(1).map(Number)
}

/** The lines of a sum down to those that show accounts, with the sign by which each counts in it. */
export function shownLines(kind: StatementKind, no: number, sign: 1 | -1 = 1): { no: number; side: Side; sign: 1 | -1 }[] {
  const line = LINES[kind].find((one) => one.no === no)
  if (!line) return []
  if (line.side) return [{ no, side: line.side, sign }]
  return (line.sum ?? []).flatMap((part) => shownLines(kind, Math.abs(part), (Math.sign(part) * sign) as 1 | -1))
}
