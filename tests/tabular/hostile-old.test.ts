import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { OleFile } from '../../src-main/tabular/ole'
import { oleFile } from './biff'
import { mutated, outcome, random } from './mutations'
import { fixture } from './sheets'

const COPIES = 200
const READ_OR_REFUSED = /^(read|FILE_\w+)$/

test.each(['cash-book-two-row-header.xls', 'every-kind-of-cell.xls', 'long-texts.xls', 'every-kind-of-cell.ods'])('mutated copies of %s: read or refused, never a crash', async (name) => {
  const original = fixture(name), next = random(20260401)
  for (let copy = 0; copy < COPIES; copy++) expect(await outcome(mutated(original, next), {}, name)).toMatch(READ_OR_REFUSED)
})

test('compound files with a mutated header, allocation table or directory', async () => {
  const original = fixture('roster-merged-departments.xls'), next = random(5)
  const header = new DataView(original.buffer, original.byteOffset)
  const sector = (at: number) => (header.getUint32(at, true) + 1) * 512
  for (let copy = 0; copy < COPIES; copy++) {
    const bytes = original.slice()
    const start = [0, sector(76), sector(48), sector(60)][next(4)]!
    for (let change = next(4) + 1; change > 0; change--) bytes[start + next(512)] = next(2) === 0 ? next(256) : 0
    expect(await outcome(bytes, {}, 'a.xls')).toMatch(READ_OR_REFUSED)
  }
})

test.each(['every-kind-of-cell.xls', 'long-texts.xls'])('workbook streams of %s mutated, cut, or with pieces repeated', async (name) => {
  const stream = new OleFile(fixture(name)).stream('Workbook'), next = random(11)
  for (let copy = 0; copy < COPIES; copy++) {
    const from = next(stream.length), to = from + next(200)
    const repeated = next(3) === 0 ? Buffer.concat([stream.subarray(0, to), stream.subarray(from)]) : stream
    expect(await outcome(oleFile({ Workbook: Buffer.from(mutated(repeated, next)) }), {}, name)).toMatch(READ_OR_REFUSED)
  }
})

test.each(['every-kind-of-cell.ods', 'roster-merged-departments.ods'])('the content of %s mutated inside a sound archive', async (name) => {
  const parts = unzipSync(fixture(name)), next = random(13)
  const content = new TextDecoder().decode(parts['content.xml'])
  const names = [...content.matchAll(/="(\d+)"/g)]
  for (let copy = 0; copy < COPIES; copy++) {
    const number = names[next(names.length)]!
    const grown = `${content.slice(0, number.index)}="${10 ** next(13)}"${content.slice(number.index + number[0].length)}`
    const bytes = strToU8(grown)
    for (let change = next(3); change > 0; change--) bytes[next(bytes.length)] = 32 + next(95)
    expect(await outcome(zipSync({ mimetype: parts['mimetype']!, 'content.xml': [bytes, { level: 1 }] }), {}, name)).toMatch(READ_OR_REFUSED)
  }
})

test('an old workbook cut at any length', async () => {
  const whole = fixture('dates-from-1904.xls')
  for (let length = 4; length < whole.length; length += 61) expect(await outcome(whole.slice(0, length), {}, 'a.xls')).toMatch(READ_OR_REFUSED)
})
