import { fileURLToPath } from 'node:url'

const lazy = fileURLToPath(new URL('../src-shared/kernel/zod.ts', import.meta.url))

/** A part of the build: the contract and the services take the zod whose schemas are made when first used. What else imports zod has the library's own. */
export const lazyZod = () => ({
  name: 'lazy-zod', enforce: 'pre',
  resolveId: (source, importer) => (source === 'zod' && importer !== undefined && importer !== lazy && /[\\/]src-(shared|main)[\\/]/.test(importer) ? lazy : null)
})
