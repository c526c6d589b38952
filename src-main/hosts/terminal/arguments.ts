import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { isMonth } from '../../../src-shared/kernel/calendar'
import { terminalMessages } from '../../../src-shared/messages/terminal'
import { UsageError } from './failure'

/** A command line taken apart, asked by name. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** The option's text, or undefined. */
  text(name: string): string | undefined
  /** The option's text; a UsageError where it is missing. */
  need(name: string): string
  /** The option's text, which must be one of `choices`. */
  choice<C extends string>(name: string, choices: readonly C[], preset?: C): C
  /** The option's text, which must be a month. */
  month(name: string, preset: string): string
  flag(name: string): boolean
  list(name: string): string[]
}

/** What a command line may hold: its options, and the words beside them by the names the help gives them, `[…]` where they may be missing. */
export interface Form { options: ParseArgsOptionsConfig; words?: readonly string[]; needed?: readonly string[] }

/** Takes `argv` apart. Unknown options, missing values, missing and surplus words are UsageErrors that name all there are. */
export function readArguments(argv: readonly string[], { options, words = [], needed = [] }: Form): Arguments {
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) if (token.kind === 'option') judgeOption(token, options)
  const filled = (name: string) => values[name] !== undefined && values[name] !== ''
  const missing = [...words.slice(positionals.length).filter((word) => !word.startsWith('[')), ...needed.filter((name) => !filled(name)).map((name) => `--${name}`)]
  if (missing.length > 0) throw new UsageError(terminalMessages.optionMissing(missing))
  if (positionals.length > words.length) throw new UsageError(terminalMessages.wordsTooMany(positionals.slice(words.length)))
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const need = (name: string) => {
    const value = text(name)
    if (value === undefined || value === '') throw new UsageError(terminalMessages.optionMissing([`--${name}`]))
    return value
  }
  return {
    positionals, text, need,
    choice: (name, choices, preset) => oneOf(`--${name}`, text(name) ?? preset ?? need(name), choices),
    month(name, preset) {
      const value = text(name) ?? preset
      if (!isMonth(value)) throw new UsageError(terminalMessages.optionMonth(`--${name}`, value))
      return value
    },
    flag: (name) => values[name] === true,
    list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : [])
  }
}

function judgeOption({ name, rawName, value }: { name: string; rawName: string; value?: string | undefined }, options: ParseArgsOptionsConfig) {
  const known = Object.hasOwn(options, name) ? options[name] : undefined
  if (!known) throw new UsageError(terminalMessages.optionUnknown(rawName, Object.keys(options).map((one) => `--${one}`)))
  if (known.type === 'boolean' && value !== undefined) throw new UsageError(terminalMessages.optionTakesNoValue(rawName))
  // `--office --user x`: the next option is not what was meant.
  if (known.type === 'string' && (value === undefined || value.startsWith('--'))) throw new UsageError(terminalMessages.optionValueMissing(rawName))
}

/** `given`, which must be one of `choices`; `name` as the help gives it. */
export function oneOf<C extends string>(name: string, given: string, choices: readonly C[]): C {
  const found = choices.find((choice) => choice === given)
  if (!found) throw new UsageError(terminalMessages.optionChoice(name, choices, given))
  return found
}

/** Reads JSON that a person typed; a UsageError says where it goes wrong. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(wordJson(text, error instanceof Error ? error.message : ''), 'BAD_JSON')
  }
}

function wordJson(text: string, detail: string): string {
  if (text.trim() === '') return terminalMessages.jsonEmpty
  const position = /position (\d+)/.exec(detail)?.[1], token = /Unexpected token '(.+?)'/s.exec(detail)?.[1]
  if (position !== undefined && Number(position) < text.length) return terminalMessages.jsonWrong(text.slice(Number(position), Number(position) + 12))
  if (token !== undefined) return terminalMessages.jsonWrong(token)
  return terminalMessages.jsonUnfinished
}
