import { Input } from '@fluentui/react-components'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import type { TypedClass } from './new-classes.ts'
import type { ReviewedPart } from './reviewed-parts.ts'

/** How many people vote in each class of a part, and the fewest ballots that make a result. */
export function ClassInputs(props: {
  part: ReviewedPart
  typed: Readonly<Record<string, TypedClass>>
  onTyped: (typed: Readonly<Record<string, TypedClass>>) => void
}) {
  const { words } = usePane()
  const { part, typed, onTyped } = props
  const say = words.ballots
  const input = (id: string, title: string, which: keyof TypedClass) => {
    const now = typed[id] ?? { voters: '', minimum: '' }
    return (
      <Input
        key={which}
        size="small"
        inputMode="numeric"
        style={{ width: '72px', minWidth: 0 }}
        aria-label={which === 'voters' ? say.open.voters(title) : say.open.minimum(title)}
        placeholder={which === 'voters' ? '' : say.open.none}
        data-testid={`${which}-${title}`}
        value={now[which]}
        onChange={(_, { value }) => onTyped({ ...typed, [id]: { ...now, [which]: value } })}
      />
    )
  }
  return (
    <DenseTable
      label={say.open.people}
      testId="class-inputs"
      columns={[{ heading: say.evaluatorClass }, { heading: say.open.people }, { heading: say.open.fewest }]}
      rows={part.score.classes.map(({ id, title, signed }) => ({
        key: id,
        cells: [signed ? `${title}${say.signed}` : title, input(id, title, 'voters'), input(id, title, 'minimum')],
      }))}
    />
  )
}
