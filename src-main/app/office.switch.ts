import { existsSync, readdirSync } from 'node:fs'
import { Refusal } from '../../src-shared/kernel/errors'
import { findOffice } from '../workspace/office.service'
import { backUpAfterOpening } from './backup.automatic'
import type { Connection } from './context'
import type { Core } from './core'
import { rememberOffice } from './recent'

/**
 * Procedures that change which office is open need no session, because at the first start there is nobody to have one.
 * Once an office is open, only who sits at the machine or is signed in may take it away from the others.
 *
 * Refuses NOT_SIGNED_IN.
 */
export function mayChangeOffice(core: Core, connection: Connection): void {
  if (core.hasOffice() && connection.host === 'browser' && connection.userId === null) throw new Refusal('NOT_SIGNED_IN')
}

/**
 * Closes the open office, opens another and finishes what has to be done in it; everyone is signed out, since a user's id
 * means somebody else there. When any of it fails, the office that was open is opened again.
 */
export async function changeOffice<T>(core: Core, open: () => void, finish: () => Promise<T>): Promise<T> {
  const previous = core.hasOffice() ? core.office().folder : null
  await core.close()
  try {
    open()
    core.signOut()
    const result = await finish()
    core.failure = null
    const { folder } = core.office()
    const office = core.read((db) => findOffice(db, folder))
    if (office) rememberOffice(core.options.stateFile, { folder, name: office.name })
    if (core.options.hasAutomaticBackup) backUpAfterOpening(core, core.office())
    return result
  } catch (error) {
    await core.close()
    if (previous !== null) core.open(previous)
    throw error
  }
}

/** `folder` itself if an office may be made there, else the first of `folder 2`, `folder 3` … that is free. */
export function freeFolder(folder: string): string {
  const isFree = (path: string) => !existsSync(path) || readdirSync(path).every((name) => name.startsWith('.'))
  if (isFree(folder)) return folder
  let number = 2
  while (!isFree(`${folder} ${number}`)) number++
  return `${folder} ${number}`
}
