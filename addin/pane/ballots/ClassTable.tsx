import { Button } from '@fluentui/react-components'
import type { BallotView } from '#shared/api/ballot.ts'
import { issueCodes } from '#shared/api/ballots.ts'
import type { ToldCodes } from '../../tasks/write-code-slips.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { DenseTable } from '../parts/DenseTable.tsx'
import { useCall } from '../procedure/use-call.ts'

/** The classes of a ballot with how many should vote, have a code, have voted; the office gives out codes here. */
export function ClassTable(props: {
  cycle: string
  ballot: BallotView
  issues: boolean
  onIssued: (told: ToldCodes) => Promise<void>
}) {
  const { words, task } = usePane()
  const call = useCall()
  const { cycle, ballot, issues, onIssued } = props
  const say = words.ballots
  const issue = async (evaluatorClass: string) => {
    const params = { cycle, ballot: ballot.ballot }
    const told = await call(say.issuing, issueCodes, { params, body: { evaluatorClass } })
    if (told) await onIssued(told)
  }
  const button = ({ evaluatorClass, title, issued, voters, cast }: BallotView['classes'][number]) => {
    const busy = task.label !== undefined
    if (cast === voters) return ''
    if (issued === 0)
      return (
        <Button
          size="small"
          aria-label={say.issueFor(title)}
          data-testid={`issue-${title}`}
          disabled={busy}
          onClick={() => void issue(evaluatorClass)}
        >
          {say.issue}
        </Button>
      )
    return (
      <ConfirmButton
        label={say.again}
        title={say.againFor(title)}
        text={say.againText(voters - cast)}
        testId={`reissue-${title}`}
        disabled={busy}
        onConfirm={() => void issue(evaluatorClass)}
      />
    )
  }
  return (
    <DenseTable
      label={ballot.title}
      testId="classes"
      columns={[
        { heading: say.evaluatorClass },
        { heading: say.voters, number: true },
        { heading: say.issued, number: true },
        { heading: say.cast, number: true },
        ...(issues ? [{ heading: say.codes }] : []),
      ]}
      rows={ballot.classes.map((one) => ({
        key: one.title,
        cells: [
          one.signed ? `${one.title}${say.signed}` : one.title,
          one.voters,
          one.issued,
          one.cast,
          ...(issues ? [button(one)] : []),
        ],
      }))}
    />
  )
}
