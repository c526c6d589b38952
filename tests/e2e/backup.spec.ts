import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startBatch } from '../builders/batch'
import { front, openPage } from './support/books'
import { press } from './support/daybook'
import { makePlace } from './support/host'
import { expect, test } from './support/test'

const files = (folder: string) => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.obk')).sort()

test('备份: one at opening, one on F9, a changed one is found, and one is restored beside the office', async ({ page, host }) => {
  const folder = host.folder!
  await page.getByRole('button', { name: /^备份 今日 / }).click()
  await expect(front(page).getByRole('heading', { level: 1 })).toContainText('备份')
  await openPage(page, 'beifen', '备份')
  expect(files(folder)).toHaveLength(1)

  await press(page, 'F9')
  await expect(front(page).getByText(/^已备份：.*核对一致。$/)).toBeVisible()
  const [oldest, newest] = files(folder)
  appendFileSync(join(folder, 'backups', oldest!), 'x')
  await front(page).locator('.ag-row', { hasText: newest! }).locator('[col-id="at"]').click()
  await press(page, 'Enter')
  await expect(front(page).getByText(/的备份完好：凭证 0 张，草稿 0 张。$/)).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await expect(front(page).getByRole('alert')).toContainText('内容与备份时的指纹不符')
  await expect(front(page).locator('.ag-row', { hasText: oldest! }).getByText('不能用')).toBeVisible()

  await press(page, 'ArrowUp')
  await front(page).getByRole('button', { name: '恢复到新文件夹…' }).click()
  const target = page.getByRole('dialog').getByLabel('新文件夹')
  await target.fill(folder)
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('里已有文件')
  await target.fill(`${folder}-恢复`)
  await press(page, 'Enter')
  await expect(page.getByRole('contentinfo')).toContainText(`账套位置：${folder}-恢复`)
  await expect(front(page).getByText(`已恢复并打开：${folder}-恢复`)).toBeVisible()
})

test.describe('without an office', () => {
  test.use({ office: 'none' })

  test('the first page restores a backup by its path, as copied with quotes', async ({ page }) => {
    const place = makePlace('fresh'), folder = place.folder!
    const batch = startBatch(folder)
    const { name } = await batch.call<{ name: string }>('workspace.backup.create', {})
    await batch.close()
    await page.getByRole('button', { name: '从备份恢复…' }).click()
    await expect(page.getByLabel('备份文件')).toBeFocused()
    await page.keyboard.type(`"${join(folder, 'backups', name)}"`)
    await page.getByLabel('新文件夹').fill(join(place.home, '恢复'))
    await press(page, 'Enter')
    await expect(page.getByRole('contentinfo')).toContainText(`账套位置：${join(place.home, '恢复')}`)
    await expect(page.getByRole('button', { name: /^备份 今日 / })).toBeVisible()
    place.remove()
  })
})
