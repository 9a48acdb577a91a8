import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { fileObjection } from '#shared/api/file-objection.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { usePane } from '../pane-context.ts'
import { LabelledInput } from './LabelledInput.tsx'
import { PaperButton } from './PaperButton.tsx'
import { useCall } from './use-call.ts'

/** A new objection: what it is about, why, on what evidence. */
export function FileObjection(props: {
  cycle: string
  scheme: Scheme
  subject: string | undefined
  onDone: () => Promise<void>
}) {
  const { words, task } = usePane()
  const call = useCall()
  const [subject, setSubject] = useState(props.subject ?? '')
  const [part, setPart] = useState('')
  const [indicator, setIndicator] = useState('')
  const [statement, setStatement] = useState('')
  const [evidence, setEvidence] = useState('')
  const say = words.procedure.objections
  const complete = [subject, part, statement].every((text) => text.trim() !== '')
  const file = async () => {
    const body = {
      subject,
      about: { part, ...(indicator.trim() === '' ? {} : { indicator }) },
      statement,
      ...(evidence.trim() === '' ? {} : { evidence }),
    }
    const done = await call(say.filing, fileObjection, { params: { cycle: props.cycle }, body })
    if (!done) return
    await props.onDone()
    task.tell({ intent: 'success', text: say.filed })
  }
  return (
    <details data-testid="file-objection">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.file}</summary>
      {props.subject === undefined && (
        <LabelledInput label={say.subject} value={subject} onChange={setSubject} testId="objection-subject" />
      )}
      <Field label={say.part} size="small">
        <Select size="small" value={part} data-testid="objection-part" onChange={(_, { value }) => setPart(value)}>
          <option value="">{say.choosePart}</option>
          {props.scheme.parts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <LabelledInput label={say.indicator} value={indicator} onChange={setIndicator} testId="objection-indicator" />
      <LabelledInput
        label={say.statement}
        type="lines"
        value={statement}
        onChange={setStatement}
        testId="objection-statement"
      />
      <LabelledInput label={say.evidence} value={evidence} onChange={setEvidence} testId="objection-evidence" />
      <div style={{ marginTop: '6px' }}>
        <Button
          size="small"
          appearance="primary"
          data-testid="objection-file"
          disabled={!complete || task.label !== undefined}
          onClick={() => void file()}
        >
          {say.file}
        </Button>
        <PaperButton cycle={props.cycle} paper="objection-form" label={say.form} name={say.form} />
      </div>
    </details>
  )
}
