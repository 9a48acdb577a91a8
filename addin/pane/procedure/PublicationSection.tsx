import { useState } from 'react'
import { publishCycle } from '#shared/api/publish-cycle.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { LabelledInput } from './LabelledInput.tsx'
import type { CycleInSteps } from './StepList.tsx'
import { useCall } from './use-call.ts'

/** The publication: its number and day; from then on all that the results rest on is frozen. */
export function PublicationSection({ cycle, onDone }: { cycle: CycleInSteps; onDone: () => Promise<void> }) {
  const { words, task, person } = usePane()
  const call = useCall()
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const say = words.procedure.publication
  const publish = async () => {
    const body = { date, ...(number.trim() === '' ? {} : { documentNumber: number.trim() }) }
    const done = await call(say.publishing, publishCycle, { params: { cycle: cycle.cycle }, body })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.published })
  }
  if (cycle.published)
    return (
      <Section title={say.title}>
        <Quiet testId="published">{say.done(cycle.published.date, cycle.published.documentNumber ?? '')}</Quiet>
      </Section>
    )
  if (!person?.roles.includes('office')) return null
  return (
    <Section title={say.title}>
      <Quiet>{say.help}</Quiet>
      <LabelledInput label={say.number} value={number} onChange={setNumber} testId="publication-number" />
      <LabelledInput label={say.date} type="date" value={date} onChange={setDate} testId="publication-date" />
      <div>
        <ConfirmButton
          appearance="primary"
          label={say.publish}
          title={say.publishTitle}
          text={say.publishText}
          testId="publish"
          disabled={date === '' || task.label !== undefined}
          onConfirm={() => void publish()}
        />
      </div>
    </Section>
  )
}
