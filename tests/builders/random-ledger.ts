import fc from 'fast-check'

/** A voucher by account code and day of month, in fen; red lines are negative. */
export interface RandomVoucher { day: number; summary: string; lines: { code: string; debitFen: number; creditFen: number }[] }

/** Leaves of 独立核算 that ask for no party, one or more of each type. */
export const FREE_CODES = ['1001', '1012', '1101', '1405', '1601', '1602', '2001', '2202', '2221.01.04', '2241.01', '3001', '3103', '5001', '5051', '5301.01', '5401', '5601.05.01',
  '5601.07', '5602.16', '5603.02', '5711.05'] as const

const code = fc.constantFrom(...FREE_CODES)
const amount = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999_999 }) }, { weight: 1, arbitrary: fc.integer({ min: -9_999_999, max: -1 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 10, 100, 2 ** 40) })
/** What people write, and what a journal's syntax would trip over. */
const summary = fc.constantFrom('付房租', '报销[06-12]差旅', 'date:2020-01-01 调整', '(冲) 上月; 运费', '= @ * ! "引号"', '  两  头 ', '2026-01-01', 'a|b', '{x}', '~ monthly', '（见 12/31）')

/** A voucher of 2–6 lines that balances: the last line takes what is missing, on either side. */
export const randomVoucher: fc.Arbitrary<RandomVoucher> = fc.record({
  day: fc.integer({ min: 1, max: 28 }), summary,
  lines: fc.array(fc.record({ code, amount, isDebit: fc.boolean() }), { minLength: 1, maxLength: 5 }), last: fc.tuple(code, fc.boolean())
}).map(({ day, summary: text, lines, last: [lastCode, isDebit] }) => {
  const typed = lines.map((line) => ({ code: line.code as string, debitFen: line.isDebit ? line.amount : 0, creditFen: line.isDebit ? 0 : line.amount }))
  const missing = typed.reduce((sum, line) => sum + line.creditFen - line.debitFen, 0)
  // A voucher that balances already gets a pair that cancels, since a line without an amount is none.
  const closing = missing === 0 ? [{ code: lastCode as string, debitFen: 5, creditFen: 0 }, { code: '3001', debitFen: 0, creditFen: 5 }]
    : [{ code: lastCode as string, debitFen: isDebit ? missing : 0, creditFen: isDebit ? 0 : -missing }]
  return { day, summary: text, lines: [...typed, ...closing] }
})
