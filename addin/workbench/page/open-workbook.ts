import type { ToPane } from '../client/messages.ts'
import type { Area, Grid } from '../grid.ts'
import { startUniver } from '../grid-univer/start.ts'
import { createUniverGrid } from '../grid-univer/univer-grid.ts'
import { snapshotOf } from '../grid-univer/snapshot.ts'
import { toA1 } from '../host/address.ts'
import type { CustomFunctions } from '../host/custom-functions/custom-functions.ts'
import type { FunctionsFile } from '../host/custom-functions/metadata.ts'
import { createHost, type Host } from '../host/host.ts'
import { emptyWorkbook, type WorkbookFile } from '../workbook-file.ts'
import { workbookName, type WorkbenchConfig } from './config.ts'
import { loadFonts } from './fonts.ts'
import type { Shell } from './shell.ts'

/** A workbook on the screen, with the host that an add-in sees it through. */
export interface OpenWorkbook {
  readonly grid: Grid
  readonly host: Host
  readonly notEmulated: readonly string[]
}

/** What opening a workbook needs. */
export interface Opening {
  readonly config: WorkbenchConfig
  readonly functions: FunctionsFile
  readonly shell: Shell
  readonly post: (message: ToPane) => void
}

/** Opens the configured workbook, or an empty one, in the grid. */
export async function openWorkbook({ config, functions, shell, post }: Opening): Promise<OpenWorkbook> {
  const file = await read(config.workbook)
  await loadFonts(file)
  const engine = startUniver(shell.grid, snapshotOf(file))
  const veryHidden = file.sheets.filter(({ visibility }) => visibility === 'VeryHidden').map(({ id }) => id)
  const grid = createUniverGrid(engine, veryHidden)
  const notEmulated: string[] = []
  const host = createHost({
    grid,
    workbookName: workbookName(config),
    functions,
    namespace: config.namespace,
    send: (text) => post({ workbench: 'library', text }),
    sendCalls: (entries) => post({ workbench: 'calls', entries }),
    onNotEmulated: (member) => {
      notEmulated.push(member)
      shell.showProblem(`工作台未模拟 ${member}：加载项收到 ApiNotFound`)
    },
  })
  showCalls(grid, host.functions, shell)
  await engine.rendered
  // unlike Excel, which shows what it stored, the grid knows a spilled result only once it has been calculated
  if (file.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) grid.recalculate()
  return { grid, host, notEmulated }
}

/** Shows how many cells wait for the add-in, and why the selected cell is an error. */
function showCalls(grid: Grid, functions: CustomFunctions, shell: Shell): void {
  const show = ({ sheet, rect }: Area) => {
    const cell = { ...rect, rows: 1, columns: 1 }
    const message = functions.messageAt({ sheet, row: rect.row, column: rect.column })
    const value = message === '' ? '' : String(grid.values({ sheet, rect: cell })[0]?.[0] ?? '')
    shell.showCellMessage(message === '' ? '' : `${toA1(cell)} ${value}：${message}`)
  }
  grid.onSelected(show)
  grid.onCalculated(() => {
    const waiting = functions.pending()
    shell.showState(waiting === 0 ? '' : `正在计算 ${waiting} 个单元格…`)
    // the results are in the cells a moment later
    setTimeout(() => show(grid.selection()), 0)
  })
}

async function read(address: string | undefined): Promise<WorkbookFile> {
  if (address === undefined) return emptyWorkbook
  const response = await fetch(address)
  if (!response.ok) throw new Error(`无法打开工作簿 ${address}（${response.status}）`)
  // a model of a workbook as JSON is our own file
  if (address.endsWith('.json')) return (await response.json()) as WorkbookFile
  const { readWorkbookFile } = await import('../workbook-xlsx/read.ts')
  return readWorkbookFile(new Uint8Array(await response.arrayBuffer()))
}
