/**
 * `npm run bench [-- --sizes 10k,100k,1m] [--rows name,name]`: measures the product against hledger, ledger and the
 * machine's own limits. TypeScript is read through Vite, so that what is measured is the source that is built.
 */
import { join } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(join(import.meta.dirname, 'main.ts'), { root: join(import.meta.dirname, '..'), configFile: false, logLevel: 'error' })
process.exitCode = await module.main(process.argv.slice(2))
