import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screens } from '../../src-renderer/app/screens'
import { shortcutOf } from '../../src-renderer/app/keymap'
import { detailText, subjectText } from '../../src-shared/workspace/audit.words'
import { parseMarkdown } from '../../src-renderer/ui/markdown-blocks'

test('screens have ids of their own, keys to be found by and a page of help', () => {
  expect(new Set(screens.map((screen) => screen.id)).size).toBe(screens.length)
  for (const { id, keys, help } of screens) expect([id, keys, existsSync(`resources/help/${help}.md`)]).toEqual([id, expect.stringMatching(/^[a-z0-9 ]+$/), true])
})
test('help pages begin with their name and use only what is drawn', () => {
  for (const file of readdirSync('resources/help')) {
    const text = readFileSync(`resources/help/${file}`, 'utf8')
    expect([file, parseMarkdown(text)[0]?.kind]).toEqual([file, 'h1'])
    expect([file, text.split('**').length % 2, /[|[\]]/.test(text)]).toEqual([file, 1, false])
  }
})
test('Markdown: headings, paragraphs joined without a space, lists', () => {
  expect(parseMarkdown('# 甲\n\n一行\n二行\n\n- 子\n- 丑\n\n1. 一\n2. 二\n## 乙\n尾')).toEqual([
    { kind: 'h1', text: '甲' }, { kind: 'p', text: '一行二行' }, { kind: 'ul', items: ['子', '丑'] }, { kind: 'ol', items: ['一', '二'] }, { kind: 'h2', text: '乙' }, { kind: 'p', text: '尾' }])
})

const key = (name: string, ...held: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]) => {
  const found = shortcutOf({ key: name, ctrlKey: held.includes('ctrlKey'), altKey: held.includes('altKey'), shiftKey: held.includes('shiftKey'), metaKey: held.includes('metaKey') })
  return found && `${found.id} ${found.nth}`
}
test('the frame takes its own keys and leaves the grid’s alone', () => {
  expect([key('k', 'ctrlKey'), key('F1'), key('Tab', 'ctrlKey'), key('Tab', 'ctrlKey', 'shiftKey'), key('w', 'altKey'), key('3', 'altKey'), key('PageDown', 'altKey')])
    .toEqual(['palette 0', 'help 0', 'next 0', 'previous 0', 'close 0', 'nth 3', 'next 0'])
  expect([key('Tab'), key('PageDown'), key('c', 'ctrlKey'), key('d', 'ctrlKey'), key('z', 'ctrlKey'), key('ArrowDown', 'ctrlKey', 'shiftKey'), key('3'), key('w')]).toEqual(Array(8).fill(undefined))
})

test('the audit list speaks of people and things, not of code', () => {
  expect(subjectText('staff:2')).toBe('职员 2')
  expect(detailText({ code: '002', name: '孙浩', isActive: true, before: null })).toBe('编号 002，名称 孙浩，启用 是')
  expect(detailText({ posted: [{ voucherId: 3, no: '2026-06 payment-7' }], totalFen: 126850 })).toContain('金额 1268.50')
  expect(detailText(null)).toBe('')
})
