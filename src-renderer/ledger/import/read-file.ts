/** What the services take at most: 64 MB, a third more as base64. */
const MOST_BYTES = 64 * 1024 * 1024

/** A file as it goes to the services; `key` tells one reading from another. */
export interface ChosenFile { key: number; name: string; content: string }

let count = 0

/** Reads a file the user chose or dropped, as base64. */
export async function readFile(file: File): Promise<ChosenFile | { problem: 'tooLarge' | 'unreadable' }> {
  if (file.size > MOST_BYTES) return { problem: 'tooLarge' }
  try {
    const address = await dataUrl(file)
    return { key: ++count, name: file.name, content: address.slice(address.indexOf(',') + 1) }
  } catch {
    return { problem: 'unreadable' }
  }
}

const dataUrl = (file: File) => new Promise<string>((done, failed) => {
  const reader = new FileReader()
  reader.onload = () => { done(typeof reader.result === 'string' ? reader.result : '') }
  reader.onerror = () => { failed(reader.error ?? new Error('unreadable')) }
  reader.readAsDataURL(file)
})
