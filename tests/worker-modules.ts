import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { VitestPluginContext } from 'vitest/node'

const root = join(import.meta.dirname, '..')
/** The threads by the module that says where the built one lies, with the name it exports. */
const THREADS = [
  { path: join(root, 'src-main/tabular/parse.path.ts'), worker: join(root, 'src-main/tabular/parse.worker.ts'), as: 'PARSE_WORKER', file: 'parse.mjs' },
  { path: join(root, 'src-main/ledger/import/import.path.ts'), worker: join(root, 'src-main/ledger/import/import.worker.ts'), as: 'IMPORT_WORKER', file: 'import.mjs' }
] as const

/** Makes the threads of the source as it stands, since Node starts no thread in TypeScript with bundlers' imports. */
export function workerModules(): Plugin {
  const made = new Map<string, Promise<string>>()
  const make = async ({ worker, file }: (typeof THREADS)[number]) => {
    const outDir = join(root, 'node_modules/.cache/workers', String(process.pid))
    await build({ configFile: false, root, logLevel: 'error', plugins: [workers], build: { ssr: worker, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } } } })
    return join(outDir, file)
  }
  const workers: Plugin & { configureVitest(context: VitestPluginContext): void } = {
    name: 'office:worker-modules', enforce: 'pre',
    // What was built for an earlier run is of an earlier source.
    configureVitest({ defineCacheKeyGenerator }) { defineCacheKeyGenerator(({ id }) => (THREADS.some(({ path }) => path === id) ? false : undefined)) },
    async load(id) {
      const thread = THREADS.find(({ path }) => path === id)
      if (!thread) return undefined
      if (!made.has(id)) made.set(id, make(thread))
      return `export const ${thread.as} = ${JSON.stringify(await made.get(id))}`
    }
  }
  return workers
}
