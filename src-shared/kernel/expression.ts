import { divideRounded, fen, MAX_ENTRY_FEN, type Fen } from './money'

/** What a typed amount came to. */
export type AmountResult = { fen: Fen } | { blank: true } | { problem: AmountProblem }
/** `decimals`: more than two; `letters`: O or l where a digit should be; `range`: too large; `syntax`: not a number. */
export type AmountProblem = 'decimals' | 'letters' | 'range' | 'syntax' | 'zero_division'

/** A fraction of whole yuan, so that =100/3*3 is 100 exactly. */
interface Ratio { n: bigint; d: bigint }

const MAX_LENGTH = 200

/**
 * Turns half-width what an input method leaves full-width and drops what people put around amounts (￥, 元, thousands
 * separators, spaces). Brackets around a whole number mean minus, as in Excel's accounting formats.
 */
export function normalizeAmountText(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u2212\u2013\u2014\u2010\u2011]/g, '-').replace(/[\u00d7]/g, '*').replace(/[\u00f7]/g, '/')
  const bare = plain.replace(/[\s,\u00a5\u5143_]/g, '')
  const bracketed = /^\((\d[\d.]*)\)$/.exec(bare)
  return bracketed ? `-${bracketed[1]}` : bare
}

/**
 * Reads an amount as typed in a money cell: `1,268.50`, `(123)`, `￥12`, `=120*3+50`. The result of a formula is
 * rounded once, half away from zero; a plain number with a third decimal is a problem, since rounding it would lose
 * what was typed.
 */
export function parseAmount(text: string): AmountResult {
  const source = normalizeAmountText(text)
  if (source === '' || source === '-') return { blank: true }
  if (source.length > MAX_LENGTH) return { problem: 'syntax' }
  if (/^[-+]?[\dOolI.]*$/.test(source) && /[OolI]/.test(source) && /\d/.test(source)) return { problem: 'letters' }
  const isFormula = source.startsWith('=')
  // As in Excel: without the sign a date or a telephone number would come out as a sum.
  if (!isFormula && !/^[-+]?[\d.]+%?$/.test(source)) return { problem: 'syntax' }
  if (!isFormula && /^[-+]?\d*\.\d{3,}$/.test(source) && !/\.\d\d0+$/.test(source)) return { problem: 'decimals' }
  const value = new Reader(source.replace(/^=/, '')).all()
  if (value === undefined) return { problem: 'syntax' }
  if (value.d === 0n) return { problem: 'zero_division' }
  const amount = divideRounded(value.n * 100n, value.d)
  if (amount >= BigInt(MAX_ENTRY_FEN) || amount <= -BigInt(MAX_ENTRY_FEN)) return { problem: 'range' }
  return { fen: fen(Number(amount)) }
}

/** Recursive descent over + − × ÷, brackets, signs and a trailing %; undefined when the text is not an expression. */
class Reader {
  private at = 0
  private readonly text: string
  constructor(text: string) { this.text = text }

  all(): Ratio | undefined {
    const value = this.sum()
    return this.at === this.text.length ? value : undefined
  }

  private sum(): Ratio | undefined {
    let left = this.product()
    while (left && (this.peek() === '+' || this.peek() === '-')) {
      const minus = this.text[this.at++] === '-'
      const right = this.product()
      left = right && { n: left.n * right.d + (minus ? -1n : 1n) * right.n * left.d, d: left.d * right.d }
    }
    return left
  }

  private product(): Ratio | undefined {
    let left = this.signed()
    while (left && (this.peek() === '*' || this.peek() === '/')) {
      const divide = this.text[this.at++] === '/'
      const right = this.signed()
      left = right && (divide ? { n: left.n * right.d, d: left.d * right.n } : { n: left.n * right.n, d: left.d * right.d })
    }
    return left
  }

  private signed(): Ratio | undefined {
    if (this.peek() === '-' || this.peek() === '+') {
      const minus = this.text[this.at++] === '-'
      const value = this.signed()
      return value && (minus ? { n: -value.n, d: value.d } : value)
    }
    return this.percent(this.atom())
  }

  private percent(value: Ratio | undefined): Ratio | undefined {
    let result = value
    while (result && this.peek() === '%') { this.at++; result = { n: result.n, d: result.d * 100n } }
    return result
  }

  private atom(): Ratio | undefined {
    if (this.peek() === '(') {
      this.at++
      const value = this.sum()
      return this.text[this.at++] === ')' ? value : undefined
    }
    const digits = /^(\d*)(?:\.(\d*))?/.exec(this.text.slice(this.at))
    const [found = '', whole = '', part = ''] = digits ?? []
    if (whole === '' && part === '') return undefined
    this.at += found.length
    return { n: BigInt(whole + part || '0'), d: 10n ** BigInt(part.length) }
  }

  private peek() { return this.text[this.at] }
}
