import { spawnSync } from 'node:child_process'

/** The balance of each account, as code (with the name after it) → fen; accounts at zero are left out. */
export type Balances = Record<string, number>

/** Runs the real hledger over a journal and reads its flat balances. */
export function hledgerBalances(journal: string): Balances {
  const run = spawnSync('hledger', ['-f', '-', 'balance', '--flat', '--no-total', '-O', 'csv'], { input: journal, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`hledger: ${run.error?.message ?? run.stderr}`)
  return Object.fromEntries(run.stdout.trim().split('\n').slice(1).map((line) => {
    const [, account = '', amount = ''] = /^"((?:[^"]|"")*)","(.*)"$/.exec(line) ?? []
    return [account.replaceAll('""', '"').split(' ')[0]!, toFen(amount)] as const
  }).filter(([, balance]) => balance !== 0))
}

/** `CNY-1234.50` as fen, digit by digit: a float would not do as a judge. */
function toFen(amount: string): number {
  if (amount === '0') return 0
  const [, sign, whole, cents = ''] = /^CNY ?(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? []
  if (whole === undefined) throw new Error(`not an amount: ${amount}`)
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign ? -fen : fen
}

/** The same from the rows of 科目余额表: leaves that don't stand at zero. */
export const trialBalances = (rows: readonly { code: string; isLeaf: boolean; closeDebitFen: number; closeCreditFen: number }[]): Balances =>
  Object.fromEntries(rows.filter((row) => row.isLeaf).map((row) => [row.code, row.closeDebitFen - row.closeCreditFen] as const).filter(([, fen]) => fen !== 0))
