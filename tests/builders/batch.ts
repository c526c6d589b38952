import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { NODE, ROOT } from '../e2e/support/terminal'

/** What one line of `batch` answers. */
export type Answer<T = unknown> = { ok: true; result: T } | { ok: false; error: { code: string; data: unknown; message: string } }

/** The process ended with this on stderr before it answered. */
export class EndedError extends Error {}

/** A terminal's `batch` in a process of its own, which a test may ask, limit or kill. */
export interface BatchProcess {
  readonly child: ChildProcess
  /** Resolves with the answer to this line; rejects when the process ends before it answers. */
  ask<T = unknown>(procedure: string, input: unknown): Promise<Answer<T>>
  /** The same, for what must succeed. */
  call<T = unknown>(procedure: string, input: unknown): Promise<T>
  kill(): Promise<void>
  close(): Promise<number | null>
}

/**
 * Starts `batch` on an office; `shell` runs it behind a shell prefix such as `ulimit -f 1000; exec`, `as`
 * as another user of the machine.
 */
export function startBatch(folder: string, options: { shell?: string; as?: { uid: number; gid: number } } = {}): BatchProcess {
  const args = [join(ROOT, 'out/main/terminal.js'), 'batch', '--office', folder]
  const { INIT_CWD: _given, ...env } = process.env
  const settings = { cwd: ROOT, env, ...options.as, stdio: ['pipe', 'pipe', 'pipe'] as ['pipe', 'pipe', 'pipe'] }
  const child = options.shell === undefined ? spawn(NODE, args, settings)
    : spawn('bash', ['-c', `${options.shell} "$0" "$@"`, NODE, ...args], settings)
  const waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = []
  const { stdin, stdout, stderr } = child
  let said = ''
  stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  stdin.on('error', () => {}) // the process may be gone already; whoever waits is told by its end
  createInterface({ input: stdout }).on('line', (line) => {
    const parsed = JSON.parse(line) as Answer | { error: { code: string; data: unknown; message: string } }
    waiting.shift()?.resolve('ok' in parsed ? parsed : { ok: false, error: parsed.error })
  })
  const ended = once(child, 'close')
  void ended.then(() => { for (const one of waiting.splice(0)) one.reject(new EndedError(said)) })
  const ask = <T>(procedure: string, input: unknown) => new Promise<Answer<T>>((resolve, reject) => {
    waiting.push({ resolve: resolve as (answer: Answer) => void, reject })
    stdin.write(`${JSON.stringify({ procedure, input })}\n`)
  })
  return {
    child, ask,
    async call<T>(procedure: string, input: unknown) {
      const answer = await ask<T>(procedure, input)
      if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code} ${answer.error.message}`)
      return answer.result
    },
    async kill() { child.kill('SIGKILL'); await ended },
    async close() { stdin.end(); await ended; return child.exitCode }
  }
}

/** A draft of two lines under one summary, as JSON for `ledger.voucher.save`. */
export const pairDraft = (date: string, summary: string, debitAccount: number, creditAccount: number, amountFen: number) => ({ draft: { date, lines: [
  { summary, accountId: debitAccount, debitFen: amountFen, creditFen: 0 }, { summary, accountId: creditAccount, debitFen: 0, creditFen: amountFen }] } })
