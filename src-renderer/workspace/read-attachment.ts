import { MAX_ATTACHMENT_MB } from '../../src-shared/workspace/file'
import { attachmentMessages as texts } from '../../src-shared/messages/attachments'

/** A chosen file as the services take it, or in words why it can't be read. */
export async function readUpload(file: File): Promise<{ name: string; content: string } | { problem: string }> {
  if (file.size > MAX_ATTACHMENT_MB * 1024 * 1024) return { problem: texts.tooLarge(file.name, MAX_ATTACHMENT_MB) }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return { name: file.name, content: btoa(text) }
  } catch {
    return { problem: texts.unreadable(file.name) }
  }
}

/** Base64 as a blob of its type. */
export const asBlob = ({ mediaType, content }: { mediaType: string; content: string }) =>
  new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type: mediaType })
