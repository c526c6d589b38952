import { terminalMessages } from '../../../src-shared/messages/terminal'
import { readArguments } from './arguments'
import { COMMANDS } from './commands'
import { describeFailure, UsageError } from './failure'
import { interrupt, listenForSignals } from './interrupt'
import { print, say } from './output'

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)

/**
 * Runs one command line; resolves with the exit code. A failure is JSON on stdout and a sentence on stderr, with the
 * command's usage where it was called wrongly.
 */
export async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    say(terminalMessages.overview.join('\n'))
    return name === undefined ? 1 : 0
  }
  try {
    if (!isCommand(name)) throw new UsageError(terminalMessages.commandUnknown(name), 'COMMAND_UNKNOWN')
    if (rest.includes('--help') || rest.includes('-h')) {
      say(terminalMessages.help[name].join('\n'))
      return 0
    }
    const args = readArguments(rest, COMMANDS[name])
    // The browser host ends by signals of its own.
    if (name !== 'serve') listenForSignals()
    return await COMMANDS[name].run(args)
  } catch (error) {
    const failure = interrupt.aborted ? { code: 'INTERRUPTED', data: {}, message: terminalMessages.interrupted } : describeFailure(error)
    if (failure.code === 'UNEXPECTED') say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    print({ error: failure })
    say(failure.message)
    if (failure.code === 'USAGE' && isCommand(name)) say(terminalMessages.usage(name))
    return 1
  }
}
