import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { Refusal } from '../../src-shared/kernel/errors'
import type { ZipParts } from './zip-parts'

/** What a reader wants of an XML part; names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Some writers prefix every element (x:row); workbooks have no two elements that differ only in their prefix. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Parses one part as it inflates. Refuses with FILE_DAMAGED what isn't well-formed and any document type, since that is
 * where entity bombs and outside references live and no workbook has one.
 */
export async function readXml(parts: ZipParts, name: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => { throw new Refusal('FILE_DAMAGED', { part: name, reason: error.message }) })
  parser.on('doctype', () => { throw new Refusal('FILE_DAMAGED', { part: name, reason: 'doctype' }) })
  const { open, text, close } = handlers
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes))
  if (text) { parser.on('text', text); parser.on('cdata', text) }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  let decoder: TextDecoder | undefined
  await parts.read(name, (chunk) => {
    decoder ??= new TextDecoder(utf16Of(chunk) ?? 'utf-8')
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  parser.write(decoder?.decode() ?? '')
  parser.close()
}

const utf16Of = (chunk: Uint8Array) =>
  chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : undefined

/** An attribute by its local name: r:id and relationships:id are the same. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  const key = Object.keys(attributes).find((found) => localName(found) === name)
  return key === undefined ? undefined : attributes[key]
}
