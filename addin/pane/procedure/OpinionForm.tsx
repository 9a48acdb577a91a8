import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { answerObjection } from '#shared/api/answer-objection.ts'
import type { ObjectionView } from '#shared/api/objection.ts'
import { usePane } from '../pane-context.ts'
import { LabelledInput } from './LabelledInput.tsx'
import { useCall } from './use-call.ts'

/** What the scoring unit says, entered by itself or by the office. */
export function OpinionForm(props: { cycle: string; objection: ObjectionView; onDone: () => Promise<void> }) {
  const { words, task } = usePane()
  const call = useCall()
  const { cycle, objection, onDone } = props
  const [unit, setUnit] = useState(objection.opinion?.unit ?? '')
  const [text, setText] = useState(objection.opinion?.text ?? '')
  const [agrees, setAgrees] = useState<boolean>()
  const say = words.procedure.objections
  const answer = async () => {
    const params = { cycle, objection: objection.objection }
    const body = { seen: objection.version, unit, text, agrees: agrees === true }
    const done = await call(words.procedure.moving, answerObjection, { params, body })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.answered })
  }
  return (
    <details data-testid="opinion">
      <summary style={{ cursor: 'pointer', fontSize: '12px' }}>{say.opinion}</summary>
      <LabelledInput label={say.unit} value={unit} onChange={setUnit} testId="opinion-unit" />
      <LabelledInput label={say.opinionText} type="lines" value={text} onChange={setText} testId="opinion-text" />
      <RadioGroup
        layout="horizontal"
        value={agrees === undefined ? '' : agrees ? 'yes' : 'no'}
        onChange={(_, { value }) => setAgrees(value === 'yes')}
      >
        <Radio value="yes" label={<Text size={200}>{say.agrees}</Text>} data-testid="opinion-agrees" />
        <Radio value="no" label={<Text size={200}>{say.disagrees}</Text>} data-testid="opinion-disagrees" />
      </RadioGroup>
      <div>
        <Button
          size="small"
          data-testid="answer"
          disabled={unit.trim() === '' || text.trim() === '' || agrees === undefined || task.label !== undefined}
          onClick={() => void answer()}
        >
          {say.answer}
        </Button>
      </div>
    </details>
  )
}
