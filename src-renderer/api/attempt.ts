/** Gives a command's key: the same one while the same input is tried again, a new one for anything else. */
export interface Attempts { keyFor: (input: unknown) => string; succeeded: () => void }

/**
 * A command that failed halfway may have been carried out; trying it again with the same key is answered from the
 * first time instead of being done twice.
 */
export function createAttempts(newKey: () => string = () => crypto.randomUUID()): Attempts {
  let last: { text: string; key: string } | undefined
  return {
    keyFor(input) {
      const text = JSON.stringify(input)
      if (last?.text !== text) last = { text, key: newKey() }
      return last.key
    },
    succeeded() { last = undefined }
  }
}
