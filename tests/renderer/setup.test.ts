import { expect, test } from 'vitest'
import { folderFor, newSetup, setupProblems, toSetup } from '../../src-renderer/workspace/setup.draft'
import { setupSchema } from '../../src-shared/workspace/office'

const draft = newSetup('2026-06')

test('the defaults stand on every step but the user’s name', () => {
  expect([0, 1, 2, 3].flatMap((step) => Object.keys(setupProblems(draft, step)))).toEqual([])
  expect(Object.keys(setupProblems(draft, 4))).toEqual(['userName'])
  const setup = toSetup({ ...draft, userName: ' 林晓梅 ' }, '/home/a/办事处管家/我的办事处')
  expect(setupSchema.parse(setup)).toMatchObject({ name: '我的办事处', firstMonth: '2026-06', folder: '/home/a/办事处管家/我的办事处', books: { length: 2 }, user: { login: '林晓梅', name: '林晓梅', password: '' } })
})
test('what is missing is named by its field', () => {
  expect(setupProblems({ ...draft, name: ' ', firstMonth: '' }, 0)).toMatchObject({ name: expect.any(String) as string, firstMonth: expect.any(String) as string })
  const imprest = { key: 7, name: '', kind: 'imprest', flow: 'mixed', bankNo: '', holder: '' } as const
  expect(Object.keys(setupProblems({ ...draft, books: [imprest] }, 2))).toEqual(['name7', 'holder7'])
  expect(Object.keys(setupProblems({ ...draft, userName: '甲', password: '12345', repeat: '' }, 4))).toEqual(['password', 'repeat'])
})
test('the folder follows the name, without what no file system takes', () => {
  expect(folderFor('/d/我的办事处', '济南办事处')).toBe('/d/济南办事处')
  expect(folderFor('C:\\d\\我的办事处', '济南: 一/二')).toBe('C:\\d\\济南 一二')
  expect(folderFor('/d/我的办事处 2', '我的办事处')).toBe('/d/我的办事处 2')
  expect(folderFor('/d/x', '...')).toBe('/d/x')
})
