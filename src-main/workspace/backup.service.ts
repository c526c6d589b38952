import { copyFileSync, cpSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { localDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { Backup } from '../../src-shared/workspace/backup'
import { backupsToDrop, newestFirst, parseBackupName, STALE_HOURS } from '../../src-shared/workspace/backup.rules'
import { asRefusal, auditHead, backupFolder, copyOffice, inspectBackup, officeName, readManifest, removeBackup, sync, syncFolder } from '../db/backup'
import { databaseFile, type OpenedOffice } from '../db/open'

/** 备份 of an office's folder, newest first, by their names and manifests; none where the folder is gone. */
export function listBackups(office: string): Backup[] {
  const folder = backupFolder(office)
  return newestFirst(namesIn(folder)).map((name) => {
    const file = join(folder, name), manifest = readManifest(file), { before, stamp } = parseBackupName(name)!
    return { name, at: manifest?.at ?? instantOf(stamp), bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0, before, manifest }
  })
}

/**
 * Makes a backup on the writer's turn, then takes away those that have had their time. Answers the file's name.
 *
 * Refuses what copying an office refuses.
 */
export function makeBackup(office: OpenedOffice, at: Date): Promise<string> {
  const folder = backupFolder(office.folder)
  return office.writer.outside((raw) => {
    const name = copyOffice(raw, folder, at)
    for (const old of backupsToDrop(namesIn(folder), localDate(at))) removeBackup(join(folder, old))
    return name
  })
}

/** Whether an office just opened should be backed up: its newest backup is 20 hours old or older, of a day to come, or there is none. */
export function isStale(office: OpenedOffice, at: Date): boolean {
  const newest = listBackups(office.folder)[0]
  return isSetUp(office) && (newest === undefined || Math.abs(at.getTime() - Date.parse(newest.at)) >= STALE_HOURS * 3_600_000)
}

/** Whether a command was carried out since the newest backup. */
export function isChanged(office: OpenedOffice): boolean {
  return isSetUp(office) && listBackups(office.folder)[0]?.manifest?.auditHead !== auditHead(office.raw)
}

/** An office whose set-up never came to its end has nothing to be kept. */
const isSetUp = (office: OpenedOffice) => officeName(office.raw) !== ''

/**
 * The file a backup is meant by: an absolute path, or a name among the open office's.
 *
 * Refuses BACKUP_UNKNOWN.
 */
export function findBackup(office: string | null, from: string): string {
  if (isAbsolute(from)) return from
  if (office === null || basename(from) !== from || !parseBackupName(from)) throw new Refusal('BACKUP_UNKNOWN', { path: from })
  return join(backupFolder(office), from)
}

/**
 * Lays a backup into a folder made for it, as an office that only has to be opened; its name comes last.
 *
 * Refuses BACKUP_UNKNOWN, BACKUP_DAMAGED, FOLDER_NOT_WRITABLE, DISK_FULL.
 */
export function layOut(backup: string, folder: string): void {
  const { sha256 } = inspectBackup(backup)
  const file = databaseFile(folder), draft = `${file}.obk`
  try {
    copyFileSync(backup, draft)
    sync(draft)
    if (inspectBackup(draft).sha256 !== sha256) throw new Refusal('BACKUP_DAMAGED', { path: backup, reason: 'digest' })
    renameSync(draft, file)
    syncFolder(folder)
    copyAttachments(backup, folder)
  } catch (error) {
    rmSync(draft, { force: true })
    throw asRefusal(error, folder)
  }
}

/** A backup in an office's own folder is restored with the office's attachments, which lie beside it and never change. */
function copyAttachments(backup: string, folder: string): void {
  const from = join(dirname(dirname(backup)), 'attachments')
  if (statSync(from, { throwIfNoEntry: false })?.isDirectory()) cpSync(from, join(folder, 'attachments'), { recursive: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const instantOf = (stamp: string) => new Date(
  stamp.replace(/^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2}).*$/, '$1-$2-$3T$4:$5:$6')).toISOString()
