import { Refusal } from '../../src-shared/kernel/errors'

/** A refusal of a workbook stream that contradicts itself. */
export const damagedXls = (reason: string) => new Refusal('FILE_DAMAGED', { reason: `xls ${reason}` })

/** Types of the records read here ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06, eof: 0x0a, dateMode: 0x22, filePass: 0x2f, continue: 0x3c, boundSheet: 0x85, mulRk: 0xbd, rString: 0xd6, xf: 0xe0,
  mergeCells: 0xe5, sst: 0xfc, labelSst: 0xfd, number: 0x203, label: 0x204, boolErr: 0x205, string: 0x207, rk: 0x27e,
  format: 0x41e, bof: 0x809
} as const

const HEADER_BYTES = 4
/** Full records of the largest file make eight thousand; empty ones would make millions. */
const MOST_PIECES = 65_536

/** Steps through the records of a workbook stream; positions given to its readers count from the record's data. */
export class RecordCursor {
  readonly bytes: Buffer
  type = 0
  from: number
  to: number

  /** `at`: where the first record's header stands. */
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes
    this.from = at
    this.to = at
  }

  /** Moves to the next record. Refuses with FILE_DAMAGED at the end of the stream: every part of it closes with an EOF. */
  next() {
    if (this.to + HEADER_BYTES > this.bytes.length) throw damagedXls('end')
    this.type = this.bytes.readUInt16LE(this.to)
    this.from = this.to + HEADER_BYTES
    this.to = this.from + this.bytes.readUInt16LE(this.to + 2)
    if (this.to > this.bytes.length) throw damagedXls('record')
  }

  is(type: number): boolean { return this.type === type }

  get length() { return this.to - this.from }

  u8(at: number): number { return this.bytes[this.place(at, 1)]! }
  u16(at: number): number { return this.bytes.readUInt16LE(this.place(at, 2)) }
  u32(at: number): number { return this.bytes.readUInt32LE(this.place(at, 4)) }
  double(at: number): number { return this.bytes.readDoubleLE(this.place(at, 8)) }

  /** Where this record's data and those of the CONTINUE records after it stand; steps over the latter. */
  continued(): [from: number, to: number][] {
    const pieces: [number, number][] = [[this.from, this.to]]
    while (this.to + HEADER_BYTES <= this.bytes.length && this.bytes.readUInt16LE(this.to) === RECORD.continue) {
      if (pieces.length >= MOST_PIECES) throw damagedXls('continue')
      this.next()
      pieces.push([this.from, this.to])
    }
    return pieces
  }

  private place(at: number, length: number): number {
    if (at < 0 || this.from + at + length > this.to) throw damagedXls('field')
    return this.from + at
  }
}
