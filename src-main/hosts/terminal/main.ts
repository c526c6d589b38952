import { terminalMessages } from '../../../src-shared/messages/terminal'
import { readArguments } from './arguments'
import { COMMANDS } from './commands'
import { describeFailure, UsageError } from './failure'
import { print, say } from './output'

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name)

/** Runs one command line; resolves with the exit code. A failure is JSON on stdout and a sentence on stderr. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    say(terminalMessages.overview.join('\n'))
    return name === undefined ? 1 : 0
  }
  try {
    if (!isCommand(name)) throw new UsageError(terminalMessages.commandUnknown(name), 'COMMAND_UNKNOWN')
    if (rest.includes('--help')) {
      say(terminalMessages.help[name].join('\n'))
      return 0
    }
    return await COMMANDS[name].run(readArguments(rest, COMMANDS[name].options))
  } catch (error) {
    const failure = describeFailure(error)
    if (failure.code === 'UNEXPECTED') say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    print({ error: failure })
    say(failure.message)
    return 1
  }
}

// A reader that has seen enough (| head) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0) })
process.exitCode = await run(process.argv.slice(2))
