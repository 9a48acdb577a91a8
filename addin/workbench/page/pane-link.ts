import { isWorkbenchMessage, type ToPage, type ToPane } from '../client/messages.ts'

/** The line between the page and the add-in in the pane's frame. */
export interface PaneLink {
  readonly post: (message: ToPane) => void
  readonly listen: (listener: (message: ToPage) => void) => void
}

/** Links the page with a frame; only messages of this frame and this origin are heard. */
export function linkPane(frame: HTMLIFrameElement): PaneLink {
  return {
    post: (message) => frame.contentWindow?.postMessage(message, window.location.origin),
    listen: (listener) =>
      window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source !== frame.contentWindow || origin !== window.location.origin || !isWorkbenchMessage(data)) return
        // the pane's client sends the page nothing but this
        listener(data as ToPage)
      }),
  }
}
