import { expect, test } from './sheet.fixture'

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('Ctrl+D carries the first row down, Ctrl+R the first column to the right', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.click(10, 'employee', ['Shift'])
  await sheet.press('Control+d')
  expect((await sheet.row('r9')).employee).toBe('李文博')
  await sheet.click(9, 'inFen')
  await sheet.click(9, 'outFen', ['Shift'])
  await sheet.type('5')
  await sheet.press('Escape', 'Control+z')
  await sheet.click(10, 'inFen')
  await sheet.click(10, 'outFen', ['Shift'])
  await sheet.press('Control+r')
  expect((await sheet.row('r9')).outFen).toBe(1000000)
})

test('Ctrl+D on one cell takes the cell above', async ({ sheet }) => {
  await sheet.click(9, 'employee')
  await sheet.press('Control+d')
  expect((await sheet.row('r8')).employee).toBe('李文博')
})

test('the handle counts dates on by days', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.dragHandle(sheet.cell(8, 'date'), sheet.cell(11, 'date'))
  expect([(await sheet.row('r8')).date, (await sheet.row('r9')).date, (await sheet.row('r10')).date]).toEqual(['2026-06-13', '2026-06-14', '2026-06-15'])
  await expect.poll(() => sheet.selected()).toBe(4)
})

test('with Ctrl a date is repeated and a number counted', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.dragHandle(sheet.cell(8, 'date'), sheet.cell(9, 'date'), 'Control')
  expect((await sheet.row('r8')).date).toBe('2026-06-12')
  await sheet.click(8, 'pieces')
  await sheet.dragHandle(sheet.cell(8, 'pieces'), sheet.cell(10, 'pieces'), 'Control')
  expect([(await sheet.row('r8')).pieces, (await sheet.row('r9')).pieces]).toEqual([8, 9])
})

test('an amount is repeated, two amounts go on by their difference', async ({ sheet }) => {
  await sheet.open('master')
  await sheet.click(0, 'outFen')
  await sheet.click(1, 'outFen', ['Shift'])
  await sheet.dragHandle(sheet.cell(1, 'outFen'), sheet.cell(4, 'outFen'))
  expect((await sheet.row('m4')).outFen).toBe(500)
  await sheet.click(0, 'pieces')
  await sheet.dragHandle(sheet.cell(0, 'pieces'), sheet.cell(2, 'pieces'))
  expect((await sheet.row('m2')).pieces).toBe(0)
})

test('the handle fills upwards and passes over read-only rows', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.dragHandle(sheet.cell(8, 'employee'), sheet.cell(5, 'employee'))
  await expect(sheet.notice).toHaveText('已填充 0 格，跳过 2 格不可改')
  expect((await sheet.row('r6')).employee).toBe('陈志强')
})

test('one fill is one step for undo', async ({ sheet }) => {
  await sheet.click(8, 'date')
  await sheet.dragHandle(sheet.cell(8, 'date'), sheet.cell(11, 'date'))
  await sheet.press('Control+z')
  expect((await sheet.row('r10')).date).toBe('2026-06-16')
  await expect(sheet.notice).toHaveText('已撤销')
})
