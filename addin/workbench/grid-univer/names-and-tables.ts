import type { Grid, Table } from '../grid.ts'
import { parseA1 } from '../host/address.ts'
import { fromBounds, sheetOf, toBounds, workbookOf, type Engine } from './engine.ts'

type NamesAndTables = Pick<
  Grid,
  'names' | 'addName' | 'deleteName' | 'tables' | 'addTable' | 'renameTable' | 'resizeTable' | 'deleteTable'
> & {
  /** Resolves when the tables are as they were asked to be: Univer changes them later. */
  readonly tablesSettled: () => Promise<void>
}

/** The workbook's defined names and tables. */
export function namesAndTables(engine: Engine): NamesAndTables {
  let coming = new Map<string, Table>()
  let jobs: Promise<unknown> = Promise.resolve()
  let next = 1

  const tables = (): Table[] => {
    const known = workbookOf(engine)
      .getTableList()
      .map((table): Table => ({
        id: table.id,
        name: table.name,
        sheet: table.subUnitId,
        rect: fromBounds(table.range),
        headers: true,
      }))
    const rest = [...coming.values()].filter(({ id }) => !known.some((table) => table.id === id))
    return [...known.map((table) => coming.get(table.id) ?? table), ...rest]
  }

  function later(expected: Table, job: () => Promise<unknown> | boolean): void {
    coming.set(expected.id, expected)
    jobs = jobs.then(() => engine.asProgram(job))
  }

  const table = (id: string): Table => {
    const found = tables().find((each) => each.id === id)
    if (!found) throw new Error(`no table ${id}`)
    return found
  }

  return {
    names: () =>
      workbookOf(engine)
        .getDefinedNames()
        .map((name) => ({
          name: name.getName(),
          formula: `=${name.getFormulaOrRefString().replace(/^=/, '')}`,
          comment: name.getComment() ?? '',
        })),
    addName: ({ name, formula, comment }) =>
      engine.asProgram(() => {
        const builder = workbookOf(engine).newDefinedNameBuilder().setName(name).setComment(comment)
        const reference = formula.replace(/^=/, '')
        workbookOf(engine).insertDefinedNameBuilder(
          (parseA1(reference) ? builder.setRef(reference) : builder.setFormula(formula)).build(),
        )
      }),
    deleteName: (name) => engine.asProgram(() => void workbookOf(engine).deleteDefinedName(name)),
    tables,
    addTable: ({ sheet, rect }, headers) => {
      const taken = new Set(tables().map(({ name }) => name))
      while (taken.has(`表${next}`)) next++
      const id = `table-${Date.now()}-${next}`
      const name = `表${next}`
      const range = toBounds(rect)
      later({ id, name, sheet, rect, headers }, () =>
        workbookOf(engine).addTable(sheet, name, range, id, { showHeader: headers }),
      )
      return id
    },
    renameTable: (id, name) => {
      const { sheet } = table(id)
      later({ ...table(id), name }, () => Promise.resolve(sheetOf(engine, sheet).setTableName(id, name)))
    },
    resizeTable: (id, rect) => {
      const { sheet } = table(id)
      later({ ...table(id), rect }, () => sheetOf(engine, sheet).setTableRange(id, toBounds(rect)))
    },
    deleteTable: (id) => {
      coming.delete(id)
      jobs = jobs.then(() => engine.asProgram(() => workbookOf(engine).removeTable(id)))
    },
    tablesSettled: async () => {
      await jobs
      coming = new Map()
    },
  }
}
