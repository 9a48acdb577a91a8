import { isWorkbenchMessage, type DialogMessage } from './messages.ts'

/** What a page shown in a dialog can do: tell the pane something, and hear from it. */
export function inDialog(opener: Window) {
  const handlers: ((event: { readonly message: string }) => void)[] = []
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== opener || origin !== window.location.origin || !isWorkbenchMessage(data)) return
    if (data.workbench === 'dialog-message') for (const handler of handlers) handler({ message: data.message })
  })
  return {
    messageParent: (message: string | boolean, options?: { readonly targetOrigin?: string }) => {
      const content: DialogMessage = { workbench: 'dialog-message', message: String(message) }
      opener.postMessage(content, options?.targetOrigin ?? window.location.origin)
    },
    addHandlerAsync: (event: string, handler: (event: { readonly message: string }) => void) => {
      if (event === 'dialogParentMessageReceived') handlers.push(handler)
    },
  }
}
