import { hostPort } from './port.ts'

type VisibilityMode = 'Taskpane' | 'Hidden'

/** Office.addin: showing and hiding the pane, and hearing of it. */
export function addinPane() {
  const handlers = new Set<(event: { readonly visibilityMode: VisibilityMode }) => void>()
  let startup = 'none'
  hostPort.listen((message) => {
    if (message.workbench !== 'visibility') return
    for (const handler of handlers) handler({ visibilityMode: message.visible ? 'Taskpane' : 'Hidden' })
  })
  const show = (visible: boolean) => {
    hostPort.post({ workbench: 'pane', visible })
    return Promise.resolve()
  }
  return {
    showAsTaskpane: () => show(true),
    hide: () => show(false),
    onVisibilityModeChanged: (handler: (event: { readonly visibilityMode: VisibilityMode }) => void) => {
      handlers.add(handler)
      return Promise.resolve(() => Promise.resolve(handlers.delete(handler)))
    },
    getStartupBehavior: () => Promise.resolve(startup),
    setStartupBehavior: (behavior: string) => {
      startup = behavior
      return Promise.resolve()
    },
  }
}

interface ControlUpdate {
  readonly id: string
  readonly enabled?: boolean
}

interface RibbonUpdate {
  readonly tabs: readonly {
    readonly controls?: readonly ControlUpdate[]
    readonly groups?: readonly { readonly controls?: readonly ControlUpdate[] }[]
  }[]
}

/** Office.ribbon: which of the add-in's buttons can be pressed. */
export const ribbon = {
  requestUpdate: (update: RibbonUpdate) => {
    const controls = update.tabs.flatMap((tab) => [
      ...(tab.controls ?? []),
      ...(tab.groups ?? []).flatMap((group) => group.controls ?? []),
    ])
    const enabled = Object.fromEntries(controls.map((control) => [control.id, control.enabled ?? true]))
    hostPort.post({ workbench: 'buttons', enabled })
    return Promise.resolve()
  },
}
