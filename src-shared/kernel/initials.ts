/** The first character of each pinyin initial in the order of the Chinese collation; i, u and v begin no syllable. */
const FIRSTS = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'

/** Characters with a second reading that names, banks and accounts use: 银行 is yh, 重庆 is cq. */
const SECOND: Readonly<Record<string, string>> = {
  行: 'h', 重: 'c', 长: 'c', 会: 'k', 单: 's', 调: 't', 参: 's', 传: 'z', 藏: 'z', 朝: 'z', 曾: 'z', 弹: 't', 车: 'j', 解: 'x', 系: 'j', 校: 'j', 宿: 'x',
  厦: 's', 石: 'd', 区: 'o', 盛: 'c', 仇: 'q', 查: 'z', 翟: 'd', 种: 'c', 降: 'x', 卡: 'q', 属: 'z', 省: 'x', 折: 's', 什: 's', 乐: 'y', 给: 'j', 柏: 'b',
  泊: 'p', 堡: 'p', 埔: 'b', 六: 'l', 燕: 'y', 率: 's', 大: 'd', 提: 'd', 臭: 'x', 合: 'g', 期: 'j', 奇: 'j', 覃: 'q', 尉: 'y', 贾: 'g', 盖: 'g'
}

const chinese = new Intl.Collator('zh-CN-u-co-pinyin')
const known = new Map<string, string>()

/** The letters one character may be typed by: 行 `xh`, A `a`; empty for punctuation. */
function lettersOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const letters = /[a-z0-9]/.test(character) ? character : /\p{Script=Han}/u.test(character) ? hanLetters(character) : ''
  known.set(character, letters)
  return letters
}

function hanLetters(character: string): string {
  let at = FIRSTS.length - 1
  while (at > 0 && chinese.compare(character, FIRSTS[at]!) < 0) at--
  const first = LETTERS[at]!, second = SECOND[character] ?? ''
  return second === first ? first : first + second
}

/**
 * Where typed initials (拼音首字母) stand in a text, as [from, to) offsets: `clf` in 报销差旅费. Punctuation and blanks
 * between the characters are passed over. Undefined when they don't, or when the typed text is no row of letters.
 */
export function findInitials(text: string, typed: string): readonly [number, number] | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(typed)) return undefined
  const source = text.toLowerCase()
  for (let from = 0; from < source.length; from++) {
    const to = matchFrom(source, from, typed)
    if (to !== undefined) return [from, to]
  }
  return undefined
}

function matchFrom(source: string, from: number, typed: string): number | undefined {
  let at = from
  for (let index = 0; index < typed.length; at++) {
    if (at >= source.length) return undefined
    const letters = lettersOf(source[at]!)
    if (letters === '' && index > 0) continue
    if (!letters.includes(typed[index]!)) return undefined
    index++
  }
  return at
}
