import { damagedXls, type RecordCursor } from './read-xls-records'

const WIDE = 1
const PHONETIC = 4
const RICH = 8

/**
 * Text that may run over into CONTINUE records ([MS-XLS] 2.5.293). Where a record ends inside the characters, the next
 * begins with a byte that says anew whether they are one or two bytes wide; anywhere else it just goes on.
 */
export class ContinuedText {
  private readonly bytes: Buffer
  private readonly pieces: readonly (readonly [number, number])[]
  private piece = 0
  private at: number
  private end: number

  /** Starts `skipped` bytes into the cursor's record, and moves the cursor to the last CONTINUE. */
  constructor(cursor: RecordCursor, skipped: number) {
    this.bytes = cursor.bytes
    this.pieces = cursor.continued()
    const [from, to] = this.pieces[0]!
    if (from + skipped > to) throw damagedXls('text')
    this.at = from + skipped
    this.end = to
  }

  /** A string with a 16-bit length; `isRich` where formatting runs and a reading (拼音) may follow, which are left out. */
  read(isRich: boolean): string {
    const length = this.u16(), flags = this.u8()
    const runs = isRich && (flags & RICH) !== 0 ? this.u16() : 0
    const phonetic = isRich && (flags & PHONETIC) !== 0 ? this.u16() + this.u16() * 0x10000 : 0
    const text = this.characters(length, (flags & WIDE) !== 0)
    this.skip(runs * 4 + phonetic)
    return text
  }

  /** True when nothing is left. */
  isDone(): boolean { return this.at >= this.end && this.piece + 1 >= this.pieces.length }

  private characters(length: number, startsWide: boolean): string {
    let text = '', left = length, isWide = startsWide
    while (left > 0) {
      if (this.at >= this.end) isWide = (this.u8() & WIDE) !== 0
      const room = this.end - this.at
      const taken = Math.min(left, isWide ? room >> 1 : room)
      if (taken === 0 && room > 0) throw damagedXls('text')
      const to = this.at + (isWide ? taken * 2 : taken)
      text += this.bytes.toString(isWide ? 'utf16le' : 'latin1', this.at, to)
      this.at = to
      left -= taken
    }
    return text
  }

  private u8(): number {
    while (this.at >= this.end) this.nextPiece()
    return this.bytes[this.at++]!
  }

  private u16(): number { return this.u8() + this.u8() * 0x100 }

  private skip(length: number) {
    let left = length
    while (left > this.end - this.at) {
      left -= this.end - this.at
      this.nextPiece()
    }
    this.at += left
  }

  private nextPiece() {
    const piece = this.pieces[++this.piece]
    if (!piece) throw damagedXls('text')
    this.at = piece[0]
    this.end = piece[1]
  }
}

/** The name of a sheet: an 8-bit length, one byte for the width, the characters. */
export function shortText(cursor: RecordCursor, at: number): string {
  const length = cursor.u8(at), isWide = (cursor.u8(at + 1) & WIDE) !== 0
  const from = cursor.from + at + 2, to = from + (isWide ? length * 2 : length)
  if (to > cursor.to) throw damagedXls('name')
  return cursor.bytes.toString(isWide ? 'utf16le' : 'latin1', from, to)
}
