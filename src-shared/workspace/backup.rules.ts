import { addDays, addMonths, monthOf, pad, type IsoDate } from '../kernel/calendar'

/** What a backup's file name says: `<office>[-before-<version>]-<YYYYMMDD-HHMMSS>[-<n>].obk`, in the office's local time. */
export interface BackupName { date: IsoDate; stamp: string; before: number | null }

/** Hours after which an opened office is backed up again. */
export const STALE_HOURS = 20

const DAYS_OF_ALL = 7
const WEEKS = 8
const MONTHS = 24
/** Kept whatever their age: a clock set years ahead must not take everything. */
const ALWAYS = 3

/** Reads a backup's name; undefined for any other file's. */
export function parseBackupName(name: string): BackupName | undefined {
  const parts = /^.*?(?:-before-(\d+))?-(\d{4})(\d{2})(\d{2})-(\d{6})(?:-(\d+))?\.obk$/.exec(name)
  if (!parts) return undefined
  const [, before, year, month, day, time, turn] = parts
  return { date: `${year}-${month}-${day}`, stamp: `${year}${month}${day}-${time}-${(turn ?? '1').padStart(4, '0')}`, before: before === undefined ? null : Number(before) }
}

/** The file name, without its ending, of a backup made at `at`; characters that a file system doesn't take are left out of the office's name. */
export function backupName(office: string, before: number | null, at: Date): string {
  const safe = [...office.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '').trim()].slice(0, 40).join('').replace(/[. ]+$/, '')
  const day = `${at.getFullYear()}${pad(at.getMonth() + 1)}${pad(at.getDate())}`
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join('')
  return [safe || 'office', ...(before === null ? [] : [`before-${before}`]), day, time].join('-')
}

/** Newest first; names that are not a backup's are left out. */
export function newestFirst(names: readonly string[]): string[] {
  const known = names.flatMap((name) => { const parsed = parseBackupName(name); return parsed ? [{ name, stamp: parsed.stamp }] : [] })
  return known.sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0)).map(({ name }) => name)
}

/** The Monday of a day's week. */
const weekOf = (date: IsoDate): IsoDate => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

/**
 * Which backups have had their time. Kept are all of the last 7 days, then the last of each week for 8 weeks, then the
 * last of each month for 24 months, and always the newest three; a day to come counts as today.
 */
export function backupsToDrop(names: readonly string[], today: IsoDate): string[] {
  const allFrom = addDays(today, 1 - DAYS_OF_ALL), weeklyFrom = addDays(allFrom, -7 * WEEKS), monthlyFrom = addMonths(monthOf(today), -MONTHS)
  const taken = new Set<string>()
  return newestFirst(names).filter((name, index) => {
    const date = parseBackupName(name)!.date
    if (index < ALWAYS || date >= allFrom) return false
    if (date < weeklyFrom && monthOf(date) < monthlyFrom) return true
    const share = date >= weeklyFrom ? `week ${weekOf(date)}` : `month ${monthOf(date)}`
    if (taken.has(share)) return true
    taken.add(share)
    return false
  })
}
