import { ledger, ledgerTriggers } from './migrations/0020-ledger'
import { revision } from './migrations/0030-revision'
import { alone } from './migrations/0140-alone'
import { imprest } from './migrations/0170-imprest'
import { salesPlan } from './migrations/0220-sales-plan'
import { analysis } from './migrations/0110-analysis'
import { asset } from './migrations/0120-asset'
import { schedule } from './migrations/0130-schedule'
import { bill } from './migrations/0150-bill'
import { insurance } from './migrations/0250-insurance'
import { bank } from './migrations/0100-bank'
import { comment } from './migrations/0060-comment'
import { openingTurnover } from './migrations/0070-opening-turnover'
import { imports } from './migrations/0040-import'
import { budget, budgetTriggers } from './migrations/0090-budget'
import { workspace } from './migrations/0010-workspace'
import { approvals } from './migrations/0050-workspace-approvals'
import { files } from './migrations/0050-workspace-files'
import { compliance } from './migrations/0055-compliance'
import { expense, expenseTriggers } from './migrations/0051-expense'
import { supplier } from './migrations/0210-supplier'

/** One step of the schema: self-contained SQL, frozen once released. */
export interface Migration { readonly version: number; readonly name: string; readonly sql: string }

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'workspace', sql: workspace },
  { version: 20, name: 'ledger', sql: ledger + ledgerTriggers },
  { version: 30, name: 'revision', sql: revision },
  { version: 40, name: 'import', sql: imports },
  { version: 50, name: 'approvals', sql: files + approvals },
  { version: 51, name: 'expense', sql: expense + expenseTriggers },
  { version: 55, name: 'compliance', sql: compliance },
  { version: 60, name: 'comment', sql: comment },
  { version: 70, name: 'opening-turnover', sql: openingTurnover },
  { version: 90, name: 'budget', sql: budget + budgetTriggers },
  { version: 100, name: 'bank', sql: bank },
  { version: 110, name: 'analysis', sql: analysis },
  { version: 120, name: 'asset', sql: asset },
  { version: 130, name: 'schedule', sql: schedule },
  { version: 140, name: 'alone', sql: alone },
  { version: 150, name: 'bill', sql: bill },
  { version: 170, name: 'imprest', sql: imprest },
  { version: 210, name: 'supplier', sql: supplier },
  { version: 220, name: 'sales-plan', sql: salesPlan },
  { version: 250, name: 'insurance', sql: insurance }
]
