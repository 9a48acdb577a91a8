import { makeStyles, tokens } from '@fluentui/react-components'
import { moveCycle } from '#shared/api/move-cycle.ts'
import { sentence } from '#shared/messages/index.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import type { CycleInSteps } from './StepList.tsx'
import { useCall } from './use-call.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px', fontSize: tokens.fontSizeBase200 } })

/** What is missing before the next step, and for the office the way there. */
export function NextStep({ cycle, onMoved }: { cycle: CycleInSteps; onMoved: () => Promise<void> }) {
  const { words, language, task, person } = usePane()
  const styles = useStyles()
  const call = useCall()
  const { next } = cycle
  if (!next) return <Quiet>{words.procedure.last}</Quiet>
  const move = async () => {
    const body = { to: next.to, seen: cycle.version }
    const done = await call(words.procedure.moving, moveCycle, { params: { cycle: cycle.cycle }, body })
    if (!done) return
    await onMoved()
    task.tell({ intent: 'success', text: words.procedure.moved(next.title) })
  }
  const isOffice = person?.roles.includes('office') ?? false
  return (
    <Section title={words.home.next}>
      {next.demands.length === 0 ? (
        <Quiet>{words.procedure.ready(next.title)}</Quiet>
      ) : (
        <>
          <Quiet>{words.procedure.demands}</Quiet>
          <ul className={styles.list} data-testid="demands">
            {next.demands.map((one, at) => (
              <li key={at}>{sentence(one, language)}</li>
            ))}
          </ul>
        </>
      )}
      {isOffice && (
        <div>
          <ConfirmButton
            label={words.procedure.move(next.title)}
            title={words.procedure.moveTitle(next.title)}
            text={words.procedure.moveText}
            testId="move"
            disabled={next.demands.length > 0 || task.label !== undefined}
            onConfirm={() => void move()}
          />
        </div>
      )}
    </Section>
  )
}
