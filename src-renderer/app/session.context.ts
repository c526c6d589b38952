import { createContext, use } from 'react'
import { holds, type Permission } from '../../src-shared/kernel/permissions'
import type { Office, User } from '../../src-shared/workspace/office'

/** Who works in which office; `today` is the office's day `YYYY-MM-DD`. */
export interface Session { office: Office; user: User; today: string; version: string }

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session around every page of the shell. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of the shell')
  return session
}

/** Whether the signed-in user may do something; the services decide again. */
export const useMay = (permission: Permission): boolean => holds(useSession().user.role, permission)
