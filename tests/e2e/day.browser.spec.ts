import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formatFen, yuanText } from '../../src-shared/kernel/money'
import { cellBeside, front, openPage } from './support/books'
import { DAY, expectedNets, type Entry } from './support/day'
import { openBook, press, row } from './support/daybook'
import { runTerminal } from './support/terminal'
import { expect, test } from './support/test'

const REVERSED = '手机话费 18'

/** Types an entry from 摘要 on; the date is gone back to when it changes. No mouse. */
async function type(page: Page, entry: Entry, previousDay: number) {
  if (entry.day !== previousDay) {
    await press(page, 'Shift+Tab')
    await page.keyboard.type(String(entry.day))
    await press(page, 'Enter')
  }
  await page.keyboard.type(entry.summary)
  await press(page, 'Enter')
  await page.keyboard.type(entry.keys)
  await expect(page.getByRole('listbox')).toBeVisible()
  await press(page, 'Enter')
  if (entry.staff) await page.keyboard.type(entry.staff)
  await press(page, 'Enter', 'Enter')
  if (entry.inFen) await page.keyboard.type(yuanText(entry.inFen))
  await press(page, 'Enter')
  if (entry.outFen) await page.keyboard.type(yuanText(entry.outFen))
  if (entry.parts) await split(page, entry)
  else await press(page, 'Enter', 'Enter')
  await expect(row(page, entry.summary).first()).toBeVisible()
}

async function split(page: Page, entry: Entry) {
  await press(page, 'F7')
  const panel = page.getByRole('complementary', { name: '分拆' })
  await expect(panel).toBeVisible()
  for (const [index, part] of entry.parts!.entries()) {
    await panel.getByLabel(`第 ${index + 1} 行 费用类别 / 对方科目`).fill(part.keys)
    await press(page, 'Enter')
    await page.keyboard.type(yuanText(part.fen))
    await press(page, 'Enter')
  }
  await expect(panel).toBeHidden()
}

test('a day at the cash book by keyboard alone, and the same through batch', async ({ page, host }) => {
  test.setTimeout(300_000) // Some seven hundred keys, one by one.
  const folder = host.folder!
  await openBook(page, '2026-03')
  await page.locator('.sheet-row-entry [col-id="summary"]').click()
  let day = 0
  for (const entry of DAY) { await type(page, entry, day); day = entry.day }
  await press(page, 'F9')
  await expect(page.getByText(`已过账 ${DAY.length} 张。`)).toBeVisible()
  await row(page, REVERSED).locator('[col-id="summary"]').click()
  await press(page, 'F8')
  await expect(row(page, '冲销 2026 年 3 月')).toBeVisible()
  await press(page, 'F9')
  await expect(page.getByText('已过账 1 张。')).toBeVisible()

  const nets = expectedNets(REVERSED)
  await openPage(page, 'kmyeb', '科目余额表')
  for (const [code, fen] of nets) {
    await expect(await cellBeside(page, ['code', code], fen > 0 ? 'closeDebitFen' : 'closeCreditFen')).toHaveText(formatFen(Math.abs(fen)))
  }

  await openPage(page, 'pz', '凭证')
  await front(page).locator('.ag-row:not([row-index^="b-"]) [col-id="summary"]').first().click()
  await press(page, 'Control+a')
  await expect(page.getByRole('button', { name: new RegExp(`打印.*${DAY.length + 1}`) })).toBeVisible()
  await press(page, 'Control+p')
  await expect(page.getByRole('tab', { name: '打印凭证' })).toBeVisible()
  const file = join(folder, 'vouchers.pdf')
  await expect(page.getByRole('group', { name: '第 1 页' })).toBeVisible()
  await page.pdf({ path: file, preferCSSPageSize: true })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect(text.match(/记\s*账\s*凭\s*证/g)).toHaveLength(DAY.length + 1)
  expect(text).toContain('壹仟贰佰叁拾肆元伍角陆分')

  expect(await trialBalanceThroughBatch(join(folder, '..', 'batch'))).toEqual(Object.fromEntries(nets))
})

/** Keeps the same day in an office of its own through `batch` and answers each leaf account's closing net. */
async function trialBalanceThroughBatch(office: string): Promise<Record<string, number>> {
  await runTerminal(['new', '--office', office, '--name', '批量办事处', '--first-month', '2026-01', '--book', '库存现金:cash', '--user', 'admin:王会计'])
  const ask = async (lines: readonly { procedure: string; input: object }[]) => {
    const { stdout } = await runTerminal(['batch', '--office', office], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') })
    return stdout.trim().split('\n').map((line) => JSON.parse(line) as { ok: boolean; result: never })
  }
  const [accounts, , staff] = await ask([
    { procedure: 'ledger.account.list', input: {} },
    { procedure: 'workspace.directory.save', input: { kind: 'staff', id: null, code: '', name: '李明' } }, { procedure: 'workspace.directory.list', input: { kind: 'staff' } }
  ])
  const idOf = new Map((accounts!.result as { id: number; code: string }[]).map(({ id, code }) => [code, id]))
  const staffId = (staff!.result as { id: number }[])[0]!.id
  const rows = DAY.map((entry) => ({
    date: `2026-03-${String(entry.day).padStart(2, '0')}`, summary: entry.summary, inFen: entry.inFen ?? 0, outFen: entry.outFen ?? 0, accountId: idOf.get(entry.code), ...(entry.staff ? { staffId } : {}),
    parts: (entry.parts ?? []).map((part) => ({ accountId: idOf.get(part.code), amountFen: part.fen }))
  }))
  const [, , list] = await ask([
    { procedure: 'ledger.daybook.save', input: { bookId: 1, rows } }, { procedure: 'ledger.voucher.post', input: { month: '2026-03' } },
    { procedure: 'ledger.voucher.list', input: { from: '2026-03-01', to: '2026-03-31', text: REVERSED } }
  ])
  const [, , trial] = await ask([
    { procedure: 'ledger.voucher.reverse', input: { voucherId: (list!.result as { id: number }[])[0]!.id, date: '2026-03-31' } }, { procedure: 'ledger.voucher.post', input: { month: '2026-03' } },
    { procedure: 'ledger.trialBalance.get', input: { from: '2026-03', to: '2026-03' } }
  ])
  const { rows: shown } = trial!.result as { rows: { code: string; isLeaf: boolean; closeDebitFen: number; closeCreditFen: number }[] }
  return Object.fromEntries(shown.filter((line) => line.isLeaf).map((line) => [line.code, line.closeDebitFen - line.closeCreditFen]))
}
