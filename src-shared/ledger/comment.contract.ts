import { z } from 'zod'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { commentPlaceSchema, commentThreadSchema, NOTE_LENGTH } from './comment'
import { ledgerRefusals as no } from './ledger.refusals'

const turn = () => command('ledger.comment', 'ledger.comment').input(commandInput({ id: z.int() })).output(z.object({})).errors(refusals(no, 'COMMENT_UNKNOWN'))

export const commentContract = {
  /** Every open thread, and with `withResolved` those settled too; newest first. */
  list: query('ledger.read').input(z.object({ withResolved: z.boolean().default(false) })).output(z.array(commentThreadSchema)),
  /** Adds a note to the cell's thread, begun if there is none and opened again if it was settled. */
  save: command('ledger.comment', 'ledger.comment').input(commandInput({
    ...commentPlaceSchema.shape, label: z.string().trim().min(1).max(120), text: z.string().trim().min(1).max(NOTE_LENGTH)
  })).output(z.object({ id: z.int() })).errors(refusals(no, 'RECORD_UNKNOWN')),
  /** 办结: settles a thread. */
  close: turn(),
  reopen: turn()
}
