import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { KnockOn } from '../../tasks/review-objection.ts'
import { usePane } from '../pane-context.ts'
import { LabelledInput } from './LabelledInput.tsx'

const CHOICES = ['lower', 'add-seat'] as const

/** The leading group's choice where a review would take a grade from somebody else, with its minutes. */
export function KnockOnForm({ onDecided }: { onDecided: (decision: KnockOn) => void }) {
  const { words, task } = usePane()
  const [choice, setChoice] = useState<KnockOn['choice']>()
  const [body, setBody] = useState('')
  const [minutesNumber, setMinutes] = useState('')
  const [date, setDate] = useState('')
  const say = words.procedure.objections
  const complete = choice !== undefined && [body, minutesNumber, date].every((text) => text.trim() !== '')
  return (
    <div data-testid="knock-on">
      <Text size={200} weight="semibold">
        {say.knockOn}
      </Text>
      <RadioGroup value={choice ?? ''} onChange={(_, { value }) => setChoice(CHOICES.find((one) => one === value))}>
        {CHOICES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={<Text size={200}>{say.choices[one]}</Text>}
            data-testid={`choice-${one}`}
          />
        ))}
      </RadioGroup>
      <LabelledInput label={words.procedure.decision.body} value={body} onChange={setBody} testId="knock-on-body" />
      <LabelledInput
        label={words.procedure.decision.minutes}
        value={minutesNumber}
        onChange={setMinutes}
        testId="knock-on-minutes"
      />
      <LabelledInput
        label={words.procedure.decision.date}
        type="date"
        value={date}
        onChange={setDate}
        testId="knock-on-date"
      />
      <Button
        size="small"
        data-testid="knock-on-apply"
        disabled={!complete || task.label !== undefined}
        onClick={() => {
          if (choice) onDecided({ choice, body, minutesNumber, date })
        }}
      >
        {say.preview}
      </Button>
    </div>
  )
}
