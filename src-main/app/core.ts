import { EventEmitter } from 'node:events'
import { Refusal } from '../../src-shared/kernel/errors'
import type { Actor, ReadDb } from '../db/connection'
import { createOffice, openOffice, type OpenedOffice } from '../db/open'
import { backUpBeforeClosing } from './backup.automatic'
import type { Connection } from './context'

export interface CoreOptions {
  host: Actor['host']
  /** Where offices are kept unless the user says otherwise, e.g. ~/Documents/办事处管家. */
  home: string
  /** Remembers recent offices; missing in tests and the terminal. */
  stateFile?: string
  version: string
  lock?: 'exclusive' | 'shared'
  /** Backs an office up by itself, after opening and before closing it; a host that people sit at does. */
  hasAutomaticBackup?: boolean
  clock?: () => Date
  /** Writes a bug to the log; the caller sees only that something went wrong. */
  logBug(procedure: string, bug: unknown): void
}

/** The ledger core: at most one open office and the connections to it, wherever the core runs. */
export interface Core {
  readonly options: CoreOptions
  /** The open office. Refuses NO_OFFICE. */
  office(): OpenedOffice
  hasOffice(): boolean
  /** Why the office given at the start could not be opened. */
  failure: { code: string; data: unknown } | null
  open(folder: string): OpenedOffice
  create(folder: string): OpenedOffice
  close(): Promise<void>
  connect(host: Actor['host']): Connection
  disconnect(connection: Connection): void
  /** Signs everyone out, because another office was opened. */
  signOut(): void
  /** Tells every other connection what a command touched. */
  publish(from: Connection, touches: readonly string[]): void
  readonly changes: EventEmitter<{ change: [{ from: Connection; touches: readonly string[] }] }>
  /** Several reads that must agree see one snapshot. */
  read<T>(work: (db: ReadDb) => T): T
}

/** Makes a core without an office; `open` or `create` gives it one. */
export function createCore(options: CoreOptions): Core {
  let opened: OpenedOffice | undefined
  const connections = new Set<Connection>()
  const changes = new EventEmitter<{ change: [{ from: Connection; touches: readonly string[] }] }>()
  changes.setMaxListeners(0)
  const openOptions = { host: options.host, lock: options.lock ?? 'exclusive', ...(options.clock ? { clock: options.clock } : {}) } as const
  const take = async () => {
    const office = opened
    opened = undefined
    await office?.writer.idle()
    if (office && options.hasAutomaticBackup) await backUpBeforeClosing(office, options)
    office?.close()
  }
  const core: Core = {
    options, failure: null, changes,
    office() {
      if (!opened) throw new Refusal('NO_OFFICE')
      return opened
    },
    hasOffice: () => opened !== undefined,
    open: (folder) => (opened = openOffice(folder, openOptions)),
    create: (folder) => (opened = createOffice(folder, openOptions)),
    close: take,
    connect(host) {
      const connection: Connection = { host, userId: null, role: undefined }
      connections.add(connection)
      return connection
    },
    disconnect(connection) { connections.delete(connection) },
    signOut() { for (const connection of connections) { connection.userId = null; connection.role = undefined } },
    publish(from, touches) { if (touches.length > 0) changes.emit('change', { from, touches }) },
    read: (work) => {
      const { reader } = core.office()
      return reader.raw.transaction(() => work(reader)).deferred()
    }
  }
  return core
}
