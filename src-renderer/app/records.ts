import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { formatFen } from '../../src-shared/kernel/money'
import { ledgerMessages, voucherNo } from '../../src-shared/messages/ledger'
import { shellMessages } from '../../src-shared/messages/shell'
import type { DirectoryEntry, DirectoryKind } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { NO_PARTIES, REPORTS } from '../ledger/reports/report.views'
import type { IconName } from '../ui/Icon'
import type { Entry } from './palette'
import { useMay } from './session.context'
import { openScreen, openView } from './tabs.store'

const { records: words, home } = shellMessages
const KINDS = ['staff', 'customer', 'product', 'department'] as const satisfies readonly DirectoryKind[]
const ICONS: Record<DirectoryKind, IconName> = { staff: 'user', customer: 'money', product: 'folder', department: 'home' }

/** Everything in the office that the palette finds: people and things, accounts, cash books, and vouchers by what was typed. */
export function useRecords(typed: string): Entry[] {
  const mayRead = useMay('ledger.read')
  const directories = useQueries({ queries: KINDS.map((kind) => api.workspace.directory.list.queryOptions({ input: { kind } })) })
  const accounts = useQuery(api.ledger.account.list.queryOptions({ enabled: mayRead })).data ?? []
  const books = useQuery(api.ledger.book.list.queryOptions({ enabled: mayRead })).data ?? []
  const text = useDeferredValue(typed.trim())
  const vouchers = useQuery(api.ledger.voucher.find.queryOptions({ input: { text }, enabled: mayRead && text !== '', placeholderData: keepPreviousData, gcTime: 60_000 }))
  return [
    ...KINDS.flatMap((kind, index) => (directories[index]?.data ?? []).map((one) => directoryEntry(kind, one))),
    ...accounts.filter((account) => account.isActive).map((account): Entry => ({
      id: `account.${account.id}`, kind: 'record', group: words.account, title: account.name, hint: account.code, keys: `${account.code} ${account.pinyin}`, icon: 'table',
      run: () => { openView(account.isLeaf ? REPORTS.subsidiary : REPORTS.generalLedger, { accountId: account.id, up: '', ...(account.isLeaf ? NO_PARTIES : {}) }) }
    })),
    ...books.filter((book) => book.isActive).map((book): Entry => ({
      id: `book.${book.id}`, kind: 'record', group: words.book, title: book.name, hint: `${home.kinds[book.kind]} · ${home.flows[book.flow]}`, keys: book.pinyin, icon: 'money',
      figure: formatFen(book.balanceFen), run: () => { openScreen('ledger.daybook', { bookId: book.id }) }
    })),
    ...(text === '' ? [] : vouchers.data ?? []).map((row): Entry => ({
      id: `voucher.${row.kind}.${row.id}`, kind: 'record', group: words.voucher, title: `${voucherNo(row.type, row.no)} ${row.summary}`,
      hint: `${row.date} · ${ledgerMessages.states[row.state]}`, keys: '', icon: 'document', figure: formatFen(row.totalFen), isFound: true,
      run: () => { openScreen('ledger.voucher', { kind: row.kind, id: row.id }) }
    }))
  ]
}

const directoryEntry = (kind: DirectoryKind, { id, code, name, pinyin, isActive }: DirectoryEntry): Entry => ({
  id: `${kind}.${id}`, kind: 'record', group: words[kind], title: name, hint: [code, isActive ? '' : words.inactive].filter(Boolean).join(' · '), keys: `${pinyin} ${code}`.trim(), icon: ICONS[kind],
  run: () => { openView(`workspace.${kind}`, { row: id }) }
})
