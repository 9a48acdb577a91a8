import type { Grid } from '../grid.ts'
import { calculation } from './calculation.ts'
import { content } from './content.ts'
import type { Engine } from './engine.ts'
import { happenings } from './happenings.ts'
import { looks } from './looks.ts'
import { namesAndTables } from './names-and-tables.ts'
import { sheets } from './sheets.ts'

/** The longest wait for a calculation, ms. */
const patience = 15_000

/** The grid of a running Univer. */
export function createUniverGrid(engine: Engine, veryHiddenSheets: readonly string[]): Grid {
  const events = happenings(engine)
  const { tablesSettled, ...tables } = namesAndTables(engine)
  let pending = false
  events.onChanged(() => {
    pending = true
  })

  return {
    ...sheets(engine, new Set(veryHiddenSheets)),
    ...content(engine),
    ...looks(engine),
    ...tables,
    ...calculation(engine),
    ...events,
    settled: async () => {
      await tablesSettled()
      if (!pending) return
      pending = false
      // Univer rejects where nothing had to be calculated, which is as settled
      await engine.api
        .getFormula()
        .onCalculationResultApplied(patience)
        .catch(() => undefined)
    },
  }
}
