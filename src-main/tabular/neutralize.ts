/** What a spreadsheet program would take for a formula or a command, also behind blanks and in full width. */
const COMMAND = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/
const PLAIN_NUMBER = /^[-+]?\d{1,15}(\.\d+)?$/

/**
 * Puts an apostrophe before text a spreadsheet program would run (formula injection). Plain numbers stay, since they are
 * harmless and must arrive as numbers; the reader takes the apostrophe off again.
 */
export function neutralizeText(text: string): string {
  return COMMAND.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}
