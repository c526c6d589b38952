import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from '../kernel/permissions'
import { workspaceRefusals } from '../workspace/workspace.refusals'

/** What every procedure says of itself. `touches` names the query groups that a success changes. */
export interface Meta { kind: 'query' | 'command'; permission: Permission | 'nobody'; touches: readonly string[] }

/**
 * Picks refusals from a domain's catalogue for one procedure, in order of precedence. Status 422 is the same in the
 * contract and where it is thrown, which is how a client knows the error as a defined one.
 */
export function refusals<C extends Record<string, z.ZodType>, K extends keyof C & string>(catalogue: C, ...codes: K[]) {
  return Object.fromEntries(codes.map((code) => [code, { status: 422, data: catalogue[code] }])) as
    { [code in K]: { status: number; data: C[code] } }
}

/** What any procedure may answer, because the guard or the database says it. */
const common = refusals(workspaceRefusals, 'NO_OFFICE', 'NOT_SIGNED_IN', 'FORBIDDEN', 'REQUEST_REUSED', 'CONTROL_CHARACTER', 'DISK_FULL',
  'DATABASE_READ_ONLY', 'DATABASE_BUSY', 'OFFICE_DAMAGED')

// Denied unless a procedure names its permission.
const base = oc.$meta<Meta>({ kind: 'query', permission: 'nobody', touches: [] }).errors(common)

/** A procedure that only reads. */
export const query = (permission: Permission) => base.meta({ kind: 'query', permission, touches: [] })

/** A procedure that changes something. Clients refetch the groups it touches and no others. */
export const command = (permission: Permission, ...touches: string[]) => base.meta({ kind: 'command', permission, touches })

/** Every command's input carries the key that makes a repeat harmless; it is in the body, so all hosts carry it. */
export const commandInput = <S extends z.ZodRawShape>(shape: S) => z.object({ requestId: z.uuid(), ...shape })
