import { useCallback, useMemo } from 'react'
import { monthOf, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import type { DraftInput, Voucher } from '../../../src-shared/ledger/voucher'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { api, client } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import type { ActiveCell, CellChange, KeptHistory, Misfit, StepOutcome } from '../../grid/sheet.types'
import type { BookEditor } from './book-editor'
import { followCells, type Memory } from './daybook.columns'
import { blankRow, draftIdOf, type DayRow, type DayRowFields } from './daybook.rows'
import type { Message } from './useBookActions'
import { traceText, type BookDrafts } from './useBookDrafts'
import type { Kept } from '../../api/useKept'

type Content = Pick<DraftInput, 'date' | 'type' | 'attachments' | 'lines'>

/** A step of undo that the sheet can't turn by its cells: a row was split (分拆), before and after. `entry` made a row of its own. */
export interface SplitStep { draftId: number; before: Content | null; after: Content; entry: DayRowFields | null }

const contentOf = ({ date, type, attachments, lines }: Voucher): Content => ({ date, type: type === 'opening' ? null : type, attachments, lines })
/** What a draft holds, to be put back by undo. */
export const readContent = async (id: number): Promise<Content> => contentOf(await client.ledger.voucher.get({ kind: 'draft', id }))

interface Options {
  editor: BookEditor; drafts: BookDrafts; range: { from: IsoDate; to: IsoDate }; onMonth: (month: Month) => void; say: (message: Message) => void
  /** Makes the red-ink reversal of a posted voucher. */
  reverse: (row: DayRow) => void
  rows: readonly DayRow[]; memory: readonly Memory[]; steps: Kept<KeptHistory>
}

/** How undo steps find their rows, and what is said where they no longer fit. */
export function useBookSteps({ editor, drafts, range: { from, to }, onMonth, say, reverse, rows, memory, steps }: Options) {
  const save = useCommand(api.ledger.voucher.save)
  /** 红字冲销 for a step whose row was posted meanwhile. */
  const offer = (text: string, voucherId: number | undefined, tone: Message['tone'] = 'err') => {
    const row = rows.find(({ source }) => source?.kind === 'posted' && source.id === voucherId)
    say({ tone, text, ...(row ? { actions: [{ label: texts.reverse, run: () => { reverse(row) } }] } : {}) })
  }
  const draftId = (rowId: string) => draftIdOf(editor.currentId(rowId))
  const locate = async (rowIds: readonly string[]): Promise<boolean> => {
    const ids = [...new Set(rowIds.flatMap((id) => draftId(id) ?? []))]
    if (ids.length === 0) { say({ tone: 'info', text: texts.stepGone }); return false }
    try {
      const [found] = await drafts.trace(ids)
      const isElsewhere = found?.date != null && (found.date < from || found.date > to)
      if (found?.state === 'draft' && isElsewhere) {
        onMonth(monthOf(found.date!))
        say({ tone: 'info', text: texts.stepElsewhere(ledgerMessages.monthText(monthOf(found.date!))) })
        return true
      }
      offer(found?.state === 'draft' ? texts.stepGone : traceText(found, texts.notUndone), found?.voucher?.id)
    } catch { say({ tone: 'err', text: texts.stepUnreachable }); return true }
    return false
  }
  const onMisfit = async (misfits: readonly Misfit[]) => {
    const id = draftId(misfits[0]!.rowId)
    const [found] = id === null ? [] : await drafts.trace([id])
    offer(found ? traceText(found, texts.notUndone) : texts.stepGone, found?.voucher?.id)
  }
  const onOwnStep = useCallback(async (own: unknown, way: 'undo' | 'redo'): Promise<StepOutcome> => {
    const { draftId: id, before, after, entry } = own as SplitStep
    const [expected, wanted] = way === 'undo' ? [after, before] : [before, after]
    const turnEntry = () => { if (entry) editor.setEntry({ ...blankRow('entry', entry.date), ...(way === 'undo' ? entry : {}) }) }
    if (expected === null) {
      const outcome = await drafts.restore([id])
      if (outcome === 'done') turnEntry()
      return outcome
    }
    try {
      const voucher = await client.ledger.voucher.get({ kind: 'draft', id })
      if (voucher.state !== 'draft' || JSON.stringify(contentOf(voucher).lines) !== JSON.stringify(expected.lines)) throw new Error('changed')
      if (wanted === null) {
        const outcome = await drafts.remove([{ id, revision: voucher.revision }])
        if (outcome === 'done') turnEntry()
        return outcome
      }
      const outcome = await save.run({ draft: { ...wanted, id, revision: voucher.revision } })
      if (outcome.ok) return 'done'
      say({ tone: 'err', text: outcome.error.text })
      return outcome.error.code === '' ? 'later' : 'never'
    } catch {
      const [found] = await drafts.trace([id]).catch(() => [])
      say({ tone: 'err', text: traceText(found, texts.notUndone) })
      return found ? 'never' : 'later'
    }
  }, [drafts, editor, save, say])
  const follow = useCallback((changes: readonly CellChange<DayRow>[]) => followCells(changes, memory), [memory])
  const history = useMemo(() => ({ initial: steps.value, keep: steps.keep }), [steps.value, steps.keep])
  const onUndoExhausted = (cell: ActiveCell<DayRow> | undefined) => {
    const row = cell?.row
    if (row?.source?.kind === 'posted') offer(texts.postedAsk(row.no), row.source.id, 'info')
    else say({ tone: 'info', text: texts.nothingToUndo })
  }
  return { follow, history, onUndoExhausted, locate, onMisfit: (misfits: readonly Misfit[]) => { void onMisfit(misfits).catch(() => { say({ tone: 'err', text: texts.stepUnreachable }) }) }, onOwnStep }
}
