/**
 * `npm start` on anything from a fresh clone to a warm tree: install when stale, build when stale, then the desktop, or,
 * with one line saying why, the browser host. Arguments after `--` reach the host (--sample, --office <folder>,
 * --port <n>, --no-open); `--browser` asks for the browser host.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, build, handOver, install, nodePath, root, run, say } from './prepare.mjs'

const RELEASES = 'https://github.com/electron/electron/releases/download/'
const args = process.argv.slice(2)

/** The installed Electron binary, if there is one. */
function installedElectron() {
  const pkg = at('node_modules/electron'), path = join(pkg, 'path.txt')
  const file = existsSync(path) ? join(pkg, 'dist', readFileSync(path, 'utf8').trim()) : ''
  return file !== '' && existsSync(file) ? file : undefined
}

/**
 * Whether the binary's source answers within 5 s. Electron's own installer has no limit: a silent network would hold it
 * for minutes, so somebody has to knock first.
 */
async function isReachable(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return response.ok
  } catch {
    return false
  }
}

/** The desktop's executable, or the reason why there is none. */
async function findElectron(node) {
  if (args.includes('--browser')) return { why: '按要求使用浏览器方式。' }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { why: '没有图形界面，改用浏览器方式。' }
  const installed = installedElectron()
  if (installed) return { file: installed }
  const { version } = JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8'))
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? RELEASES
  const folder = process.env.ELECTRON_CUSTOM_DIR ?? `v${version}`
  if (!await isReachable(`${mirror.replace(/\/?$/, '/')}${folder}/SHASUMS256.txt`)) return { why: '取不到 Electron 程序（可设 ELECTRON_MIRROR），改用浏览器方式。' }
  say('正在下载 Electron（约 110 MB，仅此一次）…')
  await run(node, [at('node_modules/electron/install.js')], { timeout: 15 * 60_000 })
  const file = installedElectron()
  return file ? { file } : { why: 'Electron 下载未成功，改用浏览器方式。' }
}

await install()
const node = nodePath()
await build(node)
const { file, why } = await findElectron(node)
if (why) say(why)
// Chromium refuses to run as root with its sandbox; nobody but a developer in a container is root on a desktop.
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const forHost = args.filter((arg) => arg !== '--browser')
if (file) handOver(file, [...asRoot, root, ...forHost])
else handOver(node, [at('out/main/web.js'), ...forHost])
