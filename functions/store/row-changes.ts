import { isJson } from '#shared/canonical-json.ts'
import type { RowValues } from './rows.ts'

/** Longest row in bytes of JSON: an item takes 400 KB with its names and marks. */
const MAX_ROW_BYTES = 300_000

/** A wanted change of a row: its new cells, or its deletion, by someone who saw it at a version (0: not there). */
export type RowChange = { readonly rowId: string; readonly seen: number } & (
  { readonly values: RowValues } | { readonly delete: true }
)

/** A change that no version of the row could take. */
export interface Refusal {
  readonly rowId: string
  readonly reason: 'row-id' | 'row-twice' | 'row-too-large' | 'not-json'
}

/** The changes that cannot be stored, whatever is stored now. */
export function refusedChanges(changes: readonly RowChange[]): readonly Refusal[] {
  const met = new Set<string>()
  return changes.flatMap((change): Refusal[] => {
    const { rowId } = change
    const reason = met.has(rowId) ? 'row-twice' : refusalOf(change)
    met.add(rowId)
    return reason ? [{ rowId, reason }] : []
  })
}

function refusalOf(change: RowChange): Refusal['reason'] | undefined {
  if (change.rowId === '' || change.rowId.length > 200) return 'row-id'
  if ('delete' in change) return undefined
  if (!isJson(change.values)) return 'not-json'
  return Buffer.byteLength(JSON.stringify(change.values)) > MAX_ROW_BYTES ? 'row-too-large' : undefined
}
