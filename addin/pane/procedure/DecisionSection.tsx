import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { recordDecision, type listDecisions } from '#shared/api/decisions.ts'
import type { OutputOf } from '#shared/api/endpoint.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { LabelledInput } from './LabelledInput.tsx'
import { PaperButton } from './PaperButton.tsx'
import { useCall } from './use-call.ts'

/** The leading group's deliberation, entered from its minutes, and the papers it sits over. */
export function DecisionSection(props: {
  cycle: string
  decisions: OutputOf<typeof listDecisions>['decisions']
  open: boolean
  onDone: () => Promise<void>
}) {
  const { words, task, person } = usePane()
  const call = useCall()
  const [matter, setMatter] = useState('')
  const [body, setBody] = useState('')
  const [minutesNumber, setMinutes] = useState('')
  const [date, setDate] = useState('')
  const { cycle, decisions, onDone } = props
  const say = words.procedure.decision
  const complete = [matter, body, minutesNumber, date].every((text) => text.trim() !== '')
  const record = async () => {
    const given = { matter, body, minutesNumber, date, decidedBy: body }
    const done = await call(say.recording, recordDecision, { params: { cycle }, body: given })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.recorded })
  }
  return (
    <Section title={say.title}>
      {decisions.map((one) => (
        <Quiet key={one.number}>{say.listed(one.matter, one.body, one.minutesNumber, one.date)}</Quiet>
      ))}
      <div>
        <PaperButton cycle={cycle} paper="report" label={say.report} name={say.report} />
      </div>
      {props.open && person?.roles.includes('office') && (
        <>
          <Quiet>{say.help}</Quiet>
          <LabelledInput label={say.matter} value={matter} onChange={setMatter} testId="decision-matter" />
          <LabelledInput label={say.body} value={body} onChange={setBody} testId="decision-body" />
          <LabelledInput label={say.minutes} value={minutesNumber} onChange={setMinutes} testId="decision-minutes" />
          <LabelledInput label={say.date} type="date" value={date} onChange={setDate} testId="decision-date" />
          <div>
            <Button
              size="small"
              appearance="primary"
              data-testid="record-decision"
              disabled={!complete || task.label !== undefined}
              onClick={() => void record()}
            >
              {say.record}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
