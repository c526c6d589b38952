/** Shortest password that is accepted; a user may also have none. */
export const MIN_PASSWORD_LENGTH = 6

const FREE_FAILURES = 3
const LONGEST_WAIT_SECONDS = 60

/** Seconds to wait after so many wrong passwords in a row: none after the first three, then 1, 2, 4 … 60. */
export const waitAfter = (failures: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_FAILURES - 1))

/**
 * Whole seconds still to wait at `now` (ISO instants). Never more than the full delay, so that a clock that was ahead
 * and is set right doesn't lock anybody out.
 */
export function waitSeconds(failures: number, failedAt: string | null, now: string): number {
  if (failedAt === null) return 0
  const delay = waitAfter(failures)
  const left = Math.ceil((Date.parse(failedAt) + delay * 1000 - Date.parse(now)) / 1000)
  return Math.min(delay, Math.max(0, left))
}
