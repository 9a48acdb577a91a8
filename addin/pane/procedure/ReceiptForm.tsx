import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { recordReceipt } from '#shared/api/record-receipt.ts'
import { usePane } from '../pane-context.ts'
import { LabelledInput } from './LabelledInput.tsx'
import { useCall } from './use-call.ts'

/** When and by whom a feedback was received. */
export function ReceiptForm(props: { cycle: string; subject: string; title: string; onDone: () => Promise<void> }) {
  const { words, task } = usePane()
  const call = useCall()
  const [date, setDate] = useState('')
  const [by, setBy] = useState('')
  const say = words.procedure.feedback
  const record = async () => {
    const { cycle, subject, onDone } = props
    const done = await call(say.recording, recordReceipt, { params: { cycle, subject }, body: { date, by } })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.received(done.name, done.window?.until ?? '') })
  }
  return (
    <form
      data-testid="receipt"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <Text size={200} weight="semibold">
        {props.title}
      </Text>
      <LabelledInput label={say.date} type="date" value={date} onChange={setDate} testId="receipt-date" />
      <LabelledInput label={say.by} value={by} onChange={setBy} testId="receipt-by" />
      <div style={{ marginTop: '6px' }}>
        <Button
          size="small"
          type="submit"
          appearance="primary"
          data-testid="receive"
          disabled={date === '' || by.trim() === '' || task.label !== undefined}
        >
          {say.receive}
        </Button>
      </div>
    </form>
  )
}
