import { isBlankEntry, type Entry, type EntryLine, usedLines, withLines } from './entry'

/** One piece of two versions of a voucher: its head, or a line beside the line it became. */
export interface ComparedPart { key: string; part: 'date' | 'type' | 'attachments' | 'line'; mine: EntryLine | null; theirs: EntryLine | null; isSame: boolean; isMine: boolean }

const HEADS = ['date', 'type', 'attachments'] as const

/** What a line says, whatever place it has. */
const contentOf = ({ summary, accountId, debitFen, creditFen, staffId, customerId, productId, categoryId, departmentId, quantity, typed }: EntryLine) =>
  JSON.stringify([summary.trim(), accountId, debitFen, creditFen, staffId, customerId, productId, categoryId, departmentId, quantity, typed ?? null])

/**
 * Two versions of a voucher beside each other, in the order of its lines: lines that are alike stand together, those
 * between them are paired as they follow. What only the other touched since `base` is the other's to begin with, so
 * that changes in different lines go together by themselves.
 */
export function compareEntries(mine: Entry, theirs: Entry, base: Entry | undefined): ComparedPart[] {
  const before = new Set(base ? usedLines(base).map(contentOf) : [])
  const isUntouched = (line: EntryLine | null) => line !== null && before.has(contentOf(line))
  const heads = HEADS.flatMap((part): ComparedPart[] => {
    const isSame = mine[part] === theirs[part]
    return isSame && part !== 'date' ? [] : [{ key: part, part, mine: null, theirs: null, isSame, isMine: base === undefined || mine[part] !== base[part] }]
  })
  const lines = pairLines(usedLines(mine), usedLines(theirs)).map(([one, other], index): ComparedPart => ({
    key: `line${index + 1}`, part: 'line', mine: one, theirs: other, isSame: one !== null && other !== null && contentOf(one) === contentOf(other),
    isMine: one === null ? isUntouched(other) : !isUntouched(one)
  }))
  return [...heads, ...lines]
}

type Pair = readonly [EntryLine | null, EntryLine | null]

/** Pairs by the longest common run of alike lines (longest common subsequence). */
function pairLines(mine: readonly EntryLine[], theirs: readonly EntryLine[]): Pair[] {
  const a = mine.map(contentOf), b = theirs.map(contentOf)
  const most = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) most[i]![j] = a[i] === b[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!)
  const pairs: Pair[] = []
  let left: EntryLine[] = [], right: EntryLine[] = []
  const close = () => {
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) pairs.push([left[at] ?? null, right[at] ?? null])
    left = []
    right = []
  }
  let i = 0, j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close()
      pairs.push([mine[i]!, theirs[j]!])
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && most[i + 1]![j]! >= most[i]![j + 1]!)) left.push(mine[i++]!)
    else right.push(theirs[j++]!)
  }
  close()
  return pairs
}

/** One voucher of two: in the parts `chosen` mine stands, in the others theirs. */
export function mergeEntries(mine: Entry, theirs: Entry, parts: readonly ComparedPart[], chosen: ReadonlySet<string>): Entry {
  const of = (key: string) => (chosen.has(key) ? mine : theirs)
  const lines = parts.flatMap((part) => (part.part === 'line' ? (chosen.has(part.key) ? part.mine : part.theirs) ?? [] : []))
  const merged = withLines({ ...theirs, date: of('date').date, dateText: of('date').dateText, type: of('type').type, attachments: of('attachments').attachments }, lines)
  return isBlankEntry(merged) ? theirs : merged
}
