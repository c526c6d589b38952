import { expect, test } from 'vitest'
import { isGranted } from '../../src-main/hosts/electron/granted'

test('our page gets the clipboard; nobody gets anything else', () => {
  expect(['clipboard-read', 'clipboard-sanitized-write', 'media', 'geolocation', 'notifications', 'openExternal'].map((name) => isGranted(name, true)))
    .toEqual([true, true, false, false, false, false])
  expect(isGranted('clipboard-read', false)).toBe(false)
})
