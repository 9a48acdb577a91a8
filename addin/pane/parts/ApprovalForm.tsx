import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { approveCycle } from '#shared/api/approve-cycle.ts'
import { callEndpoint } from '../../service/call-endpoint.ts'
import { refreshResults } from '../../tasks/refresh-results.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from './ConfirmButton.tsx'
import { Quiet } from './Quiet.tsx'

/** The leading group's decision as the office records it: body, minutes number, date. */
export function ApprovalForm() {
  const { runtime, words, task, cycle, reloadCycles } = usePane()
  const [minutesNumber, setMinutes] = useState('')
  const [date, setDate] = useState('')
  const [decidedBy, setBody] = useState('')
  if (!cycle) return null
  if (cycle.approval) {
    const { decidedBy: body, minutesNumber: minutes, date: day } = cycle.approval
    return <Quiet testId="approved">{words.home.approvedBy(body, minutes, day)}</Quiet>
  }
  if (cycle.stateKind !== 'approval') return <Quiet>{words.export.needsConfirmed}</Quiet>
  const complete = [minutesNumber, date, decidedBy].every((text) => text.trim() !== '')
  const record = async () => {
    const body = { minutesNumber, date, decidedBy }
    const done = await task.run(words.export.recording, async (signal) => {
      await callEndpoint(runtime.send, approveCycle, { params: { cycle: cycle.cycle }, body }, { signal })
      await reloadCycles()
      await refreshResults(runtime)
      return true
    })
    if (done) task.tell({ intent: 'success', text: words.export.recorded })
  }
  return (
    <>
      <Quiet>{words.export.approvalHelp}</Quiet>
      <Field label={words.export.decidedBy} size="small">
        <Input size="small" value={decidedBy} data-testid="approval-body" onChange={(_, { value }) => setBody(value)} />
      </Field>
      <Field label={words.export.minutes} size="small">
        <Input
          size="small"
          value={minutesNumber}
          data-testid="approval-minutes"
          onChange={(_, { value }) => setMinutes(value)}
        />
      </Field>
      <Field label={words.export.date} size="small">
        <Input
          size="small"
          type="date"
          value={date}
          data-testid="approval-date"
          onChange={(_, { value }) => setDate(value)}
        />
      </Field>
      <div>
        <ConfirmButton
          label={words.export.record}
          title={words.export.recordTitle}
          text={words.export.recordText}
          testId="approve"
          disabled={!complete || task.label !== undefined}
          onConfirm={() => void record()}
        />
      </div>
    </>
  )
}
