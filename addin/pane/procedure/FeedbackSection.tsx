import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { FeedbackView } from '#shared/api/feedback.ts'
import { issueFeedback } from '#shared/api/issue-feedback.ts'
import { usePane } from '../pane-context.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { DenseTable } from '../parts/DenseTable.tsx'
import { Section } from '../parts/Section.tsx'
import { PaperButton } from './PaperButton.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import { useCall } from './use-call.ts'

/** The office's list of written feedback: who has it, who has signed, until when each can object. */
export function FeedbackSection(props: {
  cycle: string
  feedback: readonly FeedbackView[]
  onDone: () => Promise<void>
}) {
  const { words, task } = usePane()
  const call = useCall()
  const [signing, setSigning] = useState<string>()
  const { feedback, cycle, onDone } = props
  const say = words.procedure.feedback
  const due = feedback.filter(({ state }) => state === 'not-issued' || state === 'outdated').length
  const received = feedback.filter(({ state }) => state === 'received').length
  const open = feedback.find(({ subject }) => subject === signing)
  const issue = async () => {
    const done = await call(say.issuing, issueFeedback, { params: { cycle }, body: {} })
    if (!done) return
    await onDone()
    task.tell({ intent: 'success', text: say.issued(done.issued) })
  }
  return (
    <Section title={say.title} aside={say.counts(received, feedback.length)}>
      {due > 0 && (
        <div>
          <ConfirmButton
            appearance="primary"
            label={say.issue(due)}
            title={say.issueTitle}
            text={say.issueText(due)}
            testId="issue"
            disabled={task.label !== undefined}
            onConfirm={() => void issue()}
          />
        </div>
      )}
      {open && (
        <ReceiptForm
          key={open.subject}
          cycle={cycle}
          subject={open.subject}
          title={say.receiveFor(open.name)}
          onDone={async () => {
            setSigning(undefined)
            await onDone()
          }}
        />
      )}
      <DenseTable
        label={say.title}
        testId="feedback"
        columns={[{ heading: say.subject }, { heading: say.state }, { heading: say.until }, { heading: '' }]}
        rows={feedback.map((one) => ({
          key: one.subject,
          cells: [
            one.name,
            say.states[one.state],
            one.window?.until ?? '',
            one.state === 'issued' ? (
              <Button
                size="small"
                appearance="subtle"
                style={{ minWidth: 'auto', whiteSpace: 'nowrap' }}
                onClick={() => setSigning(one.subject)}
              >
                {say.sign}
              </Button>
            ) : one.issue > 0 ? (
              <PaperButton
                cycle={cycle}
                paper="feedback"
                query={{ subject: one.subject }}
                label={say.letter}
                name={`${one.name}${say.letter}`}
              />
            ) : (
              ''
            ),
          ],
        }))}
      />
    </Section>
  )
}
