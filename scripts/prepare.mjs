/**
 * What every script does first: install when the lock file changed, build when a source changed. Plain Node 20 and its
 * own modules only, since it runs before node_modules exist. Says what it does on stderr; stdout is the caller's.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const at = (...parts) => join(root, ...parts)
export const say = (text) => { process.stderr.write(`${text}\n`) }

const SOURCES = ['src-shared', 'src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

let child
let isInterrupted = false
// A step is killed outright and waited for: left alone, an interrupted `npm ci` spends half a minute undoing its work,
// and would empty the folder that the next start has just filled.
const interrupt = () => { isInterrupted = true; child?.kill('SIGKILL') }

/** Runs one step as a child and resolves with its exit code; a Ctrl+C during it ends this process with 130. */
export async function run(file, args, options = {}) {
  process.once('SIGINT', interrupt)
  const code = await new Promise((done) => {
    child = spawn(file, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
    child.on('error', () => { done(1) })
    child.on('exit', (exitCode) => { done(exitCode ?? 1) })
  })
  child = undefined
  process.removeListener('SIGINT', interrupt)
  if (isInterrupted) process.exit(130)
  return code
}

/** A digest of path, size and time of every file under `inputs`: a thousand files take about 15 ms. */
function fingerprint(inputs) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
  for (const input of inputs) visit(at(input))
  return hash.digest('hex')
}

/** Runs `step` unless `stamp` says that these inputs were done already. A step that fails or is killed leaves no stamp. */
async function once({ stamp, key, proof, title, step }) {
  if (existsSync(at(proof)) && existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === key) return
  say(title)
  rmSync(at(stamp), { force: true })
  const code = await step()
  if (code !== 0) process.exit(code)
  mkdirSync(dirname(at(stamp)), { recursive: true })
  writeFileSync(at(stamp), key)
}

const isRunning = (node) => realpathSync(node) === realpathSync(process.execPath)
const major = (node) => Number(isRunning(node) ? process.versions.node.split('.')[0] : spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.split('.')[0] ?? 0)

/** The Node to run the product on: the one that came as a package where there is one, else the caller's if new enough. */
export function nodePath() {
  const packaged = at('node_modules', '.bin', 'node')
  if (process.platform !== 'win32' && existsSync(packaged) && major(packaged) >= 22) return packaged
  if (major(process.execPath) >= 22) return process.execPath
  say('需要 Node 22.12 或更高版本，请到 nodejs.org 下载安装后再试。')
  return process.exit(1)
}

/** npm's own script, so that no shell and no npm.cmd is needed; falls back to the one beside this Node. */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script && /\.c?js$/.test(script)) return { file: process.execPath, args: [script] }
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? { file: process.execPath, args: [beside] } : { file: 'npm', args: [] }
}

/** Installs the dependencies when package-lock.json is not the one installed. */
export function install() {
  const { file, args } = npmCommand()
  return once({
    stamp: 'node_modules/.stamp', key: createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex'),
    proof: 'node_modules/.package-lock.json', title: '正在安装依赖（首次约一分钟）…',
    step: () => run(file, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

/** Builds when a source is newer than the last build. */
export function build(node) {
  return once({
    stamp: 'out/.stamp', key: fingerprint(SOURCES), proof: 'out/main/terminal.js', title: '正在构建…',
    step: () => run(node, [at('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'])
  })
}

/** Runs a script of ours on `node`: here, where that is what runs already, since a second process takes as long to start as the script. */
export async function runOn(node, script) {
  if (isRunning(node)) await import(pathToFileURL(script).href)
  else handOver(node, [script, ...process.argv.slice(2)])
}

/** Hands over to a host: its exit code becomes ours, signals go through to it. */
export function handOver(file, args, options = {}) {
  const host = spawn(file, args, { stdio: 'inherit', ...options })
  // Ctrl+C reaches the whole group by itself; this process only waits, so that npm sees the host's own exit code.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => host.kill(signal))
  host.on('error', (error) => { say(error.message); process.exitCode = 1 })
  host.on('exit', (code, signal) => { process.exitCode = signal === null ? (code ?? 1) : 1 })
}
