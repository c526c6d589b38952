import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
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
  flag(name: string): boolean
  list(name: string): string[]
}

/** Takes `argv` apart by `options`; unknown options and missing values are UsageErrors. */
export function readArguments(argv: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  let parsed: { values: Record<string, unknown>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(terminalMessages.optionsWrong(error instanceof Error ? error.message : ''))
  }
  const { values, positionals } = parsed
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const need = (name: string) => {
    const value = text(name)
    if (value === undefined || value === '') throw new UsageError(terminalMessages.optionMissing(`--${name}`))
    return value
  }
  return {
    positionals, text, need,
    choice(name, choices, preset) {
      const value = text(name) ?? preset ?? need(name)
      const found = choices.find((choice) => choice === value)
      if (!found) throw new UsageError(terminalMessages.optionChoice(`--${name}`, choices))
      return found
    },
    flag: (name) => values[name] === true,
    list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : [])
  }
}

/** Reads JSON that a person typed; a UsageError says where it goes wrong. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(terminalMessages.jsonWrong(error instanceof Error ? error.message : ''), 'BAD_JSON')
  }
}
