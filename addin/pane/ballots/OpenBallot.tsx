import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { openBallot } from '#shared/api/ballots.ts'
import type { Finding } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { LabelledInput } from '../procedure/LabelledInput.tsx'
import { useCall } from '../procedure/use-call.ts'
import { ClassInputs } from './ClassInputs.tsx'
import { Findings } from './Findings.tsx'
import { newClasses, type TypedClass } from './new-classes.ts'
import type { ReviewedPart } from './reviewed-parts.ts'

/** A new ballot: its name, the part it is for, how many vote in each class, and until when. */
export function OpenBallot(props: {
  cycle: string
  scheme: Scheme
  parts: readonly ReviewedPart[]
  onDone: () => Promise<void>
}) {
  const { words, task } = usePane()
  const call = useCall()
  const [title, setTitle] = useState('')
  const [partId, choosePart] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, TypedClass>>>({})
  const [lastDay, setLastDay] = useState('')
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const { cycle, scheme, parts, onDone } = props
  const say = words.ballots.open
  const part = parts.find(({ id }) => id === partId) ?? parts[0]
  if (!part) return null
  const classes = newClasses(part, typed)
  const complete = title.trim() !== '' && lastDay !== '' && classes !== undefined && classes.length > 0
  const voters = classes?.reduce((sum, one) => sum + one.voters, 0) ?? 0
  const open = async () => {
    if (!classes) return
    const body = { title: title.trim(), part: part.id, classes, lastDay }
    const done = await call(say.running, openBallot, { params: { cycle }, body })
    if (!done) return
    setTitle('')
    setTyped({})
    setFindings(done.findings)
    await onDone()
    task.tell({ intent: 'success', text: say.opened })
  }
  return (
    <Section title={say.title}>
      <Quiet>{say.frozen}</Quiet>
      <LabelledInput label={say.name} value={title} onChange={setTitle} testId="ballot-title" />
      <Field label={say.part} size="small">
        <Select
          size="small"
          value={part.id}
          data-testid="ballot-part"
          onChange={(_, { value }) => {
            choosePart(value)
            setTyped({})
          }}
        >
          {parts.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ClassInputs part={part} typed={typed} onTyped={setTyped} />
      {classes === undefined && <Quiet testId="ballot-wrong">{say.wrong}</Quiet>}
      <LabelledInput label={say.lastDay} type="date" value={lastDay} onChange={setLastDay} testId="ballot-last-day" />
      <div>
        <ConfirmButton
          label={say.run}
          title={say.confirmTitle}
          text={say.confirmText(part.title, voters, lastDay)}
          testId="open-ballot"
          appearance="primary"
          disabled={!complete || task.label !== undefined}
          onConfirm={() => void open()}
        />
      </div>
      <Findings findings={findings} scheme={scheme} />
    </Section>
  )
}
