import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Tie } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Ruling } from '../../tasks/propose-grades.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from './Quiet.tsx'
import { RulingForm } from './RulingForm.tsx'

const useStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
})

/** Those of one score across a line: who, how many seats are left, how it was settled or the form to rule on it. */
export function TieItem(props: {
  tie: Tie
  kind: Scheme['subject']
  group: string
  nameOf: (id: string) => string
  onRule: (rulings: readonly Ruling[]) => void
}) {
  const { words } = usePane()
  const styles = useStyles()
  const { tie, nameOf } = props
  const open = tie.state === 'undecided'
  return (
    <div className={styles.item} role="group" aria-label={words.allocate.ties} data-testid={`tie-${tie.state}`}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {words.allocate.tieOf(words.subjects[props.kind].many(tie.subjects.length), tie.published)}
        </Text>
        <Badge
          appearance="tint"
          style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
          size="small"
          color={open ? 'danger' : 'success'}
        >
          {words.allocate.tieStates[tie.state]}
        </Badge>
      </div>
      <Text size={200}>{words.common.list(tie.subjects.map(nameOf))}</Text>
      <Quiet>
        {words.allocate.tieSeats(words.common.list(tie.grades.map(({ grade, seats }) => `${grade} ${seats}`)))}
      </Quiet>
      {tie.reference && <Quiet>{words.allocate.reference(tie.reference.map(nameOf).join(' → '))}</Quiet>}
      {open && <RulingForm tie={tie} group={props.group} nameOf={nameOf} onRule={props.onRule} />}
    </div>
  )
}
