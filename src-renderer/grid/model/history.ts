/** Undo and redo (撤销、重做): what was done, newest last, and what was undone. */
export class History<Entry> {
  private done: Entry[] = []
  private undone: Entry[] = []
  private readonly limit: number
  constructor(limit = 1000) { this.limit = limit }

  /** Records what has just been done; what had been undone can't be redone any more. */
  push(entry: Entry): void {
    this.done.push(entry)
    if (this.done.length > this.limit) this.done.shift()
    this.undone = []
  }

  /** Takes the last entry back; the caller applies its inverse. */
  undo(): Entry | undefined {
    const entry = this.done.pop()
    if (entry !== undefined) this.undone.push(entry)
    return entry
  }

  /** Takes the last undone entry up again; the caller applies it. */
  redo(): Entry | undefined {
    const entry = this.undone.pop()
    if (entry !== undefined) this.done.push(entry)
    return entry
  }

  /** Rewrites or, by answering undefined, forgets entries: rows got new ids, or left the sheet. */
  revise(change: (entry: Entry) => Entry | undefined): void {
    const revised = (entries: Entry[]) => entries.map(change).filter((entry): entry is Entry => entry !== undefined)
    this.done = revised(this.done)
    this.undone = revised(this.undone)
  }

  /** Forgets one entry, wherever it stands. */
  drop(entry: Entry): void { this.revise((other) => (other === entry ? undefined : other)) }

  /** Starts from the entries of an earlier session, each list with its newest last. */
  restore(done: readonly Entry[], undone: readonly Entry[]): void {
    this.done = [...done]
    this.undone = [...undone]
  }

  get entries(): { done: readonly Entry[]; undone: readonly Entry[] } { return { done: this.done, undone: this.undone } }
  get lastDone(): Entry | undefined { return this.done.at(-1) }
  get lastUndone(): Entry | undefined { return this.undone.at(-1) }
  get canUndo(): boolean { return this.done.length > 0 }
  get canRedo(): boolean { return this.undone.length > 0 }
}
