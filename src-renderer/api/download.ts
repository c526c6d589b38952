/** Hands a file to the host's own way of saving: the browser's downloads, or the desktop's save dialog. `content` is base64. */
export function saveFile({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the bytes by the next task.
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
