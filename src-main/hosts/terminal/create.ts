import { localDate } from '../../../src-shared/kernel/calendar'
import { terminalMessages } from '../../../src-shared/messages/terminal'
import { givenPath } from '../folders'
import { readJson, type Arguments } from './arguments'
import { UsageError } from './failure'
import { withCore } from './office'
import { print } from './output'

const KINDS = ['cash', 'bank', 'imprest'] as const
const FLOWS = ['collection', 'spending', 'mixed'] as const

/** Reads `名称:kind[:flow[:holder]]`; both ASCII and full-width colons part. */
export function readBook(text: string) {
  const [name = '', kindText = '', flowText = 'mixed', holder] = text.split(/[:：]/).map((part) => part.trim())
  const kind = KINDS.find((one) => one === kindText), flow = FLOWS.find((one) => one === (flowText || 'mixed'))
  if (!name || !kind || !flow) throw new UsageError(terminalMessages.bookForm(text))
  return { name, kind, flow, ...(holder ? { holder } : {}) }
}

function readSetup(given: string): object {
  const setup = readJson(given)
  if (typeof setup !== 'object' || setup === null) throw new UsageError(terminalMessages.inputWrong(['--setup']), 'BAD_JSON')
  return setup
}

function setupOf(args: Arguments) {
  const given = args.text('setup')
  if (given !== undefined) return { ...readSetup(given), folder: givenPath(args.need('office')) }
  const [login = '', name = login] = (args.text('user') ?? 'admin').split(/[:：]/)
  return {
    folder: givenPath(args.need('office')), name: args.need('name'), company: args.text('company') ?? '',
    template: args.choice('template', ['independent', 'imprest'], 'independent'), numbering: args.choice('numbering', ['single', 'threefold'], 'single'),
    firstMonth: args.month('first-month', localDate(new Date()).slice(0, 7)), books: args.list('book').length > 0 ? args.list('book').map(readBook) : terminalMessages.defaultBooks.map(readBook),
    user: { login, name, password: args.text('password') ?? '' }
  }
}

/** `new`: makes an office. Prints `{ folder }`. */
export async function create(args: Arguments): Promise<number> {
  const setup = setupOf(args)
  print(await withCore((terminal) => terminal.invoke('workspace.office.create', { setup })))
  return 0
}

/** `sample`: makes the sample office. Prints `{ folder }`. */
export async function sample(args: Arguments): Promise<number> {
  const folder = givenPath(args.need('office'))
  print(await withCore((terminal) => terminal.invoke('workspace.office.sample', { folder })))
  return 0
}
