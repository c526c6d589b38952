import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('undo and redo go through typing, pasting and clearing in order', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.type('甲')
  await sheet.press('Enter')
  await sheet.paste('乙\n丙')
  await sheet.press('Delete')
  expect((await sheet.row('r8')).employee).toBeNull()
  await sheet.press('Control+z')
  expect((await sheet.row('r8')).employee).toBe('乙')
  await sheet.press('Control+z')
  expect((await sheet.row('r9')).employee).toBe('林晓梅')
  await sheet.press('Control+z')
  expect((await sheet.row('r7')).employee).toBe('李文博')
  await sheet.press('Control+y', 'Control+Shift+z')
  expect([(await sheet.row('r7')).employee, (await sheet.row('r9')).employee]).toEqual(['甲', '丙'])
  expect((await sheet.events()).slice(-2)).toEqual(['redo:1', 'redo:2'])
})

test('undo brings the text of a bad cell back, and redo its mark', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.type('x1')
  await sheet.press('Enter', 'Control+z')
  await expect(sheet.cell(8, 'outFen')).toHaveText('186.40')
  await sheet.press('Control+y')
  await expect(sheet.cell(8, 'outFen')).toHaveText('x1')
})

test('a new change ends redo', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.type('甲')
  await sheet.press('Enter', 'Control+z')
  await sheet.type('乙')
  await sheet.press('Enter', 'Control+y')
  await expect(sheet.notice).toHaveText('没有可重做的操作')
})

test('typing the same text again is no change', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.press('F2', 'Enter')
  await expect.poll(() => sheet.events()).toEqual([])
})
