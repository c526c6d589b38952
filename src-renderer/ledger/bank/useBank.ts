import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Month } from '../../../src-shared/kernel/calendar'
import { SURE } from '../../../src-shared/ledger/bank.rules'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { keysOf, paneRows, selectionOf, type PaneRow, type Shown } from './bank.rows'

export interface BankNote { tone: 'ok' | 'err' | 'info'; text: string; draftId?: number }
const NOTHING = { book: [], bank: [], proposals: [] }

/** The state of 银行对账: both sides, what is picked, and what may be done with it. */
export function useBank({ bookId, month, shown }: { bookId: number | undefined; month: Month; shown: Shown }) {
  const input = bookId === undefined ? skipToken : { bookId, month }
  const query = useQuery(api.ledger.bank.get.queryOptions({ input, placeholderData: keepPreviousData }))
  const sheet = useQuery(api.ledger.bank.sheet.get.queryOptions({ input, placeholderData: keepPreviousData }))
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set()), [note, setNote] = useState<BankNote>()
  const data = query.data ?? NOTHING
  const rows = useMemo(() => paneRows({ ...data, picked, shown, month }), [data, picked, shown, month])
  const selection = useMemo(() => selectionOf(rows), [rows])
  const sure = useMemo(() => data.proposals.filter((proposal) => proposal.confidence >= SURE), [data])
  const match = useCommand(api.ledger.bank.match.save), unmatch = useCommand(api.ledger.bank.match.remove), draft = useCommand(api.ledger.bank.draft.create)
  const clear = () => { setPicked(new Set()) }
  const save = async (way: 'rule' | 'hand', groups: Parameters<typeof match.run>[0]['groups']) => {
    if (bookId === undefined) return
    const done = await match.run({ bookId, way, groups })
    if (done.ok) clear()
    setNote(done.ok ? { tone: 'ok', text: texts.matchedNow(done.value.matchIds.length) } : { tone: 'err', text: done.error.text })
  }
  return {
    query, sheet: sheet.data, rows, selection, proposals: data.proposals, sure, note, picked, setNote, clear,
    isBusy: match.isRunning || unmatch.isRunning || draft.isRunning,
    /** Picks the rows, or lets them go where all of them were picked. */
    toggle(given: readonly PaneRow[]) {
      const ids = given.filter((row) => row.matchId === null).map((row) => row.id)
      setPicked((before) => (ids.every((id) => before.has(id)) ? new Set([...before].filter((id) => !ids.includes(id))) : new Set([...before, ...ids])))
    },
    pickProposal(index: number) { const proposal = data.proposals[index]; if (proposal) setPicked(new Set(keysOf(proposal))) },
    takeProposal: (index: number) => { const proposal = data.proposals[index]; return proposal ? save('rule', [proposal]) : undefined },
    takeSure: () => (sure.length === 0 ? setNote({ tone: 'info', text: texts.noneSure }) : save('rule', sure)),
    matchPicked() {
      const { book, bank, count } = selection
      if (count === 0) { setNote({ tone: 'info', text: texts.pickFirst }); return undefined }
      return save('hand', [{ book: book.rows.map((row) => ({ voucherId: row.book!.voucherId, lineNo: row.book!.lineNo })), bank: bank.rows.map((row) => row.bank!.id), reasons: [] }])
    },
    async unmatch(given: readonly PaneRow[]) {
      const matchIds = [...new Set(given.flatMap((row) => row.matchId ?? []))]
      if (matchIds.length === 0) { setNote({ tone: 'info', text: texts.notMatched }); return }
      const done = await unmatch.run({ matchIds })
      setNote(done.ok ? { tone: 'ok', text: texts.unmatchedNow(done.value.count) } : { tone: 'err', text: done.error.text })
    },
    async makeDraft(row: PaneRow | undefined) {
      if (!row?.bank || row.matchId !== null) { setNote({ tone: 'info', text: texts.notBank }); return }
      const done = await draft.run({ bankLineId: row.bank.id })
      setNote(done.ok ? { tone: 'ok', text: done.value.isWhole ? texts.drafted : texts.draftedPart, draftId: done.value.draftId } : { tone: 'err', text: done.error.text })
    }
  }
}
export type Bank = ReturnType<typeof useBank>
