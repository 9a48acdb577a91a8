import { useState } from 'react'
import type { BallotView } from '#shared/api/ballot.ts'
import { cancelBallot } from '#shared/api/ballots.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { LabelledInput } from '../procedure/LabelledInput.tsx'
import { useCall } from '../procedure/use-call.ts'

/** Gives up a ballot that nobody has voted in, with a reason. */
export function CancelBallot(props: { cycle: string; ballot: BallotView; onDone: () => Promise<void> }) {
  const { words, task } = usePane()
  const call = useCall()
  const [reason, setReason] = useState('')
  const { cycle, ballot, onDone } = props
  const say = words.ballots
  const cancel = async () => {
    const params = { cycle, ballot: ballot.ballot }
    const done = await call(say.working, cancelBallot, { params, body: { reason: reason.trim() } })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.cancelled })
  }
  return (
    <details data-testid="cancel-ballot">
      <summary style={{ cursor: 'pointer', fontSize: '12px', lineHeight: '24px' }}>{say.cancel}</summary>
      <LabelledInput label={say.reason} value={reason} onChange={setReason} testId="cancel-reason" />
      <div style={{ marginTop: '6px' }}>
        <ConfirmButton
          label={say.cancel}
          title={say.cancelTitle(ballot.title)}
          text={say.cancelText}
          testId="cancel-run"
          disabled={reason.trim() === '' || task.label !== undefined}
          onConfirm={() => void cancel()}
        />
      </div>
    </details>
  )
}
