import { fileURLToPath } from 'node:url'

const lazy = fileURLToPath(new URL('../src-shared/kernel/zod.ts', import.meta.url)).replaceAll('\\', '/')
const isOurs = (importer) => /\/src-(shared|main)\//.test(importer) && importer !== lazy

/** A part of the build: the contract and the services take the zod whose schemas are made when first used. What else imports zod has the library's own. */
export const lazyZod = () => ({
  name: 'lazy-zod', enforce: 'pre',
  resolveId: (source, importer) => (source === 'zod' && importer !== undefined && isOurs(importer.replaceAll('\\', '/')) ? lazy : null)
})
