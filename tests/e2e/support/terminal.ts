import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

/** The repository, where the built program lies. */
export const ROOT = resolve(import.meta.dirname, '../../..')
/** The packaged Node, which is also what the product runs on. */
export const NODE = process.execPath

export interface TerminalResult { code: number; stdout: string; stderr: string }

/** Starts one command of the terminal host; `said` grows as it speaks. */
export function startTerminal(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { INIT_CWD: _given, ...own } = process.env
  const child = spawn(NODE, [join(ROOT, 'out/main/terminal.js'), ...args], { cwd: ROOT, env: { ...own, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.stderr += text })
  const ended = new Promise<number>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => { done(code ?? -1) })
  })
  return { child, said, ended }
}

/** Runs one command of the terminal host to its end. */
export async function runTerminal(args: readonly string[], options: { stdin?: string; env?: NodeJS.ProcessEnv } = {}): Promise<TerminalResult> {
  const { child, said, ended } = startTerminal(args, options.env)
  child.stdin.end(options.stdin ?? '')
  return { code: await ended, ...said }
}
