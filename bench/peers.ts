import { spawnSync } from 'node:child_process'
import { hledgerBalances, trialBalances } from '../tests/builders/hledger'
import { readFileSync } from 'node:fs'
import { benchCore, type Fixture } from './fixture'
import { hasProgram, runProcess, type Taken } from './protocol'
import { getTrialBalance } from '../src-main/ledger/balances.service'
import { runChecks } from '../src-main/app/check.service'

/** The whole product as a process: the terminal host that the build made. */
const TERMINAL = new URL('../out/main/terminal.js', import.meta.url).pathname
export const ours = (fixture: Fixture, procedure: string, input: unknown) => (): Promise<Taken> =>
  runProcess(process.execPath, [TERMINAL, 'call', procedure, JSON.stringify(input), '--office', fixture.folder])
export const oursBatch = (fixture: Fixture, calls: readonly { procedure: string; input: unknown }[]) => (): Promise<Taken> =>
  runProcess(process.execPath, [TERMINAL, 'batch', '--office', fixture.folder], calls.map((call) => `${JSON.stringify(call)}\n`).join(''))

/** A peer's whole process over the same books; null where it is not installed. */
export const peer = (name: 'hledger' | 'ledger', fixture: Fixture, args: readonly string[]) =>
  (hasProgram(name) ? () => runProcess(name, ['-f', fixture.journal, ...args]) : null)

export const versionOf = (name: string) => (hasProgram(name) ? spawnSync(name, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]! : 'absent')

/** The gate: hledger's balances are ours to the fen, and the summaries are what the lines add up to. Throws otherwise. */
export async function gate(fixture: Fixture): Promise<void> {
  const core = benchCore()
  core.open(fixture.folder)
  try {
    const { rows } = core.read((db) => getTrialBalance(db, { from: '2021-01', to: '2025-12' }))
    const checks = core.read((db) => runChecks(db, fixture.folder)).checks.filter((check) => !check.ok)
    if (checks.length > 0) throw new Error(`checks: ${checks.map((check) => check.name).join(', ')}`)
    if (!hasProgram('hledger')) return
    const theirs = hledgerBalances(readFileSync(fixture.journal, 'utf8'))[''] ?? {}, own = trialBalances(rows)
    const differing = [...new Set([...Object.keys(theirs), ...Object.keys(own)])].filter((code) => theirs[code] !== own[code])
    if (differing.length > 0) throw new Error(`hledger disagrees on ${differing.join(', ')}`)
  } finally {
    await core.close()
  }
}
