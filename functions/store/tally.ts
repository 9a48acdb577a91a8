import type { Mark } from '#shared/ballots/index.ts'

/** How many subjects are counted in one item: an update names each of them, and may have so many names. */
export const SUBJECTS_A_TALLY = 50

/** The counter of a mark on the subject at a place, as the item of a tally names it. */
export function counterOf(subject: number, mark: Mark): string {
  if ('abstained' in mark) return `s${subject}_a`
  return 'option' in mark ? `s${subject}_o${mark.option}` : `s${subject}_p${mark.hundredths}`
}

/** What a counter counts; undefined where the name is of another attribute. */
export function countedBy(name: string): { readonly subject: number; readonly mark: Mark } | undefined {
  const [, subject, kind, value] = /^s(\d+)_([aop])(\d*)$/.exec(name) ?? []
  if (subject === undefined) return undefined
  const number = Number(value)
  const mark: Mark = kind === 'a' ? { abstained: true } : kind === 'o' ? { option: number } : { hundredths: number }
  return { subject: Number(subject), mark }
}

/** The counters that one ballot raises, by the chunk of subjects they lie in. */
export function countersOf(marks: readonly Mark[]): Map<number, Record<string, number>> {
  const chunks = new Map<number, Record<string, number>>()
  marks.forEach((mark, subject) => {
    const chunk = Math.floor(subject / SUBJECTS_A_TALLY)
    chunks.set(chunk, { ...chunks.get(chunk), [counterOf(subject, mark)]: 1 })
  })
  return chunks
}

/** How many chunks so many subjects make. */
export function chunksOf(subjects: number): number {
  return Math.ceil(subjects / SUBJECTS_A_TALLY)
}
