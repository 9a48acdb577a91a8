import type { BallotAsks } from '../api/ballot.ts'
import type { VoteGiven } from '../api/votes.ts'
import { finding, type Finding, type Problem } from '../findings.ts'
import type { Mark } from './mark.ts'

/** A paper as it is filled in. */
export interface FillablePaper {
  readonly asks: BallotAsks
  readonly subjects: readonly { readonly subject: string; readonly name: string }[]
}

/** The marks of a filled-in paper in the order of its subjects, or everything that is wrong with it. */
export function checkVotes(
  { asks, subjects }: FillablePaper,
  votes: readonly VoteGiven[],
): { readonly marks: readonly Mark[] } | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const places = new Map(subjects.map(({ subject }, place) => [subject, place]))
  const marks: (Mark | undefined)[] = subjects.map(() => undefined)
  const answered = new Set<number>()
  for (const vote of votes) {
    const place = places.get(vote.subject)
    const name = subjects[place ?? -1]?.name ?? vote.subject.slice(0, 40)
    const told = (problem: Problem) => findings.push(finding('error', problem, [{ kind: 'subject', subject: name }]))
    if (place === undefined) told({ code: 'ballot-subject-unknown', subject: name })
    else if (answered.has(place)) told({ code: 'ballot-answered-twice', subject: name })
    else {
      answered.add(place)
      const mark = markOf(asks, vote, name)
      if ('code' in mark) told(mark)
      else marks[place] = mark
    }
  }
  subjects.forEach(({ name }, place) => {
    if (!answered.has(place))
      findings.push(
        finding('error', { code: 'ballot-unanswered', subject: name }, [{ kind: 'subject', subject: name }]),
      )
  })
  const whole = marks.filter((mark) => mark !== undefined)
  return findings.length > 0 ? { findings } : { marks: whole }
}

function markOf(asks: BallotAsks, vote: VoteGiven, name: string): Mark | Problem {
  if ('abstain' in vote) return { abstained: true }
  if (asks.kind === 'options') {
    const option = 'option' in vote ? asks.options.indexOf(vote.option) : -1
    const given = 'option' in vote ? vote.option.slice(0, 40) : String(vote.score)
    return option < 0 ? { code: 'option-unknown', option: given, known: asks.options } : { option }
  }
  if ('option' in vote) return { code: 'not-a-number', text: vote.option.slice(0, 40), heading: name }
  const { score } = vote
  const { from, to, decimals } = asks
  if (score < from || score > to)
    return { code: 'outside-range', value: String(score), from: String(from), to: String(to), what: name }
  const hundredths = Math.round(score * 100)
  if (hundredths / 100 !== score) return { code: 'score-too-fine', value: String(score), decimals, subject: name }
  return { hundredths }
}
