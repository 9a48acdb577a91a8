import vm from 'node:vm'
import { clientScript } from '#addin/workbench/client-script.ts'
import type { HostContext, ToPage, ToPane } from '#addin/workbench/client/messages.ts'
import type { FunctionsFile } from '#addin/workbench/host/custom-functions/metadata.ts'
import { createHost, type Host } from '#addin/workbench/host/host.ts'
import { requirementSets } from '#addin/workbench/host/requirement-sets.ts'
import { createMemoryGrid, type MemoryGrid } from '#addin/workbench/grid-memory/memory-grid.ts'

const script = new vm.Script(await clientScript(), { filename: 'office.js' })

/** A pane in Node: the client library on the host, over a grid in memory. */
export interface Pane {
  readonly grid: MemoryGrid
  readonly host: Host
  readonly missing: readonly string[]
  /** What the pane told the page apart from the library's own messages. */
  readonly told: readonly ToPage[]
  /** The number of batches the library has sent. */
  readonly batches: () => number
  readonly tell: (message: ToPane) => void
  /** Runs code in the pane, where Excel, Office and CustomFunctions are; gives what it returns, as JSON. */
  readonly run: <T>(code: string) => Promise<T>
}

/** What a pane starts with. */
export interface PaneSettings {
  readonly sheets?: readonly string[]
  readonly functions?: FunctionsFile
  readonly settings?: HostContext['settings']
  /** The add-in's own script. */
  readonly addin?: string
  readonly namespace?: string
  /** What else the add-in's script finds in its window, such as fetch. */
  readonly globals?: Readonly<Record<string, unknown>>
}

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void

/** Opens a pane and waits until Office is ready in it. */
export async function openPane(given: PaneSettings = {}): Promise<Pane> {
  const origin = 'http://localhost'
  const listeners: Listener[] = []
  const domListeners: (() => void)[] = []
  const told: ToPage[] = []
  const missing: string[] = []
  let batches = 0
  const grid = createMemoryGrid(given.sheets ?? ['Sheet1'])

  const page = {
    postMessage: (message: ToPage) => {
      queueMicrotask(() => {
        if (message.workbench === 'library') {
          batches++
          void host.receive(message.text)
        } else if (message.workbench === 'hello') tell({ workbench: 'context', context })
        else told.push(message)
      })
    },
  }
  const context: HostContext = {
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    documentUrl: '示例.xlsx',
    requirementSets,
    settings: given.settings ?? {},
  }
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    performance,
    navigator: { userAgent: 'Chrome', language: 'zh-CN', appVersion: '5.0' },
    location: new URL(`${origin}/pane.html`),
    history: { pushState: () => undefined, replaceState: () => undefined },
    localStorage: storage(),
    sessionStorage: storage(),
    document: {
      readyState: 'loading',
      addEventListener: (_: string, listener: () => void) => domListeners.push(listener),
      getElementsByTagName: () => [],
      createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
      cookie: '',
    },
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'message') listeners.push(listener)
      if (type === 'DOMContentLoaded') domListeners.push(() => listener({ source: null, origin, data: null }))
    },
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    opener: null,
    parent: page,
  }
  Object.assign(window, given.globals)
  for (const name of ['window', 'self', 'globalThis']) window[name] = window
  const sandbox = vm.createContext(window)

  const tell = (message: ToPane): void => {
    for (const listener of listeners) listener({ source: page, origin, data: message })
  }
  const host = createHost({
    grid,
    workbookName: '示例.xlsx',
    functions: given.functions ?? { functions: [] },
    namespace: given.namespace ?? 'DEMO',
    send: (text) => tell({ workbench: 'library', text }),
    sendCalls: (entries) => tell({ workbench: 'calls', entries: inside(entries) }),
    onNotEmulated: (member) => missing.push(member),
  })

  /** A copy made of the pane's own arrays, as posting makes one. */
  function inside<T>(content: T): T {
    const copy: unknown = vm.runInContext(`(text) => JSON.parse(text)`, sandbox)
    // the pane's own JSON.parse, which gives back what JSON.stringify was given
    return (copy as (text: string) => T)(JSON.stringify(content))
  }

  script.runInContext(sandbox)
  vm.runInContext(given.addin ?? '', sandbox)
  for (const listener of domListeners) listener()

  async function run<T>(code: string): Promise<T> {
    const result: unknown = await vm.runInContext(
      `(async () => JSON.stringify(await (async () => { ${code} })()) ?? 'null')()`,
      sandbox,
    )
    // the caller says what its own code returns
    return JSON.parse(String(result)) as T
  }
  await run('await Office.onReady()')
  return { grid, host, missing, told, batches: () => batches, tell, run }
}

function storage() {
  const items = new Map<string, string>()
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
    removeItem: (name: string) => items.delete(name),
  }
}

/** Runs code inside Excel.run, with context and the active sheet at hand. */
export function inExcel<T = unknown>(pane: Pane, code: string): Promise<T> {
  return pane.run<T>(`return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    ${code}
  })`)
}

/** The error that code run inside Excel.run ends with. */
export function excelError(pane: Pane, code: string): Promise<{ code: string; message: string; statement: string }> {
  return pane.run(`try { await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    ${code}
  }) } catch ({ code, message, debugInfo }) { return { code, message, statement: debugInfo?.statement ?? '' } }
  throw new Error('nothing failed')`)
}
