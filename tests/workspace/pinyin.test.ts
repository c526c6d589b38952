import { expect, test } from 'vitest'
import { pinyinKey } from '../../src-main/workspace/pinyin.service'

test('every sensible reading can be found, by initials and in full', () => {
  expect(pinyinKey('重庆')).toBe('cq zq chongqing zhongqing')
  expect(pinyinKey('差旅费').split(' ')).toEqual(expect.arrayContaining(['clf', 'chailvfei']))
  expect(pinyinKey('银行存款').split(' ')).toEqual(expect.arrayContaining(['yhck', 'yinhangcunkuan']))
})

test('ü is typed as v', () => { expect(pinyinKey('吕布')).toBe('lb lvbu') })

test('letters and digits stay, everything else is dropped', () => {
  expect(pinyinKey('工行 A-12（费用户）').split(' ')).toEqual(expect.arrayContaining(['gha12fyh', 'gonghanga12feiyonghu']))
  expect(pinyinKey('ＡＢ１')).toBe('ab1')
  expect(pinyinKey('——')).toBe('')
  expect(pinyinKey('')).toBe('')
})

test('a name of many-voiced characters keeps a bounded number of readings', () => {
  expect(pinyinKey('重行长乐曾单朝差重行长乐曾单朝差').split(' ').length).toBeLessThanOrEqual(16)
})
