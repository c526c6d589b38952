import { describe, expect, test } from 'vitest'
import { findInitials } from '../../src-shared/kernel/initials'
import { readFilter } from '../../src-shared/listing/filter'
import type { ColumnKind } from '../../src-renderer/grid/sheet.types'

const NEAR = '2026-06-18'
const passes = (kind: ColumnKind, text: string, value: string | number | null, shown = value === null ? '' : String(value)): boolean | 'problem' => {
  const read = readFilter(kind, { text, values: null }, NEAR)
  return 'problem' in read ? 'problem' : read.test(value, shown)
}

describe('amounts in fen', () => {
  test.each([
    ['>100', 10000, false], ['>100', 10001, true], ['>=100', 10000, true], ['<0', -1, true], ['<=1,234.50', 123450, true], ['=5', 500, true], ['<>5', 500, false],
    ['100..200', 20000, true], ['100..200', 20001, false], ['200..100', 15000, true], ['..50', 5001, false], ['50..', 5000, true], ['100~200', 15000, true], ['100至200', 9999, false],
    ['＞１００', 10001, true], ['￥1268', 126850, true], ['68.5', 126850, true], ['=', null, true], ['=', 0, false], ['<>', null, false]
  ] as const)('%s of %s: %s', (text, value, expected) => { expect(passes('money', text, value, value === null ? '' : String(value))).toBe(expected) })
  test('an empty cell is in no range', () => { expect(passes('money', '<100', null, '')).toBe(false) })
  test.each(['>abc', '1..x', '二百', '>'])('%s is no condition', (text) => { expect(passes('money', text, 1)).toBe('problem') })
  test('a whole number is not in fen', () => { expect([passes('integer', '>=10', 10), passes('integer', '10..12', 13)]).toEqual([true, false]) })
})

describe('dates', () => {
  test.each([
    ['6月', '2026-06-01', true], ['6月', '2025-06-30', true], ['6月', '2026-07-01', false], ['2026-06', '2026-06-30', true], ['2026年2月', '2026-02-28', true], ['2026年2月', '2026-03-01', false],
    ['2026', '2026-12-31', true], ['2026', '2025-12-31', false], ['2026Q2', '2026-04-01', true], ['2026Q2', '2026-07-01', false], ['Q1', '2026-03-31', true],
    ['6-5..6-10', '2026-06-10', true], ['6-5..6-10', '2026-06-11', false], ['5月..6月', '2026-05-01', true], ['..6-10', '2026-06-10', true], ['6-11..', '2026-06-10', false],
    ['>6-5', '2026-06-05', false], ['>=6-5', '2026-06-05', true], ['<6月', '2026-05-31', true], ['>6月', '2026-06-30', false], ['<>6-5', '2026-06-05', false], ['2026/6/5', '2026-06-05', true]
  ] as const)('%s holds %s: %s', (text, date, expected) => { expect(passes('date', text, date)).toBe(expected) })
  test.each(['13月..', '2月30日', '昨天'])('%s is no condition', (text) => { expect(passes('date', text, '2026-01-01')).toBe('problem') })
})

describe('text', () => {
  test.each([
    ['差旅', '报销差旅费', true], ['CLF', '报销差旅费', true], ['bxclf', '报销 5 月差旅费', false], ['bx5yclf', '报销 5 月差旅费', true], ['abc', 'ABC 公司', true], ['ａｂｃ', 'ABC 公司', true],
    ['=吴静', '吴静', true], ['=吴', '吴静', false], ['!吴', '吴静', false], ['！吴', '赵敏', true], ['yh', '银行存款', true], ['cq', '重庆', true], ['hyf', '货运费', true], ['hy', '差旅费', false]
  ] as const)('%s in %s: %s', (text, shown, expected) => { expect(passes('text', text, shown)).toBe(expected) })
  test('ticked values and typed text hold together', () => {
    const read = readFilter('text', { text: '吴', values: new Set(['吴静', '赵敏']) }, NEAR)
    expect('test' in read && ['吴静', '吴敏', '赵敏'].map((shown) => read.test(shown, shown))).toEqual([true, false, false])
  })
})

test('initials agree with a pinyin dictionary on common characters', async () => {
  const { pinyin } = await import('pinyin-pro')
  const text = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理报销差旅费住宿交通冷链药品医院办公室押金备用金货款返还促销推广仓储校准温湿度记录仪'
  const wrong = [...new Set(text)].filter((character) => findInitials(character, pinyin(character, { toneType: 'none' }).slice(0, 1)) === undefined)
  expect(wrong).toEqual([])
})
