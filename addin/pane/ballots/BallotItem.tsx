import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BallotView } from '#shared/api/ballot.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { ToldCodes } from '../../tasks/write-code-slips.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { CancelBallot } from './CancelBallot.tsx'
import { ClassTable } from './ClassTable.tsx'
import { CloseBallot } from './CloseBallot.tsx'
import { CodesView } from './CodesView.tsx'
import { CountsTable } from './CountsTable.tsx'
import { Findings } from './Findings.tsx'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  deeds: { display: 'flex', gap: '6px', flexWrap: 'wrap', alignItems: 'start' },
})

/** One ballot: how far each class is, its codes while it is open, its counts once it is closed. */
export function BallotItem(props: {
  cycle: string
  ballot: BallotView
  scheme: Scheme
  isOffice: boolean
  onDone: () => Promise<void>
}) {
  const { words } = usePane()
  const styles = useStyles()
  const { cycle, ballot, scheme, isOffice, onDone } = props
  const [told, tell] = useState<ToldCodes>()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const say = words.ballots
  const works = isOffice && (ballot.state === 'open' || ballot.state === 'closing')
  const untouched = ballot.state === 'open' && ballot.classes.every(({ cast }) => cast === 0)
  return (
    <article className={styles.item} aria-label={ballot.title} data-testid={`ballot-${ballot.title}`}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {ballot.title}
        </Text>
        <Text size={200} data-testid="ballot-state">
          {say.states[ballot.state]}
        </Text>
      </div>
      <Quiet>{say.facts(ballot.partTitle, ballot.subjects.length, ballot.lastDay)}</Quiet>
      {ballot.reason !== null && <Quiet>{say.cancelledFor(ballot.reason)}</Quiet>}
      <ClassTable
        {...{ cycle, ballot }}
        issues={isOffice && ballot.state === 'open'}
        onIssued={async (codes) => {
          tell(codes)
          await onDone()
        }}
      />
      {told && ballot.state === 'open' && <CodesView ballot={ballot} told={told} onHide={() => tell(undefined)} />}
      {works && (
        <div className={styles.deeds}>
          <CloseBallot {...{ cycle, ballot, onDone }} onFound={setFindings} />
          {untouched && <CancelBallot {...{ cycle, ballot, onDone }} />}
        </div>
      )}
      <Findings findings={findings} scheme={scheme} />
      {ballot.counts && <CountsTable ballot={ballot} counts={ballot.counts} />}
    </article>
  )
}
