import type { BallotAsks } from '#shared/api/ballot.ts'
import type { VoteWords } from '../words/vote/words.ts'
import type { Answer } from './answers.ts'

/** What a question about one subject needs: whom it is about, what is asked, what has been answered. */
export interface QuestionProps {
  readonly name: string
  readonly asks: BallotAsks
  readonly words: VoteWords
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
}
