import { openInBrowser } from '../excel/open-in-browser.ts'

/** Offers a file for saving under a name; where the pane's browser takes no downloads, the person's own browser opens it. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]))
  const link = document.createElement('a')
  if (!('download' in link)) {
    openInBrowser(address)
    return
  }
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the download has its own hold of the bytes by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
