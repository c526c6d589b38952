const controller = new AbortController()

/** Aborted by the first Ctrl+C or SIGTERM: a command that is being carried out ends or is rolled back, and the office is closed in order. */
export const interrupt: AbortSignal = controller.signal
const interrupted = new Promise<never>((_, reject) => { interrupt.addEventListener('abort', () => { reject(interrupt.reason as Error) }) })
interrupted.catch(() => undefined)

/** What `work` comes to, or the interruption where that is first. */
export const untilInterrupted = <T>(work: Promise<T>): Promise<T> => Promise.race([work, interrupted])

/** From here on a signal ends in order; a second one ends at once, which costs nothing that was acknowledged. */
export function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupt.aborted) process.exit(1)
      controller.abort()
    })
  }
}
