import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CircleRegular, RecordRegular } from '@fluentui/react-icons'
import type { OutputOf } from '#shared/api/endpoint.ts'
import type { readCycle } from '#shared/api/read-cycle.ts'
import { usePane } from '../pane-context.ts'
import { Section } from '../parts/Section.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: '22px' },
  step: {
    display: 'grid',
    gridTemplateColumns: '18px 1fr',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
  done: { color: tokens.colorNeutralForeground2 },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
})

const ICONS = { done: CheckmarkRegular, now: RecordRegular, ahead: CircleRegular }

/** A cycle with its procedure, as the service tells it. */
export type CycleInSteps = OutputOf<typeof readCycle>

/** The procedure's steps from first to last, the present one standing out. */
export function StepList({ steps }: Pick<CycleInSteps, 'steps'>) {
  const { words } = usePane()
  const styles = useStyles()
  return (
    <Section title={words.procedure.steps}>
      <ol className={styles.list} data-testid="steps">
        {steps.map(({ id, title, state }) => {
          const Icon = ICONS[state]
          return (
            <li
              key={id}
              className={mergeClasses(styles.step, state !== 'ahead' && styles[state])}
              aria-current={state === 'now' ? 'step' : undefined}
              title={words.procedure.stepStates[state]}
            >
              <Icon aria-label={words.procedure.stepStates[state]} />
              {title}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
