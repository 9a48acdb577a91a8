import type { Grid, GridFunction, Place } from '../grid.ts'
import { AddInFunction } from './add-in-function.ts'
import { sheetOf, workbookOf, type Engine } from './engine.ts'

type Calculation = Pick<Grid, 'defineFunctions' | 'refresh' | 'recalculate' | 'onCalculated'>

const userDefined = 15

/** The functions of an add-in, and when formulas are evaluated. */
export function calculation(engine: Engine): Calculation {
  const formula = engine.api.getFormula()
  const sheetName = (id: string) => sheetOf(engine, id).getSheetName()

  return {
    defineFunctions: (functions) => {
      for (const each of functions) {
        // this makes the function known and describes it; what it does is defined next
        formula.registerFunction(each.name, () => '#NAME?', describe(each))
        engine.functions.registerExecutors(new AddInFunction(each, sheetName))
      }
    },
    refresh: (places) => startCalculation(engine, places),
    recalculate: () => formula.executeCalculation(),
    onCalculated: (listener) => void formula.calculationEnd(() => listener()),
  }
}

function describe(each: GridFunction): never {
  const description = {
    functionName: each.name,
    functionType: userDefined,
    description: each.description,
    abstract: each.description,
    functionParameter: each.parameters.map(({ name, description, optional, repeating }) => ({
      name,
      detail: description,
      example: '',
      require: optional ? 0 : 1,
      repeat: repeating ? 1 : 0,
    })),
  }
  // registerFunction takes a description object, which its types leave out
  return { description } as never
}

/** Univer evaluates the cells of dirty ranges, and what depends on them. */
function startCalculation(engine: Engine, places: readonly Place[]): void {
  const unitId = workbookOf(engine).getId()
  const dirtyRanges = columnRuns(places).map(({ sheet, column, first, last }) => ({
    unitId,
    sheetId: sheet,
    range: { startRow: first, endRow: last, startColumn: column, endColumn: column },
  }))
  void engine.api.executeCommand(
    'formula.mutation.set-trigger-formula-calculation-start',
    {
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
    },
    { onlyLocal: true },
  )
}

interface Run {
  readonly sheet: string
  readonly column: number
  readonly first: number
  last: number
}

/** Cells under one another, taken together: one range is cheaper than many cells. */
function columnRuns(places: readonly Place[]): Run[] {
  const sorted = places.toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row)
  const runs: Run[] = []
  for (const { sheet, row, column } of sorted) {
    const run = runs.at(-1)
    if (run?.sheet === sheet && run.column === column && row <= run.last + 1) run.last = row
    else runs.push({ sheet, column, first: row, last: row })
  }
  return runs
}
