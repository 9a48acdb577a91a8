import { argumentAddresses } from '../formula/argument-addresses.ts'
import type { CellValue, Grid, GridFunction, Place } from '../grid.ts'
import { sheetOf, workbookOf, type Engine } from './engine.ts'

type Calculation = Pick<Grid, 'defineFunctions' | 'refresh' | 'recalculate' | 'onCalculated'>

/** The cell in which Univer is evaluating a function: it calls it with itself, knowing where it stands. */
interface Evaluating {
  readonly _subUnitId?: string
  readonly _row?: number
  readonly _column?: number
}

type Given = CellValue | null | undefined | readonly (readonly (CellValue | null | undefined)[])[]

const userDefined = 15

/** The functions of an add-in, and when formulas are evaluated. */
export function calculation(engine: Engine): Calculation {
  const formula = engine.api.getFormula()

  function evaluate(each: GridFunction, self: Evaluating, given: readonly Given[]): CellValue | CellValue[][] {
    const cell: Place = { sheet: self._subUnitId ?? '', row: self._row ?? 0, column: self._column ?? 0 }
    const result = each.evaluate({
      cell,
      arguments: given.map(matrix),
      addresses: () => {
        const sheet = sheetOf(engine, cell.sheet)
        return argumentAddresses(sheet.getRange(cell.row, cell.column).getFormula(), each.name, sheet.getSheetName())
      },
    })
    return typeof result === 'object' ? result.map((row) => [...row]) : result
  }

  return {
    defineFunctions: (functions) => {
      for (const each of functions) {
        const run = function (this: Evaluating, ...given: Given[]) {
          return evaluate(each, this, given)
        }
        // Univer's types have no way to say that it calls a function with the evaluating cell as `this`
        formula.registerFunction(each.name, run as Parameters<typeof formula.registerFunction>[1], describe(each))
      }
    },
    refresh: (places) => startCalculation(engine, places),
    recalculate: () => formula.executeCalculation(),
    onCalculated: (listener) => void formula.calculationEnd(() => listener()),
  }
}

function matrix(given: Given): CellValue[][] | undefined {
  if (given === undefined) return undefined
  return typeof given === 'object' && given !== null
    ? given.map((row) => row.map((value) => value ?? ''))
    : [[given ?? '']]
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
