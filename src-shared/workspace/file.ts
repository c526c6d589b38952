import { z } from 'zod'

/** What may be attached: pictures, PDF, and 数电票 as XML or OFD. */
export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'application/xml', 'application/ofd'] as const
export const mediaTypeSchema = z.enum(MEDIA_TYPES)
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Largest attachment, in MB of file. */
export const MAX_ATTACHMENT_MB = 20

/** 附件 of a record: a file by the SHA-256 of its content, under the name it came with. */
export const attachmentSchema = z.object({
  id: z.int(), hash: z.string(), name: z.string(), mediaType: mediaTypeSchema, bytes: z.int(), addedAt: z.string(), addedBy: z.string()
})
export type Attachment = z.infer<typeof attachmentSchema>

/** A file on its way in; `content` is base64. */
export const uploadSchema = z.object({ name: z.string().trim().min(1).max(200), content: z.base64().min(1).max(28_000_000) })
export type Upload = z.infer<typeof uploadSchema>

/** A file on its way out, as exports are. */
export const downloadSchema = z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() })

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte)
const textOf = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.slice(from, to))

/** What a file is by its first bytes, whatever its name says; undefined for what may not be attached. OFD is a zip and is told by its name. */
export function mediaTypeOf(bytes: Uint8Array, name: string): MediaType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (textOf(bytes, 0, 4) === 'RIFF' && textOf(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (textOf(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && /\.ofd$/i.test(name)) return 'application/ofd'
  if (/^(\u00ef\u00bb\u00bf)?\s*<\?xml/.test(textOf(bytes, 0, 64))) return 'application/xml'
  return undefined
}
