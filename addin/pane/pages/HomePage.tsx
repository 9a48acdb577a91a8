import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components'
import { phaseOf } from '#shared/api/cycle.ts'
import { signIn } from '../../tasks/sign-in.ts'
import { versionsOf } from '../../tasks/workbook-versions.ts'
import { usePane, type Pane } from '../pane-context.ts'
import type { Page } from '../pages.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { WorkbookVersions } from '../parts/WorkbookVersions.tsx'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '12px', rowGap: '4px', margin: 0 },
  fact: { margin: 0 },
})

/** 首页: sign in, choose the cycle, see how far it is and what comes next. */
export function HomePage() {
  const pane = usePane()
  return pane.person ? <Cycles {...pane} /> : <SignedOut {...pane} />
}

function SignedOut({ runtime, words, task }: Pane) {
  const run = async () => {
    const signedIn = await task.run(words.home.signingIn, () => signIn(runtime))
    if (signedIn === false) task.tell({ intent: 'info', text: words.home.signInClosed })
  }
  return (
    <Section title={words.title}>
      <Quiet>{words.home.intro}</Quiet>
      <div>
        <Button
          appearance="primary"
          size="small"
          data-testid="sign-in"
          disabled={task.label !== undefined}
          onClick={() => void run()}
        >
          {words.home.signIn}
        </Button>
      </div>
    </Section>
  )
}

function Cycles({ words, cycles, cycle, chooseCycle, goTo }: Pane) {
  const styles = useStyles()
  if (cycles.length === 0) return <Quiet>{words.home.noCycles}</Quiet>
  const next: Page = cycle && phaseOf(cycle) === 'open' ? 'check' : 'export'
  return (
    <>
      <Field label={words.home.cycle} size="small">
        <Select
          size="small"
          value={cycle?.cycle ?? ''}
          data-testid="cycle"
          onChange={(_, { value }) => chooseCycle(value)}
        >
          {!cycle && <option value="">{words.home.chooseCycle}</option>}
          {cycles.map((one) => (
            <option key={one.cycle} value={one.cycle}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      {cycle && (
        <>
          <dl className={styles.facts}>
            <Fact term={words.home.state} text={cycle.stateTitle} testId="cycle-state" />
            <Fact term={words.home.scheme} text={versionsOf(cycle)} testId="cycle-scheme" />
          </dl>
          <WorkbookVersions />
          {cycle.approval && (
            <Quiet>
              {words.home.approvedBy(cycle.approval.decidedBy, cycle.approval.minutesNumber, cycle.approval.date)}
            </Quiet>
          )}
          <Section title={words.home.next}>
            <Quiet>{words.home.nextStep[phaseOf(cycle)]}</Quiet>
            <div>
              <Button appearance="primary" size="small" data-testid="next" onClick={() => goTo(next)}>
                {words.pages[next]}
              </Button>
            </div>
          </Section>
        </>
      )}
    </>
  )
}

function Fact({ term, text, testId }: { term: string; text: string; testId: string }) {
  const styles = useStyles()
  return (
    <>
      <dt>
        <Quiet>{term}</Quiet>
      </dt>
      <dd className={styles.fact}>
        <Text size={200} data-testid={testId}>
          {text}
        </Text>
      </dd>
    </>
  )
}
