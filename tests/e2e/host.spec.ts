import { expect, test } from './support/test'

test.use({ office: 'sample' })

test('the sample office opens on its own, without a policy violation, and again after a reload', async ({ page }) => {
  await expect(page.getByText('待处理凭证').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('待处理凭证').first()).toBeVisible()
})

test.describe('the policy', () => {
  test.use({ expectedComplaint: /Content Security Policy|example\.invalid/ })

  test('what a page must not do is refused alike on every host', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      const violated: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => { violated.push(event.effectiveDirective) })
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.head.append(script)
      const frame = document.createElement('iframe')
      frame.src = 'https://example.invalid/'
      document.body.append(frame)
      const sent = await fetch('https://example.invalid/').then(() => true, () => false)
      for (let waited = 0; violated.length < 3 && waited < 50; waited++) await new Promise((resume) => { setTimeout(resume, 100) })
      return { planted: 'planted' in window, sent, violated: [...new Set(violated)].sort() }
    })
    expect(outcome).toEqual({ planted: false, sent: false, violated: ['connect-src', 'frame-src', 'script-src-elem'] })
  })
})
