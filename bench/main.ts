import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fixtureOf } from './fixture'
import { gate, versionOf } from './peers'
import type { Row } from './protocol'
import { ROWS } from './rows/index'

const seconds = (value: number) => (value < 0.01 ? `${(value * 1e6).toFixed(0)} µs` : value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`)
const print = (text: string) => { process.stdout.write(`${text}\n`) }

function show(row: Row) {
  if (row.verdict === 'absent') return print([row.op, row.size, row.peer, 'absent', row.goal].join('\t'))
  const memory = row.oursMiB > 0 ? `\t${row.oursMiB.toFixed(0)} / ${row.peerMiB.toFixed(0)} MiB` : ''
  print(`${row.op}\t${row.size}\t${seconds(row.oursSeconds)}\t${row.peer}\t${seconds(row.peerSeconds)}\t${row.ratio.toFixed(2)}×\t[${row.low.toFixed(2)}–${row.high.toFixed(2)}]\t${row.goal}\t${row.verdict}${memory}`)
}

/** Runs the benchmark; the exit code is 1 when a judged row misses its goal. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { sizes: { type: 'string', default: '100k' }, rows: { type: 'string' }, pairs: { type: 'string' } } })
  const names = values.rows?.split(',') ?? Object.keys(ROWS)
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, load: loadavg(), node: process.version, hledger: versionOf('hledger'), ledger: versionOf('ledger') }
  print(JSON.stringify(machine))
  print('op\tsize\tours\tpeer\tpeer_time\tratio\t[min–max]\tgoal\tverdict\tpeak')
  const small = await fixtureOf('10k')
  const rows: Row[] = [], fixtures = []
  for (const size of values.sizes.split(',')) {
    const fixture = await fixtureOf(size)
    await gate(fixture)
    print(`# ${size}: ${fixture.lines} lines, sha256 ${fixture.sha256}, written in bulk with triggers in ${fixture.bulkSeconds.toFixed(2)} s`)
    fixtures.push(fixture)
    const pairs = Number(values.pairs ?? (fixture.lines >= 1_000_000 ? 3 : 5))
    for (const name of names) {
      for (const row of await ROWS[name]!({ fixture, small, pairs })) {
        rows.push(row)
        show(row)
      }
    }
  }
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`), JSON.stringify({ machine, fixtures, rows }, null, 2))
  return rows.some((row) => row.verdict === 'FAIL') ? 1 : 0
}
