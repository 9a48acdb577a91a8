import { ribbonActions } from './actions.ts'
import { addinPane, ribbon } from './addin.ts'
import { displayDialogs } from './dialogs.ts'
import { inDialog } from './in-dialog.ts'
import type { HostContext } from './messages.ts'
import { hostPort } from './port.ts'
import { isSetSupported } from './requirements.ts'
import { documentSettings } from './settings.ts'
import { runtimeStorage } from './storage.ts'

/** Runs after the client library and provides what a real host's loader does: Office.onReady, context, dialogs, actions. */

interface HostInfo {
  readonly host: 'Excel' | null
  readonly platform: 'OfficeOnline' | null
}

// the opener of a dialog is the workbench's page; a window opened otherwise has none
const opener = window.opener as Window | null
const settings = documentSettings()
const context = {
  host: 'Excel',
  platform: 'OfficeOnline',
  displayLanguage: 'zh-CN',
  contentLanguage: 'zh-CN',
  diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
  document: { url: '', settings: settings.api },
  requirements: { isSetSupported: (name: string, version?: string) => isSetSupported({}, name, version) },
  ui: opener && !hostPort.framed ? inDialog(opener) : { displayDialogAsync: displayDialogs(), openBrowserWindow },
}

function openBrowserWindow(url: string): void {
  if (!/^https?:/.test(url)) throw new Error(`only http and https addresses can be opened, not ${url}`)
  hostPort.post({ workbench: 'browser-open', url })
}

const documentRead = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') window.addEventListener('DOMContentLoaded', () => resolve())
  else resolve()
})

const started = hostPort.framed
  ? inPane()
  : Promise.resolve<HostInfo>(opener ? excel() : { host: null, platform: null })
const ready = Promise.all([started, documentRead]).then(([info]) => info)

function excel(): HostInfo {
  return { host: 'Excel', platform: 'OfficeOnline' }
}

function inPane(): Promise<HostInfo> {
  return new Promise((resolve) => {
    hostPort.listen((message) => {
      if (message.workbench !== 'context') return
      take(message.context)
      resolve(excel())
    })
    hostPort.post({ workbench: 'hello' })
  })
}

function take(given: HostContext): void {
  settings.load(given.settings)
  context.displayLanguage = given.displayLanguage
  context.contentLanguage = given.contentLanguage
  context.document.url = given.documentUrl
  context.requirements.isSetSupported = (name, version) => isSetSupported(given.requirementSets, name, version)
}

// the library fills in parts of Office, some of them unchangeable: ours stand before them
const fromLibrary: object | null = 'Office' in window && typeof window.Office === 'object' ? window.Office : null
const office = Object.create(fromLibrary) as object // Object.create says any
const provided = {
  HostType: { Excel: 'Excel' },
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  },
  EventType: {
    DialogMessageReceived: 'dialogMessageReceived',
    DialogEventReceived: 'dialogEventReceived',
    DialogParentMessageReceived: 'dialogParentMessageReceived',
  },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  StartupBehavior: { none: 'None', load: 'Load' },
  VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
  context,
  onReady: async (callback?: (info: HostInfo) => unknown) => {
    const info = await ready
    await callback?.(info)
    return info
  },
  actions: ribbonActions(),
  addin: addinPane(),
  ribbon,
}
for (const [name, value] of Object.entries(provided)) {
  Object.defineProperty(office, name, { value, configurable: true, writable: true, enumerable: true })
}
Object.assign(window, { Office: office, OfficeRuntime: { storage: runtimeStorage } })

// as in Office, where add-ins cannot add to the history
Object.assign(window.history, { pushState: null, replaceState: null })
