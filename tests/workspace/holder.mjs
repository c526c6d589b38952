// Holds an office's lock from a process of its own until told to stop, as a second program would.
import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const lock = new Database(join(folder, 'office.lock'))
lock.pragma('journal_mode = DELETE')
lock.exec('BEGIN EXCLUSIVE')
writeFileSync(join(folder, 'office.lock.json'), JSON.stringify({ host: 'browser', pid: process.pid, since: '2026-03-05T01:00:00.000Z' }))
process.stdout.write('held\n')
// A handle that nothing refers to any more would be collected, and its lock with it.
process.stdin.on('end', () => { lock.close() }).resume()
