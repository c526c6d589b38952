/** A line of a bank's statement, as far as its balances go. */
export interface StatementLine { id: number; date: string; amountFen: number; balanceFen: number | null }
/** Where the bank's own balance is not the one before plus what moved: lines are missing, or twice. */
export interface BalanceBreak { id: number; date: string; expectedFen: number; balanceFen: number }

/**
 * Lines in the order in which the bank's balances run. Days are in order already; within a day each line follows the one
 * whose balance it continues, where all of them can, because statements run up or down in time.
 */
export function inBankOrder<L extends StatementLine>(lines: readonly L[]): L[] {
  const ordered: L[] = []
  let balance: number | null = null
  for (const day of Map.groupBy(lines, (line) => line.date).values()) {
    const trail: L[] | undefined = trailOf(day, balance) ?? trailOf(day, null)
    ordered.push(...trail ?? day)
    balance = (trail ?? day).at(-1)!.balanceFen
  }
  return ordered
}

/**
 * A way through all lines of a day, each from the balance before it to the balance after it (Hierholzer's trail over
 * balances); undefined where there is none from `start`. Without a start it begins with what is left more often than reached.
 */
function trailOf<L extends StatementLine>(day: readonly L[], start: number | null): L[] | undefined {
  if (day.some((line) => line.balanceFen === null)) return undefined
  const leaving = new Map<number, L[]>(), surplus = new Map<number, number>()
  for (const line of day) {
    const after = line.balanceFen!, before = after - line.amountFen
    leaving.set(before, [...leaving.get(before) ?? [], line])
    surplus.set(before, (surplus.get(before) ?? 0) + 1)
    surplus.set(after, (surplus.get(after) ?? 0) - 1)
  }
  const [first] = day as [L]
  const from = start ?? [...surplus].find(([, count]) => count > 0)?.[0] ?? first.balanceFen! - first.amountFen
  const stack: { balance: number; by: L | undefined }[] = [{ balance: from, by: undefined }], trail: L[] = []
  while (stack.length > 0) {
    const top = stack.at(-1)!, next = leaving.get(top.balance)?.shift()
    if (next) stack.push({ balance: next.balanceFen!, by: next })
    else if (stack.pop()!.by) trail.push(top.by!)
  }
  return trail.length === day.length ? trail.reverse() : undefined
}

/**
 * What the bank held before the first line, by its own balances; null where it prints none. Lines in inBankOrder.
 */
export function bankOpening(lines: readonly StatementLine[]): number | null {
  let moved = 0
  for (const line of lines) {
    moved += line.amountFen
    if (line.balanceFen !== null) return line.balanceFen - moved
  }
  return null
}

/** Opening + lines = balance, line by line; after a break it goes on from what the bank prints. Lines in inBankOrder. */
export function balanceBreaks(lines: readonly StatementLine[]): BalanceBreak[] {
  let balance = bankOpening(lines)
  if (balance === null) return []
  const breaks: BalanceBreak[] = []
  for (const { id, date, amountFen, balanceFen } of lines) {
    balance += amountFen
    if (balanceFen === null || balanceFen === balance) continue
    breaks.push({ id, date, expectedFen: balance, balanceFen })
    balance = balanceFen
  }
  return breaks
}

export interface OpenSums { inFen: number; outFen: number }
export interface Adjusted {
  /** 企业已收、银行未收 and 企业已付、银行未付; then the same of the bank. Amounts are above zero. */
  book: OpenSums; bank: OpenSums
  adjustedBankFen: number; adjustedBookFen: number
  /** Zero where both sides agree. */
  differenceFen: number
}

/**
 * 余额调节: bank + received by us only − paid by us only = book + received by bank only − paid by bank only.
 * `openBook` and `openBank` are the amounts that only one side has, above zero for money in.
 */
export function adjustBalances({ bankFen, bookFen, openBook, openBank }: { bankFen: number; bookFen: number; openBook: readonly number[]; openBank: readonly number[] }): Adjusted {
  const book = sums(openBook), bank = sums(openBank)
  const adjustedBankFen = bankFen + book.inFen - book.outFen, adjustedBookFen = bookFen + bank.inFen - bank.outFen
  return { book, bank, adjustedBankFen, adjustedBookFen, differenceFen: adjustedBankFen - adjustedBookFen }
}

function sums(amounts: readonly number[]): OpenSums {
  let inFen = 0, outFen = 0
  for (const amount of amounts) { if (amount > 0) inFen += amount; else outFen -= amount }
  return { inFen, outFen }
}
