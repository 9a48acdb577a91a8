import type { FeedbackContent } from '#functions/store/index.ts'
import type { SubjectResult, TraceLine } from '#shared/engine/result.ts'

/** What written feedback tells: the result and its derivation as they were when it was issued. */
export interface ToldInFeedback {
  readonly scheme: string
  readonly result: SubjectResult
  readonly trace: TraceLine[]
}

/** What is told as the store keeps it. */
export function keptContent(
  told: Omit<ToldInFeedback, 'result'> & { readonly result: SubjectResult | undefined },
): FeedbackContent {
  return told as unknown as FeedbackContent // results and traces are plain JSON
}

/** What feedback that was issued tells. */
export function toldIn(content: FeedbackContent): ToldInFeedback {
  return content as unknown as ToldInFeedback // as keptContent made it
}
