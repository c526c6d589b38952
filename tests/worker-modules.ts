import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')

/** Answers `?modulePath` imports as the build does: the thread's module as a file of its own that Node can start. */
export function workerModules(): Plugin {
  const made = new Map<string, Promise<string>>()
  const make = async (id: string) => {
    const [entry = ''] = id.split('?'), outDir = join(root, 'node_modules/.cache/workers', String(process.pid))
    await build({ configFile: false, root, logLevel: 'error', build: { ssr: entry, outDir, emptyOutDir: false, rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } } } })
    return join(outDir, `${entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '')}.mjs`)
  }
  return {
    name: 'office:worker-modules', enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?modulePath')) return undefined
      if (!made.has(id)) made.set(id, make(id))
      return `export default ${JSON.stringify(await made.get(id))}`
    }
  }
}
