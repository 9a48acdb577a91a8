import type { VoteWords } from '../words/vote/words.ts'
import { Heading } from './Heading.tsx'

/** The last step: the vote has been received, and nothing of it is left here. */
export function DoneStep({ words }: { words: VoteWords }) {
  return (
    <section role="status" data-testid="done">
      <Heading>{words.doneTitle}</Heading>
      <p>{words.doneText}</p>
    </section>
  )
}
