import type { ImportRecord } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { recordTexts } from '../../../src-shared/messages/import-records'

/** What a field is called for the record at hand. */
export const fieldLabel = (record: ImportRecord, key: string): string =>
  recordTexts.fields[record]?.[key] ?? (record === 'receipts' ? texts.receiptFields[key] : undefined) ?? texts.fields[key] ?? key
