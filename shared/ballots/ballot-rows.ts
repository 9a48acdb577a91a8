import type { BallotView } from '../api/ballot.ts'
import { finding, type Finding } from '../findings.ts'
import { parseExact, toExactText, toFixed, type Exact } from '../numbers/index.ts'
import { ABSTAINED } from '../tables/read/read-votes.ts'
import type { Cell, TableName } from '../tables/index.ts'

/** What of a closed ballot its rows are made from. */
export type CountedBallot = Pick<BallotView, 'title' | 'table' | 'classes' | 'subjects'> & {
  readonly counts: NonNullable<BallotView['counts']>
}

/** The rows a closed ballot puts into the cycle's table, and what the office should look at. */
export interface BallotRows {
  readonly table: TableName
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  readonly findings: readonly Finding[]
}

type Count = CountedBallot['counts'][number]

/** Digits that a mean is written with where no decimal number is exact, those that Excel keeps. */
const SIGNIFICANT = 15

/**
 * The rows of a closed ballot: in 公众评议 one for each option, or the mean; in 测评票 one for each ballot on each
 * person. There 票号 counts the scores from the lowest up, anew for each person: it follows no order of voting, and the
 * same number on two people is not the same voter.
 */
export function ballotRows(ballot: CountedBallot, writtenAs: (subject: string) => string): BallotRows {
  const findings = turnoutFindings(ballot)
  const names = new Map(ballot.subjects.map(({ subject, name }) => [subject, name]))
  const titles = new Map(ballot.classes.map(({ evaluatorClass, title }) => [evaluatorClass, title]))
  const rows = ballot.counts.flatMap((count): Readonly<Record<string, Cell>>[] => {
    const head = { subject: writtenAs(count.subject), evaluatorClass: titles.get(count.evaluatorClass) ?? '' }
    const note = `网上测评：${ballot.title}`
    if (ballot.table === 'votes') return votesOf(count).map((vote) => ({ ...head, ...vote, note }))
    if (count.options.length > 0)
      return count.options.map(({ title, count: times }) => ({ ...head, option: title, count: times, note }))
    const mean = count.mean === null ? undefined : parseExact(count.mean)
    if (!mean || count.mean === null) return []
    const { value, isExact } = inDecimals(mean)
    if (!isExact) {
      const [subject, evaluatorClass] = [names.get(count.subject) ?? count.subject, head.evaluatorClass]
      const problem = { code: 'mean-rounded', mean: count.mean, subject, evaluatorClass } as const
      findings.push(finding('note', problem, [{ kind: 'subject', subject }]))
    }
    return [{ ...head, score: value, count: count.valid, note }]
  })
  return { table: ballot.table, rows, findings }
}

function votesOf({ scores, abstained }: Count): { ballot: string; score: Cell }[] {
  const given = scores.flatMap(({ score, count }) => Array.from({ length: count }, (): Cell => score))
  const all = [...given, ...Array.from({ length: abstained }, (): Cell => ABSTAINED)]
  return all.map((score, at) => ({ ballot: String(at + 1), score }))
}

function inDecimals(mean: Exact): { readonly value: number; readonly isExact: boolean } {
  const text = toExactText(mean)
  if (!text.includes('/') && text.replace('.', '').length <= SIGNIFICANT) return { value: Number(text), isExact: true }
  const before = toFixed(mean, 0, 'down').length
  return { value: Number(toFixed(mean, SIGNIFICANT - before)), isExact: false }
}

function turnoutFindings({ title: ballot, classes, counts }: CountedBallot): Finding[] {
  return classes.flatMap(({ evaluatorClass: id, title: evaluatorClass, cast, minimum }): Finding[] => {
    const place = [{ kind: 'sheet', sheet: ballot }] as const
    if (cast === 0) return [finding('warning', { code: 'ballot-class-empty', evaluatorClass, ballot }, place)]
    const valid = Math.min(...counts.filter((one) => one.evaluatorClass === id).map((one) => one.valid))
    return minimum !== null && valid < minimum
      ? [finding('warning', { code: 'ballot-under-minimum', evaluatorClass, ballot, valid, minimum }, place)]
      : []
  })
}
