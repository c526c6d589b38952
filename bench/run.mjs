/**
 * `npm run bench [-- --sizes 10k,100k,1m] [--rows name,name] [--pairs n]`: measures the product against hledger, ledger,
 * LibreOffice, DuckDB and the machine's own limits. TypeScript is read through Vite, so that what is measured is the
 * source that is built; whole processes are the build itself, made anew where it is stale.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, nodePath } from '../scripts/prepare.mjs'

await install()
await build(nodePath())

// DuckDB is a yardstick of the benchmark alone: it is installed into the cache, and where it can't be had its rows say absent.
const duckdb = join(import.meta.dirname, '../node_modules/.cache/bench/duckdb')
if (!existsSync(join(duckdb, 'node_modules/@duckdb/node-api'))) {
  mkdirSync(duckdb, { recursive: true })
  writeFileSync(join(duckdb, 'package.json'), '{"private":true}')
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '@duckdb/node-api@1.5.6-r.1'], { cwd: duckdb, stdio: ['ignore', 2, 2], timeout: 300_000 })
}

const { runnerImport } = await import('vite')
const { module } = await runnerImport(join(import.meta.dirname, 'main.ts'), { root: join(import.meta.dirname, '..'), configFile: false, logLevel: 'error' })
process.exitCode = await module.main(process.argv.slice(2))
