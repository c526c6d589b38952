import { spawnSync } from 'node:child_process'

/** The balance of each account, code → fen; accounts at zero are left out. */
export type Balances = Record<string, number>

/**
 * Runs the real hledger over a journal and reads its flat balances: under '' the closing ones, or with `--monthly` each
 * month's change under `YYYY-MM`.
 */
export function hledgerBalances(journal: string, options: readonly string[] = []): Record<string, Balances> {
  const run = spawnSync('hledger', ['-f', '-', 'balance', '--flat', '--no-total', '-O', 'csv', ...options], { input: journal, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`hledger: ${run.error?.message ?? run.stderr}`)
  const [head = [], ...rows] = run.stdout.trim().split('\n').map(cellsOf)
  const found: Record<string, Balances> = {}
  for (const [account = '', ...amounts] of rows) {
    for (const [index, amount] of amounts.entries()) {
      const column = options.includes('--monthly') ? head[index + 1]! : '', balance = toFen(amount)
      if (balance !== 0) (found[column] ??= {})[account.split(' ')[0]!] = balance
    }
  }
  return found
}

const cellsOf = (line: string) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((match) => match[1]!.replaceAll('""', '"'))

/** `CNY-1234.50` as fen, digit by digit: a float would not do as a judge. */
function toFen(amount: string): number {
  if (amount === '0') return 0
  const [, sign, whole, cents = ''] = /^CNY ?(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? []
  if (whole === undefined) throw new Error(`not an amount: ${amount}`)
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign ? -fen : fen
}

/** The closing balances of the rows of 科目余额表: leaves that don't stand at zero. */
export const trialBalances = (rows: readonly { code: string; isLeaf: boolean; closeDebitFen: number; closeCreditFen: number }[]): Balances =>
  Object.fromEntries(rows.filter((row) => row.isLeaf).map((row) => [row.code, row.closeDebitFen - row.closeCreditFen] as const).filter(([, fen]) => fen !== 0))
