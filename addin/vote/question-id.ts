/** The id of a subject's place on the page. */
export function questionId(subject: string): string {
  return `question-${subject}`
}
