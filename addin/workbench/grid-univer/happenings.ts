import type { ICommandInfo, IExecutionOptions } from '@univerjs/core'
import type { Grid } from '../grid.ts'
import type { Rect } from '../host/address.ts'
import { fromBounds, workbookOf, type Engine } from './engine.ts'

type Happenings = Pick<Grid, 'onChanged' | 'onSelected' | 'onActivated'>

/** What happens in the spreadsheet, by a person's hand or a program's; results of formulas are not changes. */
export function happenings(engine: Engine): Happenings {
  const { api } = engine
  return {
    onChanged: (listener) =>
      void workbookOf(engine).onCommandExecuted((command, options) => {
        const changed = changedRect(command, options)
        if (changed) listener(changed, engine.byProgram())
      }),
    onSelected: (listener) =>
      void api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
        const last = selections.at(-1)
        if (last) listener({ sheet: worksheet.getSheetId(), rect: fromBounds(last) })
      }),
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

interface SetValues {
  readonly subUnitId: string
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>
}

function changedRect(
  command: ICommandInfo,
  options: IExecutionOptions | undefined,
): { sheet: string; rect: Rect } | undefined {
  if (command.id !== 'sheet.mutation.set-range-values' || options?.['fromFormula'] === true) return undefined
  // the parameters of exactly this command
  const { subUnitId, cellValue } = command.params as SetValues
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) continue
      top = Math.min(top, Number(row))
      left = Math.min(left, Number(column))
      bottom = Math.max(bottom, Number(row))
      right = Math.max(right, Number(column))
    }
  }
  if (bottom < 0) return undefined
  return { sheet: subUnitId, rect: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } }
}
