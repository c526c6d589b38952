import { expect, test } from 'vitest'
import { findEntries, type Entry } from '../../src-renderer/app/palette'

const entry = (title: string, keys: string): Entry => ({ id: title, kind: 'page', title, hint: '', keys, icon: 'document', run: () => undefined })
const all = [entry('日记账', 'rjz rijizhang'), entry('明细账', 'mxz mingxizhang'), entry('凭证', 'pz pingzheng'), entry('科目余额表', 'kmyeb kemuyuebiao')]
const titles = (typed: string) => findEntries(all, typed).map((one) => one.title)

test('nothing typed shows everything in its own order', () => { expect(titles(' ')).toEqual(all.map((one) => one.title)) })
test.each([['rjz', '日记账'], ['RJZ', '日记账'], ['pingz', '凭证'], ['余额', '科目余额表'], ['kmy', '科目余额表']])('%s finds %s first', (typed, title) => { expect(titles(typed)[0]).toBe(title) })
test('a title that begins with the text comes before one that holds it', () => {
  expect(findEntries([entry('凭证汇总', 'x'), entry('汇总', 'y')], '汇总').map((one) => one.title)).toEqual(['汇总', '凭证汇总'])
})
test('nothing fits', () => { expect(titles('zzz')).toEqual([]) })
