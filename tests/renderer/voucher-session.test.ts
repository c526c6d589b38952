import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftInput } from '../../src-shared/ledger/voucher'
import { DraftSession, type Saved } from '../../src-renderer/ledger/voucher/model/draft-session'
import { blankEntry, patchLine, type Entry } from '../../src-renderer/ledger/voucher/model/entry'
import { nextStep, stagesOf, type Standing } from '../../src-renderer/ledger/voucher/model/steps'
import { obstacle, runBulk } from '../../src-renderer/ledger/voucher/list/bulk'
import type { VoucherRow } from '../../src-shared/ledger/voucher'

type Answer = Parameters<ConstructorParameters<typeof DraftSession>[1]['save']> extends [unknown] ? Awaited<ReturnType<ConstructorParameters<typeof DraftSession>[1]['save']>> : never
const saved = (revision: number): Saved => ({ draftId: 7, revision, type: 'payment', no: 15, issue: null, warnings: [] })
const refused = (code: string): Answer => ({ ok: false, error: { code, data: {}, text: code } })

function session() {
  const sent: DraftInput[] = [], kept: unknown[] = []
  const answers: ((answer: Answer) => void)[] = []
  const one = new DraftSession({ entry: blankEntry('2026-06-12'), id: null, revision: null, no: null, type: null, issue: null, isTyped: false }, {
    save: (draft) => { sent.push(draft); return new Promise((answer) => { answers.push(answer) }) },
    keep: (body) => { kept.push(body) }, delayMs: 700
  })
  const type = (summary: string) => { one.change((entry: Entry) => patchLine(entry, entry.lines[0]!.key, { summary }), 'summary') }
  return { one, sent, kept, answers, type, phase: () => one.store.get().phase, text: () => one.store.get().entry.lines[0]!.summary }
}

describe('a draft saved as it is typed', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('waits until the typing pauses, then saves once', async () => {
    const { type, sent, answers, phase } = session()
    type('报'); type('报销')
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent.map((draft) => draft.lines[0]!.summary)).toEqual(['报销'])
    answers[0]!({ ok: true, value: saved(1) })
    await vi.runAllTimersAsync()
    expect(phase()).toBe('clean')
  })

  it('saves what was typed during a save afterwards, over the revision just answered', async () => {
    const { one, type, sent, answers, phase } = session()
    type('甲')
    const flushed = one.flush()
    type('甲乙')
    answers[0]!({ ok: true, value: saved(1) })
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toMatchObject({ id: 7, revision: 1, lines: [{ summary: '甲乙' }] })
    answers[1]!({ ok: true, value: saved(2) })
    expect(await flushed).toBe(true)
    expect(phase()).toBe('clean')
    expect(sent).toHaveLength(2)
  })

  it('runs one save at a time, whoever asks', async () => {
    const { one, type, sent, answers } = session()
    type('甲')
    const asked = [one.flush(), one.flush(), one.flush()]
    expect(sent).toHaveLength(1)
    answers[0]!({ ok: true, value: saved(1) })
    expect(await Promise.all(asked)).toEqual([true, true, true])
    expect(sent).toHaveLength(1)
  })

  it('keeps refused typing for the screen and tries again after the next change', async () => {
    const { one, type, answers, kept, phase } = session()
    type('甲')
    const flushed = one.flush()
    answers[0]!(refused('PERIOD_CLOSED'))
    expect(await flushed).toBe(false)
    expect(phase()).toBe('refused')
    expect(kept.at(-1)).toMatchObject({ id: null, revision: null, entry: { lines: [{ summary: '甲' }] } })
    type('甲乙')
    const again = one.flush()
    answers[1]!({ ok: true, value: saved(1) })
    expect(await again).toBe(true)
    expect(kept.at(-1)).toEqual({ id: 7 })
  })

  it('never overwrites another\'s change by itself; insisting does', async () => {
    const { one, type, sent, answers, phase, text } = session()
    type('甲')
    const flushed = one.flush()
    answers[0]!(refused('DRAFT_CHANGED'))
    expect(await flushed).toBe(false)
    expect(phase()).toBe('conflict')
    type('甲乙')
    expect(await one.flush()).toBe(false)
    expect(sent).toHaveLength(1)
    const insisted = one.insist({ id: 7, revision: 9 })
    answers[1]!({ ok: true, value: saved(10) })
    expect(await insisted).toBe(true)
    expect(sent[1]).toMatchObject({ id: 7, revision: 9 })
    expect(text()).toBe('甲乙')
  })

  it('a conflict settled loses nothing: undo leads back to the other\'s version, then to what was typed', async () => {
    const { one, type, sent, answers, text } = session()
    type('甲')
    const flushed = one.flush()
    answers[0]!(refused('DRAFT_CHANGED'))
    await flushed
    const { entry } = one.store.get(), of = (summary: string) => patchLine(entry, entry.lines[0]!.key, { summary })
    const settled = one.takeOver({ id: 7, revision: 9 }, of('对方'), of('合并'))
    answers[1]!({ ok: true, value: saved(10) })
    expect(await settled).toBe(true)
    expect(sent[1]).toMatchObject({ id: 7, revision: 9, lines: [{ summary: '合并' }] })
    one.undo()
    expect(text()).toBe('对方')
    one.undo()
    expect(text()).toBe('甲')
  })

  it('an empty new page is not saved', async () => {
    const { one, type, sent } = session()
    type('甲'); type('')
    expect(await one.flush()).toBe(true)
    expect(sent).toHaveLength(0)
  })

  it('undoes a run of typing in one step, and does it again', () => {
    const { one, type, text } = session()
    type('甲'); type('甲乙')
    one.settle()
    type('丙')
    expect(one.undo()).toBe(true)
    expect(text()).toBe('甲乙')
    one.undo()
    expect(text()).toBe('')
    expect(one.undo()).toBe(false)
    one.redo(); one.redo()
    expect(text()).toBe('丙')
  })
})

