import { createRandom } from '../src-main/app/sample/random'
import { addDays } from '../src-shared/kernel/calendar'

/** A line of a generated voucher: signed fen (debit positive) on an account code; parties count from 1, 0 is none. */
export interface GeneratedLine { code: string; netFen: number; customer: number; staff: number }
export interface GeneratedVoucher { date: string; lines: GeneratedLine[] }

export const CUSTOMERS = 300, STAFF = 60, FIRST_MONTH = '2021-01'
const FIRST_DAY = `${FIRST_MONTH}-01`, DAYS = 1826

const EXPENSES = ['5601.01', '5601.02', '5601.03.01', '5601.03.02', '5601.04.01', '5601.04.02', '5601.04.03', '5601.05.01', '5601.05.02', '5601.05.03', '5601.05.04', '5601.06', '5601.07',
  ...Array.from({ length: 19 }, (_, index) => `5602.${String(index + 1).padStart(2, '0')}`), '5603.01', '5603.03', '5711.01', '5711.02', '5711.03', '5711.04', '5711.05']
const BANKS = ['1002.01', '1002.02', '1001', '1012']
const OTHERS = ['1101', '1121', '1123', '1132', '1221.03', '1402', '1403', '1411.01', '1411.02', '1601', '1602', '1606', '1701', '1702', '1801', '1901.01', '1901.02', '2001', '2201', '2202',
  '2211.01', '2211.02', '2211.03', '2211.04', '2211.05', '2211.06', '2211.07', '2221.02', '2221.03', '2221.04', '2221.05', '2221.06', '2221.07', '2221.08', '2221.09', '2221.10', '2221.11',
  '2231', '2232', '2241.01', '2241.02', '2241.03', '2241.04', '2501', '3001', '3002', '3101.01', '3101.02', '3103', '5051', '5111', '5301.01', '5301.02', '5301.03', '5402', '5403', '5801']

/**
 * Vouchers until `lineCount` lines are reached: 34 % sales (3 or 5 lines), 26 % receipts (2), 26 % expenses (2–5), 9 %
 * purchases (3), 5 % other (2–6), over five years in order of date, with customers, staff and accounts skewed like a
 * Zipf distribution. mulberry32, seed 20260101.
 */
export function* generate(lineCount: number): Generator<GeneratedVoucher> {
  const random = createRandom(20260101)
  // Inverse of a Zipf-like distribution: the first of n is by far the commonest.
  const zipf = (n: number) => Math.min(n, Math.floor(Math.exp((random.between(0, 1_000_000) / 1_000_000) * Math.log(n + 1))))
  const of = (codes: readonly string[]) => codes[zipf(codes.length) - 1]!
  const amount = () => Math.round(Math.exp(random.between(500, 1500) / 100))
  const line = (code: string, netFen: number, parties: Partial<GeneratedLine> = {}): GeneratedLine => ({ code, netFen, customer: 0, staff: 0, ...parties })
  const kinds: readonly { weight: number; make: () => GeneratedLine[] }[] = [
    { weight: 34, make: () => {
      const net = amount(), tax = Math.max(1, Math.round(net * 0.13)), cost = Math.max(1, Math.round(net * 0.58))
      const sale = [line('1122', net + tax, { customer: zipf(CUSTOMERS) }), line('5001', -net), line('2221.01.04', -tax)]
      return random.between(0, 1) === 0 ? sale : [...sale, line('5401', cost), line('1405', -cost)]
    } },
    { weight: 26, make: () => { const sum = amount(); return [line(of(BANKS), sum), line('1122', -sum, { customer: zipf(CUSTOMERS) })] } },
    { weight: 26, make: () => {
      const parts = Array.from({ length: random.between(1, 4) }, () => line(of(EXPENSES), amount(), { staff: zipf(STAFF) }))
      return [...parts, line(of(BANKS), -parts.reduce((sum, part) => sum + part.netFen, 0))]
    } },
    { weight: 9, make: () => { const net = amount(), tax = Math.max(1, Math.round(net * 0.13)); return [line('1405', net), line('2221.01.01', tax), line('2202', -net - tax)] } },
    { weight: 5, make: () => {
      const parts = Array.from({ length: random.between(1, 5) }, () => line(of(OTHERS), amount()))
      return [...parts, line(of(OTHERS), -parts.reduce((sum, part) => sum + part.netFen, 0))]
    } }
  ]
  for (let made = 0; made < lineCount;) {
    const { make } = random.weighted(kinds)
    const lines = make()
    yield { date: addDays(FIRST_DAY, Math.floor((made / lineCount) * DAYS)), lines }
    made += lines.length
  }
}

/** As an hledger journal, which ledger reads too. */
export function journalEntry(voucher: GeneratedVoucher): string {
  const amount = (fen: number) => `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
  return `${voucher.date} x\n${voucher.lines.map((line) => `    ${line.code}  CNY ${amount(line.netFen)}\n`).join('')}\n`
}
