import { describe, expect, it } from 'vitest'
import type { Account } from '../../src-shared/ledger/account'
import { pasteByAccount, pasteUnder } from '../../src-renderer/ledger/setup/opening.paste'
import { blankEntry, changedEntries, entriesOf, openingFaults, openingInput, openingRows, yearStartFen, type OpeningEntry } from '../../src-renderer/ledger/setup/opening.rows'

const account = (id: number, code: string, name: string, more: Partial<Account> = {}): Account =>
  ({ id, code, name, fullName: name, pinyin: '', type: 'asset', side: 'debit', role: null, parentId: null, isLeaf: true, isActive: true, needs: [], revision: 0, ...more })
const accounts = [
  account(1, '1001', '库存现金'), account(2, '1002', '银行存款', { isLeaf: false }), account(3, '1002.01', '工行'), account(4, '1122', '应收账款', { needs: ['customer'] }),
  account(5, '3001', '实收资本', { side: 'credit' })
]
const byId = new Map(accounts.map((one) => [one.id, one]))
const names = { staff: [], customers: [{ id: 7, code: 'K1', name: '众康医药', pinyin: '', isActive: true, departmentId: null, revision: 0 }, { id: 8, code: '', name: '同和医药', pinyin: '', isActive: true, departmentId: null, revision: 0 }], products: [], departments: [] }
const entry = (accountId: number, seq: number, values: Partial<OpeningEntry>): OpeningEntry => ({ ...blankEntry(accountId, seq), ...values })
const change = (rows: ReturnType<typeof openingRows>, rowId: string, key: string, value: unknown) =>
  [{ rowId, key, row: rows.find(({ id }) => id === rowId)!, before: { value: null }, after: { value } }]

describe('the rows of 期初余额', () => {
  it('are one per leaf, one per party and a blank one, with sums above', () => {
    const entries = [entry(3, 0, { debitFen: 500 }), entry(4, 1, { customerId: 7, debitFen: 20 }), entry(4, 2, { customerId: 8, debitFen: 30 })]
    expect(openingRows(accounts, entries, { onlyUsed: false }).map(({ id, kind, debitFen }) => [id, kind, debitFen])).toEqual([
      ['p1.0', 'entry', null], ['s2', 'sum', 500], ['p3.0', 'entry', 500],
      ['s4', 'sum', 50], ['p4.1', 'entry', 20], ['p4.2', 'entry', 30], ['p4.3', 'entry', null], ['p5.0', 'entry', null]
    ])
    expect(openingRows(accounts, entries, { onlyUsed: true }).map(({ id }) => id)).toEqual(['s2', 'p3.0', 's4', 'p4.1', 'p4.2', 'p4.3'])
  })

  it('keep an id when the blank one is filled, so that undo empties it again', () => {
    const rows = openingRows(accounts, [], { onlyUsed: false })
    const filled = changedEntries([], change(rows, 'p4.1', 'customerId', 7))
    expect(filled).toEqual([entry(4, 1, { customerId: 7 })])
    expect(changedEntries(filled, change(rows, 'p4.1', 'customerId', null))).toEqual([])
  })

  it('say what keeps them from being saved', () => {
    const faults = (...entries: OpeningEntry[]) => openingFaults(entries, byId).map(({ rowId, key }) => [rowId, key])
    expect(faults(entry(1, 0, { debitFen: 1, creditFen: 1 }))).toEqual([['p1.0', 'creditFen']])
    expect(faults(entry(4, 1, { debitFen: 1 }))).toEqual([['p4.1', 'customerId']])
    expect(faults(entry(4, 1, { customerId: 7, debitFen: 1 }), entry(4, 2, { customerId: 7, debitFen: 2 }))).toEqual([['p4.2', 'debitFen']])
    expect(faults(entry(1, 0, { debitFen: 1 }), entry(4, 1, { customerId: 7, debitFen: 1 }))).toEqual([])
  })

  it('come from what is posted and go back as amounts only', () => {
    const posted = [{ accountId: 4, staffId: null, customerId: 7, productId: null, departmentId: null, debitFen: 20, creditFen: 0, yearDebitFen: 0, yearCreditFen: 0 }]
    const entries = entriesOf(posted, byId)
    expect(entries).toEqual([entry(4, 1, { customerId: 7, debitFen: 20 })])
    expect(openingInput([...entries, entry(4, 2, { customerId: 8 })])).toEqual(posted)
  })
})

describe('a block from Excel', () => {
  const paste = (block: string[][], entries: OpeningEntry[] = []) => pasteByAccount(block, entries, accounts, names)

  it('finds accounts by code or name in any order, with two columns of amounts or one', () => {
    const found = paste([['编码', '名称', '借方', '贷方'], ['3001', '实收资本', '', '710.00'], ['库存现金', '￥1,200.50', ''], ['1002.01', '56']])
    expect(found).toEqual({ filled: 3, missed: [], entries: [entry(5, 0, { creditFen: 71000 }), entry(1, 0, { debitFen: 120050 }), entry(3, 0, { debitFen: 5600 })] })
    expect(paste([['3001', '5']])?.entries).toEqual([entry(5, 0, { creditFen: 500 })])
  })

  it('takes 本年累计 where the heading says so, whatever the order', () => {
    const found = paste([['编码', '累计贷方', '累计借方', '期初贷方', '期初借方'], ['1001', '500', '1000', '', '700'], ['3001', '', '', '200', '']])
    expect(found?.entries).toEqual([entry(1, 0, { debitFen: 70_000, yearDebitFen: 100_000, yearCreditFen: 50_000 }), entry(5, 0, { creditFen: 20_000 })])
    expect(yearStartFen({ account: accounts[0]!, ...found!.entries[0]! })).toBe(20_000)
  })

  it('finds parties by name or code, replaces the same one and adds others', () => {
    const before = [entry(4, 1, { customerId: 7, debitFen: 1 })]
    expect(paste([['1122', '众康医药', '30', '0'], ['1122', '同和医药', '40', '0']], before)?.entries)
      .toEqual([entry(4, 1, { customerId: 7, debitFen: 3000 }), entry(4, 2, { customerId: 8, debitFen: 4000 })])
    expect(paste([['1122', 'K1', '5', '']], [])?.entries).toEqual([entry(4, 1, { customerId: 7, debitFen: 500 })])
  })

  it('takes parties alone where it is pasted on an account that asks for them', () => {
    const under = (id: number, block: string[][]) => pasteUnder(byId.get(id)!, block, [], accounts, names)
    expect(under(4, [['客户', '金额'], ['同和医药', '40'], ['没有的客户', '8']])).toEqual({ filled: 1, missed: ['没有的客户'], entries: [entry(4, 1, { customerId: 8, debitFen: 4000 })] })
    expect(under(4, [['40'], ['50']])).toBeUndefined()
    expect(under(1, [['同和医药', '40']])).toBeUndefined()
  })

  it('tells what fits no account, no leaf or no party, and leaves other blocks to the sheet', () => {
    expect(paste([['1001', '5', ''], ['9999 杂项', '6', ''], ['1002', '银行存款', '7', ''], ['1122', '没有的客户', '8', '']])?.missed).toEqual(['9999 杂项 6', '1002 银行存款', '1122 没有的客户'])
    expect(paste([['100', '200'], ['300', '400']])).toBeUndefined()
  })
})
