import type { OutputOf } from '#shared/api/endpoint.ts'
import type { compareEvaluations } from '#shared/api/compare-evaluations.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import { Quiet } from '../parts/Quiet.tsx'

/** Two appraisals side by side. */
export type Compared = OutputOf<typeof compareEvaluations>
type Move = Compared['moves'][number]

/** Who moves, by how much and through which step; then the seats that change. */
export function Comparison({ compared }: { compared: Compared }) {
  const { words } = usePane()
  const say = words.schemes.whatIf
  const told = (value: string | number | null | undefined) => (value ?? say.none).toString()
  const change = (of: { before: string | number | null; after: string | number | null } | undefined) =>
    of ? say.change(told(of.before), told(of.after)) : ''
  const through = ({ through: line }: Move) =>
    line ? say.throughLine(line.label, told(line.before?.text), told(line.after?.text)) : ''
  const seats = compared.groups.flatMap(({ group, title, seats: of }) =>
    of.map(({ grade, pool, before, after }) => ({
      key: [group, grade, pool].join(' '),
      cells: [
        [title, pool].filter((one) => one !== undefined).join('·'),
        grade,
        say.change(told(before?.seats), told(after?.seats)),
      ],
    })),
  )
  const { moves, unmoved } = compared
  if (moves.length === 0 && seats.length === 0) return <Quiet testId="compared">{say.nothing(unmoved)}</Quiet>
  return (
    <>
      <Quiet testId="compared">{say.counts(moves.length, unmoved)}</Quiet>
      <DenseTable
        label={say.moves}
        testId="moves"
        columns={[{ heading: say.subject }, { heading: say.total }, { heading: say.rank }, { heading: say.grade }]}
        rows={moves.flatMap((one) => [
          {
            key: one.subjectId,
            cells: [one.name, change(one.total), change(one.rank), change(one.grade)],
          },
        ])}
      />
      <DenseTable
        label={say.through}
        testId="through"
        columns={[{ heading: say.subject }, { heading: say.through }]}
        rows={moves.map((one) => ({ key: `through-${one.subjectId}`, cells: [one.name, through(one)] }))}
      />
      {seats.length > 0 && (
        <DenseTable
          label={say.seats}
          testId="seats"
          columns={[{ heading: say.group }, { heading: say.grade }, { heading: say.seats }]}
          rows={seats}
        />
      )}
    </>
  )
}
