const controller = new AbortController()

/** Aborted by the first Ctrl+C or SIGTERM: a command that is being carried out ends or is rolled back, and the office is closed in order. */
export const interrupt: AbortSignal = controller.signal

/** From here on a signal ends in order; a second one ends at once, which costs nothing that was acknowledged. */
export function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interrupt.aborted) process.exit(1)
      controller.abort()
    })
  }
}
