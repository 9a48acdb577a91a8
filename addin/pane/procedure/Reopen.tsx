import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { moveCycle } from '#shared/api/move-cycle.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { LabelledInput } from './LabelledInput.tsx'
import type { CycleInSteps } from './StepList.tsx'
import { useCall } from './use-call.ts'

/** The way back to an earlier step, folded away: it needs a reason and undoes what came after. */
export function Reopen({ cycle, onMoved }: { cycle: CycleInSteps; onMoved: () => Promise<void> }) {
  const { words, task } = usePane()
  const call = useCall()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const earlier = cycle.steps.filter(({ state }) => state === 'done')
  if (earlier.length === 0 || cycle.stateKind === 'archive') return null
  const title = earlier.find(({ id }) => id === to)?.title ?? ''
  const reopen = async () => {
    const body = { to, seen: cycle.version, reason }
    const done = await call(words.procedure.moving, moveCycle, { params: { cycle: cycle.cycle }, body })
    if (!done) return
    await onMoved()
    task.tell({ intent: 'success', text: words.procedure.moved(title) })
  }
  return (
    <details data-testid="reopen">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{words.procedure.reopen}</summary>
      <Quiet>{words.procedure.reopenHelp}</Quiet>
      <Field label={words.procedure.reopenStep} size="small">
        <Select size="small" value={to} data-testid="reopen-step" onChange={(_, { value }) => setTo(value)}>
          <option value="" />
          {earlier.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      <LabelledInput label={words.procedure.reason} value={reason} onChange={setReason} testId="reopen-reason" />
      <div style={{ marginTop: '6px' }}>
        <ConfirmButton
          label={words.procedure.reopen}
          title={words.procedure.reopenTitle(title)}
          text={words.procedure.reopenText}
          testId="reopen-do"
          disabled={to === '' || reason.trim() === '' || task.label !== undefined}
          onConfirm={() => void reopen()}
        />
      </div>
    </details>
  )
}
