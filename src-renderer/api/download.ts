/** Hands a file to the host's own way of saving: the browser's downloads, or the desktop's save dialog. `content` is base64. */
export function saveFile({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: string }): void {
  saveBlob(fileName, new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type: mediaType }))
}

/** The same for text that was made here, as UTF-8. */
export function saveText(fileName: string, mediaType: string, text: string): void {
  saveBlob(fileName, new Blob([text], { type: mediaType }))
}

function saveBlob(fileName: string, blob: Blob) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the bytes by the next task.
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
