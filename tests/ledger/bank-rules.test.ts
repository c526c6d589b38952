import { describe, expect, test } from 'vitest'
import { adjustBalances, balanceBreaks, bankOpening, inBankOrder } from '../../src-shared/ledger/bank.balance'
import { proposeMatches, similarity, SURE, type MatchLine } from '../../src-shared/ledger/bank.rules'
import { subsetsOf } from '../../src-shared/ledger/bank.subsets'
import { FACES, judgeCount } from '../../src-shared/ledger/count.rules'

const line = (key: string, date: string, yuan: number, text = '', more: Partial<MatchLine> = {}): MatchLine => ({ key, date: `2026-03-${date}`, amountFen: Math.round(yuan * 100), text, ...more })
const propose = (book: MatchLine[], bank: MatchLine[], days = 7) => proposeMatches(book, bank, { days })
const groups = (found: ReturnType<typeof propose>) => found.map(({ book, bank }) => `${book.join('+')}=${bank.join('+')}`).toSorted()

test('余额调节: both sides come to 51,800.00', () => {
  // bank 50,000.00 + 3,000.00 − 1,200.00 = book 52,000.00 + 500.00 − 700.00
  expect(adjustBalances({ bankFen: 5_000_000, bookFen: 5_200_000, openBook: [300_000, -120_000], openBank: [50_000, -70_000] })).toEqual({
    book: { inFen: 300_000, outFen: 120_000 }, bank: { inFen: 50_000, outFen: 70_000 }, adjustedBankFen: 5_180_000, adjustedBookFen: 5_180_000, differenceFen: 0
  })
})

describe('what is proposed', () => {
  test('an equal amount near in time is sure when nothing else fits, and never on the other side or too far away', () => {
    const [found] = propose([line('a', '05', -1200, '付物业费')], [line('1', '06', -1200)])
    expect(found).toMatchObject({ book: ['a'], bank: ['1'], reasons: [{ code: 'amount' }, { code: 'days', count: 1 }, { code: 'only' }] })
    expect(found!.confidence).toBeGreaterThanOrEqual(SURE)
    expect(propose([line('a', '05', -1200)], [line('1', '05', 1200)])).toEqual([])
    expect(propose([line('a', '05', -1200)], [line('1', '13', -1200)])).toEqual([])
    expect(propose([line('a', '05', -1200)], [line('1', '12', -1200)])).toHaveLength(1)
  })

  test('of two equal amounts each goes to the party it names', () => {
    const found = propose([line('a', '05', 8000, '收济南华康医药货款'), line('b', '05', 8000, '收青岛海王星辰货款')], [line('1', '05', 8000, '转账 青岛海王星辰连锁'), line('2', '05', 8000, '转账 济南华康医药有限公司')])
    expect(groups(found)).toEqual(['a=2', 'b=1'])
    expect(found.every(({ confidence }) => confidence >= SURE)).toBe(true)
  })

  test('two equal amounts that nothing tells apart are proposed, and not sure', () => {
    const found = propose([line('a', '05', -50), line('b', '05', -50)], [line('1', '05', -50), line('2', '05', -50)])
    expect(found).toHaveLength(2)
    expect(found.every(({ confidence }) => confidence < SURE)).toBe(true)
  })

  test('several vouchers make one line of the bank, and several lines one voucher', () => {
    // 1,250.00 + 2,340.50 + 409.50 = 4,000.00; 300.00 + 700.00 = 1,000.00
    const found = propose(
      [line('a', '10', -1250, '报销 王丽娜'), line('b', '10', -2340.5, '报销 孙浩'), line('c', '10', -409.5, '报销 李明'), line('d', '11', 1000, '收货款')],
      [line('1', '10', -4000, '代发报销'), line('2', '11', 300, '货款'), line('3', '12', 700, '货款')])
    expect(groups(found)).toEqual(['a+b+c=1', 'd=2+3'])
    expect(found.find(({ bank }) => bank[0] === '1')!.reasons[0]).toEqual({ code: 'sum', count: 3 })
  })

  test('a voucher made from a line goes back to it, a reversal to its original, before anything else', () => {
    const found = propose([line('x', '01', -20), line('y', '01', -20, '', { madeFrom: '2' }), line('o', '02', 500), line('r', '20', -500, '', { reverses: 'o' })], [line('1', '01', -20), line('2', '01', -20), line('3', '02', 500)])
    expect(groups(found)).toEqual(['o+r=', 'x=1', 'y=2'])
    expect(found.filter(({ confidence }) => confidence === 100)).toHaveLength(2)
  })
})

/** A small generator, so that a failure can be told again by its seed. */
const randomOf = (seed: number) => { let state = seed; return (below: number) => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((state / 2_147_483_648) * below) } }

