import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Fixture } from './fixture'

/** What one side of a pair took: seconds, and for a process its peak memory. */
export interface Taken { seconds: number; peakMiB: number }
export interface Row {
  op: string; size: string; peer: string; oursSeconds: number; peerSeconds: number; ratio: number; low: number; high: number
  goal: string; verdict: 'PASS' | 'FAIL' | 'noisy' | 'absent' | 'unjudged'; oursMiB: number; peerMiB: number
}

/** What a row module is given: the ledger of this size, the smallest one, and how many pairs to take. */
export interface Given { fixture: Fixture; small: Fixture; pairs: number }
/** A row module's work: the rows of one kind of work at one size, none where it has nothing to say there. */
export type Bench = (given: Given) => Promise<Row[]>

/** How a ratio is judged: `atLeast` says how many times faster than the peer, `atMost` how much of the peer's time. Elsewhere than at its own size a goal says nothing. */
export type Goal = ({ atLeast: number } | { atMost: number }) & { isElsewhere?: boolean }
export const goalAt = (size: string, fixture: Fixture, goal: Goal): Goal => ({ ...goal, isElsewhere: fixture.size !== size })

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * A B A B: one warm-up of each, then pairs; each pair gives one ratio, so that a machine that slows down slows both.
 * Ratio is peer ÷ ours for `atLeast` goals and ours ÷ peer for `atMost`. A spread above two-fold is noisy, not judged.
 */
export async function measure(names: { op: string; size: string; peer: string }, goal: Goal, pairs: number, ours: () => Promise<Taken>, peer: (() => Promise<Taken>) | null): Promise<Row> {
  const goalText = goal.isElsewhere ? '–' : 'atLeast' in goal ? `≥ ${goal.atLeast}×` : `≤ ${goal.atMost}×`
  if (peer === null) return { ...names, oursSeconds: 0, peerSeconds: 0, ratio: 0, low: 0, high: 0, goal: goalText, verdict: 'absent', oursMiB: 0, peerMiB: 0 }
  await ours()
  await peer()
  const taken: { ours: Taken; peer: Taken; ratio: number }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const one = await ours(), other = await peer()
    taken.push({ ours: one, peer: other, ratio: 'atLeast' in goal ? other.seconds / one.seconds : one.seconds / other.seconds })
  }
  const ratios = taken.map((one) => one.ratio), ratio = median(ratios), low = Math.min(...ratios), high = Math.max(...ratios)
  const isMet = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
  // Noise that can't change the verdict needs no excuse.
  const isSure = 'atLeast' in goal ? low >= goal.atLeast || high < goal.atLeast : high <= goal.atMost || low > goal.atMost
  return {
    ...names, oursSeconds: median(taken.map((one) => one.ours.seconds)), peerSeconds: median(taken.map((one) => one.peer.seconds)), ratio, low, high, goal: goalText,
    verdict: goal.isElsewhere ? 'unjudged' : high > 2 * low && !isSure ? 'noisy' : isMet ? 'PASS' : 'FAIL',
    oursMiB: Math.max(...taken.map((one) => one.ours.peakMiB)), peerMiB: Math.max(...taken.map((one) => one.peer.peakMiB))
  }
}

/** The peak that a measured process of ours reached, against a limit in MiB; absent where the system tells none. */
export function memory(row: Row, limitMiB: number, isElsewhere = false): Row {
  const ratio = row.oursMiB / limitMiB
  return { ...row, op: `memory of ${row.op}`, peer: `${limitMiB} MiB`, oursSeconds: 0, peerSeconds: 0, ratio, low: ratio, high: ratio, goal: isElsewhere ? '–' : '≤ 1×', verdict: isElsewhere ? 'unjudged' : row.oursMiB === 0 ? 'absent' : ratio <= 1 ? 'PASS' : 'FAIL' }
}

/** Times work inside this process. */
export async function timed(work: () => unknown): Promise<Taken> {
  const started = performance.now()
  await work()
  return { seconds: (performance.now() - started) / 1000, peakMiB: 0 }
}

export const hasProgram = (name: string) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Runs a whole process and throws its output away; the peak is what the kernel last said of it (VmHWM). */
export function runProcess(command: string, args: readonly string[], input = ''): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    let peakKiB = 0, said = ''
    const watch = setInterval(() => {
      try {
        peakKiB = Math.max(peakKiB, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0))
      } catch {
        // gone, or a system without /proc: then there is no figure
      }
    }, 10)
    child.stdout.resume()
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakMiB: peakKiB / 1024 })
      else reject(new Error(`${command} ${args.join(' ')}: ${said}`))
    })
  })
}
