import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

/** The repository, where the built program lies. */
export const ROOT = resolve(import.meta.dirname, '../../..')
/** The packaged Node, which is also what the product runs on. */
export const NODE = process.execPath

export interface TerminalResult { code: number; stdout: string; stderr: string }

/** Runs one command of the terminal host to its end. */
export function runTerminal(args: readonly string[], options: { stdin?: string; env?: NodeJS.ProcessEnv } = {}): Promise<TerminalResult> {
  const { INIT_CWD: _given, ...env } = process.env
  const child = spawn(NODE, [join(ROOT, 'out/main/terminal.js'), ...args], { cwd: ROOT, env: { ...env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const result: TerminalResult = { code: -1, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { result.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { result.stderr += text })
  child.stdin.end(options.stdin ?? '')
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => { done({ ...result, code: code ?? -1 }) })
  })
}
