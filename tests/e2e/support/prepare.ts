import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTerminal } from './terminal'

/**
 * Makes one office of each kind before the first test; every test gets a copy, which takes milliseconds where making a
 * sample office takes seconds.
 */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'outpost-prepared-'))
  process.env['E2E_PREPARED'] = folder
  const made = [
    await runTerminal(['new', '--office', join(folder, 'fresh'), '--name', '华东办事处', '--company', '明远医药有限公司', '--first-month', '2026-01',
      '--book', '库存现金:cash', '--book', '工行费用户:bank:spending', '--book', '建行回款户:bank:collection', '--book', '李明备用金:imprest:spending:李明',
      '--user', 'admin:王会计']),
    await runTerminal(['sample', '--office', join(folder, 'sample')])
  ]
  for (const { code, stderr } of made) if (code !== 0) process.stderr.write(`[prepare] ${stderr}\n`)
  return () => { rmSync(folder, { recursive: true, force: true }) }
}
