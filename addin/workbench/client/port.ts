import { isWorkbenchMessage, type ToPage, type ToPane } from './messages.ts'

/** How a pane talks to the page that frames it. */
export const hostPort = {
  /** Whether this document is a pane in a workbench. */
  framed: window.parent !== window,
  post: (message: ToPage): void => window.parent.postMessage(message, window.location.origin),
  listen: (listener: (message: ToPane) => void): void =>
    window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || origin !== window.location.origin || !isWorkbenchMessage(data)) return
      // the page sends a pane nothing but this
      listener(data as ToPane)
    }),
}
