import { settingsSchema, type Settings } from '../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './setting.repo'
import { countChange, refuseChanged } from './version.service'

const keys = Object.keys(settingsSchema.shape) as (keyof Settings)[]

/** 设置: what is stored, and the default for whatever isn't or can't be read. */
export function getSettings(db: ReadDb): Settings {
  const stored = new Map(repo.all.all(db, {}).map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return settingsSchema.parse(Object.fromEntries(keys.flatMap((key) =>
    (stored.has(key) && settingsSchema.shape[key].safeParse(stored.get(key)).success ? [[key, stored.get(key)]] : []))))
}

/** The keys whose stored value isn't one of its kind, or that nothing knows. */
export const unreadableSettings = (db: ReadDb): string[] => repo.all.all(db, {})
  .filter((row) => !keys.some((key) => key === row.key && settingsSchema.shape[key].safeParse(JSON.parse(row.value)).success)).map((row) => row.key)

type Patch = { [K in keyof Settings]?: Settings[K] | undefined }
const versionKind = (key: keyof Settings) => `setting.${key}`

/**
 * Keeps the settings given and leaves the others; the audit gets what each was before. `seen` is what stood there when
 * it was changed: refuses RECORD_CHANGED where another has set something else since.
 */
export function saveSettings(db: WriteDb, settings: Patch, seen: Patch = {}): void {
  const before = getSettings(db)
  const detail: Record<string, unknown> = {}
  for (const key of keys) {
    const value = settings[key]
    if (value === undefined || value === before[key]) continue
    if (seen[key] !== undefined && seen[key] !== before[key]) refuseChanged(db, versionKind(key), 0)
    countChange(db, versionKind(key), 0)
    repo.put.run(db, { key, value: JSON.stringify(value) })
    detail[key] = { from: before[key], to: value }
  }
  db.note('setting', detail)
}
