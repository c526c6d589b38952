import iconv from 'iconv-lite'
import { Refusal } from '../../src-shared/kernel/errors'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const SAMPLED_BYTES = 256 * 1024

/**
 * Tells a text file's encoding: a byte order mark first, then the zero bytes of UTF-16, then whether the bytes are valid
 * UTF-8, and else whether GB18030 or Big5 makes the commoner characters of them. Refuses with FILE_NOT_A_TABLE bytes with
 * the zeros and controls of a binary file.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLED_BYTES)
  let evenZeros = 0, oddZeros = 0, controls = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!
    if (byte === 0) { if (at % 2 === 0) evenZeros++; else oddZeros++ }
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++
  }
  if (evenZeros + oddZeros > 0) return utf16(sample, evenZeros, oddZeros)
  if (controls > sample.length / 100) throw new Refusal('FILE_NOT_A_TABLE', {})
  return isUtf8(bytes) ? 'utf-8' : commoner(sample)
}

/** Text in an encoding, without a byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return iconv.decode(buffer, encoding === 'big5' ? 'cp950' : encoding, { stripBOM: true })
}

function utf16(sample: Uint8Array, evenZeros: number, oddZeros: number): TextEncoding {
  const [most, least] = [Math.max(evenZeros, oddZeros), Math.min(evenZeros, oddZeros)]
  if (least * 10 > most || most < sample.length / 50 || sample.length % 2 === 1) throw new Refusal('FILE_NOT_A_TABLE', {})
  return oddZeros > evenZeros ? 'utf-16le' : 'utf-16be'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Compares the two by their own frequency order: both standards put the characters in daily use into a first level
 * (GB 2312 rows B0–D7, Big5 rows A4–C6), and text read in the wrong one scatters over the rest.
 */
function commoner(sample: Uint8Array): TextEncoding {
  let pairs = 0, gb = 0, big5 = 0
  for (let at = 0; at + 1 < sample.length; at++) {
    const lead = sample[at]!, trail = sample[at + 1]!
    if (lead < 0x81) continue
    if (trail >= 0x30 && trail <= 0x39) { gb++; pairs++; at += 3; continue }
    at++
    pairs++
    const isHigh = trail >= 0xa1 && trail <= 0xfe
    if (isHigh && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) gb++
    if ((isHigh || (trail >= 0x40 && trail <= 0x7e)) && ((lead >= 0xa4 && lead <= 0xc6) || (lead >= 0xa1 && lead <= 0xa3))) big5++
  }
  return big5 > gb * 1.15 && pairs > 0 ? 'big5' : 'gb18030'
}
