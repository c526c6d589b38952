import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')
const PATH_MODULE = join(root, 'src-main/tabular/parse.path.ts'), WORKER = join(root, 'src-main/tabular/parse.worker.ts')

/** Makes the reading thread of the source as it stands, since Node starts no thread in TypeScript with bundlers' imports. */
export function workerModules(): Plugin {
  let made: Promise<string> | undefined
  const make = async () => {
    const outDir = join(root, 'node_modules/.cache/workers', String(process.pid))
    await build({ configFile: false, root, logLevel: 'error', build: { ssr: WORKER, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'parse.mjs' } } } })
    return join(outDir, 'parse.mjs')
  }
  return {
    name: 'office:worker-modules', enforce: 'pre',
    async load(id) {
      if (id !== PATH_MODULE) return undefined
      return `export const PARSE_WORKER = ${JSON.stringify(await (made ??= make()))}`
    }
  }
}
