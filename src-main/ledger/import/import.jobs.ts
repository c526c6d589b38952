import type { ImportResult, ImportStep, ImportSummary } from '../../../src-shared/ledger/import'
import type { Actor } from '../../db/connection'
import type { Order } from '../../workspace/request.service'
import type { ImportSource } from './import.kind'
import type { ImportRun } from './import.service'

/** What the import thread does: with its file, or, to take an import back, without one. */
export type ImportJob =
  | { kind: 'preview'; source: ImportSource } | { kind: 'faulty'; source: ImportSource }
  | { kind: 'run'; source: ImportRun; order: Order } | { kind: 'undo'; batchId: number; order: Order }

/** What each answers, and what it tells meanwhile. */
export interface ImportAnswers {
  preview: ImportSummary
  faulty: { fileName: string; mediaType: string; content: string }
  run: ImportResult
  undo: { drafts: number; entries: number; kept: number }
}
export interface ImportTold { preview: ImportStep; faulty: never; run: { done: number; total: number }; undo: never }

/** The office as a job finds it: its folder, who acts and when. */
export interface JobOffice { folder: string; actor: Actor; now: Date }

/** To the thread: a job, that nobody waits for one any more, or that one of its pieces has gone out. */
export type ToThread = { kind: 'job'; id: number; office: JobOffice; job: ImportJob } | { kind: 'cancel'; id: number } | { kind: 'heard'; id: number }
/** From the thread, of one job. */
export type FromThread = { id: number } & (
  | { kind: 'told'; step: unknown } | { kind: 'done'; answer: unknown } | { kind: 'refused'; code: string; data: unknown } | { kind: 'cancelled' } | { kind: 'failed'; message: string; stack: string }
)
/** The file that a thread is started with, in its own memory. */
export interface ThreadFile { bytes: Uint8Array; fileName: string; digest: string }
