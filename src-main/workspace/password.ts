import { randomBytes } from 'node:crypto'
import { Refusal } from '../../src-shared/kernel/errors'
import { MIN_PASSWORD_LENGTH } from '../../src-shared/workspace/login.rules'

/** Loaded for the first password: most commands of the terminal need none. */
const hashing = () => import('hash-wasm')

/**
 * The PHC string to store for a password, argon2id with 64 MiB and three passes; null for an empty one, which means that
 * the user signs in without. Takes a noticeable fraction of a second, so never inside a transaction.
 *
 * Refuses PASSWORD_TOO_SHORT with the least length.
 */
export async function hashPassword(password: string): Promise<string | null> {
  if (password === '') return null
  if (Array.from(password).length < MIN_PASSWORD_LENGTH) throw new Refusal('PASSWORD_TOO_SHORT', { length: MIN_PASSWORD_LENGTH })
  const { argon2id } = await hashing()
  return argon2id({
    password: password.normalize('NFKC'), salt: randomBytes(16), parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32,
    outputType: 'encoded'
  })
}

/** Whether the password belongs to the stored PHC string; a user without one is let in with anything. */
export async function passwordFits(hash: string | null, password: string): Promise<boolean> {
  if (hash === null) return true
  if (password === '') return false
  const { argon2Verify } = await hashing()
  return argon2Verify({ password: password.normalize('NFKC'), hash })
}
