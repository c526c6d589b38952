import { pageMessages } from '../messages/pages'
import { workspaceMessages } from '../messages/workspace'
import type { ListColumn } from '../listing/cell'
import { detailText, localTime, subjectText } from './audit.words'

/** An entry of 操作日志; `at` is an ISO instant. */
export interface AuditEntry { id: number; at: string; userName: string; host: string; procedure: string; subject: string; detail: unknown }

const named = (names: unknown, key: string) => (names as Record<string, string>)[key] ?? key

/** What 操作日志's columns hold, in the words shown. */
export const auditColumns = {
  at: { key: 'at', kind: 'text', value: ({ at }) => localTime(at) },
  user: { key: 'user', kind: 'text', value: ({ userName }) => userName || pageMessages.audit.nobody },
  host: { key: 'host', kind: 'text', value: ({ host }) => named(workspaceMessages.hosts, host) },
  procedure: { key: 'procedure', kind: 'text', value: ({ procedure }) => named(workspaceMessages.procedures, procedure) },
  subject: { key: 'subject', kind: 'text', value: ({ subject }) => subjectText(subject) },
  detail: { key: 'detail', kind: 'text', value: ({ detail }) => detailText(detail) }
} as const satisfies Record<string, ListColumn<AuditEntry>>
