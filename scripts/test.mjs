/**
 * `npm test` from a fresh clone: dependencies, system packages, build, then lint, types, vitest and Playwright. Ends with
 * `N passed, N failed` over all test cases, lint and types counting one each. `--long` runs tests/long alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, build, install, nodePath, root, run, say } from './prepare.mjs'

const isLong = process.argv.includes('--long')
const hasProgram = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0
const hasCjkFont = () => (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

/** Debian packages that the tests need and this machine lacks. */
function missingPackages() {
  const missing = []
  if (!process.env.CHROMIUM_PATH && !existsSync('/usr/bin/chromium') && !existsSync('/usr/bin/google-chrome')) missing.push('chromium')
  if (!hasCjkFont()) missing.push('fonts-noto-cjk')
  if (!hasProgram('hledger')) missing.push('hledger')
  if (!hasProgram('soffice')) missing.push('libreoffice-calc-nogui')
  if (spawnSync('unzip', ['-v'], { stdio: 'ignore' }).status !== 0) missing.push('unzip')
  if (spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status !== 0) missing.push('poppler-utils')
  return missing
}

/** Installs what is missing when root on Debian; otherwise says the exact command and gives up. */
async function installSystemPackages() {
  const missing = missingPackages()
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    say(`测试还需要：${missing.join('、')}。请先运行：\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`)
    process.exit(1)
  }
  say(`正在安装 ${missing.join('、')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, ...(missing.includes('chromium') ? ['fontconfig'] : [])], { env })
  if (code !== 0) process.exit(code)
}

const results = mkdtempSync(join(tmpdir(), 'outpost-test-'))
const report = (name) => join(results, `${name}.json`)
const readReport = (name) => (existsSync(report(name)) ? JSON.parse(readFileSync(report(name), 'utf8')) : undefined)
const summary = []

/** One step: runs it, counts its cases, and counts a crash without a report as one failure. */
async function step(name, node, args, { env = {}, count = () => undefined } = {}) {
  say(`\n== ${name}`)
  const started = Date.now()
  const code = await run(node, args, { env: { ...process.env, PATH: `${at('node_modules/.bin')}:${process.env.PATH}`, ...env } })
  const counted = count() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
  summary.push({ name, passed: counted.passed, failed, seconds: Math.round((Date.now() - started) / 1000) })
}

const vitestCount = (name) => () => {
  const found = readReport(name)
  return found && { passed: found.numPassedTests, failed: found.numFailedTests + found.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length }
}
const playwrightCount = (name) => () => {
  const found = readReport(name)
  return found && { passed: found.stats.expected + found.stats.flaky, failed: found.stats.unexpected + found.errors.length }
}

/** Every case of a Playwright report: its place, its title and how it ended. */
function* casesOf(suites) {
  for (const suite of suites) {
    for (const { file, line, title, tests } of suite.specs ?? []) for (const { status, projectName, results } of tests) yield { name: `${projectName ? `[${projectName}] ` : ''}${file}:${line} ${title}`, status, results }
    yield* casesOf(suite.suites ?? [])
  }
}
const firstLine = (text = '') => text.replaceAll(/\x1b\[[0-9;]*m/g, '').split('\n').find((line) => line.trim() !== '') ?? ''

/** What failed and what passed only the second time, by name: the end of the output is what is read first. */
function notable(name) {
  const found = readReport(name)
  if (!found) return []
  const failed = found.testResults
    ? found.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => `未通过：${fullName} — ${firstLine(failureMessages[0])}`)
    : []
  const cases = [...casesOf(found.suites ?? [])].filter(({ status }) => status === 'unexpected' || status === 'flaky')
  return [...failed, ...cases.map(({ name: title, status, results }) => `${status === 'flaky' ? '第二次才通过' : '未通过'}：${title} — ${firstLine(results.find(({ error }) => error)?.error?.message)}`)]
}

const vitest = (node, name, env = {}) => step(name, node, [at('node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`], { env, count: vitestCount(name) })
const playwright = (node, name, config) => step(name, node, [at('node_modules/@playwright/test/cli.js'), 'test', '-c', config, '--reporter=line,json'],
  { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report(name), FORCE_COLOR: '0' }, count: playwrightCount(name) })

await install()
const node = nodePath()
await installSystemPackages()
await build(node)
if (isLong) await vitest(node, 'long', { TEST_LONG: '1' })
else {
  await step('lint', node, [at('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'])
  await step('types', node, [at('node_modules/typescript/bin/tsc'), '-b'])
  await vitest(node, 'vitest')
  await playwright(node, 'playwright', 'playwright.config.ts')
  if (existsSync(join(root, 'tests/e2e-grid/playwright.config.ts'))) await playwright(node, 'playwright-grid', 'tests/e2e-grid/playwright.config.ts')
}
const remarks = ['vitest', 'long', 'playwright', 'playwright-grid'].flatMap(notable)
rmSync(results, { recursive: true, force: true })

const total = summary.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 })
process.stdout.write('\n')
for (const remark of remarks) process.stdout.write(`${remark}\n`)
for (const { name, passed, failed, seconds } of summary) process.stdout.write(`${name.padEnd(16)} ${passed} passed, ${failed} failed, ${seconds} s\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
