import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { VoteWords } from '../words/vote/words.ts'
import { standingOf, type Paper } from './answers.ts'
import { Heading } from './Heading.tsx'
import { OptionsQuestion } from './OptionsQuestion.tsx'
import { PointsQuestion } from './PointsQuestion.tsx'
import { questionId } from './question-id.ts'
import type { useBallot } from './use-ballot.ts'

const useStyles = makeStyles({
  facts: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  note: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  progress: { flexGrow: 1, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  last: { display: 'flex', paddingTop: '16px' },
  wide: { flexGrow: 1 },
})

/** The paper: who holds it, what is asked, and one line or two for each subject. */
export function PaperStep(props: { ballot: ReturnType<typeof useBallot>; paper: Paper; words: VoteWords }) {
  const styles = useStyles()
  const { ballot, paper, words } = props
  const { asks, subjects } = paper
  const open = subjects.filter(({ subject }) => standingOf(asks, ballot.answers[subject]) !== 'given')
  const next = () => {
    const question = document.getElementById(questionId(open[0]?.subject ?? ''))
    question?.scrollIntoView({ block: 'center' })
    question?.querySelector('input')?.focus({ preventScroll: true })
  }
  const Question = asks.kind === 'options' ? OptionsQuestion : PointsQuestion
  return (
    <>
      <Heading>{paper.title}</Heading>
      <p className={styles.facts} data-testid="facts">
        {paper.office}
        <br />
        {words.asClass(paper.evaluatorClass)}
        <br />
        {words.until(paper.lastDay)}
      </p>
      <p className={styles.note}>
        {asks.kind === 'points' ? words.asksPoints(asks.from, asks.to, asks.decimals) : words.asksOptions}
        {paper.ownBallots === 'excluded' && words.ownExcluded}
        {paper.ownBallots === 'included' && words.ownIncluded}
        {paper.signed && words.signed}
      </p>
      <div className={styles.bar}>
        <span role="status" className={styles.progress} data-testid="progress">
          {words.progress(subjects.length - open.length, subjects.length)}
        </span>
        {open.length > 0 && (
          <Button size="large" data-testid="next" onClick={next}>
            {words.nextOpen}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {subjects.map(({ subject, name }) => (
          <li key={subject} id={questionId(subject)} data-testid={`question-${name}`}>
            <Question
              {...{ name, asks, words }}
              answer={ballot.answers[subject]}
              onAnswer={(given) => ballot.answer({ [subject]: given })}
            />
          </li>
        ))}
      </ol>
      <div className={styles.last}>
        <Button
          appearance="primary"
          size="large"
          className={styles.wide}
          data-testid="check"
          onClick={() => ballot.go('check')}
        >
          {words.check}
        </Button>
      </div>
    </>
  )
}
