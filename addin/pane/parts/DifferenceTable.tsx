import { definitionOf, TABLE_NAMES } from '#shared/tables/index.ts'
import type { Difference } from '../../sync/compare.ts'
import { ofKind } from '../../tasks/compare-with-system.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from './DenseTable.tsx'

/** How many rows of each table differ, by which side changed them. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const { words } = usePane()
  const rows = TABLE_NAMES.flatMap((table) => {
    const own = differences.filter((one) => tableOf(one) === table)
    const count = (...kinds: Difference['kind'][]): number => ofKind(own, ...kinds).length
    const here = [count('new-here'), count('edited-here'), count('removed-here')] as const
    const there = [count('new-there'), count('edited-there'), count('removed-there')] as const
    if (own.every(({ kind }) => kind === 'same')) return []
    const told = (three: typeof here): string => (three.some((one) => one > 0) ? words.save.changes(...three) : '')
    return [{ key: table, cells: [definitionOf(table).sheet, told(here), told(there), count('conflict') || ''] }]
  })
  if (rows.length === 0) return null
  return (
    <DenseTable
      label={words.save.table}
      testId="differences"
      columns={[
        { heading: words.save.table },
        { heading: words.save.here },
        { heading: words.save.there },
        { heading: words.save.conflict, number: true },
      ]}
      rows={rows}
    />
  )
}

function tableOf(difference: Difference): string | undefined {
  if ('here' in difference && difference.here) return difference.here.table
  return 'there' in difference ? difference.there?.table : undefined
}
