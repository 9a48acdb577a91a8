import type { BallotView } from '#shared/api/ballot.ts'
import { usePane } from '../pane-context.ts'
import { DenseTable } from '../parts/DenseTable.tsx'
import { meanText } from './mean-text.ts'

/** What each class said of each subject, once the ballot is closed. */
export function CountsTable(props: { ballot: BallotView; counts: NonNullable<BallotView['counts']> }) {
  const { words } = usePane()
  const { ballot, counts } = props
  const say = words.ballots
  const options = ballot.asks.kind === 'options' ? ballot.asks.options : []
  const names = new Map(ballot.subjects.map(({ subject, name }) => [subject, name]))
  return (
    <details data-testid="counts">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.results}</summary>
      {ballot.classes.map(({ evaluatorClass, title }) => (
        <section key={evaluatorClass} aria-label={title}>
          <h3 style={{ fontSize: '12px', margin: '8px 0 2px' }}>{title}</h3>
          <DenseTable
            label={`${say.results}：${title}`}
            testId={`counts-${title}`}
            columns={[
              { heading: say.subject },
              { heading: say.valid, number: true },
              { heading: say.abstained, number: true },
              ...(options.length === 0
                ? [{ heading: say.mean, number: true }]
                : options.map((heading) => ({ heading, number: true }))),
            ]}
            rows={counts
              .filter((one) => one.evaluatorClass === evaluatorClass)
              .map((one) => ({
                key: one.subject,
                cells: [
                  names.get(one.subject) ?? one.subject,
                  one.valid,
                  one.abstained,
                  ...(options.length === 0
                    ? [meanText(one.mean)]
                    : options.map((option) => one.options.find((each) => each.title === option)?.count ?? 0)),
                ],
              }))}
          />
        </section>
      ))}
    </details>
  )
}