describe('the next step', () => {
  const at = (standing: Partial<Standing>) => nextStep({ state: 'draft', separation: 'none', hasMoney: true, isMaker: true, isCashier: false, may: () => true, ...standing })
  it('posts at once without separation', () => { expect(at({})).toBe('post') })
  it('is handed on by the maker where another reviews', () => {
    expect(at({ separation: 'review' })).toBe('hand')
    expect(at({ separation: 'review', isMaker: false })).toBe('review')
    expect(at({ separation: 'review', isMaker: false, may: () => false })).toBeNull()
    expect(at({ separation: 'review', state: 'reviewed' })).toBe('post')
  })
  it('is signed before it is reviewed where money moves under full separation', () => {
    expect(at({ separation: 'full', isMaker: false })).toBe('sign')
    expect(at({ separation: 'full', isMaker: false, hasMoney: false })).toBe('review')
    expect(at({ separation: 'full', isMaker: false, state: 'signed', isCashier: true })).toBeNull()
    expect(at({ separation: 'full', isMaker: false, state: 'signed' })).toBe('review')
  })
  it('is none once posted', () => { expect(at({ state: 'posted' })).toBeNull() })
  it('shows the stages a setting asks for, and those taken anyway', () => {
    expect(stagesOf('none', true, { cashier: false, reviewer: false })).toEqual(['make', 'post'])
    expect(stagesOf('full', true, { cashier: false, reviewer: false })).toEqual(['make', 'sign', 'review', 'post'])
    expect(stagesOf('none', true, { cashier: true, reviewer: true })).toEqual(['make', 'sign', 'review', 'post'])
  })
})

describe('many at once', () => {
  const row = (id: number, patch: Partial<VoucherRow> = {}) => ({ kind: 'draft', id, date: '2026-06-12', type: 'payment', no: id, state: 'draft', issue: null, ...patch }) as VoucherRow
  it('goes through in one call when nothing stands in the way', async () => {
    const calls: number[][] = []
    const result = await runBulk('post', [row(2), row(1, { date: '2026-06-13' })], async (ids) => { calls.push(ids); return { ok: true, count: ids.length } }, () => undefined)
    expect(calls).toEqual([[2, 1]])
    expect(result).toEqual({ done: 2, ids: [2, 1], problems: [] })
  })
  it('does the sound ones and names the others', async () => {
    const result = await runBulk('post', [row(1), row(2), row(3, { issue: { code: 'UNBALANCED', data: {} } }), row(4, { kind: 'posted', state: 'posted' })],
      async (ids) => (ids.includes(2) ? { ok: false, error: { code: 'X', data: {}, text: '现金不足' } } : { ok: true, count: ids.length }), () => undefined)
    expect(result).toMatchObject({ done: 1, ids: [1] })
    expect(result.problems.map(({ no, text }) => `${no} ${text}`)).toEqual(['付-003 借贷不平，请先改好。', '付-004 已过账，不再处理。', '付-002 现金不足'])
  })
  it('lets a faulty draft be deleted', () => { expect(obstacle('remove', row(1, { issue: { code: 'UNBALANCED', data: {} } }))).toBeUndefined() })
})
