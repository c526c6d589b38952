/** One entry of the day: amounts in fen; `parts` splits it; `staff` holds an advance. */
export interface Entry { day: number; summary: string; keys: string; code: string; inFen?: number; outFen?: number; staff?: string; parts?: readonly { keys: string; code: string; fen: number }[] }

const TYPES = [
  { summary: '市内交通', keys: 'clfjt', code: '5601.04.01' }, { summary: '打印纸', keys: 'bgyp', code: '5601.05.01' },
  { summary: '手机话费', keys: 'txf', code: '5601.05.02' }, { summary: '电费', keys: 'bgfsd', code: '5601.05.04' }, { summary: '零担发货', keys: 'hyf', code: '5601.07' }
] as const

/** Thirty rows of a cash book: money in, 26 expenses of five kinds, two split rows, one advance. */
export const DAY: readonly Entry[] = [
  { day: 2, summary: '总部拨款', keys: '2241.01', code: '2241.01', inFen: 3_000_000 },
  ...Array.from({ length: 26 }, (_, index): Entry => {
    const type = TYPES[index % TYPES.length]!
    return { day: 3 + index, summary: `${type.summary} ${index + 1}`, keys: type.keys, code: type.code, outFen: 3_050 + index * 1_717 }
  }),
  {
    day: 9, summary: '会务杂项', keys: 'bgyp', code: '5601.05.01', outFen: 50_000,
    parts: [{ keys: 'bgyp', code: '5601.05.01', fen: 20_000 }, { keys: 'clfzs', code: '5601.04.02', fen: 30_000 }]
  },
  {
    day: 16, summary: '德州出差', keys: 'clfjt', code: '5601.04.01', outFen: 123_456,
    parts: [{ keys: 'clfjt', code: '5601.04.01', fen: 23_456 }, { keys: 'clfzs', code: '5601.04.02', fen: 88_000 }, { keys: 'ccbz', code: '5601.04.03', fen: 12_000 }]
  },
  { day: 20, summary: '李明借差旅费', keys: '1221.01', code: '1221.01', outFen: 200_000, staff: '李明' }
]

/** What the accounts must show at the end, added up from the list above, with `reversed` taken back. */
export function expectedNets(reversed: string): ReadonlyMap<string, number> {
  const nets = new Map<string, number>()
  const add = (code: string, fen: number) => { nets.set(code, (nets.get(code) ?? 0) + fen) }
  for (const entry of DAY.filter(({ summary }) => summary !== reversed)) {
    const net = (entry.inFen ?? 0) - (entry.outFen ?? 0)
    add('1001', net)
    if (entry.parts) for (const part of entry.parts) add(part.code, part.fen)
    else add(entry.code, -net)
  }
  return nets
}
