import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Appends what went wrong to the program's monthly log under `state`; never throws, since the log must not be a second failure. */
export function bugLog(state: string): (where: string, bug: unknown) => void {
  return (where, bug) => {
    const now = new Date().toISOString()
    const text = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)
    try {
      mkdirSync(join(state, 'logs'), { recursive: true })
      appendFileSync(join(state, 'logs', `${now.slice(0, 7)}.log`), `${now} ${where} ${text}\n`)
    } catch {
      process.stderr.write(`${now} ${where} ${text}\n`)
    }
  }
}
