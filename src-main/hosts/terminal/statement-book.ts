import { bookOfStatement, type Numbered } from '../../../src-shared/tabular/account-number'
import { terminalMessages } from '../../../src-shared/messages/terminal'
import { parseFile } from '../../tabular/parse'
import { UsageError } from './failure'

/** How far down a statement its account's number may first stand. */
const HEAD_ROWS = 60

/**
 * The bank account a statement belongs to where none was named: the one whose 账号 the file bears, or the only one there
 * is. Money of one account never goes to another by guessing: otherwise it is asked for.
 */
export async function statementBook<B extends Numbered & { kind: string }>(fileName: string, content: Uint8Array, books: readonly B[]): Promise<B> {
  const banks = books.filter(({ kind }) => kind === 'bank')
  if (banks.length === 0) throw new UsageError(terminalMessages.noBank, 'BOOK_NOT_BANK')
  const { sheets } = await parseFile(content, fileName)
  const texts = sheets.flatMap(({ name, rows }) => [name, ...rows.slice(0, HEAD_ROWS).flat().filter((cell) => typeof cell === 'string' || typeof cell === 'number').map(String)])
  const found = bookOfStatement([fileName, ...texts], banks)
  if (found) return found
  const [only] = banks
  if (only && banks.length === 1 && only.bankNo === null) return only
  throw new UsageError(terminalMessages.whichBank(banks), 'BOOK_UNKNOWN')
}
