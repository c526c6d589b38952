/**
 * Takes the pictures of the README and the guide from the built program: `npm run build`, then
 * `node scripts/guide-screenshots.mjs [name …]`. Offices are made anew in a temporary folder on a fixed day, so that the
 * same program gives the same pictures.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'

const root = join(import.meta.dirname, '..')
const NOW = '2026-06-18T10:20:00+08:00'
/** What a reader's own status bar shows; the temporary folder of this machine would tell nothing. */
const SHOWN_HOME = 'C:\\Users\\林晓梅\\Documents\\办事处管家'
/** The host's clock runs on from NOW: no setting of the product does that, so it is laid under the process. */
const CLOCK = `data:text/javascript,${encodeURIComponent(`
const Real = Date, shift = ${Date.parse(NOW)} - Real.now()
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + shift) }
  static now() { return Real.now() + shift }
}`)}`

/** Starts the browser host on a home of its own; resolves with its address and how to end it. */
async function startHost(home, args) {
  const child = spawn(process.execPath, ['--import', CLOCK, join(root, 'out/main/web.js'), '--no-open', ...args], {
    cwd: root, env: { ...process.env, OUTPOST_HOME: home, TZ: 'Asia/Shanghai' }, stdio: ['ignore', 'pipe', 'ignore']
  })
  const ended = new Promise((done) => { child.once('exit', done) })
  const url = await new Promise((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const match = /READY (\S+)/.exec(text)
      if (match) found(match[1])
    })
    void ended.then((code) => { failed(new Error(`the host ended with ${code}`)) })
  })
  return { url, close: () => { child.kill('SIGTERM'); return ended } }
}

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key) }
const type = (page, text) => page.keyboard.type(text)
/** Queries, charts and saving come to rest. */
const settle = (page, ms = 900) => page.waitForTimeout(ms)
const paste = async (page, text) => {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text)
  await press(page, 'Control+v')
}

/** Opens one screen alone, as its address would. */
async function go(page, id) {
  const fragment = `#${encodeURIComponent(JSON.stringify([id, {}]))}`
  await page.evaluate((to) => { localStorage.clear(); location.hash = to }, fragment)
  await page.reload()
  await page.getByRole('tab').first().waitFor()
  await settle(page, 1500)
}

async function shoot(page, home, path) {
  await page.evaluate(([real, shown]) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.data.includes(real)) node.data = node.data.replace(`${real}/`, `${shown}\\`)
    }
  }, [join(home, 'offices'), SHOWN_HOME])
  mkdirSync(dirname(join(root, path)), { recursive: true })
  await page.mouse.move(720, 893)
  await page.screenshot({ path: join(root, path) })
  process.stderr.write(`${path}\n`)
}

/** First start, the set-up of an own office, its openings, an old workbook coming in. */
async function ownOffice(page, shot) {
  await page.getByRole('button', { name: '开始建账' }).waitFor()
  await shot('start')
  await page.getByRole('button', { name: '开始建账' }).click()
  await page.getByLabel('办事处名称').fill('潍坊办事处')
  await page.getByLabel('公司名称').fill('远山药业')
  await page.getByLabel('从哪个月开始记账').fill('2026-03')
  await press(page, 'Enter', 'Enter')
  await page.getByRole('button', { name: '加一个账户' }).waitFor()
  await shot('setup-books')
  await press(page, 'Enter', 'Enter')
  await page.getByLabel('您的姓名').fill('李娟')
  await press(page, 'Enter')
  await page.getByRole('tab').first().waitFor()
  await go(page, 'ledger.opening')
  await page.getByRole('gridcell', { name: '1001', exact: true }).click()
  await paste(page, '1001\t5000.00\t\n1002.01\t86418.72\t\n1601\t42800.00\t\n1602\t\t9325.00\n3001\t\t124893.72')
  await settle(page)
  await shot('opening')
  await press(page, 'Control+s')
  await settle(page)
  await go(page, 'ledger.import')
  const choosing = page.waitForEvent('filechooser')
  await page.locator('button', { hasText: '选择文件' }).click()
  const chooser = await choosing
  const buffer = readFileSync(join(root, 'tests/tabular/fixtures/cash-book-two-row-header.xlsx'))
  await chooser.setFiles({ name: '2026年3月现金日记账.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByText('列对应').waitFor()
  await settle(page)
  await press(page, 'Control+Enter')
  await page.getByText('共读出').waitFor()
  await settle(page)
  await shot('import-check')
}

/** A day's work in the sample office. */
async function sampleOffice(page, shot) {
  await go(page, 'ledger.daybook')
  await page.getByRole('gridcell', { name: '8,600.00' }).click()
  await settle(page)
  await shot('daybook')
  await go(page, 'ledger.daybook')
  await page.locator('.sheet-row-entry [col-id="date"]').click()
  await type(page, '18')
  await press(page, 'Enter')
  await type(page, '聊城往返高铁')
  await press(page, 'Enter')
  await type(page, 'clf')
  await page.getByRole('listbox').waitFor()
  await shot('daybook-entry')
  await press(page, 'Escape', 'Escape')
  await go(page, 'ledger.voucher')
  await type(page, '计提 6 月房租')
  await press(page, 'Enter')
  await type(page, '5602.10')
  await page.getByRole('listbox').waitFor()
  await press(page, 'Enter')
  await type(page, '3500')
  await press(page, 'Enter', 'Enter')
  await type(page, '2202')
  await page.getByRole('listbox').waitFor()
  await press(page, 'Enter', 'Enter', '=', 'Enter')
  await settle(page)
  await shot('voucher')
  await go(page, 'ledger.vouchers')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByRole('button', { name: /^打印/ }).click()
  await settle(page, 1500)
  await shot('voucher-print')
  await go(page, 'ledger.trialBalance')
  await shot('trial-balance')
  await go(page, 'ledger.periods')
  await shot('close-month')
  await go(page, 'expense.inbox')
  await shot('claim-approval')
  await go(page, 'expense.budgetActual')
  await press(page, 'ArrowDown')
  await settle(page)
  await shot('budget')
  await go(page, 'ledger.bank')
  await shot('bank')
  await go(page, 'ledger.marginal')
  await settle(page)
  await shot('marginal')
}

const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.includes(name)
const fileOf = (name) => `${name === 'daybook' ? 'docs/images' : 'docs/guide/images'}/${name}.png`
const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
// Sheets leave room for a scrollbar; without one the pictures would show an empty strip.
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}), chromiumSandbox: false, args: ['--disable-gpu', '--disable-quic'], ignoreDefaultArgs: ['--hide-scrollbars']
})
try {
  for (const { args, story } of [{ args: [], story: ownOffice }, { args: ['--sample'], story: sampleOffice }]) {
    const home = mkdtempSync(join(tmpdir(), 'outpost-guide-'))
    const host = await startHost(home, args)
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light',
      permissions: ['clipboard-read', 'clipboard-write']
    })
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date(NOW))
    await page.goto(host.url)
    try {
      await story(page, (name) => (isWanted(name) ? shoot(page, home, fileOf(name)) : undefined))
    } finally {
      await context.close()
      await host.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
} finally {
  await browser.close()
}
