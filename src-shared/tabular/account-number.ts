/** A book that a statement may belong to, with the bank's number as it was set up. */
export interface Numbered { id: number; name: string; bankNo: string | null }

const SHORTEST = 6, TAIL = 4
const digitsOf = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '')

/**
 * The one book whose 账号 stands among the texts of a statement (its heading, its columns, its name): written out, or
 * masked with stars and the last four digits. Undefined when none or several do.
 */
export function bookOfStatement<B extends Numbered>(texts: readonly string[], books: readonly B[]): B | undefined {
  const all = texts.map(digitsOf)
  const found = books.filter(({ bankNo }) => {
    const no = digitsOf(bankNo ?? '')
    if (no.length < SHORTEST) return false
    return all.some((text) => text.includes(no) || new RegExp(`\\*{2,}${no.slice(-TAIL)}(?!\\d)`).test(text))
  })
  return found.length === 1 ? found[0] : undefined
}
