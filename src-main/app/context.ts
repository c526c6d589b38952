import { implement } from '@orpc/server'
import type { Permission, Role } from '../../src-shared/kernel/permissions'
import { contract } from '../../src-shared/rpc/contract'
import type { Actor } from '../db/connection'
import type { Core } from './core'

/** One window, browser or terminal: who is signed in on it. */
export interface Connection { readonly host: Actor['host']; userId: number | null; role: Role | undefined }

/** What a handler receives beside its input. */
export interface Context { core: Core; connection: Connection; permission?: Permission }

export const os = implement(contract).$context<Context>()