test('no line is in two proposals, and the sums of every proposal are equal', () => {
  let seen = 0
  for (let seed = 1; seed <= 200; seed++) {
    const next = randomOf(seed), texts = ['房租', '华康医药', '海王', '']
    const make = (side: string) => Array.from({ length: 3 + next(20) }, (_, at) => ({ key: `${side}${at}`, date: `2026-03-${String(1 + next(28)).padStart(2, '0')}`, amountFen: (1 + next(12)) * (next(2) === 0 ? 100 : -100), text: texts[next(4)]! }))
    const book = make('b'), bank = make('k'), amounts = new Map([...book, ...bank].map((one) => [one.key, one.amountFen]))
    const found = propose(book, bank, next(10)), used = found.flatMap((one) => [...one.book, ...one.bank])
    expect(new Set(used).size, `seed ${seed}`).toBe(used.length)
    const sum = (keys: string[]) => keys.reduce((total, key) => total + amounts.get(key)!, 0)
    for (const one of found) expect(sum(one.book), `seed ${seed}`).toBe(sum(one.bank))
    seen += found.length
  }
  expect(seen).toBeGreaterThan(400)
})

test('both sides agree after any matching, also over the month\'s end', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = randomOf(seed), opening = next(100_000)
    // The same money on both sides, each a few days apart; what falls behind the day is not yet there on that side.
    const moves = Array.from({ length: next(30) }, () => ({ amountFen: (next(2) === 0 ? 1 : -1) * (1 + next(9000)), bookDay: 1 + next(40), bankDay: 1 + next(40), isMatched: next(3) > 0 }))
    const book = moves.filter((one) => one.bookDay <= 31), bank = moves.filter((one) => one.bankDay <= 31)
    const isSettled = (one: (typeof moves)[number]) => one.isMatched && one.bookDay <= 31 && one.bankDay <= 31
    const total = (list: typeof moves) => list.reduce((sum, one) => sum + one.amountFen, opening)
    const { differenceFen } = adjustBalances({ bankFen: total(bank), bookFen: total(book), openBook: book.filter((one) => !isSettled(one)).map((one) => one.amountFen), openBank: bank.filter((one) => !isSettled(one)).map((one) => one.amountFen) })
    expect(differenceFen, `seed ${seed}`).toBe(0)
  }
})

test('sums are found within their bounds, fewest lines first', () => {
  const of = (...amounts: number[]) => amounts.map((amountFen) => ({ amountFen }))
  expect(subsetsOf(of(5, 3, 2, 8, 10), 10).map((way) => way.map((one) => one.amountFen))).toEqual([[2, 8]])
  expect(subsetsOf(of(-5, -3, -2), -10)).toEqual([of(-5, -3, -2)])
  expect(subsetsOf(of(1, 1, 1, 1, 1, 1), 6), 'six lines are more than anyone checks').toEqual([])
  expect(subsetsOf(of(...Array.from({ length: 40 }, (_, at) => at + 1)), 3)).toEqual([of(1, 2)])
})

test('words that all lines share make nothing alike', () => {
  expect(similarity('转账 收款', '转账 收款')).toBe(0)
  expect(similarity('收济南华康医药货款', '济南华康医药有限公司')).toBe(1)
  expect(similarity('房租', '物业费')).toBe(0)
})

describe('balances of a statement', () => {
  const of = (id: number, day: string, amountFen: number, balanceFen: number | null) => ({ id, date: `2026-03-${day}`, amountFen, balanceFen })
  test('a statement that runs down in time is read up', () => {
    const down = [of(3, '05', 700, 1700), of(2, '05', -500, 1000), of(1, '05', 500, 1500)]
    expect(inBankOrder(down).map(({ id }) => id)).toEqual([1, 2, 3])
    expect(bankOpening(inBankOrder(down))).toBe(1000)
    expect(balanceBreaks(inBankOrder(down))).toEqual([])
  })
  test('a missing line shows where the balance jumps, once', () => {
    const lines = [of(1, '01', 100, 1100), of(2, '02', -50, 1020), of(3, '03', 10, 1030)]
    expect(balanceBreaks(lines)).toEqual([{ id: 2, date: '2026-03-02', expectedFen: 1050, balanceFen: 1020 }])
  })
  test('without printed balances nothing is claimed', () => {
    expect(bankOpening([of(1, '01', 100, null)])).toBeNull()
    expect(bankOpening([of(1, '01', 100, null), of(2, '02', 50, 400)])).toBe(250)
  })
})

test('现金盘点: what is there against what should be', () => {
  // 5,000.00 on the book, 300.00 received and not booked, 120.50 paid and not booked → 5,179.50; 4,879.50 counted, 200.00 of it a 白条.
  expect(judgeCount(500_000, [{ kind: 'face', amountFen: 487_950 }, { kind: 'in', amountFen: 30_000 }, { kind: 'out', amountFen: 12_050 }, { kind: 'slip', amountFen: 20_000 }])).toEqual({
    countedFen: 487_950, inFen: 30_000, outFen: 12_050, slipFen: 20_000, dueFen: 517_950, differenceFen: -30_000, unexplainedFen: -10_000
  })
  expect(FACES.map((face) => face / 100)).toEqual([100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01])
})
