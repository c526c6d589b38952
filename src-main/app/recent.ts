import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { databaseFile } from '../db/open'

const MAX_RECENT = 10
const stateSchema = z.looseObject({ recent: z.array(z.object({ folder: z.string(), name: z.string() })).default([]) })
type Recent = z.infer<typeof stateSchema>['recent'][number]

function readState(stateFile: string) {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')))
  } catch {
    return { recent: [] } // missing or spoilt: it only spares people looking for a folder
  }
}

/** Offices opened lately that are still where they were, newest first. */
export const recentOffices = (stateFile: string | undefined): Recent[] =>
  (stateFile === undefined ? [] : readState(stateFile).recent).filter(({ folder }) => existsSync(databaseFile(folder)))

/** Puts an office first in the list. What goes wrong here must not undo having opened it. */
export function rememberOffice(stateFile: string | undefined, office: Recent): void {
  if (stateFile === undefined) return
  try {
    const state = readState(stateFile)
    const recent = [office, ...state.recent.filter(({ folder }) => folder !== office.folder)].slice(0, MAX_RECENT)
    mkdirSync(dirname(stateFile), { recursive: true })
    writeFileSync(`${stateFile}.new`, JSON.stringify({ ...state, recent }))
    renameSync(`${stateFile}.new`, stateFile)
  } catch {
    // the list stays as it was
  }
}
