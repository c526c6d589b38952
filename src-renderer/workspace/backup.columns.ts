import { backupMessages as words } from '../../src-shared/messages/backup'
import type { Backup } from '../../src-shared/workspace/backup'
import type { SheetColumn } from '../grid/sheet.types'
import { localTime } from '../../src-shared/workspace/audit.words'

/** What is known of a backup: nothing yet, or what reading it through came to. */
export type BackupState = 'unchecked' | 'noManifest' | 'checking' | 'sound' | 'unproved' | 'bad'
export interface BackupRow extends Backup { state: BackupState }

const tones = { unchecked: 'plain', noManifest: 'wait', checking: 'info', sound: 'ok', unproved: 'wait', bad: 'err' } as const
const count = (value: number | undefined) => (value === undefined ? words.unknown : String(value))

export const backupColumns: readonly SheetColumn<BackupRow>[] = [
  { key: 'at', title: words.at, kind: 'text', width: 168, value: (row) => localTime(row.at) },
  { key: 'occasion', title: words.occasion, kind: 'text', width: 160, value: (row) => (row.before === null ? words.routine : words.before(row.before)), tone: () => 'muted' },
  { key: 'bytes', title: words.bytes, kind: 'text', align: 'right', width: 96, value: (row) => words.size(row.bytes) },
  { key: 'vouchers', title: words.vouchers, kind: 'text', align: 'right', width: 88, value: (row) => count(row.manifest?.vouchers) },
  { key: 'drafts', title: words.drafts, kind: 'text', align: 'right', width: 88, value: (row) => count(row.manifest?.drafts) },
  { key: 'state', title: words.state, kind: 'tag', width: 112, value: (row) => words.states[row.state], tone: (_value, row) => tones[row.state] },
  { key: 'name', title: words.name, kind: 'text', flex: 1, minWidth: 200, tone: () => 'muted' }
]
