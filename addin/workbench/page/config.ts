/** A button of the add-in in the ribbon: it runs a function the pane associated, or without one shows the pane. */
export interface ButtonConfig {
  readonly id: string
  readonly label: string
  readonly tip?: string
  readonly icon?: string
  readonly action?: string
}

/** What the workbench opens: an add-in and a workbook; every address is on the page's own server. */
export interface WorkbenchConfig {
  /** The add-in's name, over its pane and buttons. */
  readonly title: string
  readonly namespace: string
  readonly functions: string
  readonly pane: string
  readonly workbook?: string
  /** The workbook's name in the title bar; without it, as `workbooks` calls it, else the last part of its address. */
  readonly workbookName?: string
  /** Workbooks to choose from. */
  readonly workbooks?: readonly { readonly address: string; readonly name: string }[]
  readonly buttons?: readonly ButtonConfig[]
}

/** The page's configuration: a file named by ?config=, single entries of it replaced by parameters of the same name. */
export async function readConfig(search: string): Promise<WorkbenchConfig> {
  const parameters = new URLSearchParams(search)
  const address = parameters.get('config') ?? '/workbench.json'
  const response = await fetch(address)
  if (!response.ok) throw new Error(`无法读取工作台配置 ${address}（${response.status}）`)
  // our own server's file, checked below for what must be there
  const file = (await response.json()) as Partial<WorkbenchConfig>
  const given = {
    ...file,
    ...Object.fromEntries(['workbook', 'pane', 'functions'].flatMap((name) => entry(name, parameters))),
  }
  const { title, namespace, functions, pane } = given
  if (!title || !namespace || !functions || !pane) {
    throw new Error(`工作台配置 ${address} 缺少 title、namespace、functions 或 pane`)
  }
  return { ...given, title, namespace, functions, pane }
}

function entry(name: string, parameters: URLSearchParams): [string, string][] {
  const value = parameters.get(name)
  return value ? [[name, value]] : []
}

/** The name under which the workbook is open. */
export function workbookName({ workbookName, workbook, workbooks = [] }: WorkbenchConfig): string {
  const known = workbooks.find(({ address }) => address === workbook)?.name
  return workbookName ?? known ?? decodeURIComponent(workbook?.split('/').at(-1) ?? '工作簿1.xlsx')
}
