import type { ObjectionView } from '#shared/api/objection.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'

type Moved = NonNullable<ObjectionView['review']>['moved']

/** Who moves through a review: total, rank and grade before and after. */
export function MovedTable({ moved }: { moved: Moved }) {
  const { words } = usePane()
  const say = words.procedure.objections
  const change = (before: string | number | null, after: string | number | null): string => {
    const [from, to] = [before, after].map((one) => (one === null ? words.allocate.none : String(one)))
    return from === to ? (from ?? '') : words.allocate.moved(from ?? '', to ?? '')
  }
  return (
    <DenseTable
      label={say.moves}
      testId="moved"
      columns={[
        { heading: words.procedure.feedback.subject },
        { heading: say.total },
        { heading: say.rank },
        { heading: say.grade },
      ]}
      rows={moved.map((one) => ({
        key: one.subjectId,
        cells: [
          <span key="name" title={one.through ?? ''}>
            {one.name}
          </span>,
          change(one.total.before, one.total.after),
          change(one.rank.before, one.rank.after),
          change(one.grade.before, one.grade.after),
        ],
      }))}
    />
  )
}
