import type { BallotView } from '#shared/api/ballot.ts'
import { closeBallot } from '#shared/api/ballots.ts'
import type { Finding } from '#shared/findings.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useCall } from '../procedure/use-call.ts'

/** Ends a ballot and has its counts written into its table; goes on where an earlier attempt was left. */
export function CloseBallot(props: {
  cycle: string
  ballot: BallotView
  onFound: (findings: readonly Finding[]) => void
  onDone: () => Promise<void>
}) {
  const { words, task } = usePane()
  const call = useCall()
  const { cycle, ballot, onFound, onDone } = props
  const say = words.ballots
  const missing = ballot.classes.reduce((sum, { voters, cast }) => sum + voters - cast, 0)
  const close = async () => {
    const done = await call(say.closing, closeBallot, { params: { cycle, ballot: ballot.ballot } })
    if (!done) return
    onFound(done.findings)
    await onDone()
    task.tell({ intent: 'success', text: say.closed(ballot.partTitle, done.rows) })
  }
  return (
    <ConfirmButton
      label={ballot.state === 'closing' ? say.closeOn : say.close}
      title={say.closeTitle(ballot.title)}
      text={say.closeText(ballot.partTitle, missing)}
      testId="close-ballot"
      disabled={task.label !== undefined}
      onConfirm={() => void close()}
    />
  )
}
