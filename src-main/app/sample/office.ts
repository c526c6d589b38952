import { existsSync } from 'node:fs'
import type { Actor } from '../../db/connection'
import { databaseFile } from '../../db/open'
import { findOffice } from '../../workspace/office.service'
import type { Core } from '../core'
import { discardOffice } from '../../db/unfinished'
import { generateSample } from './sample'

/** Opens the folder's office, or begins one there. Refuses what opening and making an office refuse. */
export function openOrCreate(core: Core, folder: string): void {
  if (existsSync(databaseFile(folder))) core.open(folder)
  else core.create(folder)
}

/**
 * Tells the sample's story into the office just begun; one that is already there is left as it is. What was begun and
 * not finished (a kill, a full disk) has no office in it and is made anew, because nothing can have been entered there.
 */
export async function makeSample(core: Core, folder: string, host: Actor['host'], signal?: AbortSignal): Promise<void> {
  if (core.read((db) => findOffice(db, folder))) return
  try {
    await core.office().writer.longCommand({ userId: null, host }, (w) => generateSample(w, folder), () => { signal?.throwIfAborted() })
  } catch (error) {
    await core.close()
    discardOffice(folder)
    throw error
  }
}
