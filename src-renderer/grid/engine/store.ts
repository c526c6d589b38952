/** A value that can be watched; enough for the sheet's own state, which changes with every key. */
export class Store<State extends object> {
  private state: State
  private readonly listeners = new Set<(state: State, before: State) => void>()
  constructor(initial: State) { this.state = initial }

  readonly get = (): State => this.state

  /** Merges a change and tells the listeners, unless nothing changed. */
  set(change: Partial<State>): void {
    const before = this.state
    const keys = Object.keys(change) as (keyof State)[]
    if (keys.every((key) => before[key] === change[key])) return
    this.state = { ...before, ...change }
    for (const listener of this.listeners) listener(this.state, before)
  }

  readonly subscribe = (listener: (state: State, before: State) => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }
}
