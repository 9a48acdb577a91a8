import { failed, optionsAndCallback, succeeded, type AsyncCallback } from './async-result.ts'
import { hostPort } from './port.ts'

type DialogEvent = { readonly message: string; readonly origin: string } | { readonly error: number }
type Handler = (event: DialogEvent) => void

/** What an add-in holds of a dialog it opened. */
export interface Dialog {
  readonly close: () => void
  readonly messageChild: (message: string) => void
  readonly addEventHandler: (event: string, handler: Handler) => void
}

/** Why a dialog could not be opened, by Office's numbers. */
const problems: Readonly<Record<number, string>> = {
  12004: 'The domain of the dialog is not trusted: it must be the domain of the pane.',
  12007: 'A dialog box is already opened from this host window.',
  12011: "The user's browser configuration is blocking pop-ups.",
}

interface Open {
  readonly dialog: Dialog
  readonly handlers: { readonly event: string; readonly handler: Handler }[]
  readonly callback: AsyncCallback<Dialog>
  readonly asyncContext: unknown
}

/** Office.context.ui.displayDialogAsync: the workbench's page opens the window and carries the messages. */
export function displayDialogs() {
  const open = new Map<number, Open>()
  let next = 1

  hostPort.listen((message) => {
    if (message.workbench === 'dialog-opened') settle(message.dialog, message.problem)
    else if (message.workbench === 'dialog-says') {
      tell(message.dialog, 'dialogMessageReceived', { message: message.message, origin: message.origin })
    } else if (message.workbench === 'dialog-closed') {
      tell(message.dialog, 'dialogEventReceived', { error: message.code })
      open.delete(message.dialog)
    }
  })

  function settle(id: number, problem: number | undefined): void {
    const entry = open.get(id)
    if (!entry) return
    if (problem !== undefined) open.delete(id)
    const { callback, dialog, asyncContext } = entry
    callback(
      problem === undefined ? succeeded(dialog, asyncContext) : failed(problem, problems[problem] ?? '', asyncContext),
    )
  }

  function tell(id: number, event: string, content: DialogEvent): void {
    for (const each of open.get(id)?.handlers ?? []) if (each.event === event) each.handler(content)
  }

  return (url: string, ...given: unknown[]): void => {
    const { options, callback } = optionsAndCallback<Dialog>(given)
    const asyncContext = options['asyncContext']
    const address = new URL(url, window.location.href)
    const problem = address.origin !== window.location.origin ? 12004 : open.size > 0 ? 12007 : undefined
    if (problem !== undefined) {
      callback(failed(problem, problems[problem] ?? '', asyncContext))
      return
    }
    const id = next++
    const handlers: Open['handlers'] = []
    const dialog: Dialog = {
      close: () => {
        open.delete(id)
        hostPort.post({ workbench: 'dialog-close', dialog: id })
      },
      messageChild: (message) => hostPort.post({ workbench: 'dialog-tell', dialog: id, message }),
      addEventHandler: (event, handler) => void handlers.push({ event, handler }),
    }
    open.set(id, { dialog, handlers, callback, asyncContext })
    const size = { width: Number(options['width'] ?? 80), height: Number(options['height'] ?? 80) }
    hostPort.post({ workbench: 'dialog-open', dialog: id, url: address.href, size })
  }
}
