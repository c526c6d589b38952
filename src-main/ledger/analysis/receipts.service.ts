import type { Month } from '../../../src-shared/kernel/calendar'
import type { ReadDb } from '../../db/connection'
import { receiptsByUnit } from './moves.report'

/** 回款额 of months by unit (0: none), for whatever is budgeted or returned by it. */
export const listReceipts = (db: ReadDb, span: { from: Month; to: Month }) => receiptsByUnit.all(db, span)
