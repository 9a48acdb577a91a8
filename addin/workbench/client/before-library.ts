import type { CallEntry } from '../host/custom-functions/entries.ts'
import { hostPort } from './port.ts'

/**
 * Runs before the client library: gives it a bridge to the host, the table of functions that the loader of a real host
 * provides, and the word that this runtime runs custom functions.
 */

type Association = Record<string, unknown>

const functions: Association = {}
const listeners: (() => void)[] = []
const mappings: Association = {}

function associate(idOrMap: string | Association, implementation?: unknown): void {
  const given = typeof idOrMap === 'string' ? { [idOrMap]: implementation } : idOrMap
  for (const [id, each] of Object.entries(given)) functions[id.toUpperCase()] = each
  delete mappings['__delay__']
  for (const tell of listeners) tell()
}

const bridge = {
  /** Replaced by the library. */
  onMessageFromHost: (text: string): void => {
    throw new Error(`no library takes ${text}`)
  },
  sendMessageToHost: (text: string) => hostPort.post({ workbench: 'library', text }),
}

hostPort.listen((message) => {
  if (message.workbench === 'library') bridge.onMessageFromHost(message.text)
  if (message.workbench === 'calls') takeCalls(message.entries)
})

/** The library with its own dispatcher. */
interface Dispatching {
  readonly OfficeExtension: { HostBridge: { instance: { dispatchMessage: (message: object) => void } } }
}

/** Gives calls to the library as objects: as text, thousands of calls over the same tables would be hundreds of megabytes. */
function takeCalls(entries: readonly CallEntry[]): void {
  const library = window as unknown as Dispatching // its types leave its own dispatcher out
  library.OfficeExtension.HostBridge.instance.dispatchMessage({ type: 3, message: { entries } })
}

Object.assign(window, {
  ...(hostPort.framed
    ? { _richApiNativeBridge: bridge, OSF: { _OfficeAppFactory: { getHostInfo: () => ({ flags: 2 }) } } }
    : {}),
  CustomFunctionMappings: mappings,
  CustomFunctions: {
    _association: { mappings: functions, associate, onchange: (tell: () => void) => listeners.push(tell) },
    associate,
    delayInitialization: () => {
      mappings['__delay__'] = true
    },
  },
})
