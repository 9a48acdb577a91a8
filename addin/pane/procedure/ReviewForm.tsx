import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { ObjectionView } from '#shared/api/objection.ts'
import { decideObjection, previewOf, type KnockOn, type ReviewPreview } from '../../tasks/review-objection.ts'
import { schemeOf, usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { KnockOnForm } from './KnockOnForm.tsx'
import { LabelledInput } from './LabelledInput.tsx'
import { MovedTable } from './MovedTable.tsx'

/** The office's decision on an objection: correct the workbook, see who moves, decide. */
export function ReviewForm(props: { cycle: string; objection: ObjectionView; onDone: () => Promise<void> }) {
  const { words, runtime, task, cycle: chosen } = usePane()
  const [reason, setReason] = useState('')
  const [preview, setPreview] = useState<ReviewPreview>()
  const [knockOn, setKnockOn] = useState<KnockOn>()
  const say = words.procedure.objections
  const scheme = chosen ? schemeOf(chosen) : ''
  const busy = task.label !== undefined
  const look = async (decision: KnockOn | undefined) => {
    setKnockOn(decision)
    const seen = await task.run(say.previewing, (signal) =>
      previewOf(runtime, props.cycle, scheme, props.objection, decision, signal),
    )
    if (seen) setPreview(seen)
  }
  const decide = async (outcome: 'upheld' | 'rejected') => {
    const given = { outcome, reason, ...(knockOn ? { knockOn } : {}) }
    const done = await task.run(say.deciding, (signal) =>
      decideObjection(runtime, props.cycle, scheme, props.objection, given, signal),
    )
    if (!done) return
    await props.onDone()
    task.tell({ intent: 'success', text: say.done })
  }
  const settled = preview !== undefined && (preview.falls.length === 0 || knockOn !== undefined)
  return (
    <details data-testid="review">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.review}</summary>
      <Quiet>{say.reviewHelp}</Quiet>
      <Button size="small" data-testid="preview-review" disabled={busy} onClick={() => void look(undefined)}>
        {say.preview}
      </Button>
      {preview && (
        <>
          <Quiet>{say.corrections(preview.corrections)}</Quiet>
          {preview.moved.length === 0 ? <Quiet>{say.noMoves}</Quiet> : <MovedTable moved={preview.moved} />}
          {preview.falls.length > 0 && (
            <MessageBar intent="warning" layout="multiline" data-testid="falls">
              <MessageBarBody>{say.falls(words.common.list(preview.falls))}</MessageBarBody>
            </MessageBar>
          )}
          {preview.falls.length > 0 && <KnockOnForm onDecided={(decision) => void look(decision)} />}
          {preview.obstacles.map((one) => (
            <Quiet key={one}>{one}</Quiet>
          ))}
        </>
      )}
      <LabelledInput label={say.reason} type="lines" value={reason} onChange={setReason} testId="review-reason" />
      <div style={{ display: 'flex', gap: '6px', marginTop: '6px', flexWrap: 'wrap' }}>
        <ConfirmButton
          appearance="primary"
          label={say.uphold}
          title={say.decideTitle}
          text={say.decideText}
          testId="uphold"
          disabled={
            busy || reason.trim() === '' || !settled || preview.corrections === 0 || preview.obstacles.length > 0
          }
          onConfirm={() => void decide('upheld')}
        />
        <ConfirmButton
          label={say.reject}
          title={say.decideTitle}
          text={say.decideText}
          testId="reject"
          disabled={busy || reason.trim() === ''}
          onConfirm={() => void decide('rejected')}
        />
      </div>
    </details>
  )
}
