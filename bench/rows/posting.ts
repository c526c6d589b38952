import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { saveDraft } from '../../src-main/ledger/draft.service'
import { codesOf, toLines, withNewOffice } from '../fixture'
import { generate } from '../generate'
import { measure, timed, type Bench } from '../protocol'

/**
 * Each voucher its own command, with permission, guards, audit and an fsync, against as many raw fdatasyncs: the mean of a round before and
 * one after, since a disk's pace drifts.
 */
export const posting: Bench = async ({ pairs }) => {
  return withNewOffice(async (core, { api }, folder) => {
    const COUNT = 200
    const accounts = codesOf(core)
    const drafts: number[] = []
    await core.office().writer.command({ userId: 1, host: 'terminal' }, (w) => {
      for (const voucher of generate(COUNT * (pairs + 1) * 4)) drafts.push(saveDraft(w, { id: null, revision: null, date: voucher.date, type: null, attachments: 0, lines: toLines(voucher, accounts) }, 'entry').draftId)
    })
    let before = 0
    const post = () => timed(async () => { for (const id of drafts.splice(0, COUNT)) await api.ledger.voucher.post({ requestId: crypto.randomUUID(), draftIds: [id] }) })
    const raw = () => timed(() => {
      const file = openSync(join(folder, 'logs', 'raw'), 'w')
      for (let write = 0; write < COUNT; write++) { writeSync(file, Buffer.alloc(4096), 0, 4096, write * 4096); fdatasyncSync(file) }
      closeSync(file)
    })
    const own = async () => {
      before = (await raw()).seconds
      return post()
    }
    const around = async () => ({ seconds: (before + (await raw()).seconds) / 2, peakMiB: 0 })
    const op = '过账 one by one, durable', size = String(COUNT)
    return [
      await measure({ op, size, peer: 'fdatasync' }, { atMost: 4 }, pairs, own, around),
      await measure({ op, size, peer: 'Frappe Books' }, { atLeast: 50 }, pairs, post, null)
    ]
  })
}
