import { useQuery } from '@tanstack/react-query'
import { backupMessages } from '../../src-shared/messages/backup'
import { api } from '../api/api'
import { openScreen } from './tabs.store'

const words = backupMessages.status
/** An office in use is backed up daily, so that two days without one say that it fails. */
const LATE_MS = 48 * 3_600_000

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (at: Date) => `${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** 今日 08:30, 昨日 08:30, 06-18 08:30: an instant as said on the day of `now`. */
export function ageText(instant: string, now: Date): string {
  const at = new Date(instant), yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  const day = at.toDateString() === now.toDateString() ? words.today : at.toDateString() === yesterday.toDateString() ? words.yesterday
    : at.getFullYear() === now.getFullYear() ? dayOf(at) : `${at.getFullYear()}-${dayOf(at)}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The status bar's word on the newest backup, amber when there is none or it is late; opens the page of backups. */
export function BackupAge() {
  const list = useQuery(api.workspace.backup.list.queryOptions())
  if (!list.data) return null
  const now = new Date(), newest = list.data[0]
  const isLate = !newest || now.getTime() - Date.parse(newest.at) > LATE_MS
  return (
    <button type="button" className={isLate ? 'status-link status-link-late' : 'status-link'} title={words.open} onClick={() => { openScreen('workspace.backup') }}>
      {newest ? words.age(ageText(newest.at, now)) : words.none}
    </button>
  )
}
