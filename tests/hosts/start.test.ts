import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOT } from '../architecture/tree'

/** A clone in which npm and the build are small scripts that write down that they ran. */
let clone = ''
const put = (path: string, text: string) => {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), text)
}
const NPM = `
const fs = require('fs'), path = require('path')
fs.appendFileSync('log', 'install\\n')
if (fs.existsSync('hang')) setTimeout(() => {}, 60000)
else {
  const put = (file, text) => { fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, text) }
  put('node_modules/.package-lock.json', '{}')
  put('node_modules/electron/package.json', '{"version":"45.0.0"}')
  put('node_modules/electron/install.js', 'require("fs").appendFileSync("log", "download\\\\n")')
  put('node_modules/electron-vite/bin/electron-vite.js', 'const fs = require("fs"); fs.appendFileSync("log", "build\\\\n"); fs.mkdirSync("out/main", { recursive: true });' +
    'fs.writeFileSync("out/main/terminal.js", "console.log(process.argv.slice(2).join())"); fs.writeFileSync("out/main/web.js", "console.log(\\'web\\', process.argv.slice(2).join())")')
}`
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'outpost-start-'))
  cpSync(join(ROOT, 'scripts'), join(clone, 'scripts'), { recursive: true })
  put('package.json', '{"type":"commonjs"}')
  put('package-lock.json', '{}')
  put('src-main/a.ts', 'a')
  put('npm.cjs', NPM)
})
afterEach(() => { rmSync(clone, { recursive: true, force: true, maxRetries: 3 }) })

interface Run { code: number | null; stdout: string; stderr: string; log: string[] }
function start(script: string, args: readonly string[], env: Record<string, string> = {}, whenSeen?: { text: string; signal: NodeJS.Signals }): Promise<Run> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ELECTRON_MIRROR: _mirror, ...own } = process.env
  const child = spawn(process.execPath, [join(clone, 'scripts', script), ...args], { cwd: clone, env: { ...own, npm_execpath: join(clone, 'npm.cjs'), ...env } })
  const result = { stdout: '', stderr: '' }
  child.stdout.on('data', (text: Buffer) => { result.stdout += text.toString() })
  child.stderr.on('data', (text: Buffer) => {
    result.stderr += text.toString()
    if (whenSeen && result.stderr.includes(whenSeen.text)) setTimeout(() => child.kill(whenSeen.signal), 300)
  })
  return new Promise((done) => {
    child.on('close', (code) => {
      const log = existsSync(join(clone, 'log')) ? readFileSync(join(clone, 'log'), 'utf8').trim().split('\n') : []
      done({ ...result, code, log })
    })
  })
}

test('a fresh clone is installed and built; a second start does neither', async () => {
  const first = await start('start.mjs', ['--sample'])
  expect(first.log).toEqual(['install', 'build'])
  expect([first.code, first.stdout]).toEqual([0, 'web --sample\n'])
  expect(first.stderr).toContain('没有图形界面，改用浏览器方式。')
  expect((await start('start.mjs', [])).log).toEqual(['install', 'build'])
})

test('a changed source is built again, a changed lock file installed again', async () => {
  await start('office.mjs', [])
  utimesSync(join(clone, 'src-main/a.ts'), new Date(0), new Date(0))
  expect((await start('office.mjs', ['check'])).log).toEqual(['install', 'build', 'build'])
  put('package-lock.json', '{ }')
  expect((await start('office.mjs', [])).log).toEqual(['install', 'build', 'build', 'install', 'build'])
})

test('the terminal gets its arguments and stdout to itself', async () => {
  const { stdout, stderr } = await start('office.mjs', ['call', 'a.b'])
  expect(stdout).toBe('call,a.b\n')
  expect(stderr).toContain('正在安装依赖')
})

test('Ctrl+C while installing leaves nothing that looks finished', async () => {
  put('hang', '')
  const interrupted = await start('start.mjs', [], {}, { text: '正在安装', signal: 'SIGINT' })
  expect(interrupted.code).toBe(130)
  rmSync(join(clone, 'hang'))
  const next = await start('start.mjs', [])
  expect([next.code, next.log]).toEqual([0, ['install', 'install', 'build']])
})

test('where Electron can’t be had it says so in one line, at once', async () => {
  const { stdout, stderr } = await start('start.mjs', [], { DISPLAY: ':9', ELECTRON_MIRROR: 'http://127.0.0.1:9/' })
  expect(stdout).toBe('web \n')
  expect(stderr.split('\n').filter((line) => line.includes('Electron'))).toEqual(['取不到 Electron 程序（可设 ELECTRON_MIRROR），改用浏览器方式。'])
})

test('a network that takes the call and says nothing is not waited for', { timeout: 20_000 }, async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((done) => { silent.listen(0, '127.0.0.1', done) })
  const mirror = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  const { stdout } = await start('start.mjs', [], { DISPLAY: ':9', ELECTRON_MIRROR: mirror })
  silent.close()
  expect(stdout).toBe('web \n')
})

test('a mirror that has the binary is downloaded from; a failed download is no end', async () => {
  const asked: string[] = []
  const mirror = createHttpServer((request, response) => { asked.push(request.url ?? ''); response.end() })
  await new Promise<void>((done) => { mirror.listen(0, '127.0.0.1', done) })
  const { log, stdout, stderr } = await start('start.mjs', [], { DISPLAY: ':9', ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}` })
  mirror.close()
  expect(asked).toEqual(['/v45.0.0/SHASUMS256.txt'])
  expect(log).toEqual(['install', 'build', 'download'])
  expect(stderr).toContain('Electron 下载未成功，改用浏览器方式。')
  expect(stdout).toBe('web \n')
})
