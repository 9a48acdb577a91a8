import { isWorkbenchMessage, type DialogMessage, type DialogSize, type ToPane } from '../client/messages.ts'

const closedByUser = 12_006
const blocked = 12_011

/** Opens the dialogs an add-in asks for as windows of their own, and carries what is said. */
export function createDialogs(post: (message: ToPane) => void) {
  const windows = new Map<number, Window>()

  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (origin !== window.location.origin || !isWorkbenchMessage(data) || data.workbench !== 'dialog-message') return
    for (const [dialog, opened] of windows) {
      if (opened === source) post({ workbench: 'dialog-says', dialog, message: data.message, origin })
    }
  })

  function watch(dialog: number, opened: Window): void {
    const timer = setInterval(() => {
      if (windows.get(dialog) === opened && !opened.closed) return
      clearInterval(timer)
      if (windows.get(dialog) !== opened) return
      windows.delete(dialog)
      post({ workbench: 'dialog-closed', dialog, code: closedByUser })
    }, 250)
  }

  return {
    open: (dialog: number, url: string, size: DialogSize) => {
      const width = Math.round((window.screen.availWidth * size.width) / 100)
      const height = Math.round((window.screen.availHeight * size.height) / 100)
      const opened = window.open(url, `office-dialog-${dialog}`, `popup,width=${width},height=${height}`)
      if (!opened) {
        post({ workbench: 'dialog-opened', dialog, problem: blocked })
        return
      }
      windows.set(dialog, opened)
      watch(dialog, opened)
      post({ workbench: 'dialog-opened', dialog, problem: undefined })
    },
    tell: (dialog: number, message: string) => {
      const content: DialogMessage = { workbench: 'dialog-message', message }
      windows.get(dialog)?.postMessage(content, window.location.origin)
    },
    close: (dialog: number) => {
      const opened = windows.get(dialog)
      windows.delete(dialog)
      opened?.close()
    },
  }
}
