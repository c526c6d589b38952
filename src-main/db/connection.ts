import type Database from 'better-sqlite3'
import type { IsoDate } from '../../src-shared/kernel/calendar'

/** The driver's handle. Only src-main/db names the library. */
export type Raw = Database.Database

declare const reads: unique symbol, writes: unique symbol

/** A connection that may only read: a query's handler gets this one. */
export interface ReadDb { readonly raw: Raw; readonly [reads]: true }

/** Who acts, from where. */
export interface Actor { readonly userId: number | null; readonly host: 'desktop' | 'browser' | 'terminal' }

/** The writer inside one open BEGIN IMMEDIATE, with who writes and when; only `writer` makes one. */
export interface WriteDb extends ReadDb {
  readonly actor: Actor
  /** ISO instant of the command. */
  readonly now: string
  /** The office's calendar day of the command. */
  readonly today: IsoDate
  /** Says for the audit what was done to what; the last call's subject stands, details are merged. */
  note(subject: string, detail?: Record<string, unknown>): void
  readonly [writes]: true
}

export const asRead = (raw: Raw): ReadDb => ({ raw }) as unknown as ReadDb
