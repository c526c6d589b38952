import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ArchiveRow } from '../../src-shared/expense/archive.contract'
import { nameOnce, safeName } from '../../src-shared/expense/archive.rules'
import { firstDay, lastDay, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { ExportInput } from '../../src-shared/ledger/report'
import { archiveTexts } from '../../src-shared/messages/archive'
import { voucherNo } from '../../src-shared/messages/ledger'
import type { ReadDb } from '../db/connection'
import { runExport } from '../ledger/export.service'
import { writeXlsx } from '../tabular/write-xlsx'
import type { XlsxValue } from '../tabular/xlsx-book'
import { storedPath } from '../workspace/file.store'
import { getOffice } from '../workspace/office.service'
import * as report from './archive.report'
import { digestOf, type Part } from './archive.zip'

const texts = archiveTexts.file
export interface Span { from: Month; to: Month }
export interface Paper { voucher: string; month: string; date: string; request: string | null; hash: string; name: string; bytes: number; path: string }
/** What an archive will hold, before the files were looked at. */
export interface ArchivePlan { name: string; company: string; office: string; vouchers: number; papers: readonly Paper[]; tables: readonly { path: string; bytes: Uint8Array }[] }

export const archiveFolder = (office: string) => join(office, 'archives')

/** 会计档案: posted vouchers of the months with their papers and files. */
export const listArchive = (db: ReadDb, span: Span) => report.vouchers.all(db, span) as ArchiveRow[]

/** Gathers what an archive of the months holds, in one snapshot. Refuses ARCHIVE_EMPTY. */
export function planArchive(db: ReadDb, { from, to }: Span): ArchivePlan {
  const vouchers = report.vouchers.all(db, { from, to })
  if (vouchers.length === 0) throw new Refusal('ARCHIVE_EMPTY')
  const { company, name: office } = getOffice(db), taken = new Set<string>()
  const days = { from: firstDay(from), to: lastDay(to) }
  const tables: ExportInput[] = [
    { what: 'vouchers', format: 'xlsx', ...days, state: 'posted' }, { what: 'trial-balance', format: 'xlsx', from, to },
    { what: 'balance-sheet', format: 'xlsx', month: to }, { what: 'income-statement', format: 'xlsx', month: to }, { what: 'cash-flow-statement', format: 'xlsx', month: to }
  ]
  return {
    name: safeName(texts.name(office, from, to)), company, office, vouchers: vouchers.length,
    tables: tables.map((input) => {
      const { fileName, content } = runExport(db, input)
      return { path: nameOnce(taken, safeName(fileName)), bytes: Buffer.from(content, 'base64') }
    }),
    papers: report.files.all(db, { from, to }).map(({ type, no, month, ...file }) => {
      const voucher = voucherNo(type, no)
      return { ...file, voucher, month, path: nameOnce(taken, `${archiveTexts.attachments}/${month}/${safeName(voucher)}/${safeName(file.name)}`) }
    })
  }
}

/**
 * The parts of a planned archive: tables, files, their list and the SHA-256 of each, as `sha256sum -c` reads it. A file
 * that is gone or no longer what was put there is left out and named.
 */
export async function partsOf(plan: ArchivePlan, folder: string, about: { from: string; to: string; at: string; by: string }): Promise<{ parts: Part[]; lost: string[]; files: number }> {
  const kept: Paper[] = [], lost: Paper[] = []
  for (const paper of plan.papers) (await digestOf(storedPath(folder, paper.hash)) === paper.hash ? kept : lost).push(paper)
  const made = [...plan.tables, { path: `${texts.list}.xlsx`, bytes: listOf(plan.papers, new Set(lost)) },
    { path: texts.readme, bytes: Buffer.from(texts.about({ ...about, company: plan.company, office: plan.office, vouchers: plan.vouchers, files: kept.length, lost: lost.length }), 'utf8') }]
  const sums = [...made.map(({ path, bytes }) => ({ path, hash: createHash('sha256').update(bytes).digest('hex') })), ...kept].map(({ path, hash }) => `${hash}  ${path}\n`).join('')
  return {
    parts: [...made, { path: texts.sums, bytes: Buffer.from(sums, 'utf8') }, ...kept.map(({ path, hash, bytes }) => ({ path, file: storedPath(folder, hash), size: bytes }))],
    lost: lost.map(({ voucher, name }) => `${voucher} ${name}`), files: kept.length
  }
}

function listOf(papers: readonly Paper[], lost: ReadonlySet<Paper>): Uint8Array {
  const kinds = ['text', 'date', 'text', 'text', 'text', 'integer', 'text', 'text'] as const
  return writeXlsx({
    sheets: [{
      name: texts.list, title: [texts.list], landscape: true, totals: [],
      columns: texts.columns.map((title, at) => ({ title, width: [10, 12, 14, 30, 48, 12, 66, 8][at]!, kind: kinds[at]! })),
      rows: papers.map((paper): XlsxValue[] => [paper.voucher, paper.date, paper.request ?? '', paper.name, lost.has(paper) ? '' : paper.path, paper.bytes, paper.hash, lost.has(paper) ? texts.lost : texts.kept])
    }]
  })
}
