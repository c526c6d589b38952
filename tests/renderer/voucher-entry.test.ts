import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Account } from '../../src-shared/ledger/account'
import { digitsOf, swapSides, turnRed, typeAmount } from '../../src-renderer/ledger/voucher/model/amount'
import { blankEntry, entryOf, insertLine, patchLine, readEntry, removeLine, toInput, totalsOf, usedLines, type Entry } from '../../src-renderer/ledger/voucher/model/entry'
import { problemsOf } from '../../src-renderer/ledger/voucher/model/issues'

const DAY = '2026-06-12'
const keyOf = (entry: Entry, line: number) => entry.lines[line]!.key
/** Types amounts, one pair a line. */
const typed = (...pairs: [debit: string, credit: string][]) => pairs.reduce((entry, [debit, credit], index) => {
  const key = keyOf(entry, index)
  const named = patchLine(entry, key, { summary: '报销', accountId: index + 1 })
  return credit === '' ? typeAmount(named, key, 'debit', debit) : typeAmount(named, key, 'credit', credit)
}, blankEntry(DAY))
const amounts = (entry: Entry) => usedLines(entry).map(({ debitFen, creditFen }) => [debitFen, creditFen])

describe('lines of the form', () => {
  it('shows nine lines and always one more to go on with', () => {
    expect(blankEntry(DAY).lines).toHaveLength(9)
    const full = typed(...Array.from({ length: 9 }, (): [string, string] => ['1', '']))
    expect(full.lines).toHaveLength(10)
  })

  it('sends what was typed, without the blank lines and the screen\'s keys', () => {
    const input = toInput(typed(['486.40', ''], ['', '486.40']), null, null)
    expect(input).toMatchObject({ id: null, date: DAY, type: null, lines: [{ debitFen: 48640, creditFen: 0 }, { debitFen: 0, creditFen: 48640 }] })
    expect(input.lines[0]).not.toHaveProperty('key')
  })

  it('sends one blank line of a stored draft that was emptied, since a draft has at least one', () => {
    expect(toInput(blankEntry(DAY), 7, 3)).toMatchObject({ id: 7, revision: 3, lines: [{ summary: '', accountId: null }] })
  })

  it('inserts above and removes, keeping the others', () => {
    const entry = typed(['1', ''], ['2', ''])
    const inserted = insertLine(entry, keyOf(entry, 1))
    expect(inserted.lines.slice(0, 3).map(({ debitFen }) => debitFen)).toEqual([100, 0, 200])
    expect(amounts(removeLine(inserted, keyOf(inserted, 0)))).toEqual([[200, 0]])
  })

  it('reads back what a screen kept, and nothing else', () => {
    const entry = { ...typed(['12', '']), dateText: '六月' }
    const back = readEntry(JSON.parse(JSON.stringify(entry)))
    expect(back).toMatchObject({ date: DAY, dateText: '六月' })
    expect(amounts(back!)).toEqual([[1200, 0]])
    for (const strange of [null, 'x', 3, {}, { date: 1, lines: [] }, { date: DAY }]) expect(readEntry(strange)).toBeNull()
  })
})

describe('amounts', () => {
  it('fills the difference on the side where it is missing', () => {
    const entry = typed(['486.40', ''], ['1120', ''], ['', '1000'])
    expect(typeAmount(entry, keyOf(entry, 3), 'credit', '=').lines[3]).toMatchObject({ debitFen: 0, creditFen: 60640 })
    // Asked for on the wrong side, it still lands where it balances.
    expect(typeAmount(entry, keyOf(entry, 3), 'debit', '=').lines[3]).toMatchObject({ debitFen: 0, creditFen: 60640 })
  })

  it('works out formulas and empties the other side', () => {
    const entry = typed(['', '5'])
    expect(typeAmount(entry, keyOf(entry, 0), 'debit', '=120*3+50').lines[0]).toMatchObject({ debitFen: 41000, creditFen: 0, typed: null })
  })

  it('keeps what is no amount, and forgets it when it is mended', () => {
    const entry = typed(['12a', ''])
    expect(entry.lines[0]).toMatchObject({ debitFen: 0, typed: { debit: '12a' } })
    expect(typeAmount(entry, keyOf(entry, 0), 'debit', '12').lines[0]).toMatchObject({ debitFen: 1200, typed: null })
  })

  it('turns red and back, and changes sides', () => {
    const entry = typed(['186.40', ''])
    const red = turnRed(entry, keyOf(entry, 0), 'debit')
    expect(red.lines[0]!.debitFen).toBe(-18640)
    expect(turnRed(red, keyOf(red, 0), 'debit').lines[0]!.debitFen).toBe(18640)
    expect(swapSides(red, keyOf(red, 0)).lines[0]).toMatchObject({ debitFen: 0, creditFen: -18640 })
  })

  it('balances every voucher with one =', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -1_000_000_00, max: 1_000_000_00 })), { minLength: 1, maxLength: 20 }), (lines) => {
      const start = lines.reduce((entry, [isDebit, fen], index) => typeAmount(entry, keyOf(entry, index), isDebit ? 'debit' : 'credit', String(fen / 100)), blankEntry(DAY))
      const last = start.lines.at(-1)!.key
      expect(totalsOf(typeAmount(start, last, 'debit', '=').lines).missingFen).toBe(0)
    }), { seed: 20260612 })
  })

  it('stands in eleven digit columns, 亿 to 分', () => {
    expect(digitsOf(218640)!.join('')).toBe('218640')
    expect(digitsOf(218640)).toEqual(['', '', '', '', '', '2', '1', '8', '6', '4', '0'])
    expect(digitsOf(5)).toEqual(['', '', '', '', '', '', '', '', '0', '0', '5'])
    expect(digitsOf(218640, '¥')![4]).toBe('¥')
    expect(digitsOf(99_999_999_999, '¥')!.join('')).toBe('99999999999')
    expect(digitsOf(100_000_000_000)).toBeNull()
  })
})

describe('what is to be mended', () => {
  const account = (id: number, needs: Account['needs'] = []): Account => ({
    id, code: `100${id}`, name: `科目${id}`, fullName: `科目${id}`, pinyin: '', type: 'asset', side: 'debit', role: null, parentId: null, isLeaf: true, isActive: true, needs, revision: 0
  })
  const accounts = new Map([[1, account(1)], [2, account(2, ['staff'])]])
  const of = (entry: Entry) => problemsOf(entry, (id) => accounts.get(id)).map(({ code, data, cell }) => [code, (data as { line?: number }).line, cell])

  it('names every line by its place on the screen, also below blank ones', () => {
    const entry = entryOf({ date: DAY, type: null, attachments: 0, lines: blankEntry(DAY).lines.slice(0, 4) })
    const first = patchLine(entry, keyOf(entry, 1), { summary: '甲', accountId: 1 })
    const both = patchLine(first, keyOf(first, 3), { summary: '乙', debitFen: 100 as never })
    expect(of(both)).toEqual([['NO_AMOUNT', 2, 'debit'], ['ACCOUNT_MISSING', 4, 'account']])
  })

  it('asks for the dimension an account needs, then for balance', () => {
    const entry = typed(['5', ''], ['', '4'])
    expect(of(entry)).toEqual([['DIMENSION_MISSING', 2, 'dimension']])
    expect(of(patchLine(entry, keyOf(entry, 1), { staffId: 9 }))).toEqual([['UNBALANCED', undefined, undefined]])
  })

  it('points at the cell that can\'t be read', () => {
    const entry = typed(['1o', ''])
    expect(of(entry)).toEqual([['UNREADABLE', 1, 'debit']])
  })
})
