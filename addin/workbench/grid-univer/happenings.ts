import type { ICommandInfo } from '@univerjs/core'
import type { Area, Grid } from '../grid.ts'
import { fromBounds, sheetOf, workbookOf, type Bounds, type Engine } from './engine.ts'

type Happenings = Pick<Grid, 'onChanged' | 'onSelected' | 'onActivated'>

/** What happens in the spreadsheet, by a person's hand or a program's; results of formulas are not changes. */
export function happenings(engine: Engine): Happenings {
  const { api } = engine
  return {
    onChanged: (listener) => {
      let told = ''
      workbookOf(engine).onCommandExecuted((command) => {
        const changed = changedArea(engine, command)
        // Univer writes formulas twice, the second time to take note of them
        const key = changed && JSON.stringify(changed)
        if (!changed || key === told) return
        told = key ?? ''
        setTimeout(() => (told = ''), 0)
        listener(changed, engine.byProgram())
      })
    },
    onSelected: (listener) => {
      let last = ''
      workbookOf(engine).onCommandExecuted((command) => {
        const selected = selectedArea(command)
        const key = selected && JSON.stringify(selected)
        if (!selected || key === last) return
        last = key ?? ''
        listener(selected)
      })
    },
    onActivated: (listener) => {
      let previous = workbookOf(engine).getActiveSheet().getSheetId()
      api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
        const now = activeSheet.getSheetId()
        if (now !== previous) listener(now, previous)
        previous = now
      })
    },
  }
}

interface SetSelections {
  readonly subUnitId: string
  readonly selections: readonly { readonly range: Bounds }[]
  readonly type?: number
}

/** While the mouse is still dragging. */
const moving = [0, 1]

function selectedArea({ id, params }: Readonly<ICommandInfo>): Area | undefined {
  if (id !== 'sheet.operation.set-selections') return undefined
  // the parameters of exactly this command
  const { subUnitId, selections, type } = params as SetSelections
  const range = selections.at(-1)?.range
  return range && (type === undefined || !moving.includes(type))
    ? { sheet: subUnitId, rect: fromBounds(range) }
    : undefined
}

interface SetValues {
  readonly subUnitId: string
  readonly trigger?: string
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, Written | null>>>>
}

type Written = Partial<Record<'v' | 'f' | 'p', unknown>>

/** The cells that were given another content; results of formulas and looks are left out. */
function changedArea(engine: Engine, command: Readonly<ICommandInfo>): Area | undefined {
  if (command.id !== 'sheet.mutation.set-range-values') return undefined
  // the parameters of exactly this command
  const { subUnitId, cellValue, trigger } = command.params as SetValues
  const cells = sheetOf(engine, subUnitId).getSheet()
  const isResult = (row: number, column: number, cell: Written) => {
    const now = cells.getCellRaw(row, column)
    return trigger === undefined && !('f' in cell) && Boolean(now?.f ?? now?.si)
  }
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const [r, inRow] of Object.entries(cellValue ?? {})) {
    for (const [c, cell] of Object.entries(inRow)) {
      const [row, column] = [Number(r), Number(c)]
      if (cell && (!('v' in cell || 'f' in cell || 'p' in cell) || isResult(row, column, cell))) continue
      top = Math.min(top, row)
      left = Math.min(left, column)
      bottom = Math.max(bottom, row)
      right = Math.max(right, column)
    }
  }
  if (bottom < 0) return undefined
  return { sheet: subUnitId, rect: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } }
}
