import { isMonth } from '../../src-shared/kernel/calendar'
import { setupMessages as words } from '../../src-shared/messages/start'
import type { Setup } from '../../src-shared/workspace/office'

export interface BookDraft { key: number; name: string; kind: 'cash' | 'bank' | 'imprest'; flow: 'collection' | 'spending' | 'mixed'; bankNo: string; holder: string }

/** What the wizard holds while it is filled in; every field has a default that may stand, but the office's and the user's names. */
export interface SetupDraft {
  name: string
  company: string
  firstMonth: string
  /** Undefined while it follows the name. */
  folder: string | undefined
  template: Setup['template']
  numbering: Setup['numbering']
  books: readonly BookDraft[]
  userName: string
  login: string
  password: string
  repeat: string
}

export const newSetup = (month: string): SetupDraft => ({
  name: words.office.defaultName, company: '', firstMonth: month, folder: undefined, template: 'independent', numbering: 'single',
  books: [
    { key: 1, name: words.books.cash, kind: 'cash', flow: 'mixed', bankNo: '', holder: '' },
    { key: 2, name: words.books.bank, kind: 'bank', flow: 'mixed', bankNo: '', holder: '' }
  ],
  userName: '', login: '', password: '', repeat: ''
})

/** Which field of a step is missing or wrong, with the words to stand under it. Keys are the draft's; a book's are `name1`, `holder1`. */
export function setupProblems(draft: SetupDraft, step: number): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  if (step === 0 && draft.name.trim() === '') problems['name'] = words.office.nameMissing
  if (step === 0 && !isMonth(draft.firstMonth)) problems['firstMonth'] = words.office.firstMonth
  if (step === 2) {
    for (const book of draft.books) {
      if (book.name.trim() === '') problems[`name${book.key}`] = words.books.nameMissing
      if (book.kind === 'imprest' && book.holder.trim() === '') problems[`holder${book.key}`] = words.books.holderMissing
    }
  }
  if (step === 4) {
    if (draft.userName.trim() === '') problems['userName'] = words.user.nameMissing
    if (draft.password !== '' && draft.password.length < 6) problems['password'] = words.user.passwordShort
    if (draft.password !== draft.repeat) problems['repeat'] = words.user.repeatWrong
  }
  return problems
}

/** The folder an office of this name would get: beside the one proposed, with characters that no file system takes left out. */
export function folderFor(defaultFolder: string, name: string): string {
  const safe = name.trim().replace(/[<>:"/\\|?*]/g, '').replace(/[. ]+$/, '')
  const end = Math.max(defaultFolder.lastIndexOf('/'), defaultFolder.lastIndexOf('\\'))
  return safe === '' || safe === words.office.defaultName || end < 0 ? defaultFolder : defaultFolder.slice(0, end + 1) + safe
}

/** The draft as the contract wants it. */
export function toSetup(draft: SetupDraft, defaultFolder: string): Setup {
  const text = (value: string) => value.trim()
  return {
    folder: text(draft.folder ?? folderFor(defaultFolder, draft.name)), name: text(draft.name), company: text(draft.company),
    template: draft.template, numbering: draft.numbering, firstMonth: draft.firstMonth,
    books: draft.books.map((book) => ({
      name: text(book.name), kind: book.kind, flow: book.flow,
      ...(text(book.bankNo) === '' ? {} : { bankNo: text(book.bankNo) }), ...(text(book.holder) === '' ? {} : { holder: text(book.holder) })
    })),
    user: { login: text(draft.login) || text(draft.userName), name: text(draft.userName), password: draft.password }
  }
}
