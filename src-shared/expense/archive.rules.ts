import type { ArchiveRow } from './archive.contract'

/** 齐: as many files as papers, or more; 缺: fewer; 无: the voucher says it has none. */
export type ArchiveState = 'full' | 'lacking' | 'none'
export const archiveState = ({ papers, files }: Pick<ArchiveRow, 'papers' | 'files'>): ArchiveState => (papers === 0 && files === 0 ? 'none' : files >= papers ? 'full' : 'lacking')

/** A name that every file system takes: Windows' forbidden characters, its trailing dots and overlong names go. */
export function safeName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- those are what must go
  const plain = name.normalize('NFC').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim(), dot = plain.lastIndexOf('.')
  const [stem, ending] = dot > 0 && plain.length - dot <= 10 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  return `${[...stem].slice(0, 80).join('').replace(/[. ]+$/, '') || '_'}${ending.replace(/[. ]+$/, '')}`
}

/** Gives each name once: the second of a kind becomes “发票 (2).pdf”. Case makes no difference, as on Windows. */
export function nameOnce(taken: Set<string>, path: string): string {
  const dot = path.lastIndexOf('.'), cut = dot > path.lastIndexOf('/') + 1 ? dot : path.length
  let free = path
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${path.slice(0, cut)} (${count})${path.slice(cut)}`
  taken.add(free.toLowerCase())
  return free
}
