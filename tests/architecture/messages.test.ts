import { expect, test } from 'vitest'
import { expenseRefusals } from '../../src-shared/expense/expense.refusals'
import { ledgerRefusals } from '../../src-shared/ledger/ledger.refusals'
import { expenseMessages } from '../../src-shared/messages/expense'
import { ledgerMessages } from '../../src-shared/messages/ledger'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { workspaceRefusals } from '../../src-shared/workspace/workspace.refusals'
import { sample } from './sample'
import { filesUnder, read } from './tree'

type Texts = Record<string, (data: never) => string>
const catalogues = [
  { name: 'workspace', refusals: workspaceRefusals, texts: workspaceMessages.refusals as Texts },
  { name: 'ledger', refusals: ledgerRefusals, texts: ledgerMessages.refusals as Texts },
  { name: 'expense', refusals: expenseRefusals, texts: expenseMessages.refusals as Texts }
]

test.each(catalogues)('$name: every refusal has a text and every text a refusal', ({ refusals, texts }) => {
  expect(Object.keys(texts).sort()).toEqual(Object.keys(refusals).sort())
})

test.each(catalogues)('$name: texts are Chinese sentences, also when details are missing', ({ refusals, texts }) => {
  for (const [code, schema] of Object.entries(refusals)) {
    // SQLite's triggers know the code alone, so an optional detail may be absent.
    const bare = schema.safeParse({}).success ? [{}] : []
    for (const data of [sample(schema), ...bare]) {
      const text = texts[code]?.(data as never) ?? ''
      expect(text, code).toMatch(/[\u4e00-\u9fff]/)
      expect(text, code).not.toMatch(/undefined|null|NaN|\[object/)
    }
  }
})

test('no message file holds unfinished text', () => {
  for (const file of filesUnder(['src-shared/messages'], /\.ts$/)) expect(read(file), file).not.toMatch(/TODO|FIXME|XXX|待补|待定/)
})
