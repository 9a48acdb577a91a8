import * as z from 'zod'
import { cycleId, rowId, shortText } from './names.ts'

/** The tables whose rows are taken back by further rows, and never deleted once they stand. */
export const ledgerTable = z.enum(['events', 'inspections', 'vetoes'])

/** The path of one row of a ledger. */
export const inLedgerRow = z.strictObject({ cycle: cycleId, table: ledgerTable, row: rowId })

/** The path of one row of a table known by its operation. */
export const inRow = z.strictObject({ cycle: cycleId, row: rowId })

/** The version at which the caller saw the row. */
export const seenRow = z.int().positive()

/** A row as it stands after a command. */
export const rowWritten = z.object({ rowId: z.string(), version: z.int() })

/** Why something is done, in the clerk's words. */
export const reasonText = shortText
