import type { SheetModel } from '../model.ts'
import { SHEETS } from '../sheet-names.ts'

/** The sheet nobody sees: the versions of rows seen last, so that nobody's edit is overwritten unseen. */
export function stateSheet(): SheetModel {
  return {
    name: SHEETS.state,
    purpose: 'system',
    rows: [
      [
        { value: 'table', style: 'plain' },
        { value: 'rowId', style: 'plain' },
        { value: 'version', style: 'plain' },
      ],
    ],
    columns: [{ width: 16 }, { width: 40 }, { width: 10 }],
  }
}
