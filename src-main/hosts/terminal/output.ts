/** Results go to stdout as JSON, one line each. */
export const print = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`) }
/** Everything meant for a person goes to stderr. */
export const say = (text: string): void => { process.stderr.write(`${text}\n`) }
