import type { Office } from '../../src-shared/workspace/office'

/** What office.get tells the pages before an office is open. */
export interface Start {
  office: Office | null
  defaultFolder: string
  recent: readonly { folder: string; name: string }[]
  version: string
}
