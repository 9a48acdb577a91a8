import type { Area, Grid, Visibility } from '../grid.ts'
import { fromBounds, rangeOf, sheetOf, toBounds, workbookOf, type Engine } from './engine.ts'

type Sheets = Pick<
  Grid,
  | 'sheets'
  | 'extent'
  | 'activeSheet'
  | 'activate'
  | 'addSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'setVisibility'
  | 'selection'
  | 'select'
  | 'insertRows'
  | 'deleteRows'
  | 'merge'
  | 'freezeRows'
>

/** Rows of an added sheet: enough for what spills, far fewer than Excel's million, which Univer would lay out. */
const NEW_SHEET_ROWS = 20_000

/** The sheets of the workbook, what is selected, and their rows. */
export function sheets(engine: Engine, veryHidden: Set<string>): Sheets {
  const active = () => workbookOf(engine).getActiveSheet().getSheetId()
  const activate = (sheet: string) => {
    if (sheet !== active()) workbookOf(engine).setActiveSheet(sheet)
  }
  const visibility = (id: string, hidden: boolean): Visibility =>
    hidden ? (veryHidden.has(id) ? 'VeryHidden' : 'Hidden') : 'Visible'
  const freeName = (): string => {
    const taken = new Set(
      workbookOf(engine)
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    )
    let number = taken.size + 1
    while (taken.has(`Sheet${number}`)) number++
    return `Sheet${number}`
  }
  return {
    sheets: () =>
      workbookOf(engine)
        .getSheets()
        .map((sheet) => ({
          id: sheet.getSheetId(),
          name: sheet.getSheetName(),
          visibility: visibility(sheet.getSheetId(), sheet.isSheetHidden()),
        })),
    extent: (id) => {
      const sheet = sheetOf(engine, id)
      return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }
    },
    activeSheet: active,
    activate,
    addSheet: (name) =>
      engine.asProgram(() => {
        const before = active()
        const added = workbookOf(engine).insertSheet(name ?? freeName(), { sheet: { rowCount: NEW_SHEET_ROWS } })
        workbookOf(engine).setActiveSheet(before)
        return added.getSheetId()
      }),
    deleteSheet: (id) => engine.asProgram(() => void workbookOf(engine).deleteSheet(id)),
    renameSheet: (id, name) => engine.asProgram(() => void sheetOf(engine, id).setName(name)),
    setVisibility: (id, wanted) =>
      engine.asProgram(() => {
        const sheet = sheetOf(engine, id)
        if (wanted === 'VeryHidden') veryHidden.add(id)
        else veryHidden.delete(id)
        if (wanted === 'Visible') sheet.showSheet()
        else sheet.hideSheet()
      }),
    selection: () => {
      const sheet = workbookOf(engine).getActiveSheet()
      const range = sheet.getSelection()?.getActiveRange()?.getRange()
      const rect = range ? fromBounds(range) : { row: 0, column: 0, rows: 1, columns: 1 }
      return { sheet: sheet.getSheetId(), rect }
    },
    select: (area) => {
      activate(area.sheet)
      rangeOf(engine, area).activate()
      bringIntoView(engine, area)
    },
    insertRows: (id, at, count) => engine.asProgram(() => void sheetOf(engine, id).insertRows(at, count)),
    deleteRows: (id, at, count) => engine.asProgram(() => void sheetOf(engine, id).deleteRows(at, count)),
    merge: (area) => engine.asProgram(() => void rangeOf(engine, area).merge()),
    freezeRows: (id, count) =>
      engine.asProgram(() => {
        if (count === 0) sheetOf(engine, id).cancelFreeze()
        else sheetOf(engine, id).setFrozenRows(count)
      }),
  }
}

/** Scrolls to the first cell of an area of the active sheet, unless it is in view. */
function bringIntoView({ api }: Engine, { rect }: Area): void {
  const range = toBounds({ ...rect, rows: 1, columns: 1 })
  void api.executeCommand('sheet.command.scroll-to-cell', { range })
}
