/** Gives a command's key: the same one while the same input has had no answer, a new one for anything else. */
export interface Attempts { keyFor: (input: unknown) => string; answered: () => void }

/**
 * A command whose answer got lost may have been carried out; trying it again with the same key is answered from the
 * first time instead of being done twice. After a yes or a no the next run is an attempt of its own, even with the same
 * input: the same wrong password is a second wrong password.
 */
export function createAttempts(newKey: () => string = () => crypto.randomUUID()): Attempts {
  let last: { text: string; key: string } | undefined
  return {
    keyFor(input) {
      const text = JSON.stringify(input)
      if (last?.text !== text) last = { text, key: newKey() }
      return last.key
    },
    answered() { last = undefined }
  }
}
