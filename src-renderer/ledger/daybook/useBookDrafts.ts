import { useMemo } from 'react'
import { changedBy } from '../../../src-shared/messages/changed'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { apiMessages } from '../../../src-shared/messages/shell'
import type { DraftTrace } from '../../../src-shared/ledger/voucher'
import { api, client } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import type { StepOutcome } from '../../grid/sheet.types'
import type { Found } from './book-editor'
import { bookRows, draftIdOf, isEditable } from './daybook.rows'
import type { Message } from './useBookActions'

/** What a book's screen does with drafts beyond saving their rows: take them away, bring them back, look where they went. */
export interface BookDrafts {
  remove: (drafts: readonly { id: number; revision: number }[]) => Promise<StepOutcome>
  restore: (ids: readonly number[]) => Promise<StepOutcome>
  find: (id: number) => Promise<Found>
  trace: (ids: readonly number[]) => Promise<readonly DraftTrace[]>
}

export function useBookDrafts(bookId: number, say: (message: Message) => void): BookDrafts {
  const { run: runRemove } = useCommand(api.ledger.voucher.remove), { run: runRestore } = useCommand(api.ledger.voucher.restore)
  return useMemo(() => {
    const judge = (outcome: { ok: true } | { ok: false; error: { code: string; text: string } }): StepOutcome => {
      if (outcome.ok) return 'done'
      say({ tone: 'err', text: outcome.error.text })
      return outcome.error.code === '' ? 'later' : 'never'
    }
    const trace = (ids: readonly number[]) => client.ledger.draft.list({ draftIds: [...ids] })
    return {
      trace,
      remove: async (drafts) => {
        const outcome = judge(await runRemove({ draftIds: drafts.map(({ id }) => id), seen: [...drafts] }))
        if (outcome === 'done') say({ tone: 'ok', text: texts.removed(drafts.length) })
        return outcome
      },
      restore: async (ids) => {
        const outcome = judge(await runRestore({ draftIds: [...ids] }))
        if (outcome === 'done') say({ tone: 'ok', text: texts.restored(ids.length) })
        return outcome
      },
      find: async (id) => {
        try {
          const [found] = await trace([id])
          if (found?.state === 'draft' && found.date !== null) {
            const { rows } = await client.ledger.daybook.get({ bookId, from: found.date, to: found.date })
            const row = bookRows(rows).find((one) => draftIdOf(one.id) === id)
            if (row && isEditable(row)) return { row, by: found.byName ?? '', at: found.at ?? '' }
          }
          return { isRemoved: found === undefined || found.state === 'removed' || found.state === 'unknown', text: traceText(found, texts.notSavedOver) }
        } catch {
          return { isRemoved: false, text: apiMessages.unreachable }
        }
      }
    }
  }, [bookId, runRemove, runRestore, say])
}

/** What became of a draft, in words; `then` says what that means for what was asked. */
export function traceText(found: DraftTrace | undefined, then: string): string {
  const who = changedBy(found?.byName ?? '', found?.at ?? '')
  if (found?.state === 'posted' && found.voucher) return texts.wasPosted(who, voucherNo(found.voucher.type, found.voucher.no), then)
  if (found?.state === 'signed' || found?.state === 'reviewed') return texts.wasSigned(who, then)
  if (found?.state === 'draft') return texts.wasChanged(who, then)
  return texts.wasRemoved(found?.byName ? who : '', then)
}
