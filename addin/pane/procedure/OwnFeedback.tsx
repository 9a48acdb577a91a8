import type { FeedbackView } from '#shared/api/feedback.ts'
import { usePane } from '../pane-context.ts'
import { Quiet } from '../parts/Quiet.tsx'
import { Section } from '../parts/Section.tsx'
import { PaperButton } from './PaperButton.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'

/** A unit's own feedback: read it, sign for it, see until when to object. */
export function OwnFeedback(props: { cycle: string; feedback: FeedbackView; onDone: () => Promise<void> }) {
  const { words } = usePane()
  const { cycle, feedback, onDone } = props
  const say = words.procedure.feedback
  return (
    <Section title={say.title} aside={feedback.name}>
      <Quiet testId="own-feedback">{say.own(say.states[feedback.state])}</Quiet>
      {feedback.window && <Quiet>{say.window(feedback.window.from, feedback.window.until)}</Quiet>}
      {feedback.issue > 0 && (
        <div>
          <PaperButton
            cycle={cycle}
            paper="feedback"
            query={{ subject: feedback.subject }}
            label={say.letter}
            name={`${feedback.name}${say.letter}`}
          />
        </div>
      )}
      {feedback.state === 'issued' && (
        <ReceiptForm cycle={cycle} subject={feedback.subject} title={say.receive} onDone={onDone} />
      )}
    </Section>
  )
}
