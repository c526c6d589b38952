import { ledger, ledgerTriggers } from './migrations/0020-ledger'
import { comment } from './migrations/0060-comment'
import { openingTurnover } from './migrations/0070-opening-turnover'
import { workspace } from './migrations/0010-workspace'
import { files } from './migrations/0050-workspace-files'

/** One step of the schema: self-contained SQL, frozen once released. */
export interface Migration { readonly version: number; readonly name: string; readonly sql: string }

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'workspace', sql: workspace },
  { version: 20, name: 'ledger', sql: ledger + ledgerTriggers },
  { version: 50, name: 'workspace-files', sql: files },
  { version: 60, name: 'comment', sql: comment },
  { version: 70, name: 'opening-turnover', sql: openingTurnover }
]
