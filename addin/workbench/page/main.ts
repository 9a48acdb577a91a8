import type { Grid } from '../grid.ts'
import type { FunctionsFile } from '../host/custom-functions/metadata.ts'
import type { CustomFunctions } from '../host/custom-functions/custom-functions.ts'
import { requirementSets } from '../host/requirement-sets.ts'
import { readConfig, type ButtonConfig } from './config.ts'
import { createDialogs } from './dialogs.ts'
import { linkPane } from './pane-link.ts'
import { createShell } from './shell.ts'
import { storedSettings } from './stored-settings.ts'

declare global {
  interface Window {
    /** The open workbook, for tests and for looking around in the browser's console. */
    workbench?: { readonly grid: Grid; readonly functions: CustomFunctions; readonly notEmulated: readonly string[] }
  }
}

const config = await readConfig(window.location.search)
const settings = storedSettings(config.workbook ?? '')
const presses = new Map<number, (problem: string | undefined) => void>()
let nextPress = 1
let greeted = false

const shell = createShell(config, press)
const pane = linkPane(shell.frame)
const dialogs = createDialogs(pane.post)
const opened = open()

pane.listen((message) => {
  switch (message.workbench) {
    case 'library':
      void opened.then(({ host }) => host.receive(message.text))
      break
    case 'hello':
      pane.post({ workbench: 'context', context: hostContext() })
      if (greeted) void opened.then(({ host }) => host.functions.restart())
      greeted = true
      break
    case 'settings':
      settings.write(message.settings)
      break
    case 'pane':
      shell.showPane(message.visible)
      break
    case 'buttons':
      shell.enable(message.enabled)
      break
    case 'action-ended':
      presses.get(message.call)?.(message.problem)
      break
    case 'browser-open':
      if (!window.open(message.url, '_blank')) shell.showProblem(`浏览器拦截了新窗口，请允许后重试：${message.url}`)
      break
    case 'dialog-open':
      dialogs.open(message.dialog, message.url, message.size)
      break
    case 'dialog-tell':
      dialogs.tell(message.dialog, message.message)
      break
    case 'dialog-close':
      dialogs.close(message.dialog)
      break
  }
})
shell.onPane((visible) => pane.post({ workbench: 'visibility', visible }))
shell.frame.src = config.pane
opened.catch((error: unknown) => {
  shell.showProblem(error instanceof Error ? error.message : String(error))
  throw error
})

function hostContext() {
  return {
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    documentUrl: config.workbook ?? '',
    requirementSets,
    settings: settings.read(),
  }
}

async function press({ id, action = '' }: ButtonConfig): Promise<void> {
  const call = nextPress++
  const problem = await new Promise<string | undefined>((resolve) => {
    presses.set(call, resolve)
    pane.post({ workbench: 'action', call, action, control: id })
  })
  presses.delete(call)
  shell.showProblem(problem ?? '')
}

async function open() {
  const [{ openWorkbook }, functions] = await Promise.all([import('./open-workbook.ts'), functionsFile()])
  const workbook = await openWorkbook({ config, functions, shell, post: pane.post })
  shell.opened()
  window.workbench = { grid: workbook.grid, functions: workbook.host.functions, notEmulated: workbook.notEmulated }
  return workbook
}

async function functionsFile(): Promise<FunctionsFile> {
  const response = await fetch(config.functions)
  if (!response.ok) throw new Error(`无法读取函数清单 ${config.functions}（${response.status}）`)
  // the add-in's own file; a function that cannot be registered fails by its name
  return (await response.json()) as FunctionsFile
}
