import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BallotAsks } from '#shared/api/ballot.ts'
import type { VoteWords } from '../words/vote/words.ts'
import { pointsOf, standingOf, type Answer, type Paper } from './answers.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { Heading } from './Heading.tsx'
import { Told } from './Told.tsx'
import type { useBallot } from './use-ballot.ts'

const useStyles = makeStyles({
  part: { marginBottom: '16px' },
  head: { fontSize: tokens.fontSizeBase400, margin: '8px 0 4px' },
  open: { listStyle: 'none', margin: '0 0 8px', padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: { padding: '6px 0', textAlign: 'start', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: 'flex', gap: '8px' },
  wide: { flexGrow: 1 },
})

/** A look at the whole paper: what is still open first, then every answer; from here it is submitted. */
export function CheckStep(props: { ballot: ReturnType<typeof useBallot>; paper: Paper; words: VoteWords }) {
  const styles = useStyles()
  const [asking, ask] = useState(false)
  const { ballot, paper, words } = props
  const { asks, subjects } = paper
  const open = subjects.filter(({ subject }) => standingOf(asks, ballot.answers[subject]) !== 'given')
  const abstainRest = () =>
    ballot.answer(Object.fromEntries(open.map(({ subject }) => [subject, { abstain: true }] as const)))
  return (
    <>
      <Heading>{words.checkTitle}</Heading>
      {open.length > 0 && (
        <section className={styles.part} data-testid="unanswered">
          <h2 className={styles.head}>{words.unanswered(open.length)}</h2>
          <p>{words.unansweredHelp}</p>
          <ul className={styles.open}>
            {open.map(({ subject, name }) => (
              <li key={subject} className={styles.line}>
                <span>{name}</span>
                <Button size="large" aria-label={words.fillIn(name)} onClick={() => ballot.go('paper')}>
                  {words.fill}
                </Button>
              </li>
            ))}
          </ul>
          <Button size="large" data-testid="abstain-rest" onClick={abstainRest}>
            {words.abstainRest(open.length)}
          </Button>
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.head}>{words.all}</h2>
        <table className={styles.table} data-testid="whole">
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {words.subject}
              </th>
              <th scope="col" className={styles.cell}>
                {words.answer}
              </th>
            </tr>
          </thead>
          <tbody>
            {subjects.map(({ subject, name }) => (
              <tr key={subject}>
                <td className={styles.cell}>{name}</td>
                <td className={styles.cell}>{shown(asks, ballot.answers[subject], words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Told problem={ballot.problem} />
      <div className={styles.buttons}>
        <Button size="large" disabled={ballot.busy} data-testid="change" onClick={() => ballot.go('paper')}>
          {words.change}
        </Button>
        <Button
          appearance="primary"
          size="large"
          className={styles.wide}
          data-testid="submit"
          disabled={open.length > 0}
          disabledFocusable={ballot.busy}
          onClick={() => ask(!ballot.busy)}
        >
          {ballot.busy ? words.sending : words.submit}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          words={words}
          count={subjects.length}
          onConfirm={() => void ballot.cast()}
          onClose={() => ask(false)}
        />
      )}
    </>
  )
}

/** An answer as it will be sent. */
function shown(asks: BallotAsks, answer: Answer | undefined, words: VoteWords): string {
  if (!answer) return '—'
  if ('abstain' in answer) return words.abstain
  return 'option' in answer ? answer.option : String(pointsOf(asks, answer.text) ?? '—')
}
