import { expect, test } from './sheet.fixture'

test('5,000 × 10 cells are in the sheet in under a second', async ({ sheet, page }) => {
  const lines = Array.from({ length: 5000 }, (_, at) => `2026-06-18\t付-${at}\t第 ${at} 行\t货运费\t吴静\t\t${at + 1}.25\t\t3\t草稿`).join('\n')
  const taken: number[] = []
  // The best of three: other programs may have the machine for a moment.
  for (let round = 0; round < 3; round++) {
    await sheet.open('master')
    await sheet.click(0, 'date')
    await sheet.clip(lines)
    await page.evaluate(() => { document.addEventListener('paste', () => { const from = performance.now(); const look = () => { if (window.probe.rows.length === 5000) document.body.dataset['took'] = String(performance.now() - from); else requestAnimationFrame(look) }; requestAnimationFrame(look) }, true) })
    await sheet.press('Control+v')
    await expect(page.locator('body')).toHaveAttribute('data-took', /\d/)
    taken.push(Number(await page.locator('body').getAttribute('data-took')))
    if (taken.at(-1)! < 1000) break
  }
  expect(Math.min(...taken)).toBeLessThan(1000)
  expect((await page.evaluate(() => window.probe.rows.at(-1)))?.outFen).toBe(500025)
})
