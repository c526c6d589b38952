import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'

// 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》四、五条 with its own examples. Where it leaves two ways, ours is the one without 零
// before a 角 that is there, and 整 after a 角 (“可以不写”).
test.each([
  [1409_50, '壹仟肆佰零玖元伍角整'], [6007_14, '陆仟零柒元壹角肆分'], [1680_32, '壹仟陆佰捌拾元叁角贰分'], [107_000_53, '壹拾万零柒仟元伍角叁分'],
  [16_409_02, '壹万陆仟肆佰零玖元零贰分'], [325_04, '叁佰贰拾伍元零肆分']
])('the rules’ own example %i fen', (fen, text) => { expect(uppercaseAmount(fen)).toBe(text) })

test.each([
  [0, '零元整'], [5, '伍分'], [30, '叁角整'], [35, '叁角伍分'], [1_00, '壹元整'], [1680_30, '壹仟陆佰捌拾元叁角整'], [10_00, '壹拾元整'], [15_05, '壹拾伍元零伍分'], [100_010_00, '壹拾万零壹拾元整'],
  [10_000_00, '壹万元整'], [10_001_00, '壹万零壹元整'], [1_000_000_00, '壹佰万元整'], [100_000_000_00, '壹亿元整'], [100_000_001_00, '壹亿零壹元整'], [100_010_000_00, '壹亿零壹万元整'],
  [123_456_789_01, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'], [1_000_000_000_000_00, '壹万亿元整'], [-1_268_50, '负壹仟贰佰陆拾捌元伍角整']
])('%i fen', (fen, text) => { expect(uppercaseAmount(fen)).toBe(text) })

/** Reads 大写 back by its units alone, without regard to 零. */
function readBack(text: string): number {
  let fen = 0, section = 0, digit = 0
  let total = 0
  for (const char of text.replace(/^负/, '')) {
    const found = '零壹贰叁肆伍陆柒捌玖'.indexOf(char)
    if (found >= 0) { digit = found; continue }
    const place = '拾佰仟'.indexOf(char)
    if (place >= 0) section += digit * 10 ** (place + 1)
    else if (char === '万') { total += (section + digit) * 10_000; section = 0 }
    else if (char === '亿') { total = (total + section + digit) * 100_000_000; section = 0 }
    else if (char === '元') { total += section + digit; section = 0 }
    else if (char === '角') fen += digit * 10
    else if (char === '分') fen += digit
    digit = 0
  }
  return (text.startsWith('负') ? -1 : 1) * (total * 100 + fen)
}

test('any amount can be read back, and 零 never stands twice or before a unit', () => {
  fc.assert(fc.property(fc.integer({ min: -9_999_999_999_99, max: 9_999_999_999_99 }), (fen) => {
    const text = uppercaseAmount(fen)
    expect(readBack(text)).toBe(fen)
    if (fen !== 0) expect(text).not.toMatch(/零零|零[拾佰仟万亿元角整]|零分/)
  }), { seed: 5, numRuns: 2000 })
})
