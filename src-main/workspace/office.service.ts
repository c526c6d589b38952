import { randomUUID } from 'node:crypto'
import { Refusal } from '../../src-shared/kernel/errors'
import { numberingSchema, templateSchema, type Office, type Setup } from '../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './office.repo'
import { getSettings, saveSettings } from './setting.service'
import { saveUser } from './user.service'

/** What the office was set up as. Refuses NO_OFFICE in a database whose set-up never came to its end. */
export function getOffice(db: ReadDb): Omit<Office, 'folder' | 'isSample'> {
  const row = repo.get.get(db, {})
  if (!row) throw new Refusal('NO_OFFICE')
  return { ...row, template: templateSchema.parse(row.template), numbering: numberingSchema.parse(row.numbering) }
}

/** 办事处 as the first page shows it, or undefined where the set-up never came to its end. */
export const findOffice = (db: ReadDb, folder: string): Office | undefined =>
  (repo.get.get(db, {}) ? { ...getOffice(db), folder, isSample: getSettings(db).isSample } : undefined)

/**
 * The workspace's part of 建账: the office itself, its first user as administrator, and the settings. A creator without
 * a password is signed in without asking from then on. Returns the user's id.
 */
export function setUpWorkspace(db: WriteDb, setup: Setup, options: { passwordHash: string | null; isSample: boolean }): number {
  repo.insert.run(db, {
    uuid: randomUUID(), name: setup.name, company: setup.company, template: setup.template, numbering: setup.numbering,
    firstMonth: setup.firstMonth, createdAt: db.now
  })
  const { login, name } = setup.user
  const { id } = saveUser(db, { id: null, login, name, role: 'admin', isActive: true, passwordHash: options.passwordHash })
  saveSettings(db, { isSample: options.isSample, autoLogin: options.passwordHash === null ? id : null })
  return id
}
